import assert from 'node:assert/strict'
import {test} from 'node:test'
import {pageModelOf} from '../../pipeline/classify/model/page/model.ts'
import {understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {fateOf, type Role} from '../../pipeline/tree/roles.ts'
import type {UserRule} from '../../pipeline/tree/user-rules.ts'
import {articlePage, paragraphs} from '../pages.ts'

/** The role of every block, by its text. */
function rolesOf(page: string): ReadonlyMap<string, Role> {
  const {tree} = understand(page, {name: 'page.html'})
  return new Map(blocksOf(tree).map(({at, data}) => [sliceOf(tree, at), data.role]))
}

function fateIn(page: string, line: string): string {
  const role = rolesOf(page).get(line)
  return role === undefined ? 'no block' : fateOf[role]
}

test('the paragraphs of an article page are its body, and nothing else is', () => {
  const roles = rolesOf(articlePage())
  const body = [...roles].filter(([, role]) => fateOf[role] === 'body').map(([text]) => text)
  assert.deepEqual(body, paragraphs)
})

test('a caption between paragraphs is told by its markup', () => {
  const line = 'The crane ship on its way to Lindesund.'
  const page = articlePage({
    inside: `<figure><img src="/crane.jpg" alt=""><figcaption>${line}</figcaption></figure>`,
  })
  assert.equal(rolesOf(page).get(line), 'caption')
})

test('comments of readers are set aside, however well they are written', () => {
  const line =
    'I have moored in Lindesund for thirty years, and this is the first time that I have seen the harbour shut for so long.'
  const page = articlePage({
    after: `<section id="comments" class="comments-area"><ol class="comment-list"><li class="comment"><p>${line}</p></li></ol></section>`,
  })
  assert.equal(rolesOf(page).get(line), 'comments')
})

test('a banner about cookies is set aside', () => {
  const line =
    'We and our partners use cookies to store and read data on your device, such as unique identifiers, to show you content that fits you.'
  const page = articlePage({after: `<div id="cookie-consent" role="dialog"><p>${line}</p></div>`})
  assert.equal(fateIn(page, line), 'aside')
})

test('a line that says plainly when it was published is no paragraph, whatever it is called', () => {
  const page = `<!DOCTYPE html><html lang="fr"><title>Le marché couvert rouvre</title><body><main><article>
<h1>Le marché couvert rouvre</h1><p>Publié le 8 mars 2025 à 09h12</p>
<p>Les volets se sont levés à six heures, samedi, sur la halle de Valbrune. Les marchands y ont retrouvé leur place après deux ans passés sous des tentes.</p>
<p>Publié en 1911 par la ville, le plan de la halle avait été oublié dans une cave de la mairie, où un archiviste l’a retrouvé en mars 2019.</p>
<p>La municipalité a promis de ne pas augmenter les loyers des étals avant deux ans, et compte sur les visiteurs du dimanche pour payer l’éclairage.</p>
</article></main></body></html>`
  const roles = rolesOf(page)
  assert.equal(roles.get('Publié le 8 mars 2025 à 09h12'), 'timestamp')
  assert.equal([...roles.values()].filter((role) => role === 'paragraph').length, 3)
})

test('a list and a heading among the paragraphs are kept', () => {
  const page = articlePage({
    inside:
      '<h2>Where the ferries leave</h2><ul><li>Outer Lind: the northern quay, at seven and at five, also on Sundays.</li><li>Skarholm: the northern quay, at eight and at six, on weekdays alone.</li></ul>',
  })
  const roles = rolesOf(page)
  assert.equal(roles.get('Where the ferries leave'), 'crosshead')
  assert.equal(
    roles.get('Outer Lind: the northern quay, at seven and at five, also on Sundays.'),
    'list-item',
  )
})

test('every vote of the model is in the evidence, and the margin is what they add up to', () => {
  const {tree} = understand(articlePage(), {name: 'page.html'})
  const [body] = blocksOf(tree).filter(({data}) => data.role === 'paragraph')
  assert.ok(body !== undefined)
  const {evidence} = body.data
  assert.ok(evidence.some(({rule}) => rule.startsWith('model/')))
  assert.ok(evidence.every(({weight}) => weight > 0))
})

test('a rule of the user counts in full on a page, beside the model', () => {
  const rule: UserRule = {
    id: 'harbour/thanks',
    role: 'promo',
    weight: 20,
    reason: 'A line of thanks that this paper prints under every story',
    pattern: '^The harbour thanks',
    examples: {yes: ['The harbour thanks its readers.'], no: ['He thanks the harbour.']},
  }
  const line = 'The harbour thanks its readers for the letters that they sent in during the week.'
  const page = articlePage({inside: `<p>${line}</p>`})
  const blockWith = (rules: readonly UserRule[]) => {
    const {tree} = understand(page, {name: 'page.html', rules})
    return blocksOf(tree).find(({at}) => sliceOf(tree, at) === line)?.data
  }
  assert.equal(fateOf[blockWith([])?.role ?? 'promo'], 'body')
  const {role, evidence} = blockWith([rule]) ?? {}
  assert.equal(role, 'promo')
  const vote = evidence?.find(({rule: id}) => id === rule.id)
  assert.deepEqual([vote?.weight, vote?.kept], [20, undefined])
})

test('a model of other features is refused', () => {
  const forest = {features: ['text/words'], base: 0, trees: []}
  const none = {base: 0, gaps: [], votes: []}
  assert.throws(() => pageModelOf({words: {}, forest, lexicon: none, classes: none}), RangeError)
})

test('lines above the text that are what the page states as its title are headlines, whatever elements hold them', () => {
  const inTwo = ['The Valbrune Halls:', 'Traders Come Back']
  const page = (title: string, top: string): string =>
    `<!DOCTYPE html><html lang="en"><title>${title}</title><body><main><article>${top}${paragraphs
      .map((each) => `<p>${each}</p>`)
      .join('\n')}</article></main></body></html>`
  const split = rolesOf(
    page(`${inTwo.join(' ')} — Valbrune Post`, `<h2>${inTwo[0]}</h2><h4>${inTwo[1]}</h4>`),
  )
  assert.deepEqual(
    inTwo.map((line) => split.get(line)),
    ['headline', 'headline'],
  )
  const han = '市场大厅重新开放'
  const plain = rolesOf(page(`${han}_海港日报`, `<h1>海港日报</h1><div>${han}</div>`))
  assert.equal(plain.get(han), 'headline')
  const other = rolesOf(page('Traders come back', '<h2>A cold morning</h2>'))
  assert.notEqual(other.get('A cold morning'), 'headline')
})
