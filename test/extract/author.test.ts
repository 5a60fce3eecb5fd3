import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {claimOf, read} from './fields.ts'
import {articleOf, jsonLd, property, understood} from './pages.ts'

/** Names of the authors, organizations in brackets. */
function authorsOf(...lines: readonly string[]): readonly string[] {
  const claim = claimOf(
    'author',
    lines.map((line) => ['byline', line] as const),
  )
  if (claim?.field !== 'author') return []
  return claim.value.map((agent) => (agent['@type'] === 'Person' ? agent.name : `[${agent.name}]`))
}

const found: readonly (readonly [line: string, names: readonly string[]])[] = [
  ['By Ann Miller', ['Ann Miller']],
  ['by Ann Miller', ['Ann Miller']],
  ['BY ANN MILLER', ['ANN MILLER']],
  ['ByAnn Miller', ['Ann Miller']],
  ['By: Ann Miller', ['Ann Miller']],
  ['Written by Ann Miller', ['Ann Miller']],
  ['Reported by: Ann Miller', ['Ann Miller']],
  ['Ann Miller', ['Ann Miller']],
  ['By Ann Miller and Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller\u00a0and Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller, Ravi Nair and Karl Weber', ['Ann Miller', 'Ravi Nair', 'Karl Weber']],
  ['By Ann Miller & Ravi Nair, Staff Writers', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller in Mumbai and Ravi Nair in Delhi', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller, Senior Political Correspondent', ['Ann Miller']],
  ['By Ann Miller | Harbour Post', ['Ann Miller']],
  ['By Ann Miller — Harbour Post', ['Ann Miller']],
  ['By Ann Miller, 20 March 2023', ['Ann Miller']],
  ['By Ann Miller Updated March 20, 2023', ['Ann Miller']],
  ['By Ann Miller 5 min read', ['Ann Miller']],
  ['By Ann Miller with Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Dr. Ann Miller', ['Ann Miller']],
  ['By Jean-Luc O’Neill', ['Jean-Luc O’Neill']],
  ['By A. B. Miller', ['A. B. Miller']],
  ['By Ludwig van der Meer', ['Ludwig van der Meer']],
  ['Von Karl Weber und Anna Groß', ['Karl Weber', 'Anna Groß']],
  ['Par Anne Dupont et Luc Martin', ['Anne Dupont', 'Luc Martin']],
  ['Por María José de la Cruz', ['María José de la Cruz']],
  ['Di Mario Rossi', ['Mario Rossi']],
  ['Door Jan de Vries', ['Jan de Vries']],
  ['Haber: Ayşe Yılmaz', ['Ayşe Yılmaz']],
  ['By PTI', ['[PTI]']],
  ['Express News Service', ['[Express News Service]']],
  ['By Harbour News Desk', ['[Harbour News Desk]']],
  ['By The Associated Press', ['[The Associated Press]']],
  ['By Ann Miller and AFP', ['Ann Miller', '[AFP]']],
  ['By Ann Miller, Associated Press', ['Ann Miller']],
  ['Von Karl Weber, dpa', ['Karl Weber']],
]

for (const [line, names] of found) {
  test(`“${line}” names ${names.join(' and ')}`, () => {
    assert.deepEqual(authorsOf(line), names)
  })
}

const left: readonly string[] = [
  'By Staff Reporter',
  'By Our Bureau',
  'By Our Special Correspondent',
  'News Service',
  'By News Desk',
  'By Guest Author',
  'By Admin',
  'By ann miller',
  'By Thursday',
  'By Thursday the water had fallen',
  'Edited by Ravi Nair',
]

for (const line of left) {
  test(`“${line}” names nobody`, () => {
    assert.deepEqual(authorsOf(line), [])
  })
}

test('names of several bylines are joined, each once', () => {
  assert.deepEqual(authorsOf('By Ann Miller', 'By ANN MILLER and Ravi Nair'), [
    'Ann Miller',
    'Ravi Nair',
  ])
})

test('a name that stands in no byline is no author', () => {
  for (const role of ['paragraph', 'caption', 'bio', 'contributors', 'promo'] as const) {
    assert.equal(read('author', [[role, 'By Ann Miller']]), undefined, role)
  }
})

