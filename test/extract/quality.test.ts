import assert from 'node:assert/strict'
import {test} from 'node:test'
import {qualityBy, qualityFeaturesOf} from '../../pipeline/extract/document/quality.ts'
import {searchDocument, understand} from '../../pipeline/index.ts'
import {loadModel} from '../../pipeline/models/load.ts'
import {articlePage, homePage, paragraphs} from '../pages.ts'

const forms = ['page', 'text'] as const

/** A page whose story stands in doubt: its sentences lie among as many links and offers, in no part of their own. */
function scatteredPage(): string {
  const mixed = paragraphs.map(
    (each, i) =>
      `<div><a href="/${i}">More on this in our shop of the week</a></div><div>${each.slice(0, 60)}</div>`,
  )
  return `<html><body>${mixed.join('')}</body></html>`
}

test('the model has a weight for every feature of a body', () => {
  const {tree} = understand(articlePage(), {name: 'page.html'})
  const features = Object.keys(qualityFeaturesOf(tree) ?? {})
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file
  const {weights} = loadModel('quality') as {
    readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
  for (const form of forms) assert.deepEqual(Object.keys(weights[form] ?? {}), features)
})

test('a quality is the logistic of the sum of weights times features', () => {
  assert.equal(qualityBy({always: 0, words: 0}, {always: 1, words: 3}), 0.5)
  assert.ok(Math.abs(qualityBy({always: 1, words: 0.5}, {always: 1, words: 2}) - 0.8808) < 1e-4)
})

test('a plain story has a high quality, in the audit and in the search document', () => {
  const {tree, article, audit} = understand(articlePage(), {name: 'page.html'})
  assert.ok(article !== undefined)
  assert.ok(audit.quality !== undefined && audit.quality > 0.9)
  assert.equal(searchDocument(article, tree).quality, audit.quality)
})

test('a text without furniture has a high quality', () => {
  const {audit} = understand(paragraphs.join('\n\n'), {name: 'text.txt'})
  assert.ok(audit.quality !== undefined && audit.quality > 0.85)
})

test('scattered text has a lower quality than a plain story', () => {
  const plain = understand(articlePage(), {name: 'page.html'}).audit.quality ?? 0
  const scattered = understand(scatteredPage(), {name: 'page.html'}).audit.quality ?? 0
  const home = understand(homePage(), {name: 'page.html'}).audit.quality ?? 0
  assert.ok(scattered < plain)
  assert.ok(home < plain)
})

test('a document without a body has no quality', () => {
  const {audit} = understand('<html><body><nav><a href="/">Home</a></nav></body></html>', {
    name: 'page.html',
  })
  assert.equal(audit.quality, undefined)
})
