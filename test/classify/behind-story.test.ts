import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {articlePage, paragraphs} from '../pages.ts'

const lastOfStory = `<p>${paragraphs.at(-1)}</p>`
const said = [
  'My uncle lost a whole season to that wreck, and nobody from the council has called him yet.',
  'They should have used the old tug. It pulled worse things than a barge out of the mud in its day.',
  'Has anyone asked what the crane ship costs a day? I would rather have the money in new moorings.',
  'The ferries were full on Friday, and the one at four left half of the school class on the quay.',
]

function bodyOf(page: string): string {
  return understand(page, {name: 'page.html'}).article?.articleBody ?? ''
}

function votesOn(page: string): ReadonlySet<string> {
  const {tree} = understand(page, {name: 'page.html'})
  return new Set(blocksOf(tree).flatMap(({data}) => data.evidence.map(({rule}) => rule)))
}

function assertWhole(page: string): void {
  for (const each of paragraphs) assert.ok(bodyOf(page).includes(each), each)
}

/** The article page with more below its last paragraph, in the same part. */
function below(markup: string): string {
  return articlePage().replace(lastOfStory, `${lastOfStory}${markup}`)
}

const replies = said.map(
  (text, i) =>
    `<tr><td><b>reader${i}</b></td></tr><tr><td class="t4"><p>${text}</p><a href="#r${i}">Reply</a></td></tr>`,
)

test('comments in a table without a name leave by their links to reply', () => {
  const page = below(`<table><tr><td>${replies.join('</td></tr><tr><td>')}</td></tr></table>`)
  for (const each of said) assert.ok(!bodyOf(page).includes(each), each)
  assertWhole(page)
})

test('parts with words of a comment leave behind the story, not above it, and not two of them', () => {
  const parts = said.map((text) => `<div><p>${text}</p><span>5 comments</span></div>`)
  assert.ok(votesOn(below(`<div>${parts.join('')}</div>`)).has('places/comment-card'))
  const above = articlePage({inside: `<div>${parts.join('')}</div>`})
  assert.ok(!votesOn(above).has('places/comment-card'))
  const two = below(`<div>${parts.slice(0, 2).join('')}</div>`)
  assert.ok(!votesOn(two).has('places/comment-card'))
})

const teasers = said.map(
  (text, i) => `<dt><a href="/news/${i}">Another story of the coast</a></dt><dd>${text}</dd>`,
)

test('teasers below titles that are links leave at the end of the text', () => {
  const page = below(`<dl class="stream">${teasers.join('')}</dl>`)
  assert.ok(votesOn(page).has('places/teaser'))
  for (const each of said) assert.ok(!bodyOf(page).includes(each), each)
  assertWhole(page)
})

test('two teasers, and paragraphs of the story below links, draw no vote', () => {
  const two = below(`<dl class="stream">${teasers.slice(0, 2).join('')}</dl>`)
  assert.ok(!votesOn(two).has('places/teaser'))
  const linked = said.map(
    (text) => `<p><a href="/x">See the pictures of the day</a></p><p>${text}</p>`,
  )
  assert.ok(!votesOn(below(linked.join(''))).has('places/teaser'))
})

const agreed =
  'I agree that the publisher keeps my name and my address for as long as the order lasts, and sends me its offers by post.'

test('what the sender of a form agrees to is no text', () => {
  const form = `<form action="/order"><fieldset><input name="a"><div class="agree">${agreed}</div></fieldset></form>`
  const page = below(form)
  assert.ok(votesOn(page).has('places/form'))
  assert.ok(!bodyOf(page).includes(agreed))
  assertWhole(page)
})

test('a page that stands in a form as a whole is read', () => {
  const page = articlePage()
    .replace('<body>', '<body><form method="post" action="./story.aspx">')
    .replace('</body>', '</form></body>')
  assert.ok(!votesOn(page).has('places/form'))
  assertWhole(page)
})

const note =
  'Figures in our reports are those of the day of writing, and the house does not vouch for what others make of them later.'

test('a note behind the line that ends a story leaves where no text is marked up like it', () => {
  const end = '<p class="rights">© 2026 The Lindesund Mail. All rights reserved.</p>'
  const page = articlePage({after: `${end}<div class="more"><small>${note}</small></div>`})
  assert.ok(!bodyOf(page).includes(note))
  assertWhole(page)
  const same = below(`${end}<p>${note}</p>`)
  assert.ok(!votesOn(same).has('places/tail'))
})

const appeal = [
  'As the vote draws near, the very ground of our democracy is at stake, and our journalism stays free for everyone.',
  'Our desks for trade, for health and for the coast spend weeks on a single page, and read every file that they can get.',
  'Help us keep news free. Your contribution goes a long way, and you can give as little as $1 a month.',
  'Our newsroom takes no money from the port, and that is why we need your help. We cannot do it without your help.',
]

test('an appeal for gifts leaves with the paragraph in which nothing is asked for', () => {
  const page = articlePage({
    inside: `<div><div><h4>Support us</h4>${appeal.map((each) => `<p>${each}</p>`).join('')}</div></div>`,
  })
  for (const each of appeal) assert.ok(!bodyOf(page).includes(each), each)
  assertWhole(page)
})

test('a report on an outlet that asks for gifts once is no appeal', () => {
  const inside = `<div><p>${appeal[1]}</p><p>${appeal[2]}</p><p>${said[0]}</p><p>${said[2]}</p></div>`
  assert.ok(!votesOn(articlePage({inside})).has('places/appeal'))
})

test('comments in parts without a name leave below the line that counts them', () => {
  const parts = said.map(
    (text, i) => `<div><b>reader${i}</b> <span>2 days ago</span><p>${text}</p></div>`,
  )
  const page = below(`<h3>4 comments</h3>${parts.join('')}`)
  for (const each of said) assert.ok(!bodyOf(page).includes(each), each)
  assertWhole(page)
})

const consents = [
  'Szanujemy Twoją prywatność. Wraz z naszymi partnerami przechowujemy informacje na urządzeniu, takie jak pliki cookie.',
  'Gizliliğinize değer veriyoruz. Biz ve ortaklarımız, çerezler gibi bilgileri bir cihazda saklıyoruz.',
  'Noi e i nostri partner archiviamo informazioni su un dispositivo, come i cookie, e trattiamo dati personali.',
]

test('a box for consent without a name is no text, whatever its language', () => {
  for (const each of consents) {
    const box = `<div><div><p>${each}</p><button>OK</button></div></div>`
    const page = articlePage().replace('<body>', `<body>${box}`)
    assert.ok(!bodyOf(page).includes(each), each)
    assertWhole(page)
  }
})
