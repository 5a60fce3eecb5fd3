import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {engineFields} from '../../pipeline/write/engines/fields.ts'
import {engineLanguageCodes} from '../../pipeline/write/engines/languages.ts'
import {engineFiles} from '../../schemas/engines.ts'
import {readJson, under} from './read-schemas.ts'

for (const [path, text] of Object.entries(engineFiles())) {
  test(`schemas/${path} is generated from the table of fields`, () => {
    const found = readFileSync(new URL(`../../schemas/${path}`, import.meta.url), 'utf8')
    if (path.endsWith('.json')) assert.deepEqual(JSON.parse(found), JSON.parse(text))
    else assert.equal(found, text)
  })
}

test('the index template takes no other fields, and has each of ours', () => {
  const mappings = under(readJson('opensearch-template.json'), 'template', 'mappings')
  assert.equal(mappings['dynamic'], 'strict')
  const fields = Object.keys(under(mappings, 'properties'))
  const ofLanguages = engineLanguageCodes.flatMap((code) =>
    ['headline', 'description', 'body', 'captions'].map((name) => `${name}_${code}`),
  )
  assert.deepEqual(fields, [...Object.keys(engineFields), ...ofLanguages])
})

test('what is compared whole never exceeds the longest term of Lucene', () => {
  const longestTerm = 32_766
  const bytesOfUnit = 4
  const properties = under(
    readJson('opensearch-template.json'),
    'template',
    'mappings',
    'properties',
  )
  const limits = JSON.stringify(properties).match(/(?<="ignore_above":)\d+/g) ?? []
  assert.ok(limits.length > 20)
  for (const limit of limits) assert.ok(Number(limit) * bytesOfUnit <= longestTerm)
})
