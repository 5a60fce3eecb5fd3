import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {extensionOf, stemming} from '../../pipeline/write/names.ts'

const safe = /^[^\p{Cc}\p{Cf}/\\:*?"<>|]{1,200}$/u

function stemsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const stem = stemming(() => names)
  return new Map(names.map((name) => [name, stem(name)]))
}

function stemOf(name: string): string | undefined {
  return stemsOf([name]).get(name)
}

test('a stem is the name of a file without folders and extension', () => {
  assert.equal(stemOf('documents/000_0d5f.txt'), '000_0d5f')
  assert.equal(stemOf('stdin'), 'stdin')
  assert.equal(stemOf('/a/b.c/día.md'), 'día')
  assert.equal(stemOf('a.tar.gz'), 'a.tar')
})

test('a stem keeps a full stop that opens no extension', () => {
  assert.equal(stemOf('Mr. Smith goes'), 'Mr. Smith goes')
  assert.equal(stemOf('.hidden'), '_hidden')
})

test('a stem never leads out of a folder', () => {
  assert.equal(stemOf('../../etc/passwd'), 'passwd')
  assert.equal(stemOf('..'), '_')
  assert.equal(stemOf('a/..'), '_')
  assert.equal(stemOf('.. .txt'), '__')
  assert.equal(stemOf('..\\..\\boot.ini'), '__.._boot')
  assert.equal(stemOf(''), 'unnamed')
  assert.equal(stemOf('a/'), 'unnamed')
})

test('a stem holds no controls, signs of direction or halves of characters', () => {
  assert.equal(stemOf('a\nb\u001b[31m\0.txt'), 'a_b_[31m_')
  assert.equal(stemOf('a\u202egpj.txt'), 'a_gpj')
  assert.equal(stemOf('a\ud800b'), 'a_b')
  assert.equal(stemOf('a\u00a0b'), 'a_b')
})

test('a stem is no name that a system keeps for itself', () => {
  assert.equal(stemOf('con.txt'), '_con')
  assert.equal(stemOf('LPT1'), '_LPT1')
  assert.equal(stemOf('conference.txt'), 'conference')
})

test('a long stem is cut between characters and distinguished by a digest', () => {
  const long = '東'.repeat(300)
  const stems = [...stemsOf([`${long}a`, `${long}b`]).values()]
  assert.equal(new Set(stems).size, 2)
  for (const stem of stems) {
    assert.match(stem, /^東+~[0-9a-f]{8}$/)
    assert.ok(Buffer.byteLength(stem) < 200)
  }
})

test('inputs with one stem get a digest each, whatever their order', () => {
  const names = ['x/day.txt', 'y/Day.txt', 'z/day.md', 'night.txt']
  const stems = stemsOf(names)
  for (const [name, stem] of stemsOf(names.toReversed())) assert.equal(stem, stems.get(name))
  assert.equal(stems.get('night.txt'), 'night')
  for (const name of names.slice(0, 3)) assert.match(stems.get(name) ?? '', /^day~[0-9a-f]{8}$/i)
})

test('inputs whose stems a file system may hold to be the same get a digest each', () => {
  const stems = stemsOf(['a/é.txt', 'b/e\u0301.txt'])
  for (const stem of stems.values()) assert.match(stem, /~[0-9a-f]{8}$/)
})

test('an input that is named like the digest of another stays apart from it', () => {
  const taken = stemsOf(['x/day.txt', 'y/day.txt']).get('x/day.txt')
  const names = ['x/day.txt', 'y/day.txt', `${taken}.txt`]
  assert.equal(new Set(stemsOf(names).values()).size, 3)
})

test('stems of any names are safe and all different', () => {
  const part = fc.oneof(
    fc.string({unit: 'binary', maxLength: 12}),
    fc.constantFrom('..', '.', '/', 'a', 'A', '.txt', '.TXT', 'con', '~', ' '),
  )
  const name = fc.array(part, {maxLength: 4}).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(name, {maxLength: 12}), (names) => {
      const stems = [...stemsOf(names).values()]
      for (const stem of stems) {
        assert.match(stem, safe)
        assert.ok(!stem.startsWith('.'))
      }
      assert.equal(new Set(stems.map((stem) => stem.toLowerCase())).size, names.length)
    }),
  )
})

test('an extension is a short tail of letters and digits', () => {
  assert.equal(extensionOf('a/b.TXT'), '.TXT')
  assert.equal(extensionOf('a.b/c'), '')
  assert.equal(extensionOf('.hidden'), '')
  assert.equal(extensionOf('a. b'), '')
})

test('a file whose name ends like that of a document within a file gets a digest', () => {
  const stemOf = stemming(() => ['day@924.txt', 'day.json', 'mail@example.org.eml'])
  assert.match(stemOf('day@924.txt'), /^day@924~[\da-f]{8}$/)
  assert.equal(stemOf('day.json'), 'day')
  assert.equal(stemOf('mail@example.org.eml'), 'mail@example.org')
})
