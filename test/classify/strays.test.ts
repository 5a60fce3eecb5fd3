import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {articlePage, paragraphs} from '../pages.ts'

const line =
  'The pilots’ union said that its members would not board the crane ship before the wind had dropped below twenty knots.'
const others = [
  [
    'Bakery fined for smoke',
    'The bakery on the quay has to pay because its ovens filled the street with smoke for weeks.',
  ],
  [
    'Rowers miss the night train',
    'The team arrived without two of its best members, who had quarrelled about their tickets.',
  ],
  [
    'A frog nobody had seen',
    'Scientists found it under the bark of dead trees, where it sings in March and sleeps in May.',
  ],
  [
    'Letters of a ship’s cook',
    'The museum shows forty letters to his mother, most of which were never sent from any port.',
  ],
] as const

const lastOfStory = `<p>${paragraphs.at(-1)}</p>`

function bodyOf(page: string): string {
  return understand(page, {name: 'page.html'}).article?.articleBody ?? ''
}

/** The ids of the votes that a page draws for what is none of its story. */
function votesOn(page: string): ReadonlySet<string> {
  const {tree} = understand(page, {name: 'page.html'})
  const votes = blocksOf(tree).flatMap(({data}) => data.evidence)
  return new Set(votes.map(({rule}) => rule))
}

function assertWhole(page: string): void {
  const body = bodyOf(page)
  for (const each of paragraphs) assert.ok(body.includes(each), each)
}

for (const hiding of ['style="display:none"', 'hidden', 'style="visibility: hidden"']) {
  test(`a paragraph that the page hides beside a story is no text: ${hiding}`, () => {
    const page = articlePage({inside: `<p ${hiding}>${line}</p>`})
    assert.ok(!bodyOf(page).includes(line))
    assertWhole(page)
  })
}

test('what readers unfold stays', () => {
  const page = articlePage({
    inside: `<div class="accordion-panel" hidden><p>${line}</p><p>${others[0][1]}</p></div>`,
  })
  assert.ok(!votesOn(page).has('places/hidden'))
})

test('a story of which the page hides most is read all the same', () => {
  const text = paragraphs.map((each) => `<p>${each}</p>`).join('')
  const page = `<html lang="en"><head><title>Harbour stays shut</title></head><body><h1>Harbour stays shut</h1><p>${paragraphs[0]}</p><div class="subscriber-only" hidden>${text.replace(`<p>${paragraphs[0]}</p>`, '')}</div></body></html>`
  assertWhole(page)
})

test('prose that stands twice stands once in the body', () => {
  const copy = paragraphs.map((each) => `<p>${each}</p>`).join('')
  const page = articlePage({after: `<div class="print-text">${copy}</div>`})
  const body = bodyOf(page)
  for (const each of paragraphs) assert.equal(body.split(each).length, 2, each)
})

test('items of lists, and lines that stand twice in one element, are no copies', () => {
  const step =
    'Warm up for a quarter of an hour at an easy pace before the harder part of the day begins.'
  const rest =
    'Rest for two minutes, drink some water, and then do all of it again, a little faster.'
  const steps = `<p>${step}</p><p>${rest}</p>`
  const week = `<ul><li>${step}</li><li>${rest}</li></ul>`
  const lines = `${steps}<h3>Week two</h3>${steps}<h3>Week three</h3>${steps}`
  for (const inside of [lines, `${week}<h3>Week two</h3>${week}<h3>Week three</h3>${week}`]) {
    assert.ok(!votesOn(articlePage({inside})).has('places/repeated'))
  }
})

const stream = others.map(([title, text]) => `<h3>${title}</h3><p>${text}</p>`).join('')
const ticker = others
  .map(([title, text], i) => `<h3>1${i}:40: ${title}</h3><p>${text}</p>`)
  .join('')
const comments = others.map(
  ([, text], i) => `<div><b>reader${i}</b> 2 hours ago<p>${text}</p></div>`,
)

