import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {isRefusal, readPage} from '../../pipeline/index.ts'
import type {Page} from '../../pipeline/tree/page.ts'
import {bytesOf} from '../../pipeline/tree/trace.ts'
import type {Capture} from '../../pipeline/tree/types.ts'
import {soup} from './html-pages.ts'

const runs = {seed: 5, numRuns: 800}
const tricky = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '/',
      '!--',
      '-->',
      '"',
      "'",
      '=',
      ' ',
      'p',
      'a',
      '&',
      '#x',
      '\0',
      'é',
    ),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.join(''))
const pages = fc.oneof(soup, tricky, fc.string({unit: 'binary', maxLength: 200}))

/** Runs a check over many pages; those that are refused are answered too. */
function holds(check: (capture: Capture, page: Page, bytes: Buffer) => void): void {
  fc.assert(
    fc.property(pages, (text) => {
      const bytes = Buffer.from(text)
      const capture = readPage(bytes, {name: 'page.html'})
      if (!isRefusal(capture) && capture.page !== undefined) check(capture, capture.page, bytes)
    }),
    runs,
  )
}

test('marks stand in order, apart, and at characters that show', () => {
  holds(({text}, {marks, elements}) => {
    let end = 0
    for (const {at, element, links, strong} of marks) {
      assert.ok(at.start >= end && at.end > at.start && at.end <= text.length)
      assert.match(text.charAt(at.start) + text.charAt(at.end - 1), /^[^\s]{2}$/)
      assert.ok(elements[element] !== undefined)
      assert.ok(links >= 0 && links <= 1 && strong >= 0 && strong <= 1)
      end = at.end
    }
  })
})

test('all that shows stands in a mark', () => {
  holds(({text}, {marks}) => {
    let end = 0
    for (const {at} of marks) {
      assert.match(
        text.slice(end, at.start),
        /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u,
      )
      end = at.end
    }
    assert.match(text.slice(end), /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u)
  })
})

test('an element stands behind its parent, and its text in that of its parent', () => {
  holds(({text}, {elements}) => {
    for (const [i, {at, parent}] of elements.entries()) {
      const around = elements[parent]?.at ?? {start: 0, end: text.length}
      assert.ok(parent < i)
      assert.ok(at.start <= at.end && around.start <= at.start && at.end <= around.end)
    }
  })
})

test('the trace ascends and stays in the page', () => {
  holds((capture, {marks, trace}, bytes) => {
    for (let i = 2; i < trace.length; i += 2) {
      assert.ok((trace[i] ?? 0) > (trace[i - 2] ?? 0))
      assert.ok((trace[i + 1] ?? 0) >= (trace[i - 1] ?? 0))
    }
    for (const {at} of marks) {
      const range = bytesOf(capture, at)
      assert.ok(range && range.start < range.end && range.end <= bytes.length)
    }
  })
})
