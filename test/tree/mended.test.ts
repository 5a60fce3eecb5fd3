import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {apply, type Edit} from '../../pipeline/tree/edits.ts'
import {mendedOf} from '../../pipeline/tree/mended.ts'

function edit(text: string, was: string, now: string): Edit {
  const start = text.indexOf(was)
  return {rule: 'tags/left', at: {start, end: start + was.length}, was, now, reason: 'A test'}
}

test('a stretch reads as it will be published, and its ranges lead back', () => {
  const text = 'Ferry &amp; crew<br> are back<br>&nbsp;'
  const repairs = [edit(text, '&amp;', '&'), edit(text, '<br>', ''), edit(text, '<br>&nbsp;', ' ')]
  const {text: own, rangeOf} = mendedOf({capture: {text}, repairs}, {start: 0, end: text.length})
  assert.equal(own, 'Ferry & crew are back')
  const places: Readonly<Record<string, string>> = {
    'Ferry & crew': 'Ferry &amp; crew',
    '&': '&amp;',
    crew: 'crew',
    ' are back': ' are back',
    'crew are back': 'crew<br> are back',
  }
  for (const [part, captured] of Object.entries(places)) {
    const start = own.indexOf(part)
    const at = rangeOf({start, end: start + part.length})
    assert.equal(text.slice(at.start, at.end), captured)
  }
})

test('white space that a layout left, and signs of markup that are meant, are read as they stand', () => {
  const text = 'It rained.  Read also: <br> of old'
  const repairs = [
    {...edit(text, '  ', ' '), rule: 'spaces/run'},
    {...edit(text, '<', '‹'), rule: 'inert/markup'},
  ]
  assert.equal(mendedOf({capture: {text}, repairs}, {start: 0, end: text.length}).text, text)
})

test('a range of the mended text leads to a stretch that gives its words', () => {
  const piece = fc.tuple(
    fc.constantFrom('a', 'bc', ' ', 'def'),
    fc.constantFrom(undefined, '', 'x', 'yz'),
  )
  fc.assert(
    fc.property(
      fc.array(piece, {minLength: 1, maxLength: 8}),
      fc.nat(),
      fc.nat(),
      (pieces, a, b) => {
        const text = pieces.map(([was]) => was).join('')
        let start = 0
        const repairs = pieces.flatMap(([was, now]): readonly Edit[] => {
          const at = {start, end: start + was.length}
          start += was.length
          return now === undefined ? [] : [{rule: 'tags/left', at, was, now, reason: 'A test'}]
        })
        const whole = {start: 0, end: text.length}
        const {text: own, rangeOf} = mendedOf({capture: {text}, repairs}, whole)
        const [from, to] = [a % (own.length + 1), b % (own.length + 1)].sort((x, y) => x - y)
        if (from === undefined || to === undefined || from === to) return
        const at = rangeOf({start: from, end: to})
        assert.ok(at.start < at.end && at.start >= 0 && at.end <= text.length)
        assert.ok(apply(text, repairs, at).includes(own.slice(from, to)))
      },
    ),
    {seed: 13},
  )
})
