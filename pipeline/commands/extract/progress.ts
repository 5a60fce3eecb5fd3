import type {News, Replies} from '../../run/task.ts'
import {counted, grouped, printable} from '../shared/printable.ts'
import type {Terminal} from '../shared/terminal.ts'
import type {Summary} from './summary.ts'

/** How much a run has to do. */
export interface Amount {
  /** Documents, when that is known beforehand. */
  readonly documents?: number
  readonly shards: number
}

/** What shows how far a run has come. */
export interface Progress {
  readonly hear: (news: News<Summary>) => void
  /** Take it away, before other lines are printed or at the end. */
  readonly clear: () => void
  /** For the end: how fast it went and which document took longest; nothing for short runs. */
  readonly last: () => string
}

/** Inputs below which nobody waits long enough to look. */
const fewest = 100
const cells = 20
const clearLine = '\r\u001b[K'
/** Milliseconds between two looks. */
const period = 250
/** How much must be done before the rest is guessed: seconds, and a share of all. */
const leastSeconds = 5
const leastShare = 0.02
/** Characters of a name. */
const longestName = 40

interface Slowest {
  readonly name: string
  readonly milliseconds: number
}

/**
 * A line on standard error that shows how far a run has come; silent in a pipe, when told to be
 * quiet, and when there is little to do.
 *
 * The time that is left is guessed from the speed so far in this run, and not before that means
 * something.
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
  const isShown = terminal.watched && !quiet && (amount.documents ?? fewest) >= fewest
  if (!isShown) return {hear: nothing, clear: nothing, last: () => ''}
  const start = now()
  let count = zero
  let slowest: Slowest | undefined
  let shown = Number.NEGATIVE_INFINITY
  let isThere = false
  return {
    hear: (news): void => {
      count = counting(count, news)
      if (news.type !== 'end') return
      if (news.milliseconds > (slowest?.milliseconds ?? -1)) slowest = news
      const at = now()
      if (at - shown < period) return
      shown = at
      isThere = true
      const line = lineOf(amount, count, (at - start) / 1000, slowest)
      terminal.err(`${clearLine}${[...line].slice(0, terminal.errWidth - 1).join('')}`)
    },
    clear: (): void => {
      if (isThere) terminal.err(clearLine)
      isThere = false
      shown = Number.NEGATIVE_INFINITY
    },
    last: (): string => {
      const seconds = (now() - start) / 1000
      const speed = `${counted(count.here, 'document')} in ${timeOf(seconds)}, ${rateOf(count.here, seconds)}`
      return `${speed}${slowest === undefined ? '' : `; ${slowestOf(slowest)}`}\n`
    },
  }
}

/** How far a run is. */
interface Count extends Replies {
  /** Documents that were answered in this run, not in one that it resumes. */
  readonly here: number
  /** Shards that are done. */
  readonly shards: number
  /** Of these, in a run that this one resumes. */
  readonly before: number
  readonly documentsBefore: number
}

const zero: Count = {
  articles: 0,
  rejected: 0,
  errors: 0,
  here: 0,
  shards: 0,
  before: 0,
  documentsBefore: 0,
}

function counting(count: Count, news: News<Summary>): Count {
  switch (news.type) {
    case 'end':
      return {...count, here: count.here + 1, [news.reply]: count[news.reply] + 1}
    case 'back':
      return less(count, news.replies)
    case 'part':
      return {...count, shards: count.shards + (news.part.last ? 1 : 0)}
    case 'noted': {
      const {sums, inputs, last} = news.part
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

function less(count: Count, {articles, rejected, errors}: Replies): Count {
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
  count: Count,
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

/** A time for people, no finer than it is known. */
function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function nothing(): void {
  // There is nobody to show it to.
}
