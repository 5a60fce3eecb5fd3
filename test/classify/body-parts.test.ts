import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {BodyParts} from '../../pipeline/classify/markup/body-parts.ts'
import {usualParts} from '../../pipeline/classify/markup/body-parts.ts'
import {understand} from '../../pipeline/index.ts'
import {goldenFolder} from '../corpus.ts'

const page = readFileSync(`${goldenFolder}page-tram-fares/capture.html`)
/** A line of each part of the page. */
const lines: Readonly<Record<keyof BodyParts, string>> = {
  lists: 'people over 66 who travel after half past nine',
  tables: 'Single £1.90 £2.20',
  posts: 'Two pounds twenty for a tram that comes every quarter of an hour.',
  standfirst: 'A single ticket will cost 30 pence more from April.',
}
const prose = 'The operator will put up new machines at forty stops before the change'

function bodyWith(body: BodyParts): string {
  return understand(page, {name: 'page', body}).article?.articleBody ?? ''
}

for (const part of ['lists', 'tables', 'posts', 'standfirst'] as const) {
  test(`${part} of a page are in the body when they are asked for, and nowhere in it otherwise`, () => {
    const line = lines[part]
    assert.ok(bodyWith({...usualParts, [part]: true}).includes(line))
    const without = bodyWith({...usualParts, [part]: false})
    assert.ok(!without.includes(line))
    assert.ok(without.includes(prose))
  })
}

test('a page has lists and tables in its body, posts and standfirst not, when nothing is asked for', () => {
  const body = understand(page, {name: 'page'}).article?.articleBody ?? ''
  assert.equal(body, bodyWith({lists: true, tables: true, posts: false, standfirst: false}))
})

test('the standfirst stays the description when it is asked for in the body', () => {
  const {article} = understand(page, {name: 'page', body: {...usualParts, standfirst: true}})
  assert.match(article?.description ?? '', /^A single ticket will cost/)
})

test('of a page “cautious” keeps at least what “balanced” does, and that what “clean” does', () => {
  const sizes = (['clean', 'balanced', 'cautious'] as const).map((keep) => {
    const {article} = understand(doubtful, {name: 'page', keep})
    return article?.articleBody.length ?? 0
  })
  const [clean = 0, balanced = 0, cautious = 0] = sizes
  assert.ok(clean < balanced || balanced < cautious, sizes.join())
  assert.ok(clean <= balanced && balanced <= cautious, sizes.join())
  const usual = understand(doubtful, {name: 'page'}).article?.articleBody.length
  assert.equal(usual, balanced)
})

const doubtful = readFileSync(`${goldenFolder}page-live-budget/capture.html`)
