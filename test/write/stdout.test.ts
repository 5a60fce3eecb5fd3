import assert from 'node:assert/strict'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {printer, wasClosed} from '../../pipeline/write/stdout.ts'

const text = 'Zürich 東京\n'.repeat(1000)

function failing(code: string): Error {
  return Object.assign(new Error(code), {code})
}

test('a printer writes all of a text to a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-print-'))
  const file = openSync(join(folder, 'out'), 'w')
  const print = printer(file, 'out')
  assert.equal(print(text), 'written')
  assert.equal(print('more'), 'written')
  closeSync(file)
  assert.equal(readFileSync(join(folder, 'out'), 'utf8'), `${text}more`)
  rmSync(folder, {recursive: true})
})

test('a printer continues where a short write stopped', () => {
  const taken: Buffer[] = []
  const print = printer(1, 'out', (bytes, start) => {
    const piece = Buffer.from(bytes).subarray(start, start + 7)
    taken.push(piece)
    return piece.length
  })
  assert.equal(print(text), 'written')
  assert.equal(Buffer.concat(taken).toString(), text)
})

test('a printer waits for a pipe that is full', () => {
  let calls = 0
  const print = printer(1, 'out', (bytes, start) => {
    calls++
    if (calls < 4) throw failing('EAGAIN')
    return bytes.length - start
  })
  assert.equal(print(text), 'written')
  assert.equal(calls, 4)
})

test('a printer prints nothing more once the reader has closed its end', () => {
  let calls = 0
  const print = printer(1, 'out', () => {
    calls++
    throw failing('EPIPE')
  })
  assert.equal(print(text), 'closed')
  assert.equal(print(text), 'closed')
  assert.equal(calls, 1)
})

test('a printer reports a full disk', () => {
  const file = openSync('/dev/full', 'w')
  const printed = printer(file, 'standard output')(text)
  closeSync(file)
  assert.ok(isRefusal(printed))
  assert.equal(printed.rule, 'write/full')
  assert.match(printed.reason, /standard output/)
})

test('a printer lets our own errors through', () => {
  const print = printer(1, 'out', () => {
    throw new TypeError('ours')
  })
  assert.throws(() => print(text), TypeError)
})

test('a null device that is open for reading too stands for an output that was closed', () => {
  for (const [flags, expected] of [
    ['r+', true],
    ['w', false],
    ['a', false],
  ] as const) {
    const file = openSync('/dev/null', flags)
    assert.equal(wasClosed(file), expected, flags)
    closeSync(file)
  }
})

test('a file that is open for reading and writing, a pipe and a device are no closed output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-print-'))
  for (const path of [join(folder, 'out'), '/dev/zero']) {
    const file = openSync(path, path === '/dev/zero' ? 'r+' : 'w+')
    assert.equal(wasClosed(file), false, path)
    closeSync(file)
  }
  assert.equal(wasClosed(2 ** 20), false)
  rmSync(folder, {recursive: true})
})
