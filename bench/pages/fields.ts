import {fieldGroupsFrom} from '../../data/field-pages.ts'
import {type Answers, answersOf, answersOfPeer, measures} from '../../data/field-scores.ts'
import type {PageRow} from '../../data/page-sets.ts'
import {type Understood, understand} from '../../pipeline/index.ts'
import {percent, print, table} from '../table.ts'
import {estimateOf} from './bootstrap.ts'
import {loadPeers, type Peers} from './peers.ts'
import {answersByFoldsOf, unseenFieldWeights} from './unseen-fields.ts'

const mostMisses = 400
const byFolds = 'by folds'
const learned: ReadonlySet<string> = new Set(['headline', 'authors', 'day'])
const longest = 160

/** The answers of one extractor for one page. */
interface Outcome {
  readonly row: PageRow
  readonly answers: Answers
}

/**
 * Measure and print how well the fields of pages are found: of all pages whose truth is known the
 * share that is right, with its interval, and of those with an answer. Fields that are elected by learned
 * weights get a second row, in which each page is judged by weights that were learned without its site.
 *
 * @param folder
 *   Sets of pages with their truth, as `bench/README.md` describes them; nothing is measured without.
 * @param every
 *   Take one page in so many.
 * @param misses
 *   Print the misses of this measure; of all with `all`.
 */
export async function pageFields(folder?: string, every = 1, misses?: string): Promise<void> {
  if (folder === undefined) return
  const {fields} = await loadPeers()
  const weightsOf = unseenFieldWeights(folder)
  for (const {name: set, rows} of fieldGroupsFrom(folder, every)) {
    const both = rows.map((row) => {
      const understood = understoodOf(row)
      const answers = answersOf(understood.article)
      return {row, answers, unseen: answersByFoldsOf(answers, understood, weightsOf(row))}
    })
    const ways: (readonly [string, readonly Outcome[]])[] = [
      ['ours', both],
      [byFolds, both.map(({row, unseen}) => ({row, answers: unseen}))],
    ]
    for (const [name, extract] of Object.entries(fields)) {
      ways.push([name, await peerOutcomesOf(extract, rows)])
    }
    print(reportOf(set, ways))
    print(missesOf(both, misses))
  }
}

/** What the whole pipeline makes of a page; it has no article when the page is rejected. */
export function understoodOf(row: PageRow): Understood {
  const url = row.url === undefined ? {} : {url: row.url}
  return understand(row.bytes(), {name: row.id, ...url})
}

async function peerOutcomesOf(
  extract: Peers['fields'][string],
  rows: readonly PageRow[],
): Promise<readonly Outcome[]> {
  const found: Outcome[] = []
  for (const row of rows) {
    const html = new TextDecoder().decode(row.bytes())
    found.push({row, answers: await answersBy(extract, html, row.url ?? '')})
  }
  return found
}

/** What a peer answers; nothing where it throws, as it does at pages whose address is not known. */
async function answersBy(
  extract: Peers['fields'][string],
  html: string,
  url: string,
): Promise<Answers> {
  try {
    return answersOfPeer(await extract(html, url))
  } catch {
    return {}
  }
}

function reportOf(set: string, ways: readonly (readonly [string, readonly Outcome[]])[]): string {
  const rows = Object.entries(measures).flatMap(([name, {answered, of}]) =>
    ways.flatMap(([way, outcomes]) => {
      if (way === byFolds && !learned.has(name)) return []
      const known = outcomes.flatMap(({row, answers}) => {
        const score = of(row, answers)
        return score === undefined ? [] : [{score, given: answers[answered] !== undefined}]
      })
      if (known.length === 0) return []
      const scores = known.map(({score}) => score)
      const given = known.filter((each) => each.given)
      const {mean, low, high} = estimateOf(scores)
      return [
        [
          `${name}, ${way}`,
          known.length,
          (100 * mean).toFixed(1),
          `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
          percent(
            given.reduce((sum, {score}) => sum + score, 0),
            given.length,
          ),
          percent(given.length, known.length),
        ],
      ]
    }),
  )
  const head = ['field', 'pages', 'right %', '95 of 100', 'of answers %', 'answered %']
  return `=== ${set}: fields ===\n\n${table(head, rows)}`
}

function missesOf(outcomes: readonly Outcome[], asked: string | undefined): string {
  return Object.entries(measures)
    .filter(([name]) => asked === name || asked === 'all')
    .flatMap(([name, {answered, of}]) => {
      const wrong = outcomes.filter(({row, answers}) => (of(row, answers) ?? 1) < 1)
      return [
        `${name}: ${wrong.length} pages`,
        ...wrong
          .slice(0, mostMisses)
          .map(
            ({row, answers}) =>
              `  ${row.id}\n    truth ${shown(row[answered])}\n    ours  ${shown(answers[answered])}`,
          ),
      ]
    })
    .join('\n')
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value).slice(0, longest)
}
