import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readHistory} from '../../bench/speed/history.ts'

test('the history has a line a release, each with all its figures', () => {
  const rows = readHistory()
  assert.ok(rows.length > 0)
  assert.equal(new Set(rows.map(([release]) => release)).size, rows.length)
  for (const [release = '', ...figures] of rows) {
    assert.match(release, /^\d+\.\d+\.\d+$/)
    for (const figure of figures) assert.ok(Number(figure) > 0, `${release}: ${figure}`)
  }
})
