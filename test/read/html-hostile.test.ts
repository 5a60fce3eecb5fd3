import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {before, test} from 'node:test'
import {fileURLToPath} from 'node:url'

/** CPU seconds and megabytes of heap that all pages together may take: ten times what they need. */
const limits = 'ulimit -t 300'
const heap = '--max-old-space-size=1500'
const script = fileURLToPath(new URL('hostile-pages.ts', import.meta.url))

interface Told {
  readonly name: string
  readonly rule?: string
  readonly text?: string
  readonly length?: number
  readonly marks?: number
  readonly rules?: readonly string[]
}

let all: ReadonlyMap<string, Told> = new Map()
before(() => {
  const words = [process.execPath, heap, '--import', 'tsx', script].map((word) => `'${word}'`)
  const ran = spawnSync('bash', ['-c', `${limits}; exec ${words.join(' ')}`], {encoding: 'utf8'})
  assert.equal(ran.status, 0, ran.stderr)
  const told = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line): Told => JSON.parse(line))
  all = new Map(told.map((each) => [each.name, each]))
})

function toldOf(name: string): Told {
  const told = all.get(name)
  assert.ok(told, name)
  return told
}

test('every hard page is answered', () => {
  assert.equal(all.size, 28)
})

test('elements nested deeper than any are read where the deepest stand, with a remark', () => {
  for (const name of ['deep blocks', 'deep inline', 'deep tables']) {
    const {text, rules} = toldOf(name)
    assert.equal(text, name === 'deep blocks' ? 'rain\n\nsnow' : 'rain')
    assert.deepEqual(rules, ['html/too-deep'])
  }
  assert.equal(toldOf('deep mixture').text, 'rain')
  assert.equal(toldOf('deep templates').text, '')
})

test('attributes beyond a number are passed over, with a remark', () => {
  const {text, rules} = toldOf('a million attributes')
  assert.equal(text, 'rain')
  assert.deepEqual(rules, ['html/attributes'])
})

test('the text around long attributes, references and white space is read', () => {
  for (const name of ['a long attribute', 'a long style', 'an unclosed attribute']) {
    assert.equal(toldOf(name).text, 'rain')
  }
  assert.equal(toldOf('a long reference').text, 'rain \ufffd')
  assert.equal(toldOf('white space').text, 'rain snow')
})

test('what is never closed takes the rest of the page, with a remark', () => {
  for (const name of ['an unclosed comment', 'an unclosed script']) {
    assert.equal(toldOf(name).text, 'rain')
    assert.ok(toldOf(name).rules?.includes('html/never-closed'))
  }
  assert.equal(toldOf('an unclosed title').text, '')
  assert.deepEqual(toldOf('an unclosed title').rules, ['html/never-closed'])
})

test('brackets and ampersands that mean nothing are text', () => {
  assert.equal(toldOf('angle brackets').length, 2_000_000)
  assert.equal(toldOf('ampersands').length, 1_000_000)
  assert.equal(toldOf('references').length, 1_000_000)
})

test('long lines, many lines and many elements are read', () => {
  assert.equal(toldOf('a long line').length, 28_199_999)
  assert.equal(toldOf('many short elements').length, 200_000)
  assert.equal(toldOf('many rows').marks, 100_000)
  assert.equal(toldOf('many names').marks, 1)
  assert.equal(toldOf('end tags').text, 'rain')
})

test('a page that is more than any document is refused', () => {
  assert.equal(toldOf('more than any document').rule, 'html/too-much')
  assert.equal(toldOf('more lines than any document').rule, 'html/too-much')
})

test('zero bytes and halves of pairs do not stay in the text', () => {
  assert.equal(toldOf('zero bytes').text, 'rain')
  assert.equal(toldOf('halves of pairs').text, '\ufffd rain \ufffd \ufffd')
})

test('plain text to the end of the page is kept as it is', () => {
  assert.equal(toldOf('plaintext').marks, 2)
})

test('data that nests without end does not keep the text from being read', () => {
  assert.equal(toldOf('nested scripts of data').length, 249)
})
