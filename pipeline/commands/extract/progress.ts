import type {RunEvent} from '../../run/events.ts'
import type {Replies} from '../../run/part.ts'
import {counted, grouped, printable} from '../shared/printable.ts'
import type {Terminal} from '../shared/terminal.ts'
import type {Summary} from './summary.ts'

/** How much there is to do in a run. */
export interface Amount {
  /** Documents, if their number is known beforehand. */
  readonly documents?: number
  readonly shards: number
}

/** Shows how far a run is. */
export interface Progress {
  readonly onEvent: (event: RunEvent<Summary>) => void
  /** Remove the line, before other lines are printed and at the end. */
  readonly clear: () => void
  /** A line for the end: the speed and the slowest document; empty for short runs. */
  readonly lastLine: () => string
}

/** Documents from which on a run takes long enough for progress to be useful. */
const leastDocuments = 100
const cells = 20
const clearLine = '\r\u001b[K'
/** Milliseconds between two updates of the line. */
const period = 250
/** How much must be done before the remaining time is estimated: seconds, and a share of all. */
const leastSeconds = 5
const leastShare = 0.02
/** Characters of a document’s name that are shown. */
const longestName = 40

interface Slowest {
  readonly name: string
  readonly milliseconds: number
}

/**
 * A line on standard error that shows how far a run is. Nothing is shown in a pipe, with `--quiet`, or
 * when there is little to do.
 *
 * The remaining time is estimated from the speed of this run, once enough is done.
 *
 * @param now
 *   Milliseconds of a clock that only runs forward.
 */
export function progressOf(
  amount: Amount,
  terminal: Terminal,
  quiet = false,
  now: () => number = () => performance.now(),
): Progress {
  const isShown =
    terminal.watched && !quiet && (amount.documents ?? leastDocuments) >= leastDocuments
  if (!isShown) return {onEvent: nothing, clear: nothing, lastLine: () => ''}
  const start = now()
  let counts = zero
  let slowest: Slowest | undefined
  let shown = Number.NEGATIVE_INFINITY
  let isThere = false
  return {
    onEvent: (event): void => {
      counts = updated(counts, event)
      if (event.type !== 'end') return
      if (event.milliseconds > (slowest?.milliseconds ?? -1)) slowest = event
      const at = now()
      if (at - shown < period) return
      shown = at
      isThere = true
      const line = lineOf(amount, counts, (at - start) / 1000, slowest)
      terminal.err(`${clearLine}${[...line].slice(0, terminal.errWidth - 1).join('')}`)
    },
    clear: (): void => {
      if (isThere) terminal.err(clearLine)
      isThere = false
      shown = Number.NEGATIVE_INFINITY
    },
    lastLine: (): string => {
      const seconds = (now() - start) / 1000
      const speed = `${counted(counts.here, 'document')} in ${timeOf(seconds)}, ${rateOf(counts.here, seconds)}`
      return `${speed}${slowest === undefined ? '' : `; ${slowestOf(slowest)}`}\n`
    },
  }
}

/** How much of a run is done. */
interface ProgressCounts extends Replies {
  /** Documents done by this run, without those of a run that it resumes. */
  readonly here: number
  /** Shards that are done. */
  readonly shards: number
  /** Shards that the resumed run had done. */
  readonly before: number
  readonly documentsBefore: number
}

const zero: ProgressCounts = {
  articles: 0,
  rejected: 0,
  errors: 0,
  here: 0,
  shards: 0,
  before: 0,
  documentsBefore: 0,
}

function updated(count: ProgressCounts, event: RunEvent<Summary>): ProgressCounts {
  switch (event.type) {
    case 'end':
      return {...count, here: count.here + 1, [event.reply]: count[event.reply] + 1}
    case 'undone':
      return without(count, event.replies)
    case 'part':
      return {...count, shards: count.shards + (event.part.last ? 1 : 0)}
    case 'resumed': {
      const {sums, inputs, last} = event.part
      const more = last ? 1 : 0
      return {
        ...count,
        articles: count.articles + sums.articles,
        rejected: count.rejected + sums.rejected,
        errors: count.errors + sums.errors,
        shards: count.shards + more,
        before: count.before + more,
        documentsBefore: count.documentsBefore + inputs,
      }
    }
    default:
      return count
  }
}

function without(count: ProgressCounts, {articles, rejected, errors}: Replies): ProgressCounts {
  return {
    ...count,
    articles: count.articles - articles,
    rejected: count.rejected - rejected,
    errors: count.errors - errors,
    here: count.here - articles - rejected - errors,
  }
}

function lineOf(
  {documents, shards}: Amount,
  count: ProgressCounts,
  seconds: number,
  slowest: Slowest | undefined,
): string {
  const all = documents ?? shards
  const done = documents === undefined ? count.shards : count.here + count.documentsBefore
  const before = documents === undefined ? count.before : count.documentsBefore
  const share = all === 0 ? 1 : Math.min(1, done / all)
  const full = Math.floor(cells * share)
  const {articles, rejected, errors} = count
  const parts = [
    `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${Math.floor(100 * share)} %`,
    `${counted(articles, 'article')}, ${grouped(rejected)} rejected, ${counted(errors, 'error')}`,
    rateOf(count.here, seconds),
    leftOf(done - before, all - done, all, seconds),
    slowest === undefined ? '' : slowestOf(slowest),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function leftOf(done: number, left: number, all: number, seconds: number): string {
  if (seconds < leastSeconds || done < all * leastShare || done === 0) return ''
  return `${timeOf((seconds * left) / done)} left`
}

function rateOf(documents: number, seconds: number): string {
  const rate = seconds === 0 ? 0 : documents / seconds
  return `${rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate))} a second`
}

function slowestOf({name, milliseconds}: Slowest): string {
  const characters = [...printable(name)]
  const short =
    characters.length > longestName ? ['…', ...characters.slice(1 - longestName)] : characters
  return `slowest ${(milliseconds / 1000).toFixed(1)} s ${short.join('')}`
}

/** A duration for people, rounded to what can be known. */
function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function nothing(): void {
  // Nothing is shown.
}
