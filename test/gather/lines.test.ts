import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {byteLinesOf, type LineRange} from '../../pipeline/gather/files/lines.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

async function cut(
  pieces: readonly string[],
  lines: Partial<LineRange> = {},
): Promise<readonly (readonly [number, string])[]> {
  const found: (readonly [number, string])[] = []
  const buffers = pieces.map((piece) => Buffer.from(piece))
  for await (const {at, bytes} of byteLinesOf(buffers, {most: 100, ...lines})) {
    found.push([at, isRefusal(bytes) ? bytes.rule : bytes.toString()])
  }
  return found
}

test('linesOf cuts at line feeds and gives offsets', async () => {
  assert.deepEqual(await cut(['one\ntwo\n\nthree\n']), [
    [0, 'one'],
    [4, 'two'],
    [8, ''],
    [9, 'three'],
  ])
})

test('linesOf gives a last line without a line feed', async () => {
  assert.deepEqual(await cut(['one\ntwo']), [
    [0, 'one'],
    [4, 'two'],
  ])
})

test('linesOf gives nothing of nothing', async () => {
  assert.deepEqual(await cut([]), [])
  assert.deepEqual(await cut(['']), [])
})

test('linesOf leaves a carriage return that stands alone in its line', async () => {
  assert.deepEqual(await cut(['one\rtwo\n']), [[0, 'one\rtwo']])
})

test('linesOf refuses a line that is too long and goes on', async () => {
  const pieces = ['a\n', 'x'.repeat(60), 'x'.repeat(60), '\nb\n']
  assert.deepEqual(await cut(pieces), [
    [0, 'a'],
    [2, 'gather/too-long'],
    [123, 'b'],
  ])
})

test('linesOf takes a line that is just short enough', async () => {
  const [line] = await cut(['x'.repeat(100)])
  assert.equal(line?.[1].length, 100)
})

test('linesOf gives the same lines in any cutting', async () => {
  const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n', 'é'), {maxLength: 30})
  await fc.assert(
    fc.asyncProperty(text, fc.integer({min: 1, max: 7}), async (parts, size) => {
      const whole = Buffer.from(parts.join(''))
      const pieces = Array.from({length: Math.ceil(whole.length / size)}, (_, i) =>
        whole.toString('latin1', i * size, (i + 1) * size),
      )
      const cutLines: string[] = []
      for await (const {at, bytes} of byteLinesOf(
        pieces.map((piece) => Buffer.from(piece, 'latin1')),
        {most: 100},
      )) {
        cutLines.push(`${at} ${isRefusal(bytes) ? bytes.rule : bytes.toString('latin1')}`)
      }
      const uncut: string[] = []
      for await (const {at, bytes} of byteLinesOf([whole], {most: 100})) {
        uncut.push(`${at} ${isRefusal(bytes) ? bytes.rule : bytes.toString('latin1')}`)
      }
      assert.deepEqual(cutLines, uncut)
    }),
  )
})

test('parts of a file, joined, have each line once', async () => {
  const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n'), {maxLength: 30})
  await fc.assert(
    fc.asyncProperty(text, fc.integer({min: 1, max: 9}), async (parts, size) => {
      const whole = parts.join('')
      const joined: (readonly [number, string])[] = []
      for (let start = 0; start < whole.length; start += size) {
        const from = whole.slice(Math.max(0, start - 1))
        const pieces = from.match(/[\s\S]{1,3}/g) ?? []
        joined.push(...(await cut(pieces, {start, end: start + size})))
      }
      assert.deepEqual(joined, await cut([whole]))
    }),
  )
})

test('linesOf stops reading where no line that is meant can follow', async () => {
  let asked = 0
  function* endless(): Generator<Buffer> {
    for (;;) {
      asked += 1
      yield Buffer.from('xxxxxxxxxx')
    }
  }
  for await (const line of byteLinesOf(endless(), {start: 5, end: 25, most: 100}))
    assert.fail(`${line.at}`)
  assert.equal(asked, 3)
})