for (const [name, after] of [
  ['a stream of other stories', `<div>${stream}</div>`],
  ['a ticker', `<div><h2>Live</h2>${ticker}</div>`],
  ['comments without a class', `<div><h2>Opinions</h2>${comments.join('')}</div>`],
] as const) {
  test(`${name} behind the article is no part of it`, () => {
    const page = articlePage({after})
    const body = bodyOf(page)
    for (const [title, text] of others)
      assert.ok(!body.includes(title) && !body.includes(text), text)
    assertWhole(page)
  })
}

test('the next story of an endless page is another one', () => {
  const next = others.map(([, text]) => `<p>${text}</p>`).join('')
  const long = next.repeat(3)
  const page = articlePage({
    after: `<article class="story"><h1>Four short tales of the coast</h1><div class="story-body">${long}</div></article>`,
  })
  for (const [, text] of others) assert.ok(!bodyOf(page).includes(text), text)
  assertWhole(page)
})

test('sections of a story under headings of their own stay', () => {
  const sections = others.map(
    ([title, text]) => `<section><h2>${title}</h2><p>${text}</p></section>`,
  )
  const page = articlePage({inside: sections.join('')})
  for (const [, text] of others) assert.ok(bodyOf(page).includes(text), text)
  assertWhole(page)
})

test('a text in several parts, none of which holds most, stays', () => {
  const [first = '', second = '', third = '', ...rest] = paragraphs
  const part = (texts: readonly string[]): string =>
    `<div class="part">${texts.map((each) => `<p>${each}</p>`).join('')}</div>`
  assertWhole(
    `<html lang="en"><head><title>Harbour stays shut</title></head><body><h1>Harbour stays shut</h1>${part([first, second])}${part([third])}${part(rest)}</body></html>`,
  )
})

/** A page of plain markup with a short report, and what stands between its two paragraphs. */
function report(inside: string): string {
  return `<html lang="en"><head><title>Results of the fell race</title></head><body><div><a href="/">Home</a></div><h1>Holm wins the fell race in fog</h1><div class="story"><p>Ada Holm won the race over the fells of Lindesund on Sunday in thick fog, four minutes ahead of the others.</p>${inside}<p>The race began an hour late, and a third of those who set out turned back before the second hut.</p></div><div><p>Share</p></div></body></html>`
}

for (const [name, rows, inside] of [
  [
    'table',
    ['Place', 'Dahl', '1:16:51', 'Quist', '1:17:02'],
    '<table><tr><th>Place</th><th>Name</th><th>Time</th></tr><tr><td>1</td><td>Holm</td><td>1:12:40</td></tr><tr><td>2</td><td>Dahl</td><td>1:16:51</td></tr><tr><td>3</td><td>Quist</td><td>1:17:02</td></tr></table>',
  ],
  [
    'list',
    ['Dahl 2:4', 'Quist 1:6'],
    '<ul><li>Holm 3:1</li><li>Dahl 2:4</li><li>Quist 1:6</li></ul>',
  ],
  ['listing', ['Seals 3', 'Gulls 7'], '<pre>Holm 4\nSeals 3\nGulls 7</pre>'],
] as const) {
  test(`the lines of a ${name} between two paragraphs stay together`, () => {
    const body = bodyOf(report(inside))
    for (const row of rows) assert.ok(body.includes(row), row)
  })
}

test('a short sentence among paragraphs of the story stays', () => {
  const short = '“I followed the sheep,” said Holm.'
  assert.ok(
    bodyOf(
      report(
        `<table><tr><td>1</td><td>Holm</td></tr><tr><td>2</td><td>Dahl</td></tr></table><p>${short}</p>`,
      ),
    ).includes(short),
  )
})

test('a list of links between two paragraphs is no run of the story', () => {
  const links = others.map(([title], i) => `<li><a href="/${i}">${title}</a></li>`).join('')
  assert.ok(!votesOn(articlePage({inside: `<ul>${links}</ul>`})).has('places/run-in-story'))
})

