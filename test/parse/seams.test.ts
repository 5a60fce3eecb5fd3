import assert from 'node:assert/strict'
import {test} from 'node:test'
import {unglue} from '../../pipeline/parse/names.ts'

test('a label, a date or a job that was glued to a name is parted from it', () => {
  for (const [line, parted] of [
    ['ByAnn Miller', 'By Ann Miller'],
    ['Ann MillerUpdated: 10:15', 'Ann Miller Updated: 10:15'],
    ['Karin SvenssonUppdaterad 20.03.2023', 'Karin Svensson Uppdaterad 20.03.2023'],
    ['Ann MillerMarch 20, 2023', 'Ann Miller March 20, 2023'],
    ['Ann MillerSenior Reporter', 'Ann Miller Senior Reporter'],
  ] as const) {
    assert.equal(unglue(line), parted)
  }
})

test('a capital inside a name parts nothing', () => {
  for (const line of ['Ann McMaster', 'Jean LeMay', 'Byron Hall', 'Leo DiCaprio', 'Ann FitzRoy']) {
    assert.equal(unglue(line), line)
  }
})
