import assert from 'node:assert/strict'
import {test} from 'node:test'
import {wordSources} from '../../bench/word-sources.ts'
import {rowsByUse, wordingsOf} from '../../pipeline/language/word-rows.ts'
import {oneOf} from '../../pipeline/language/words.ts'

test('the build makes the expressions whose uses a call names', () => {
  const made = wordSources()
  assert.equal(made['oneOf by'], oneOf('by'))
  assert.ok(Object.keys(made).length > 140, String(Object.keys(made).length))
  assert.equal(made['oneOf a b'], undefined)
})

test('rows of a use are those of its lines, language by language', () => {
  const {weekday = ''} = rowsByUse()
  const lines = weekday.split('\n')
  assert.deepEqual(
    wordingsOf('weekday').map(({language, form, wording}) => [language, form, wording].join('\t')),
    lines,
  )
  assert.ok(lines.includes('en\tword\tmonday'))
})
