import assert from 'node:assert/strict'
import {test} from 'node:test'
import {rules as builtIn} from '../../pipeline/classify/rules/index.ts'
import {rules} from '../../pipeline/commands/rules.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'
import {keptTerminal} from './terminals.ts'

/** What `copydesk rules` prints, or why it does not. */
function printed(...words: readonly string[]): string {
  const terminal = keptTerminal()
  const call = parse(['rules', ...words])
  assert.ok(call.type === 'call')
  const ended = rules(call, terminal)
  return typeof ended === 'number' ? terminal.printed() : ended.reason
}

test('rules ID prints the manual of a rule', () => {
  const text = printed('promo/whole-line')
  assert.match(text, /^promo\/whole-line votes for promo \(aside\)$/m)
  assert.match(text, /^The whole line is a call to read on elsewhere$/m)
  assert.match(text, /^weight {4}4 nats$/m)
  assert.match(text, /^needs {5}a listed wording/m)
  assert.match(text, /^Sees\n {2}Read more$/m)
  assert.match(text, /^Leaves alone\n {2}Read more books, he said\.$/m)
})

test('rules without a word lists every rule under its role', () => {
  const text = printed()
  for (const {id} of builtIn) assert.ok(text.includes(`  ${id} `), id)
  assert.match(text, /^headline \(field\)$/m)
})

test('rules ROLE lists the rules for a role alone', () => {
  const text = printed('paywall')
  assert.match(text, /^ {2}paywall\/whole-line /m)
  assert.doesNotMatch(text, /promo\//)
})

test('rules refuses other words, and names the nearest', () => {
  assert.match(
    printed('promo/whole-lin'),
    /found `promo\/whole-lin`; did you mean `promo\/whole-line`/,
  )
  assert.match(printed('a', 'b'), /one rule or one role/)
})
