import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {test} from 'node:test'
import {examplesOf, plainHints} from '../../data/rule-examples.ts'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import type {Rule} from '../../pipeline/classify/context/rule.ts'
import {isWordless} from '../../pipeline/classify/context/wording.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {nothing} from '../../pipeline/language/wordings.ts'
import {fateOf, roles} from '../../pipeline/tree/roles.ts'

for (const rule of rules) {
  const where = rule.pass === 'alone' ? '' : ' among its neighbours'
  for (const {line, isSeen, sees} of examplesOf(rule)) {
    const what = isSeen ? `sees “${line}”` : `leaves “${line}” alone`
    test(`${rule.id} ${what}${where}`, () => {
      assert.equal(sees(), isSeen)
    })
  }
}

test('every rule has a unique id of the form file/what-it-saw', () => {
  const ids = rules.map((rule) => rule.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[a-z-]+\/[a-z0-9-]+$/)
})

test('a rule stands in the file that is named for its role, in the room of the fate of that role', async () => {
  const folder = new URL('../../pipeline/classify/rules/', import.meta.url)
  const placed = new Set<string>()
  for (const room of ['body', 'field', 'aside']) {
    for (const file of readdirSync(new URL(room, folder))) {
      const named = file.replace(/(?:-(?:among|agency|dated|labelled))?\.ts$/, '')
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: a file of these rooms exports a list of rules
      const own = (await import(new URL(`${room}/${file}`, folder).href)) as Record<string, Rule[]>
      for (const {id, role} of Object.values(own).flat()) {
        assert.equal(id.split('/')[0], named, `${id} in ${room}/${file}`)
        assert.equal(role, named, `the role of ${id}`)
        assert.equal(fateOf[role], room, `the fate of ${role}, in ${room}/${file}`)
        placed.add(id)
      }
    }
  }
  assert.deepEqual(
    rules.map(({id}) => id).filter((id) => !placed.has(id)),
    [],
    'rules that stand elsewhere',
  )
  assert.equal(placed.size, rules.length)
})

test('every rule has an example that it sees and one that it leaves alone', () => {
  for (const rule of rules) {
    assert.ok(rule.examples.yes.length > 0, rule.id)
    assert.ok(rule.examples.no.length > 0, rule.id)
    assert.ok(roles.includes(rule.role), rule.id)
  }
})

test('a rule that needs a listed wording holds of no line without one', () => {
  for (const rule of rules) {
    if (rule.pass === 'among' || rule.worded !== true) continue
    for (const line of rule.examples.yes) {
      const view = viewOf(line, plainHints)
      assert.ok(!isWordless(view), `${rule.id} ${line}`)
      assert.ok(!rule.test({...view, wordings: nothing}), `${rule.id} ${line}`)
    }
  }
})
