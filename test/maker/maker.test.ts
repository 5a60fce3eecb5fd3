import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {shippedForText} from '../../pipeline/classify/model/text/model.ts'
import {understand} from '../../pipeline/index.ts'
import {shortDigestOf} from '../../pipeline/maker/digest.ts'
import {makerOf} from '../../pipeline/maker/maker.ts'
import {releaseOf} from '../../pipeline/maker/release.ts'
import type {UserRule} from '../../pipeline/tree/user-rules.ts'
import {byCodeUnit} from '../corpus.ts'

const text = 'The ferry returned to port on Monday, its operator told passengers.'
const digest = /^[0-9a-f]{16}$/
const rule: UserRule = {
  id: 'own/ferry-notice',
  role: 'promo',
  weight: 4,
  reason: 'Opens as the notices of the ferry do',
  wordings: {opens: ['ferry notice']},
  examples: {yes: ['Ferry notice: no boats'], no: ['The ferry gave notice.']},
}

test('an audit names the release and the digests of what decides', () => {
  const {maker} = understand(text).audit
  assert.deepEqual(Object.keys(maker ?? {}).sort(byCodeUnit), [
    'language',
    'models',
    'release',
    'rules',
    'tuning',
  ])
  const {release, ...digests} = maker ?? {release: undefined}
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  assert.equal(release, JSON.parse(manifest).version)
  for (const each of Object.values(digests)) assert.match(String(each), digest)
})

test('the maker is the same for every document', () => {
  assert.deepEqual(understand(text).audit.maker, understand(`${text} It rained.`).audit.maker)
})

test('rules of the user are named by a digest of their own', () => {
  const own = makerOf({rules: [rule]})
  const other = makerOf({rules: [{...rule, weight: 3}]})
  assert.match(String(own.userRules), digest)
  assert.notEqual(own.userRules, other.userRules)
  assert.equal(own.rules, makerOf().rules)
})

test('an empty list of rules is no rule of the user', () => {
  assert.equal(makerOf({rules: []}).userRules, undefined)
})

test('a model of the caller is not claimed to be ours', () => {
  assert.equal(makerOf({model: {...shippedForText()}}).models, undefined)
  assert.equal(makerOf({model: shippedForText()}).models, makerOf().models)
})

test('a digest depends on every line and on where lines end', () => {
  assert.notEqual(shortDigestOf(['a', 'b']), shortDigestOf(['a', 'c']))
  assert.notEqual(shortDigestOf(['ab']), shortDigestOf(['a', 'b']))
})

test('the release is found from the command as well', () => {
  assert.match(releaseOf(), /^\d+\.\d+\.\d+/)
})
