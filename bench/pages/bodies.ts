import {groupsOf} from '../../data/groups.ts'
import {bodySetsOf, type PageRow, pagesOf} from '../../data/page-sets.ts'
import {unseenPageModels} from '../../data/unseen-pages.ts'
import {openingOf, percent, print, table} from '../table.ts'
import {estimateOf} from './bootstrap.ts'
import {loadPeers, type Peers} from './peers.ts'
import {
  costSince,
  type Outcome,
  outcomeOf,
  type PageCase,
  pageCaseOf,
  type Wrong,
} from './scores.ts'

const worst = 15
const linesOfWorst = 4
const half = 0.5
const fewest = 3
const rolesOfLanguage = 4

/**
 * Measure and print how well the bodies of pages are found.
 *
 * @param folder
 *   Sets of pages with their truth, as `bench/README.md` describes them; nothing is measured without.
 * @param every
 *   Take one page in so many.
 */
export async function pages(folder?: string, every = 1): Promise<void> {
  if (folder === undefined) return
  const {bodies} = await loadPeers()
  if (Object.keys(bodies).length === 0) {
    print('No peers are installed; `npm ci --ignore-scripts` in bench/peers does it\n')
  }
  const judgingOf = unseenPageModels(folder)
  for (const set of bodySetsOf(folder)) {
    const rows = pagesOf(folder, set, every)
    const cases = rows.map((row) => pageCaseOf(row, judgingOf(row)))
    print(setReport(set, cases, await peerOutcomesOf(bodies, rows)))
  }
}

function setReport(
  set: string,
  cases: readonly PageCase[],
  peers: ReadonlyMap<string, readonly Outcome[]>,
): string {
  const ours = cases.map(({ours: each}) => each)
  const ways: readonly (readonly [string, readonly Outcome[]])[] = [
    ['ours', ours],
    ['oracle (every block of ours right)', cases.map(({oracle}) => oracle)],
    ...peers,
  ]
  const wrong = cases.flatMap((each) => each.wrong)
  const words = cases.reduce((sum, {oracle}) => sum + oracle.words, 0)
  return [
    `=== ${set}: bodies of ${cases.length} pages ===\n`,
    table(
      scoreHead,
      ways.map(([name, outcomes]) => scoreRow(name, outcomes)),
    ),
    languageTable(ours),
    'Words added (kept, not of the body) and missed (of the body, set aside), in % of the body’s words\n',
    roleTable(wrong, words),
    wrongByLanguage(wrong, ours),
    'Worst pages: − missed, + added, with the role that the block got\n',
    ...[...cases]
      .sort((a, b) => a.ours.f1 - b.ours.f1)
      .slice(0, worst)
      .map(worstOf),
    '',
  ].join('\n')
}

const scoreHead = [
  'way',
  'pages',
  'F1',
  '95 of 100',
  'P',
  'R',
  'lost half %',
  'empty',
  'thrown',
  'with %',
  'without %',
  'CPU ms',
]

function scoreRow(name: string, outcomes: readonly Outcome[]): readonly (string | number)[] {
  const sum = (of: (each: Outcome) => number): number =>
    outcomes.reduce((total, each) => total + of(each), 0)
  const mean = (of: (each: Outcome) => number): string =>
    ((100 * sum(of)) / outcomes.length).toFixed(2)
  const {low, high} = estimateOf(outcomes.map(({f1}) => f1))
  return [
    name,
    outcomes.length,
    mean(({f1}) => f1),
    `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
    mean(({precision}) => precision),
    mean(({recall}) => recall),
    percent(outcomes.filter(({recall}) => recall < half).length, outcomes.length),
    outcomes.filter(({empty}) => empty).length,
    outcomes.filter(({thrown}) => thrown !== undefined).length,
    percent(
      sum(({within}) => within),
      sum(({snippets}) => snippets.within),
    ),
    percent(
      sum(({without}) => without),
      sum(({snippets}) => snippets.without),
    ),
    middleOf(outcomes.map(({cost}) => cost)).toFixed(1),
  ]
}

function languageTable(outcomes: readonly Outcome[]): string {
  const groups = [...groupsOf(outcomes, ({row}) => row.language ?? '?')].filter(
    ([, own]) => own.length >= fewest,
  )
  if (groups.length < 2) return ''
  return table(
    ['language', ...scoreHead.slice(1)],
    groups.sort(([, a], [, b]) => b.length - a.length).map(([name, own]) => scoreRow(name, own)),
  )
}

function roleTable(wrong: readonly Wrong[], words: number): string {
  return table(['', ...wrongHead], wrongRows(wrong, words))
}

const wrongHead = ['blocks', 'pages', 'words', '%']

/** Words that went the wrong way by the role that their block got, most first. */
function wrongRows(
  wrong: readonly Wrong[],
  words: number,
): readonly (readonly (string | number)[])[] {
  return [...groupsOf(wrong, ({role, added}) => `${added ? 'added' : 'missed'} as ${role}`)]
    .map(([name, own]) => ({name, own, sum: own.reduce((total, each) => total + each.words, 0)}))
    .sort((a, b) => b.sum - a.sum)
    .map(({name, own, sum}) => [
      name,
      own.length,
      new Set(own.map(({row}) => row.id)).size,
      sum,
      percent(sum, words, 2),
    ])
}

/** The same for each language, the most of each; in % of the words of its own bodies. */
function wrongByLanguage(wrong: readonly Wrong[], outcomes: readonly Outcome[]): string {
  const languages = [...groupsOf(outcomes, ({row}) => row.language ?? '?')]
  if (languages.length < 2) return ''
  const groups = groupsOf(wrong, ({row}) => row.language ?? '?')
  const rows = languages
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([language, own]) => {
      const words = own.reduce((sum, each) => sum + each.words, 0)
      return wrongRows(groups.get(language) ?? [], words)
        .slice(0, rolesOfLanguage)
        .map((row) => [language, ...row])
    })
  return table(['language', '', ...wrongHead], rows)
}

function worstOf({ours, wrong, rejected}: PageCase): string {
  const {row, precision, recall, f1, thrown} = ours
  const lines = [...wrong].sort((a, b) => b.words - a.words).slice(0, linesOfWorst)
  return [
    `${row.id} (${row.language ?? '?'}): P ${(100 * precision).toFixed(1)}, R ${(100 * recall).toFixed(1)}, F1 ${(100 * f1).toFixed(1)}`,
    ...(thrown === undefined ? [] : [`    ${thrown}`]),
    ...(rejected === undefined ? [] : [`    rejected: ${rejected}`]),
    ...lines.map(
      ({added, role, words, text}) =>
        `    ${added ? '+' : '−'} ${role}, ${words} words: ${openingOf(text)}`,
    ),
  ].join('\n')
}

async function peerOutcomesOf(
  bodies: Peers['bodies'],
  rows: readonly PageRow[],
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const found = new Map<string, readonly Outcome[]>()
  for (const [name, extract] of Object.entries(bodies)) {
    const outcomes: Outcome[] = []
    for (const row of rows) outcomes.push(await outcomeBy(extract, row))
    found.set(name, outcomes)
  }
  return found
}

async function outcomeBy(extract: Peers['bodies'][string], row: PageRow): Promise<Outcome> {
  const html = new TextDecoder().decode(row.bytes())
  const before = process.cpuUsage()
  try {
    const body = await extract(html, row.url ?? '')
    const {text, cost} = typeof body === 'string' ? {text: body, cost: costSince(before)} : body
    return outcomeOf(row, text, cost)
  } catch (error) {
    return {...outcomeOf(row, '', costSince(before)), thrown: String(error)}
  }
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
