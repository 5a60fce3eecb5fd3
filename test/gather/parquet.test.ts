import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gzipSync} from 'node:zlib'
import {mapOf} from '../../pipeline/gather/containers/field-maps.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {brief, everything, lay, wordsOf} from './containers.ts'
import {parquet} from './parquets.ts'

const texts = (name: string, values: readonly (string | null)[]) => ({name, values})

test('a row of a Parquet file is a capture, named by its number', async () => {
  const file = parquet([
    [texts('id', ['a', 'b']), texts('text', ['One', 'Two']), texts('other', ['x', 'y'])],
    [texts('id', ['c', null]), texts('text', ['Three', null]), texts('other', ['z', null])],
  ])
  const folder = lay({'a.parquet': file})
  const inputs = await everything([folder])
  assert.equal(inputs[0]?.name, `${folder}/a.parquet@0`)
  assert.deepEqual(
    inputs.map(({id}) => id),
    ['a', 'b', 'c', undefined],
  )
  assert.deepEqual(inputs.map(brief), [
    ['0', 'One'],
    ['1', 'Two'],
    ['2', 'Three'],
    ['3', '(capture/empty)'],
  ])
})

test('a column of pages says so, and its facts go along', async () => {
  const file = parquet([
    [
      texts('html', ['<p>One']),
      texts('url', ['https://example.org/a']),
      texts('headline', ['Ferry']),
    ],
  ])
  const [input] = await everything([lay({'a.parquet': file})])
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(input?.url, 'https://example.org/a')
  assert.deepEqual(
    input?.statements?.map(({property, value}) => [property, value]),
    [['headline', 'Ferry']],
  )
})

test('bytes that are not said to be text are kept as they are', async () => {
  const bytes = Buffer.from([0x3c, 0x70, 0x3e, 0xe9])
  const file = parquet([[{name: 'html', values: [bytes], isText: false}]])
  const [input] = await everything([lay({'a.parquet': file})])
  assert.equal(input?.charset, undefined)
  assert.deepEqual(Buffer.from(Object(input?.bytes())), bytes)
})

test('columns that are called otherwise are found with a map', async () => {
  const map = mapOf({fields: {text: 'body', headline: 'title'}})
  assert.ok(!isRefusal(map))
  const file = parquet([[texts('body', ['One']), texts('title', ['Ferry']), texts('text', ['No'])]])
  const [input] = await everything([lay({'a.parquet': file})], {mapped: true}, {map})
  assert.equal(wordsOf(input), 'One')
})

test('columns packed with gzip, and packed files, are read', async () => {
  const groups = [[texts('text', ['One', 'Two'])]]
  const folder = lay({
    'a.parquet': parquet(groups, 'GZIP'),
    'b.parquet.gz': gzipSync(parquet(groups)),
  })
  assert.deepEqual((await everything([folder])).map(wordsOf), ['One', 'Two', 'One', 'Two'])
})

test('a file that is packed in no known way is refused', async () => {
  const folder = lay({'a.parquet': parquet([[texts('text', ['One'])]], 'LZ4')})
  assert.deepEqual((await everything([folder])).map(brief), [['0', '(parquet/codec)']])
})

test('a file without words, and one that is none, are refused once', async () => {
  const folder = lay({
    'a.parquet': parquet([[texts('title', ['One'])]]),
    'b.parquet': 'Once upon a time',
    'c.parquet': '',
    'd.parquet': parquet([[texts('text', ['One'])]]).subarray(0, -20),
  })
  const inputs = await everything([folder], {bytes: 10})
  assert.deepEqual(inputs.map(wordsOf), [
    '(parquet/columns)',
    '(parquet/file)',
    '(parquet/file)',
    '(parquet/file)',
  ])
})

test('a row group that is damaged costs itself alone', async () => {
  const file = parquet(
    [[texts('text', ['One'])], [texts('text', ['Two'])], [texts('text', ['Three'])]],
    'GZIP',
  )
  const at = file.indexOf(Buffer.from([0x1f, 0x8b]), file.indexOf(Buffer.from([0x1f, 0x8b])) + 2)
  file[at] = 0
  assert.deepEqual((await everything([lay({'a.parquet': file})])).map(brief), [
    ['0', 'One'],
    ['1', '(parquet/rows)'],
    ['2', 'Three'],
  ])
})

test('any cutting into shards gives the same rows', async () => {
  const groups = Array.from({length: 12}, (_, i) => [texts('text', [`${i} `.repeat(i + 1), 'x'])])
  const folder = lay({'a.parquet': parquet(groups)})
  const whole = (await everything([folder])).map(brief)
  assert.equal(whole.length, 24)
  for (const bytes of [1, 33, 200, 100_000]) {
    assert.deepEqual((await everything([folder], {bytes})).map(brief), whole)
  }
})

test('a column called like a part of every object does no harm', async () => {
  const file = parquet([
    [texts('text', ['One']), texts('__proto__', ['x']), texts('toString', ['y'])],
  ])
  assert.deepEqual((await everything([lay({'a.parquet': file})])).map(wordsOf), ['One'])
})
