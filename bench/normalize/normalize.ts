import {Buffer} from 'node:buffer'
import {repairText} from '../../pipeline/normalize/normalize.ts'
import {costsOf} from '../speed/timing.ts'
import {percent, print, table} from '../table.ts'
import {bodiesIn, capturesIn, type Sample} from './texts.ts'
import {isRestored, joinsAt, joinsOf, proseIn, separators, widths} from './wraps.ts'

const rounds = 5
/** Captures are broken at each width, one in so many. */
const sparseCaptures = 30
const megabyte = 1e6
const lengths = [5000, 20_000, 80_000]
const damage = [
  ...[
    'â€™',
    'Ã ',
    'РџСЂРё',
    'æ—¥',
    '&amp;',
    '&amp;amp;',
    '&nbsp;',
    '<b>',
    '<b>a</b>',
    '<!--',
    '<a ',
  ],
  ...['e\u0301', '\u0301', 'аb', '\u200d', 'x\u200eא', 'a\u2062', '\u00a0', 'a ,', 'a ? ', 'a . '],
  ...['a\n', 'word and \n', '"', '( ', '« ?', 'œ '],
]

/**
 * Measures of the stage `normalize` on true bodies and on captures.
 *
 * @param folder
 *   Holds folders with `truth.jsonl` (`id`, `body`: one paragraph a line) and `*.jsonl.gz` (`id`, `text`).
 * @param part
 *   `clean` prints edits by rule, `wraps` what is joined, `speed` and `growth` what it costs; all of
 *   them when absent.
 * @param rule
 *   Print the edits of the rules that begin so, of bodies and of captures, instead.
 */
export function normalizing(folder: string, part?: string, rule?: string): void {
  const bodies = bodiesIn(folder)
  if (rule !== undefined) {
    list([...bodies, ...capturesIn(folder)], rule)
    return
  }
  if (part === undefined || part === 'clean') clean(bodies, 'bodies')
  if (part === undefined || part === 'clean') clean(capturesIn(folder), 'captures')
  if (part === undefined || part === 'wraps') wrapped(bodies, capturesIn(folder))
  if (part === undefined || part === 'speed') speed(bodies)
  if (part === undefined || part === 'growth') growth()
}

/** Edits of text as it is, by rule. */
function clean(samples: readonly Sample[], name: string): void {
  const counts = new Map<string, {edits: number; texts: number}>()
  let touched = 0
  for (const {text} of samples) {
    const rules = repairText(text).map((edit) => edit.rule)
    if (rules.length > 0) touched += 1
    for (const each of new Set(rules)) {
      const {edits, texts} = counts.get(each) ?? {edits: 0, texts: 0}
      const more = rules.filter((other) => other === each).length
      counts.set(each, {edits: edits + more, texts: texts + 1})
    }
  }
  print(`\n${samples.length} ${name}, ${touched} with edits`)
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  print(
    table(
      ['rule', 'edits', 'texts'],
      rows.map(([each, {edits, texts}]) => [each, edits, texts]),
    ),
  )
}

/** Every edit of a rule with a little of what stands around it. */
function list(samples: readonly Sample[], wanted: string): void {
  for (const {id, text} of samples) {
    for (const edit of repairText(text).filter((each) => each.rule.startsWith(wanted))) {
      const before = text.slice(Math.max(0, edit.at.start - 30), edit.at.start)
      const after = text.slice(edit.at.end, edit.at.end + 30)
      print(
        `${id}  ${edit.rule}  ${JSON.stringify(before)} ${JSON.stringify(edit.was)} → ${JSON.stringify(edit.now)} ${JSON.stringify(after)}`,
      )
    }
  }
}

/** Texts broken at a width and joined again; texts that were never broken, and joined wrongly. */
function wrapped(bodies: readonly Sample[], captures: readonly Sample[]): void {
  const prose = proseIn(bodies)
  const rows = separators.flatMap((separator) =>
    widths.map((width) => {
      const exact = prose.filter((lines) => isRestored(lines, width, separator)).length
      return [JSON.stringify(separator), width, exact, prose.length, percent(exact, prose.length)]
    }),
  )
  print('\nRestored exactly')
  print(table(['between paragraphs', 'width', 'exact', 'texts', '%'], rows))
  const some = captures.filter((_, i) => i % sparseCaptures === 0)
  print(
    '\nCaptures with all that stands in them, one in 30; `hangs`: list items hang under their first word',
  )
  print(
    table(
      ['width', 'list items', 'joined', 'wrongly', 'missed', 'P', 'R'],
      widths.flatMap((width) => [foldedRow(some, width, true), foldedRow(some, width, false)]),
    ),
  )
  const all = [...bodies, ...captures]
  const wrong = all.filter(({text}) => joinsOf(text) > 0)
  print(`Joined though never wrapped: ${wrong.length} of ${all.length}`)
  for (const {id, text} of wrong) print(`  ${id}  ${joinsOf(text)} joins`)
}

function foldedRow(
  captures: readonly Sample[],
  width: number,
  hangs: boolean,
): readonly (string | number)[] {
  const joins = captures.map(({text}) => joinsAt(text, width, hangs))
  const right = joins.reduce((sum, each) => sum + each.right, 0)
  const wrong = joins.reduce((sum, each) => sum + each.wrong, 0)
  const missed = joins.reduce((sum, each) => sum + each.missed, 0)
  const shares = [percent(right, right + wrong), percent(right, right + missed)]
  return [width, hangs ? 'hang' : 'at the edge', right, wrong, missed, ...shares]
}

/** Damage of one kind over and over: the cost may grow no faster than the length. */
function growth(): void {
  const rows = damage.map((unit) => {
    const tasks = lengths.map((count) => {
      const text = unit.repeat(count)
      return {name: String(count), run: () => repairText(text)}
    })
    const costs = [...costsOf(tasks, 1).values()]
    return [JSON.stringify(unit), ...costs.map(({best}) => best.toFixed(1))]
  })
  print('\nCPU milliseconds for damage repeated so often')
  print(table(['unit', ...lengths.map(String)], rows))
}

/** Text that needs nothing, beside three other ways of going once through it. */
function speed(bodies: readonly Sample[]): void {
  const texts = bodies.map(({text}) => text).filter((text) => repairText(text).length === 0)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const tasks = [
    {name: 'repair', run: () => texts.reduce((sum, text) => sum + repairText(text).length, 0)},
    {name: 'normalize NFC', run: () => texts.filter((text) => text.normalize() === text).length},
    {
      name: 'encode UTF-8',
      run: () => texts.reduce((sum, text) => sum + Buffer.from(text).length, 0),
    },
    {
      name: 'replace \\s+',
      run: () => texts.reduce((sum, text) => sum + text.replace(/\s+/gu, ' ').length, 0),
    },
  ]
  const costs = costsOf(tasks, rounds)
  const own = costs.get('repair')?.best ?? 0
  print(`\n${texts.length} texts that need nothing, ${(bytes / megabyte).toFixed(1)} MB`)
  print(
    table(
      ['task', 'MB per CPU second', 'cost beside repair'],
      [...costs].map(([name, {best}]) => [
        name,
        (bytes / megabyte / (best / 1000)).toFixed(0),
        (best / own).toFixed(2),
      ]),
    ),
  )
}