test('an author between bars of a line of times is found beside a programme', () => {
  const line = 'Audio: Antenne Brandenburg | 24.04.2024 | Eva Weber | Bild: Eva Weber/rbb'
  const parts = [
    ['headline', 'Ferry is back in port'],
    ['timestamp', line],
  ] as const
  assert.deepEqual(read('author', parts), [{'@type': 'Person', name: 'Eva Weber'}])
})

test('a full name alone right beside a line of times is the author, and no other line is', () => {
  const under = (line: string): unknown =>
    read('author', [
      ['headline', 'Ferry is back in port'],
      ['navigation', line],
      ['timestamp', 'March 20, 2023'],
      ['paragraph', 'The ferry came back into port on Monday evening, three days late.'],
    ])
  assert.deepEqual(under('* Anna Weber'), [{'@type': 'Person', name: 'Anna Weber'}])
  for (const line of ['Read More', 'Anna', 'Harbour News', 'Spring Fair', 'Anna Weber says']) {
    assert.equal(under(line), undefined, line)
  }
})
const ann = {'@type': 'Person', name: 'Ann Miller'}

test('authors of the structured data have their titles and addresses beside their names', () => {
  const author = [
    {...ann, jobTitle: 'Reporter', url: 'https://paper.example/ann'},
    {'@type': 'Person', name: 'Bo Tan'},
  ]
  assert.deepEqual(articleOf({head: jsonLd({author})}).author, [
    {...ann, jobTitle: 'Reporter', url: 'https://paper.example/ann'},
    {'@type': 'Person', name: 'Bo Tan'},
  ])
})

test('names joined in one string are parted, without by-word and title', () => {
  const head = jsonLd({
    author: {'@type': 'Person', name: 'By Ann Miller and Bo Tan, Senior Reporter'},
  })
  assert.deepEqual(articleOf({head}).author, [
    ann,
    {'@type': 'Person', name: 'Bo Tan', jobTitle: 'Senior Reporter'},
  ])
})

test('an agency and a desk are organizations, whatever the page calls them', () => {
  const author = [
    {'@type': 'Person', name: 'Reuters'},
    {'@type': 'Person', name: 'Paper News Desk'},
  ]
  assert.deepEqual(
    articleOf({head: jsonLd({author})}).author?.map((each) => each['@type']),
    ['Organization', 'Organization'],
  )
})

test('a person in `meta` counts more than the site as its own author', () => {
  const site = {'@type': 'Organization', name: 'The Paper'}
  const head = `${jsonLd({author: site, publisher: site})}<meta name="author" content="Ann Miller">`
  assert.deepEqual(articleOf({head}).author, [ann])
})

const owner =
  '<meta name="author" content="Coast Holding"><meta name="copyright" content="© Coast Holding 2024">'

test('a byline of a page counts more than the owner in `meta`, and the contradiction is told', () => {
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>'
  const {article, tree} = understood({head: owner, top})
  assert.deepEqual(article?.author, [ann])
  const lost = tree.claims.find(({field}) => field === 'author')?.passedOver ?? []
  assert.deepEqual(
    lost.map(({value, reason}) => [value, reason.startsWith('Contradicts the byline')]),
    [['Coast Holding', true]],
  )
})

const desks = [
  'Newsroom',
  'Staff',
  'Digital Team',
  'Redaktion',
  'La rédaction',
  'Redacción',
  'Redação',
  'Redazione',
  'Redactie',
  'Toimitus',
  'Redakcja',
  'Redakce',
  'Szerkesztőség',
  'Редакция',
  'Редакція',
  'Haber Merkezi',
  'هيئة التحرير',
  'डेस्क',
  '編集部',
  '编辑部',
  '편집부',
  'Webmaster',
]

for (const desk of desks) {
  test(`a byline of persons counts more than “${desk}”, which metadata names`, () => {
    const top = '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>'
    for (const head of [
      `<meta name="author" content="${desk}">`,
      jsonLd({author: {'@type': 'Person', name: desk}}),
    ]) {
      assert.deepEqual(articleOf({head, top}).author, [ann])
    }
  })
}

