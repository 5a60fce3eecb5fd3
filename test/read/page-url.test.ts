import assert from 'node:assert/strict'
import {test} from 'node:test'
import {statementsOfUrl} from '../../pipeline/read/statements/page-url.ts'

function dayOf(path: string): string | undefined {
  return statementsOfUrl(`https://example.org${path}`).find(({property}) => property === 'date')
    ?.value
}

const found: readonly (readonly [path: string, value: string])[] = [
  ['/2024/03/05/ferry', '2024-03-05'],
  ['/2024-03-05-ferry', '2024-03-05'],
  ['/news/20240305/ferry', '2024-03-05'],
  ['/2024/3/5/ferry', '2024-3-5'],
  ['/blog/2024/march/05/ferry', '2024 march 05'],
  ['/news/article/A2024030514320005196', '2024-03-05'],
  ['/ferry-20240305143200-nts.html', '2024-03-05'],
]

for (const [path, value] of found) {
  test(`the address \`${path}\` names the day ${value}`, () => {
    assert.equal(dayOf(path), value)
  })
}

for (const path of [
  '/ferry',
  '/2024/03/ferry',
  '/2024/3/45/ferry',
  '/article283420908.html',
  '/id/2024031',
  '/id/20241345',
  '/id/2024030599',
  '/id/20240305996101',
  '/2024/volume-3/5',
]) {
  test(`the address \`${path}\` names no day`, () => {
    assert.equal(dayOf(path), undefined)
  })
}
