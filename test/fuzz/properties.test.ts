import assert from 'node:assert/strict'
import {test} from 'node:test'
import {array, constantFrom, assert as hold, property, string, uint8Array} from 'fast-check'
import {isRefusal, readText, understand} from '../../pipeline/index.ts'
import {read} from '../../pipeline/read/read.ts'
import {stemming} from '../../pipeline/write/names.ts'
import {corpus} from '../corpus.ts'
import {flawsOf, printOf} from './flaws.ts'

/** The same cases on every run. */
const fixed = {seed: 20_230_320, numRuns: 150} as const
/** Lines of our documents. */
const lines = corpus.flatMap(({bytes}) => Buffer.from(bytes).toString().split('\n'))
/** Paragraphs of prose of our documents; furniture among them would be told by its neighbours. */
const prose = corpus
  .flatMap(({bytes}) => understand(bytes).article?.articleBody.split('\n\n') ?? [])
  .filter(({length}) => length > 100)
const anything = string({unit: 'binary', maxLength: 400})
/** Lines in any order; a text that begins like a file of a format and goes on otherwise is refused, not read. */
const mixture = array(
  string({unit: 'binary', maxLength: 30}).chain((odd) => constantFrom(odd, ...lines)),
  {
    maxLength: 30,
  },
)
  .map((parts) => parts.join('\n\n'))
  .filter((text) => !isRefusal(read(text, {name: 'capture'})))

test('the account of any text balances', async () => {
  for (const texts of [anything, mixture]) {
    await hold(
      property(texts, (text) => {
        assert.deepEqual(flawsOf(understand(text)), [])
      }),
      fixed,
    )
  }
})

test('any text is understood twice to the same bytes', async () => {
  await hold(
    property(mixture, (text) => {
      assert.equal(printOf(understand(text)), printOf(understand(text)))
    }),
    {...fixed, numRuns: 50},
  )
})

test('a second run over the body of any prose changes nothing', async () => {
  await hold(
    property(array(constantFrom(...prose), {minLength: 1, maxLength: 12}), (paragraphs) => {
      const body = understand(paragraphs.join('\n\n')).article?.articleBody
      assert.ok(body !== undefined)
      assert.equal(understand(body).article?.articleBody, body)
    }),
    fixed,
  )
})

test('any bytes are read, or refused with a reason and a remedy', async () => {
  await hold(
    property(uint8Array({maxLength: 600}), (bytes) => {
      const capture = read(bytes, {name: 'bytes'})
      if (isRefusal(capture)) assert.ok(capture.reason !== '' && capture.remedy !== '')
      else assert.deepEqual(flawsOf(understand(capture)), [])
    }),
    fixed,
  )
})

test('a text is read as it is, whatever stands in it', async () => {
  await hold(
    property(anything, (text) => {
      const capture = readText(text, {name: 'text'})
      if (!isRefusal(capture)) assert.equal(capture.text, text)
    }),
    fixed,
  )
})

test('any name of an input makes a file name that stays in its folder', async () => {
  const names = array(string({unit: 'binary', maxLength: 300}), {maxLength: 8})
  await hold(
    property(names, (given) => {
      const different = [...new Set(given)]
      const stems = different.map(stemming(() => different))
      assert.equal(
        new Set(stems.map((stem) => stem.normalize('NFKC').toLowerCase())).size,
        different.length,
      )
      for (const stem of stems) {
        assert.match(stem, /^[^\p{Cc}\p{Cs}/\\:*?"<>|.][^\p{Cc}\p{Cs}/\\:*?"<>|]*$/u)
        assert.ok(Buffer.byteLength(stem) <= 230)
      }
    }),
    fixed,
  )
})