test('a desk stands as author where no byline is shown', () => {
  const names = articleOf({head: '<meta name="author" content="Digital Team">'}).author
  assert.deepEqual(
    names?.map(({name}) => name),
    ['Digital Team'],
  )
})

test('who edits the site, as the page states, is no author where a byline is shown', () => {
  const head = '<meta name="author" content="Ravi Nair"><meta name="webmaster" content="Ravi Nair">'
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>'
  assert.deepEqual(articleOf({head, top}).author, [ann])
})

test('an owner stands as author where no byline is shown', () => {
  const names = articleOf({head: owner}).author?.map(({name}) => name)
  assert.deepEqual(names, ['Coast Holding'])
})

test('a site whose name looks like that of a person, in `meta` and in the byline, stays the author', () => {
  const site = {'@type': 'Organization', name: 'Help Coast Security'}
  const top =
    '<h1>Ferry is back in port</h1><p class="byline">By Help Coast Security</p><p>By Help Coast Security</p>'
  const names = articleOf({head: jsonLd({author: site, publisher: site}), top}).author
  assert.deepEqual(
    names?.map(({name}) => name),
    ['Help Coast Security'],
  )
})

test('a person in `meta` who owns nothing is weighed against the byline as before', () => {
  const head = '<meta name="author" content="Ravi Nair"><meta name="copyright" content="The Paper">'
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>'
  const names = articleOf({head, top}).author?.map(({name}) => name)
  assert.deepEqual(names, ['Ravi Nair'])
})

test('the site stands as author where nobody else is named', () => {
  const site = {'@type': 'Organization', name: 'The Paper'}
  assert.deepEqual(articleOf({head: jsonLd({author: site, publisher: site})}).author, [site])
})

test('a byline that is marked up is read, with the address of its link', () => {
  const top =
    '<h1>Ferry is back in port</h1><p class="byline">By <a rel="author" href="https://paper.example/ann">Ann Miller</a></p>'
  assert.deepEqual(articleOf({top}).author, [{...ann, url: 'https://paper.example/ann'}])
})

test('a byline without any mark is read by its by-word', () => {
  assert.deepEqual(
    articleOf({top: '<h1>Ferry is back in port</h1><div>By Ann Miller</div>'}).author,
    [ann],
  )
})

test('authors of other stories, account names, addresses and placeholders are no authors', () => {
  const below = '<aside><a rel="author" href="/x">Carl Other</a></aside>'
  const head = `<meta name="author" content="admin">${property('article:author', 'https://social.example/ann')}<meta name="twitter:creator" content="@ann">`
  assert.equal(articleOf({head, below}).author, undefined)
})

test('a by-word that has a line for itself is of the line below it', () => {
  for (const word of ['Written by', 'By', 'Author(s)', 'Von']) {
    const top = `<h1>Ferry is back in port</h1><p>${word}</p><p>Ann Miller</p>`
    assert.deepEqual(articleOf({top}).author, [ann])
  }
})

test('a line below the story that says who wrote it is read', () => {
  assert.deepEqual(articleOf({below: '<h3>Written by Ann Miller</h3>'}).author, [ann])
  assert.equal(articleOf({below: '<p>Photo by Ann Miller</p>'}).author, undefined)
})

test('letters of degrees and what somebody does are no names of their own', () => {
  const byline = (line: string): string =>
    `<h1>Ferry is back in port</h1><p class="byline">By ${line}</p>`
  assert.deepEqual(articleOf({top: byline('Ann Miller, MS, RD')}).author, [ann])
  assert.deepEqual(articleOf({top: byline('Ann Miller, Horticulturist')}).author, [
    {...ann, jobTitle: 'Horticulturist'},
  ])
})

test('who edited, reviewed or updated it is no author', () => {
  const top =
    '<h1>Ferry is back in port</h1><p class="byline">Ann Miller, updated by Karl Weber</p>'
  assert.deepEqual(articleOf({top}).author, [ann])
})

test('a name of a reference is turned round', () => {
  const head =
    '<meta name="citation_author" content="Miller, Ann"><meta name="citation_author" content="Weber, Karl">'
  const both = [ann, {'@type': 'Person', name: 'Karl Weber'}]
  assert.deepEqual(articleOf({head}).author, both)
  const listed = `<meta name="DC.Creator" content="Ann Miller">${head.replaceAll('citation_author', 'citation_authors')}`
  assert.deepEqual(articleOf({head: listed}).author, both)
})

