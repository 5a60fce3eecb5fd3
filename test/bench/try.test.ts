import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {lineDiff} from '../../bench/try/line-diff.ts'
import {agreementOf, onOwnCaptures} from '../../bench/try/own-captures.ts'
import {triedOf, withAndWithout} from '../../bench/try/tried.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {understand} from '../../pipeline/index.ts'

const text = `Ferry back in port

The ferry returned to port on Monday, its operator told passengers on the quay.

Read more: Rain stops play in Pune
`

test('a word names a rule, a family of rules, or a file of them', () => {
  assert.deepEqual([...triedOf('promo/call-and-sign').roleOf], [['promo/call-and-sign', 'promo']])
  const family = triedOf('promo').builtIn.map(({id}) => id)
  assert.deepEqual(
    family,
    rules.map(({id}) => id).filter((id) => id.startsWith('promo/')),
  )
  const file = triedOf('pipeline/classify/rules/aside/promo.ts').builtIn.map(({id}) => id)
  assert.deepEqual(file, family)
})

test('a word that names no rule is refused, with its neighbours', () => {
  assert.throws(() => triedOf('promo/call'), {name: 'RangeError', message: /promo\/call-and-sign/})
  assert.throws(() => triedOf('prom'), {message: 'Expected a rule, found `prom`'})
  assert.throws(() => triedOf('nothing.json'), {message: 'There is no file `nothing.json`'})
})

test('rules as data are tried as they stand in their file, and faults are told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-try-'))
  const rule = {
    id: 'harbour/notes',
    role: 'promo',
    weight: 4,
    reason: 'The harbour’s own notes',
    pattern: '^Harbour notes',
    examples: {yes: ['Harbour notes for members'], no: ['The harbour noted it.']},
  }
  writeFileSync(join(folder, 'rules.json'), JSON.stringify([rule]))
  assert.deepEqual(triedOf(join(folder, 'rules.json')).added, [rule])
  writeFileSync(join(folder, 'rules.json'), JSON.stringify([{...rule, pattern: '^Other'}]))
  assert.throws(() => triedOf(join(folder, 'rules.json')), /examples\/yes\/0/)
  rmSync(folder, {recursive: true})
})

test('with and without a rule, its vote is recorded, and decides with it alone', () => {
  const tried = triedOf('promo/call-and-sign')
  const {with: now, without} = withAndWithout(tried, () => understand(text))
  assert.doesNotMatch(now.article?.articleBody ?? '', /Rain stops/)
  assert.match(without.article?.articleBody ?? '', /Rain stops/)
  const votes = JSON.stringify(without.audit)
  assert.match(votes, /promo\/call-and-sign/)
})

test('afterwards the rules are as they were, even where the work throws', () => {
  const tried = triedOf('promo')
  const before = structuredClone(tried.builtIn.map(({status}) => status))
  assert.throws(() =>
    withAndWithout(tried, () => {
      throw new Error('in the middle')
    }),
  )
  assert.deepEqual(
    tried.builtIn.map(({status}) => status),
    before,
  )
})

test('own captures show hits with their truth, and the lines that depend on a rule', () => {
  const tried = triedOf('promo/call-and-sign')
  const {hits, changes, diffs} = onOwnCaptures(tried)
  const {hits: all, known, role} = agreementOf(hits, 'promo/call-and-sign', 'promo')
  assert.ok(all >= 10 && known >= 10 && role <= known)
  assert.ok(
    changes.some((line) => /^fr-phare: \w+ → promo, an editor: promo: Lire aussi/.test(line)),
  )
  assert.deepEqual(diffs, [])
})

test('a diff has the lines of either text alone, in order', () => {
  assert.deepEqual(lineDiff('a\nb\nc', 'a\nx\nc\nd'), ['- b', '+ x', '+ d'])
  assert.deepEqual(lineDiff('a\nb', 'a\nb'), [])
  assert.deepEqual(lineDiff('', 'a'), ['- ', '+ a'])
})
