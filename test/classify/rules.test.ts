import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {saysNothing} from '../../pipeline/classify/context/wording.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {nothing} from '../../pipeline/language/wordings.ts'
import {roles} from '../../pipeline/tree/roles.ts'
import type {Block, Hints} from '../../pipeline/tree/types.ts'

const bullet = /^[-*•]\s/
const plain: Hints = {lines: 1, blankAbove: 1, indent: 0}

for (const rule of rules) {
  if (rule.pass === 'alone') {
    for (const line of rule.examples.yes) {
      test(`${rule.id} sees “${line}”`, () => {
        assert.ok(rule.test(viewOf(line, plain)))
      })
    }
    for (const line of rule.examples.no) {
      test(`${rule.id} leaves “${line}” alone`, () => {
        assert.ok(!rule.test(viewOf(line, plain)))
      })
    }
  } else {
    for (const lines of rule.examples.yes) {
      test(`${rule.id} sees “${markedOf(lines)}” among its neighbours`, () => {
        assert.ok(votesOn(lines).includes(rule.id))
      })
    }
    for (const lines of rule.examples.no) {
      test(`${rule.id} leaves “${markedOf(lines)}” alone among its neighbours`, () => {
        assert.ok(!votesOn(lines).includes(rule.id))
      })
    }
  }
}

test('every rule has a unique id of the form file/what-it-saw', () => {
  const ids = rules.map((rule) => rule.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[a-z-]+\/[a-z0-9-]+$/)
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
    if (rule.pass === 'among' || rule.says !== true) continue
    for (const line of rule.examples.yes) {
      const view = viewOf(line, plain)
      assert.ok(!saysNothing(view), `${rule.id} ${line}`)
      assert.ok(!rule.test({...view, said: nothing}), `${rule.id} ${line}`)
    }
  }
})

/** Rules that voted on the marked line (`> `) of a scene. */
function votesOn(lines: readonly string[]): readonly string[] {
  const index = lines.findIndex((line) => line.startsWith('> '))
  assert.notEqual(index, -1, 'a scene marks one line with “> ”')
  const texts = lines.map((line) => line.replace(/^[>|] /, ''))
  const blocks = texts.map((text, i) => blockOf(text, lines[i]?.startsWith('| ') ? 0 : 1))
  const {verdicts} = passesOf(blocks, (block) => texts[blocks.indexOf(block)] ?? '')
  return verdicts[index]?.evidence.map((vote) => vote.rule) ?? []
}

function blockOf(text: string, blankAbove: number): Block {
  const at = {start: 0, end: text.length}
  return {
    type: 'block',
    at,
    data: {...plain, blankAbove, ...(bullet.test(text) ? {marker: {start: 0, end: 1}} : {})},
  }
}

function markedOf(lines: readonly string[]): string {
  return lines.find((line) => line.startsWith('> '))?.slice(2) ?? ''
}