test('a name that opens with digits is one, minutes to read are none', () => {
  const head = `${property('og:site_name', '98 Harbour Lights')}<meta name="author" content="98 Harbour Lights">`
  assert.deepEqual(articleOf({head}).author, [{'@type': 'Organization', name: '98 Harbour Lights'}])
  assert.equal(articleOf({head: '<meta name="author" content="5 min">'}).author, undefined)
})

test('the name of an account gives way to a full name that the page shows', () => {
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>'
  for (const name of ['ann.miller', 'AnnM', 'amiller', 'Ann']) {
    const head = jsonLd({author: {'@type': 'Person', name}})
    assert.deepEqual(articleOf({head, top}).author, [ann])
  }
})

test('a name of one word that is no account stands beside another byline', () => {
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Bo Tan</p>'
  const head = jsonLd({author: {'@type': 'Person', name: 'Krystyna'}})
  assert.deepEqual(articleOf({head, top}).author, [{'@type': 'Person', name: 'Krystyna'}])
})

test('words of a byline that say what its person does are no persons', () => {
  const top =
    '<h1>Ferry is back in port</h1><p class="author">Ann Miller</p><p class="author">Gardener</p>'
  assert.deepEqual(articleOf({top}).author, [ann])
})

test('a section that is marked up as the author is none', () => {
  for (const word of ['Hardware', 'Lifestyle', 'Sat']) {
    const top = `<h1>Ferry is back in port</h1><p class="author">${word}</p>`
    assert.equal(articleOf({top}).author, undefined)
  }
})

test('a section that `meta` calls the author is none', () => {
  for (const name of ['Nachrichten', 'Sport', 'News']) {
    assert.equal(articleOf({head: `<meta name="author" content="${name}">`}).author, undefined)
  }
})

test('what stands in brackets in a dated title of another story is no author', () => {
  const link = '<p>Top 10 best harbour hotels (Beyond Bali) March 20, 2023</p>'
  const top = `${link}<h1>Ferry is back in port</h1>`
  assert.equal(articleOf({top}).author, undefined)
})

test('a list that the byline prints counts more than a statement of one of its persons', () => {
  const head = jsonLd({author: {'@type': 'Person', name: 'Anna Miller'}})
  const top =
    '<h1>Ferry is back in port</h1><p class="authors">By <a class="author">Anna Miller</a>, <a class="author">Peter Weber</a> and <a class="author">Maria Rossi</a></p>'
  assert.deepEqual(
    articleOf({head, top}).author?.map(({name}) => name),
    ['Anna Miller', 'Peter Weber', 'Maria Rossi'],
  )
})

test('a name beside the byline that no joint binds to it is left out of the list', () => {
  const head = jsonLd({author: {'@type': 'Person', name: 'Anna Miller'}})
  const top =
    '<h1>Ferry is back in port</h1><p class="author">By Anna Miller</p><p>The picture shows</p><p class="author">Peter Weber</p>'
  assert.deepEqual(
    articleOf({head, top}).author?.map(({name}) => name),
    ['Anna Miller'],
  )
})

test('who reviewed and edited a story is no author though a statement lists them', () => {
  const names = ['Anna Miller', 'Maria Rossi', 'Peter Weber']
  const head = jsonLd({author: names.map((name) => ({'@type': 'Person', name}))})
  const top =
    '<h1>Ferry is back in port</h1><div>By Anna Miller | Reviewed by Maria Rossi | Edited by Peter Weber</div>'
  assert.deepEqual(
    articleOf({head, top}).author?.map(({name}) => name),
    ['Anna Miller'],
  )
})

test('the name of an account gives way to the person whom the page shows', () => {
  const head = jsonLd({author: {'@type': 'Person', name: 'anna.miller'}})
  const meta = '<meta name="author" content="anna.miller">'
  const top = '<h1>Ferry is back in port</h1><p>by <a class="author">Maria Rossi</a></p>'
  assert.deepEqual(
    articleOf({head: head + meta, top}).author?.map(({name}) => name),
    ['Maria Rossi'],
  )
})

