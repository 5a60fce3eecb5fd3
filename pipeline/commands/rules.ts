import {roles} from '../tree/roles.ts'
import {nearestOf} from '../validate/nearest.ts'
import {blockRuleManuals, type RuleManual, spanRuleManuals} from './rule-manual.ts'
import {type Call, type Misuse, misuse} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import {printable} from './shared/printable.ts'
import type {Terminal} from './shared/terminal.ts'

const all = [...blockRuleManuals, ...spanRuleManuals]
const column = 34

/**
 * Print the manual of a rule, or a list of the rules for one role, or for all.
 *
 * @returns
 *   The exit code.
 */
export function rules(call: Call, terminal: Terminal): number | Misuse {
  const [word, second] = call.paths
  if (second !== undefined) return misuse('Expected one rule or one role')
  const text = word === undefined ? listOf(all) : textFor(word)
  if (text === undefined) return misuse(unknown(word ?? ''))
  return exitOf(terminal.out(text), terminal, exits.fine)
}

/** The manual of the rule of that name, or the list for a role; `undefined` for any other word. */
function textFor(word: string): string | undefined {
  const rule = all.find(({id}) => id === word)
  if (rule !== undefined) return manualText(rule)
  const own = all.filter(({id, role}) => role === word || id.startsWith(`${word}/`))
  return own.length === 0 ? undefined : listOf(own)
}

function unknown(word: string): string {
  const near = nearestOf(word, [...all.map(({id}) => id), ...roles])
  const meant = near === undefined ? '' : `; did you mean \`${near}\``
  return `Expected a rule or a role, found \`${printable(word)}\`${meant}`
}

/** Rules by role, a line a rule. */
function listOf(manuals: readonly RuleManual[]): string {
  const names = [...new Set(manuals.map(({role, fate}) => `${role} (${fate})`))]
  return names
    .map((name) => {
      const own = manuals.filter(({role, fate}) => `${role} (${fate})` === name)
      return [name, ...own.map(({id, reason}) => `  ${id.padEnd(column)}  ${reason}`), ''].join(
        '\n',
      )
    })
    .join('\n')
}

function manualText({id, role, fate, reason, facts, yes, no}: RuleManual): string {
  return [
    `${id} votes for ${role} (${fate})`,
    reason,
    '',
    ...facts.map(([name, value]) => `${name.padEnd(10)}${value}`),
    '',
    'Sees',
    ...yes.map(indented),
    '',
    'Leaves alone',
    ...no.map(indented),
    '',
  ].join('\n')
}

function indented(example: string): string {
  return example
    .split('\n')
    .map((line) => `  ${printable(line)}`)
    .join('\n')
}
