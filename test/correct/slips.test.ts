import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {corrected} from './page.ts'

/** Slips that are mended at the least; the others are reported or left alone, and none is made worse. */
const least = 83

const rows = readFileSync(new URL('slips.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [kind = '', text = '', was = '', now = ''] = line.split('\t')
    return {kind, text, wanted: changes(was.split('+'), now.split('+'))}
  })

test('correct mends plain slips of writers, and makes none worse', (t) => {
  assert.equal(rows.length, 89)
  const missed = rows.filter(({text, wanted}) => {
    const {edits} = corrected(text)
    const made = changes(
      edits.map(({was}) => was),
      edits.map(({now}) => now),
    )
    for (const each of made) assert.ok(wanted.includes(each), `${text}: ${each}`)
    return made.length < wanted.length
  })
  for (const {kind, text} of missed) t.diagnostic(`left: ${kind}: ${text}`)
  assert.ok(rows.length - missed.length >= least, `${rows.length - missed.length} mended`)
})

function changes(was: readonly string[], now: readonly string[]): readonly string[] {
  return was.map((each, i) => `${each} → ${now[i] ?? ''}`)
}
