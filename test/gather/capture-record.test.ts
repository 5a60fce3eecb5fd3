import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {inputOfRecord} from '../../pipeline/gather/containers/capture-record.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'

const names = [
  'id',
  'url',
  'text',
  'html',
  'mediaType',
  'headline',
  'authors',
  'keywords',
  'datePublished',
  'capturedAt',
  'words',
  '__proto__',
  'toString',
] as const
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'a',
    'https://example.org/a',
    'ftp://example.org',
    5,
    1.5,
    true,
  ),
  fc.constantFrom<unknown>([], ['a', 'b'], [5], {}, ['a', null]),
)
const record = fc
  .array(fc.tuple(fc.constantFrom(...names), value), {maxLength: 4})
  .map((entries) => Object.fromEntries(entries))

test('a record is a capture exactly when it is valid against the schema', () => {
  const check = checkOf('capture')
  fc.assert(
    fc.property(fc.oneof(record, value), (candidate) => {
      const refused = isRefusal(inputOfRecord(candidate, 'a').bytes())
      assert.equal(refused, !check(candidate), JSON.stringify(candidate))
    }),
    {numRuns: 2000},
  )
})

test('a record of the words alone says nothing else', () => {
  const {statements, id, url} = inputOfRecord({text: 'One.'}, 'a')
  assert.deepEqual([statements, id, url], [undefined, undefined, undefined])
})
