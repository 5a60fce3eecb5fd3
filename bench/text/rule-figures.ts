import {writeFileSync} from 'node:fs'
import {levels, readLevel} from '../../data/levels.ts'
import {percent, print, table} from '../table.ts'
import {recordsOf} from './rules.ts'
import {caseOf} from './scores.ts'

/** What was measured of the votes of rules, as `rules.json` keeps it for `docs/rules.md`. */
export interface RuleFigures {
  /** The captures that were measured. */
  readonly measured: string
  readonly captures: number
  /** Votes of each rule, and those of them on blocks that truly have the fate of its role. */
  readonly rules: Readonly<Record<string, {readonly votes: number; readonly agreeing: number}>>
}

const file = new URL('rules.json', import.meta.url)

/**
 * Count how often each rule votes in captures with a known body, and how often the body agrees; print
 * it, and keep it in `rules.json`. The votes of rules depend on no model.
 */
export function ruleFigures(folder: string, every = 1): void {
  const cases = levels.flatMap((level) =>
    readLevel(folder, level, every).map((row) => caseOf(row, {})),
  )
  const records = recordsOf(cases)
  const rows = records.map(({id, hits, agreeing}) => [id, hits, percent(agreeing, hits)])
  print(table(['rule', 'votes', 'agree %'], rows))
  const figures: RuleFigures = {
    measured: `text-dev, ${every === 1 ? 'every capture' : `one capture in ${every}`} of the levels ${levels.join(', ')}`,
    captures: cases.length,
    rules: Object.fromEntries(records.map(({id, hits, agreeing}) => [id, {votes: hits, agreeing}])),
  }
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)
}
