import type {Edit} from '../../tree/edits.ts'

/** How quotation marks are written; `keep` leaves them unchanged. */
export type Quotes = 'keep' | 'straight' | 'curly'
/** How dashes are written: `plain` is `-` and `--`. */
export type Dashes = 'keep' | 'plain' | 'long'
/** How an ellipsis is written: three dots, or one sign. */
export type Ellipses = 'keep' | 'dots' | 'sign'

/** A sign and its replacement, which may depend on the characters beside it. */
interface Replacement {
  readonly rule: string
  readonly sign: RegExp
  readonly now: (was: string, before: string, after: string) => string
}

const letterBefore = /[\p{L}\p{N}]/u
const opensAfter = /^$|[\s([{<\-–—‘“/]/
const yearAfter = /^\d0s/
const reason = 'Written the way that was asked for'

const straight: readonly Replacement[] = [
  {rule: 'signs/quote', sign: /[‘’‚‛ʼ]/g, now: () => "'"},
  {rule: 'signs/quote', sign: /[“”„‟]/g, now: () => '"'},
]
const curly: readonly Replacement[] = [
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
const plainDashes: readonly Replacement[] = [
  {rule: 'signs/dash', sign: /[‐‑‒–]/g, now: () => '-'},
  {rule: 'signs/dash', sign: /[—―]/g, now: () => '--'},
]
const longDashes: readonly Replacement[] = [
  {
    rule: 'signs/dash',
    sign: /(?<=[\p{L}\p{N}"”’)\],.!?])(?<!-)-{2,3}(?=[\p{L}\p{N}"“‘(])/gu,
    now: () => '—',
  },
  {rule: 'signs/dash', sign: /(?<=\S )-{1,3}(?= \S)/g, now: (was) => (was === '-' ? '–' : '—')},
]
const dots: readonly Replacement[] = [{rule: 'signs/ellipsis', sign: /…/g, now: () => '...'}]
const sign: readonly Replacement[] = [
  {rule: 'signs/ellipsis', sign: /(?<!\.)\.\.\.(?!\.)/g, now: () => '…'},
]

/** Repairs for each style of quotation marks. Guillemets and primes stay. */
export const quotes = {straight: replacing(straight), curly: replacing(curly)} as const

/** Repairs for each style of dashes. Hyphens inside words and runs of more than three stay. */
export const dashes = {plain: replacing(plainDashes), long: replacing(longDashes)} as const

/** Repairs for each style of ellipses. Two dots and four dots stay. */
export const ellipses = {dots: replacing(dots), sign: replacing(sign)} as const

function replacing(swaps: readonly Replacement[]): (text: string) => readonly Edit[] {
  return (text) => {
    const edits = swaps.flatMap((swap) => replaced(text, swap))
    return edits.sort((a, b) => a.at.start - b.at.start)
  }
}

function replaced(text: string, {rule, sign: wanted, now}: Replacement): readonly Edit[] {
  return Array.from(text.matchAll(wanted), ({0: was, index}) => {
    const at = {start: index, end: index + was.length}
    const after = text.slice(at.end, at.end + 3)
    return {rule, at, was, now: now(was, text.charAt(index - 1), after), reason}
  })
}
