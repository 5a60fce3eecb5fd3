/**
 * Writes `docs/rules.md` from the rules as they stand and from what the bench measured last.
 *
 *     make docs
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import type {RuleFigures} from '../bench/text/rule-figures.ts'
import {
  blockRuleManuals,
  type RuleManual,
  spanRuleManuals,
} from '../pipeline/commands/rule-manual.ts'
import {roles} from '../pipeline/tree/roles.ts'

const page = new URL('rules.md', import.meta.url)
const figures: RuleFigures = JSON.parse(
  readFileSync(new URL('../bench/text/rules.json', import.meta.url), 'utf8'),
)

/** The text of `docs/rules.md`. */
export function rulesPage(): string {
  const byRole = roles.flatMap((role) => {
    const own = blockRuleManuals.filter((manual) => manual.role === role)
    const [first] = own
    return first === undefined
      ? []
      : [`## ${role} (${first.fate})\n\n${own.map(sectionOf).join('\n')}`]
  })
  return [
    opening(),
    ...byRole,
    `## Spans\n\nThese rules find a stretch inside a paragraph, which stands between ⟦ and ⟧ in the examples.\n\n${spanRuleManuals.map(sectionOf).join('\n')}`,
  ].join('\n')
}

function opening(): string {
  return `# Rules

This page is generated from the rules by \`make docs\`; \`copydesk rules ID\` prints one of them.

Every rule votes for one role with a weight in nats: 1 is a hint, 2 is likely, 4 is nearly sure. A rule is wrong where it
sees a line like those that it must leave alone. The model weighs the votes of all rules together, so one vote decides
nothing. “Agrees” is the share of votes on blocks that truly belong to the body, or outside it, as the role of the rule
has it; it was measured on ${figures.measured} (${figures.captures} captures).

In an example of several lines, the line in question opens with \`> \`, and a line that stands right below another, without a
blank line, with \`| \`.
`
}

function sectionOf({id, reason, role, facts, yes, no}: RuleManual): string {
  const listed = [...facts.map(([name, value]) => `${name}: ${value}`), ...measuredOf(id)]
  return `### ${id}

${reason}.

Votes for \`${role}\`; ${listed.join('; ')}.

Sees:

${fenced(yes)}

Leaves alone:

${fenced(no)}
`
}

function measuredOf(id: string): readonly string[] {
  const found = figures.rules[id]
  if (found === undefined) return []
  const {votes, agreeing} = found
  if (votes === 0) return ['measured: no vote']
  const share = ((100 * agreeing) / votes).toFixed(1)
  return [`measured: ${votes} ${votes === 1 ? 'vote' : 'votes'}, agrees ${share} %`]
}

function fenced(examples: readonly string[]): string {
  return `\`\`\`text\n${examples.join('\n\n')}\n\`\`\``
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(page, rulesPage())
