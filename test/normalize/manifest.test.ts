import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Audit, apply, invert, read, understand} from '../../pipeline/index.ts'
import {manifest} from '../../pipeline/normalize/repairs/manifest.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

const prose =
  'The harbour opened again on Monday after three days of storm, the port said. Ferries to Stavanger sail from noon on weekdays.'
const magic = Array.from('C2PATXT\0', (sign) => sign.charCodeAt(0))
const stated = manifestOf([...magic, 1, 0, 0, 0, 40, ...Array.from({length: 40}, (_, i) => i * 6)])

/** Bytes as U+FEFF and a variation selector each. */
function manifestOf(bytes: readonly number[]): string {
  return `\ufeff${String.fromCodePoint(...bytes.map((byte) => (byte < 16 ? 0xfe00 + byte : 0xe00f0 + byte)))}`
}

function cutsIn(audit: Audit): Audit['edits'] {
  return audit.edits.filter(({rule}) => rule === 'manifest/c2pa')
}

const places: Readonly<Record<string, string>> = {
  'behind the text': `${prose}\n\n${prose}${stated}`,
  'on a line of its own': `${prose}\n\n${prose}\n\n${stated}`,
  'on the first line': `${prose}\n\n${stated}\n\n${prose}`,
  'within a line': `${prose} It${stated} opened.\n\n${prose}`,
}

for (const [place, text] of Object.entries(places)) {
  test(`a manifest ${place} is cut whole and kept in its edit`, () => {
    const html = text.replaceAll(/[^\n]+/g, '<p>$&</p>')
    for (const input of [text, `<!doctype html><h1>Harbour opens again</h1>${html}`]) {
      const {article, audit} = understand(input)
      assert.doesNotMatch(
        article?.articleBody ?? '\ufeff',
        /\ufeff|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u,
      )
      const [cut, ...others] = cutsIn(audit)
      assert.deepEqual(others, [])
      assert.equal(cut?.was, stated)
      assert.match(cut?.reason ?? '', /C2PA manifest of 53 bytes/)
    }
  })

  test(`a manifest ${place} can be put back byte for byte`, () => {
    const bytes = Buffer.from(text)
    const capture = read(bytes, {name: 'stated', mediaType: 'text/plain'})
    assert.ok(!isRefusal(capture))
    const {audit} = understand(capture)
    const edits = audit.edits.map(({at: [start, end], ...edit}) => ({...edit, at: {start, end}}))
    const mended = apply(capture.text, edits)
    assert.doesNotMatch(mended, /\ufeff/)
    assert.deepEqual(Buffer.from(apply(mended, invert(edits))), bytes)
  })
}

test('a manifest at the very start of a file gives its U+FEFF to the byte-order mark', () => {
  const bytes = Buffer.from(`${stated}${prose}\n\n${prose}`)
  const {article, audit} = understand(bytes)
  assert.equal(article?.articleBody, `${prose}\n\n${prose}`)
  assert.deepEqual(
    cutsIn(audit).map(({was, at}) => [was, at[0]]),
    [[stated.slice(1), 0]],
  )
})

test('variation selectors that are no manifest are left alone', () => {
  for (const text of [
    '❤️ 葛\u{e0100}',
    manifestOf([1, 2, 3]),
    manifestOf(magic.toReversed()),
    prose,
  ]) {
    assert.deepEqual(manifest(text), [])
  }
})

test('hidden selectors that are no manifest are removed as well', () => {
  const hidden = manifestOf([...magic.toReversed(), ...magic])
  const {article, audit} = understand(`${prose} Yes.${hidden}\n\n${prose} ❤️`)
  assert.equal(article?.articleBody, `${prose} Yes.\n\n${prose} ❤️`)
  assert.deepEqual(cutsIn(audit), [])
  assert.ok(audit.edits.some(({rule}) => rule.endsWith('/selector')))
})
