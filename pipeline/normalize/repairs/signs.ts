import type {Edit} from '../../tree/edits.ts'

/** How quotation marks are written; `keep` is as they stand. */
export type Quotes = 'keep' | 'straight' | 'curly'
/** How dashes are written: `plain` is `-` and `--`. */
export type Dashes = 'keep' | 'plain' | 'long'
/** How an ellipsis is written: three dots, or one sign. */
export type Ellipses = 'keep' | 'dots' | 'sign'

/** One sign for another. Without `now`, what stands before it decides. */
interface Swap {
  readonly rule: string
  readonly sign: RegExp
  readonly now: (was: string, before: string, after: string) => string
}

const letterBefore = /[\p{L}\p{N}]/u
const opensAfter = /^$|[\s([{<\-–—‘“/]/
const yearAfter = /^\d0s/
const reason = 'Written the way that was asked for'

const straight: readonly Swap[] = [
  {rule: 'signs/quote', sign: /[‘’‚‛ʼ]/g, now: () => "'"},
  {rule: 'signs/quote', sign: /[“”„‟]/g, now: () => '"'},
]
const curly: readonly Swap[] = [
  {
    rule: 'signs/quote',
    sign: /'/g,
    now: (_, before, after) =>
      letterBefore.test(before) || !opensAfter.test(before) || yearAfter.test(after) ? '’' : '‘',
  },
  {
    rule: 'signs/quote',
    sign: /"/g,
    now: (_, before) => (opensAfter.test(before) ? '“' : '”'),
  },
]
const plainDashes: readonly Swap[] = [
  {rule: 'signs/dash', sign: /[‐‑‒–]/g, now: () => '-'},
  {rule: 'signs/dash', sign: /[—―]/g, now: () => '--'},
]
const longDashes: readonly Swap[] = [
  {
    rule: 'signs/dash',
    sign: /(?<=[\p{L}\p{N}"”’)\],.!?])(?<!-)-{2,3}(?=[\p{L}\p{N}"“‘(])/gu,
    now: () => '—',
  },
  {rule: 'signs/dash', sign: /(?<=\S )-{1,3}(?= \S)/g, now: (was) => (was === '-' ? '–' : '—')},
]
const dots: readonly Swap[] = [{rule: 'signs/ellipsis', sign: /…/g, now: () => '...'}]
const sign: readonly Swap[] = [
  {rule: 'signs/ellipsis', sign: /(?<!\.)\.\.\.(?!\.)/g, now: () => '…'},
]

/** Quotation marks as asked for. Guillemets stay, and so do primes. */
export const quotes = {straight: swapping(straight), curly: swapping(curly)} as const

/** Dashes as asked for. Hyphens inside words and runs of more than three stay. */
export const dashes = {plain: swapping(plainDashes), long: swapping(longDashes)} as const

/** Ellipses as asked for. Two dots, and four, stay. */
export const ellipses = {dots: swapping(dots), sign: swapping(sign)} as const

function swapping(swaps: readonly Swap[]): (text: string) => readonly Edit[] {
  return (text) => {
    const edits = swaps.flatMap((swap) => swapped(text, swap))
    return edits.sort((a, b) => a.at.start - b.at.start)
  }
}

function swapped(text: string, {rule, sign: wanted, now}: Swap): readonly Edit[] {
  return Array.from(text.matchAll(wanted), ({0: was, index}) => {
    const at = {start: index, end: index + was.length}
    const after = text.slice(at.end, at.end + 3)
    return {rule, at, was, now: now(was, text.charAt(index - 1), after), reason}
  })
}
