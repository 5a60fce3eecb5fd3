import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {articlePage, paragraphs} from '../pages.ts'

const [opening = '', second = '', third = ''] = paragraphs
const items = [
  'Ferries to the islands leave from the old quay, at seven in the morning and at four in the afternoon.',
  'The fish market opens an hour later than usual, and sells nothing that came by sea before Sunday.',
  'Ships that carry fuel wait outside the bay, with a tug beside each of them, until the wind drops.',
]
const list = `<ul>${items.map((each) => `<li>${each}</li>`).join('')}</ul>`

const others = ['North quay', 'South quay', 'Old harbour'] as const

/** How often a text stands in the body of a page. */
function timesIn(page: string, text: string): number {
  const body = understand(page, {name: 'page.html'}).article?.articleBody ?? ''
  return body.split(text).length - 1
}

test('a paragraph that a page shows once more in a box stands once in the body', () => {
  const page = articlePage({inside: `<div><div><p>${second}</p></div></div>`})
  assert.equal(timesIn(page, second), 1)
})

test('a list in a text that stands twice stands once in the body', () => {
  const text = `<p>${second}</p>${list}<p>${third}</p>`
  const page = `<html lang="en"><head><title>Harbour stays shut</title></head><body><h1>Harbour stays shut</h1><div class="wide"><p>${opening}</p>${text}</div><div class="narrow"><p>${opening}</p>${text}</div></body></html>`
  for (const each of [second, ...items, third]) assert.equal(timesIn(page, each), 1, each)
})

test('a note that stands three times and a single item stay', () => {
  const note =
    'The harbour office gives these numbers without warranty, and changes them whenever it has better ones.'
  const [item = ''] = items
  const inside = [
    ...others.map((each) => `<div><h3>${each}</h3><p>${note}</p></div>`),
    `<ul><li>${item}</li></ul><div><ul><li>${item}</li></ul></div>`,
  ].join('')
  const page = articlePage({inside})
  assert.equal(timesIn(page, note), others.length)
  assert.equal(timesIn(page, item), 2)
})