const around = ['Home', 'News', 'Contact', 'Log in', 'Ferry is back in port after three days']
const story = [
  'The ferry returned to port on Monday after three days, its operator said. Passengers had waited on the quay with their cars, and the harbour master said that the storm was over.',
  'The next one leaves on Tuesday morning, weather permitting, and tickets are valid for all of the week, the company said in a statement.',
]

/** Names of the authors of a text with some lines below its headline, organizations in brackets. */
function authorsBelow(...lines: readonly string[]): readonly string[] {
  const text = [...around, ...lines, ...story, 'Follow us', 'Privacy policy'].join('\n\n')
  const {article} = understand(text, {name: 'a.txt'})
  return (article?.author ?? []).map((agent) =>
    agent['@type'] === 'Person' ? agent.name : `[${agent.name}]`,
  )
}

test('a desk beside a time, and one below a by-word, sign a story of a text', () => {
  for (const [lines, names] of [
    [
      ['Harbour Lifestyle Desk / post.example / Updated: Dec 17, 2025, 21:47 IST'],
      ['[Harbour Lifestyle Desk]'],
    ],
    [['By', 'The Harbour Team', 'Updated March 5, 2025'], ['[The Harbour Team]']],
    [['NorthHR Team', 'Feb 16, 2026'], ['[NorthHR Team]']],
    [['Posted on July 1, 2024 by anmiller'], ['anmiller']],
    [['Posted on July 1, 2024 by email'], []],
    [['* Staff', '* April 18, 2025'], []],
    [['Harbour Guide', 'April 18, 2025'], []],
  ] as const) {
    assert.deepEqual(authorsBelow(...lines), names, lines.join(' / '))
  }
})

test('a name alone below a standfirst that stands twice is the author of a page', () => {
  const dek =
    '<p>A guide to the ferries of the islands, with their times, their prices and what to do when a storm keeps them in port for days.</p>'
  const meta = jsonLd({author: {'@type': 'Organization', name: 'Harbour Post'}})
  const top = `<h1>Ferry is back in port</h1>${dek}${dek}<div class="text__author">Shauna Mitchell</div><div>August 25, 2024</div>`
  assert.deepEqual(
    articleOf({head: meta, top}).author?.map(({name}) => name),
    ['Shauna Mitchell'],
  )
})

test('what stands in an element of its own beside a name is no part of the name', () => {
  const byline = (inner: string): readonly string[] => {
    const top = `<h1>Ferry is back in port</h1><div class="byline">${inner}</div>`
    return [articleOf({top}).author ?? []].flat().map(({name}) => name)
  }
  assert.deepEqual(byline('<span>Arne Fosk</span> <span>Island Courier</span>'), ['Arne Fosk'])
  assert.deepEqual(byline('<span>Arne Fosk</span> <span>Mina Orr</span>'), [
    'Arne Fosk',
    'Mina Orr',
  ])
  assert.deepEqual(byline('By <b>Arne</b> <b>Fosk</b>'), ['Arne Fosk'])
})

test('a family name before a comma in a statement is that of one person', () => {
  const author = (name: string): readonly string[] =>
    [articleOf({head: `<meta name="author" content="${name}">`}).author ?? []]
      .flat()
      .map((each) => each.name)
  assert.deepEqual(author('Gilmont, Runa'), ['Runa Gilmont'])
  assert.deepEqual(author('Reuters, AFP'), ['Reuters', 'AFP'])
})

test('whom a note below the story presents as a writer is its author where nothing else names one', () => {
  const note = '<p class="bio">Ann Miller is a staff writer at the Harbour Post.</p>'
  assert.deepEqual(articleOf({below: note}).author, [ann])
  const top = '<h1>Ferry is back in port</h1><p class="byline">By Karl Weber</p>'
  assert.deepEqual(articleOf({top, below: note}).author, [{'@type': 'Person', name: 'Karl Weber'}])
  const told = '<h1>Ann Miller brings the ferry back</h1>'
  assert.equal(articleOf({top: told, below: note}).author, undefined)
})