/** The votes for another place than the story on the blocks that have a text. */
function votesOutside(page: string, text: string): readonly boolean[] {
  const {tree} = understand(page, {name: 'page.html'})
  return blocksOf(tree)
    .filter(({at}) => tree.capture.text.slice(at.start, at.end) === text)
    .map(({data}) => data.evidence.some(({rule}) => rule === 'places/outside-story'))
}

const title = 'Harbour stays shut'
const story = paragraphs.map((each) => `<p>${each}</p>`).join('')

test('a title that stands above the part with the story as well is no other story', () => {
  const page = `<html lang="en"><head><title>${title}</title></head><body><div><p>${title}</p></div><div><h1>${title}</h1>${story}</div></body></html>`
  assert.deepEqual(votesOutside(page, title), [false, false])
  assert.equal(understand(page, {name: 'page.html'}).article?.headline, title)
})

test('a headline and a byline that rules know are left alone where a box below has the heading', () => {
  const page = `<html lang="en"><head><title>The port, a chronicle</title></head><body><h2>${title}</h2><p>By Ann Miller</p><div><div>${story}</div><div><h1>A message from the harbour master</h1></div></div></body></html>`
  assert.deepEqual(votesOutside(page, title), [false])
  assert.deepEqual(votesOutside(page, 'By Ann Miller'), [false])
})

test('an offer leaves with its heading, its benefits and its button', () => {
  const benefits = ['Every article on the web and in our app', 'No adverts', 'All the crosswords']
  const page = articlePage({
    inside: `<div><h3>Get the full picture</h3><ul>${benefits.map((each) => `<li>${each}</li>`).join('')}</ul><p>From 2 crowns a month. Cancel anytime.</p><button>Subscribe</button></div>`,
  })
  const body = bodyOf(page)
  for (const each of [...benefits, 'full picture', 'crowns']) assert.ok(!body.includes(each), each)
  assertWhole(page)
})

test('a placeholder for content that waits for consent leaves with its heading', () => {
  const page = articlePage({
    inside:
      '<div><p>Recommended content</p><p>Here you will find external content that adds to your article. You can display it with one click.</p><button>Show</button></div>',
  })
  const body = bodyOf(page)
  assert.ok(!body.includes('external content'))
  assert.ok(!body.includes('Recommended content'))
  assertWhole(page)
})

test('a part with a sentence of the story, and a table with a note, stay', () => {
  const rows = [
    ['Ship', 'Length', 'Draught'],
    ['Star of the bay', '41', '3'],
    ['Old Tom', '28', '2'],
  ]
  const table = rows.map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`)
  const page = articlePage({
    inside: `<div><p>${line}</p><p>Subscribe now</p></div><p>The ships that lie in the port this week:</p><table>${table.join('')}</table>`,
  })
  const body = bodyOf(page)
  assert.ok(body.includes(line))
  assert.ok(body.includes('Old Tom'))
  assert.ok(!votesOn(page).has('places/outlet-box'))
})

test('cards of other stories behind the story leave, and questions with answers stay', () => {
  const cards = others
    .map(([title, text]) => `<div><h3><a href="/x">${title}</a></h3><p>${text}</p></div>`)
    .join('')
  const page = articlePage().replace(lastOfStory, (end) => `${end}<div>${cards}</div>`)
  assert.ok(votesOn(page).has('places/card'))
  for (const [title, text] of others) {
    assert.ok(!bodyOf(page).includes(title))
    assert.ok(!bodyOf(page).includes(text))
  }
  const asked = others
    .map(([title, text]) => `<div><h3><a href="#x">${title}?</a></h3><p>${text}</p></div>`)
    .join('')
  const answers = articlePage().replace(lastOfStory, (end) => `${end}<div>${asked}</div>`)
  assert.ok(!votesOn(answers).has('places/card'))
})
