import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {unified} from 'unified'
import {normalize, normalizing, repairText} from '../../pipeline/normalize/normalize.ts'
import {stepNames} from '../../pipeline/normalize/options.ts'
import {splitsPair} from '../../pipeline/text/ranges.ts'
import {apply, invert} from '../../pipeline/tree/edits.ts'
import {normalizeText} from '../../pipeline/unified.ts'
import {kinds} from './cases.ts'

const source = {sha256: '0'.repeat(64), bytes: 0, encoding: 'utf-8', replaced: 0}
const pieces = kinds.flatMap(({cases}) => cases.flat())
const damage = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces, ' ', '  ', '\n', '\r\n', '\u0085', '&amp;', '&lt;b&gt;', '</b>'),
      fc.string({maxLength: 6}),
      fc.string({unit: 'binary', maxLength: 4}),
    ),
    {maxLength: 10},
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.uint8Array({maxLength: 80}).map((bytes) => new TextDecoder('windows-1254').decode(bytes)),
  damage,
)

function assertSound(text: string): void {
  const edits = repairText(text)
  const mended = apply(text, edits)
  assert.equal(apply(mended, invert(edits)), text)
  assert.deepEqual(repairText(mended), [])
  for (const {at, was, now} of edits) {
    assert.ok(at.start < at.end && was !== now)
    assert.ok(!(splitsPair(text, at.start) || splitsPair(text, at.end)))
  }
}

test('repair of any text leads back, splits no pair, and needs no second one', () => {
  fc.assert(fc.property(anyText, assertSound), {numRuns: 1500})
})

test('repair leaves no control character and no half of a pair', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const mended = apply(text, repairText(text))
      assert.doesNotMatch(mended, /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}]/u)
    }),
    {numRuns: 500},
  )
})

test('repair of a long text of damage inverts as that of a short one does', () => {
  for (const unit of ['â€™', '&amp;', '<b>', 'e\u0301', 'a ,', 'аb', '\u200d', '"', '( ', '« ?']) {
    const text = unit.repeat(40_000)
    const edits = repairText(text)
    assert.equal(apply(apply(text, edits), invert(edits)), text)
  }
})

test('repair without a step leaves what that step mends', () => {
  assert.equal(repairText('one  two').length, 1)
  assert.deepEqual(repairText('one  two', {skip: ['spaces']}), [])
  assert.deepEqual(repairText('cafÃ© &amp;  <b>x y z</b> ,', {skip: stepNames}), [])
})

test('repair tells layers of damage as one edit with the reasons of all', () => {
  const [edit, ...others] = repairText('caf&Atilde;&copy; open')
  assert.deepEqual(others, [])
  assert.equal(edit?.was, '&Atilde;&copy;')
  assert.equal(edit?.now, 'é')
  assert.match(edit?.reason ?? '', /reference of HTML.*; Bytes of UTF-8/)
})

test('repair tells misread text in the smallest stretches', () => {
  const edits = repairText('The cafÃ© owner said it wonâ€™t open.')
  assert.deepEqual(
    edits.map(({was, now}) => [was, now]),
    [
      ['Ã©', 'é'],
      ['â€™', '’'],
    ],
  )
})

test('repair leaves mathematics, emoji and scripts of many kinds alone', () => {
  for (const text of [
    '∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋, α < β ≤ γ ± δ², √2 ≈ 1.414',
    '👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 1️⃣ 🇫🇷 👍🏽',
    'نمی‌خواهم بروم. العربيةُ «جميلة».',
    'हिन्दी में समाचार: क्‍ष, श्री',
    'ประเทศไทย กรุงเทพฯ',
    'Đường phố Hà Nội, Việt Nam: ĐÂY LÀ THỦ ĐÔ',
    'ÇA ÉTAIT À L’ÎLE D’OLÉRON, OÙ L’ÉTÉ S’ACHÈVE…',
    'AÑO NUEVO: ¡QUÉ ALEGRÍA! ¿ESTÁ AHÍ?',
    'A ação não é só ficção; são três irmãs: à mãe, às avós.',
    'Ağrı’da kış: İŞÇİ VE ÖĞRENCİ, ğüşıöç',
    'Þórður og Ægir: Íslenska „gæsalappir“',
    '「東京」では、首相が会見した。（共同）',
    'Он сказал: «Нет» — и ушёл. В «России»',
    'Ο υπουργός είπε: «όχι». ΑΘΗΝΑ',
  ]) {
    assert.deepEqual(repairText(text), [], text)
  }
})

test('normalize writes repairs and changes nothing else', () => {
  const capture = {name: 'a', text: 'one  two', source}
  const tree = normalize.run({type: 'root', capture})
  assert.equal(tree.capture, capture)
  assert.equal(tree.repairs.length, 1)
})

test('normalizing takes options', () => {
  const capture = {name: 'a', text: '“a”', source}
  const tree = normalizing({quotes: 'straight'}).run({type: 'root', capture})
  assert.equal(apply(capture.text, tree.repairs), '"a"')
})

test('normalizeText is a processor of its own', async () => {
  const file = await unified().use(normalizeText).process('Fish &amp;amp;  chips')
  assert.equal(String(file), 'Fish & chips')
  assert.deepEqual(
    file.messages.map(({ruleId, place}) => [
      ruleId,
      place && 'start' in place && place.start.offset,
    ]),
    [
      ['entities/reference', 5],
      ['spaces/run', 14],
    ],
  )
})

test('normalizeText gives the mended text to the parser before it', async () => {
  const seen: string[] = []
  const file = await unified()
    .use(function parse() {
      this.parser = (document) => {
        seen.push(document)
        return {type: 'root'}
      }
      this.compiler = () => 'compiled'
    })
    .use(normalizeText, {quotes: 'straight'})
    .process('cafÃ© “x”')
  assert.deepEqual(seen, ['café "x"'])
  assert.equal(String(file), 'compiled')
})
