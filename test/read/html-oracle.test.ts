import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {isRefusal, readPage} from '../../pipeline/index.ts'
import {linesShownBy} from './html-oracle.ts'
import {soup, wellFormed} from './html-pages.ts'

const runs = {seed: 4, numRuns: 1500}

function blocksOf(page: string): readonly string[] {
  const capture = readPage(page, {name: 'page.html'})
  assert.ok(!isRefusal(capture))
  return (capture.page?.marks ?? []).map(({at}) => capture.text.slice(at.start, at.end))
}

test('the reader shows what parse5 shows of well-formed pages', () => {
  fc.assert(
    fc.property(wellFormed, (page) => {
      assert.deepEqual(blocksOf(page), linesShownBy(page))
    }),
    runs,
  )
})

test('the reader shows what parse5 shows of tags in any order', () => {
  fc.assert(
    fc.property(soup, (page) => {
      assert.deepEqual(blocksOf(page), linesShownBy(page))
    }),
    runs,
  )
})
