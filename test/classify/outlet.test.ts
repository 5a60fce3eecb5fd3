import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'

const plainHints = {lines: 1, blankAbove: 1, indent: 0}
const rows = readFileSync(new URL('outlets.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t'))
const languages = [...new Set(rows.map(([language]) => language))]

for (const [language = '', matter = '', line = ''] of rows) {
  const expected = matter === '-' ? undefined : matter
  test(`${language}: ${expected ?? 'news'}: ${line}`, () => {
    assert.equal(viewOf(line, plainHints).outlet, expected)
  })
}

test('each of twenty languages and more has three calls and three lines of news that look like them', () => {
  assert.ok(languages.length >= 20)
  for (const language of languages) {
    const own = rows.filter(([each]) => each === language)
    assert.ok(own.filter(([, matter]) => matter === '-').length >= 3, language)
    assert.ok(own.filter(([, matter]) => matter !== '-').length >= 3, language)
  }
})
