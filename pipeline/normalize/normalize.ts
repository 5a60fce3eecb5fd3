import type {Range} from '../text/ranges.ts'
import {chain} from '../tree/chain.ts'
import {apply, type Edit} from '../tree/edits.ts'
import {inertEdits} from '../tree/inert-edits.ts'
import type {Labelled, Part} from '../tree/labelled.ts'
import type {Stage} from '../tree/line.ts'
import {fateOf} from '../tree/roles.ts'
import type {Captured, Normalized} from '../tree/types.ts'
import {mostRounds} from './limits.ts'
import type {NormalizeOptions} from './options.ts'
import {prefilter} from './prefilter.ts'
import {fromLines} from './repairs/from-lines.ts'
import {indents} from './repairs/indents.ts'
import {spaces} from './repairs/spaces.ts'
import {joinsOf} from './repairs/wraps.ts'
import {stepsOf} from './steps.ts'

/** White space that must not be published. */
const oddBlank = /[\t\v\f\u0085\u2028\u2029]/
/** A tag that is complete: with it, a page shows markup rather than a text that was escaped twice. */
const shownTag = /<(?:\/?[a-z][a-z\d]*(?:-[a-z\d]+)*(?:\s[^<>]*)?\/?>|!--|!doctype)/i
/** Steps that treat markup as damage. */
const markupSteps = ['tags', 'entities'] as const

/** Repairs what transport damaged and leaves the meaning untouched. Author of `repairs`. */
export const normalize: Stage<Captured, Normalized> = normalizing()

/** The stage with options. */
export function normalizing(options: NormalizeOptions = {}): Stage<Captured, Normalized> {
  return {
    name: 'normalize',
    run: (tree): Normalized => {
      const {text, page, labelled} = tree.capture
      const repairs =
        page === undefined ? repairLabelled(text, labelled, options) : repairPage(text, options)
      return {...tree, repairs: madeInert(text, repairs)}
    },
  }
}

/** Repairs of a plain text, after the line breaks at which its format says that a paragraph goes on. */
function repairLabelled(
  text: string,
  labelled: Labelled | undefined,
  options: NormalizeOptions,
): readonly Edit[] {
  const {parts = [], flowed = [], pages = []} = labelled ?? {}
  const signs = labelled?.format === 'email' ? fromLines(text) : []
  if (flowed.length === 0) {
    const joins = pages.map((at): Edit => joinedPage(text, at))
    return repairStretches(text, parts, [...signs, ...joins], options)
  }
  const joins = flowed.map(
    (at): Edit => ({
      rule: 'wraps/line-break',
      at,
      was: text.slice(at.start, at.end),
      now: ' ',
      reason: 'The message says that the line goes on: a space ends it (`format=flowed`)',
    }),
  )
  const first = [...signs, ...joins].toSorted((a, b) => a.at.start - b.at.start)
  return chain(text, first, repairText(apply(text, first), options))
}

/**
 * Repairs of a plain text. Where its format names its parts, each is repaired on its own: no line of a head is joined
 * with the next, and the width at which a body was wrapped is that of the body.
 *
 * @param first
 *   What the format itself says is to be repaired, in order; within parts or between them.
 */
function repairStretches(
  text: string,
  parts: readonly Part[],
  first: readonly Edit[],
  options: NormalizeOptions,
): readonly Edit[] {
  if (parts.length === 0) return chain(text, first, repairText(apply(text, first), options))
  const edges = [0, ...parts.flatMap(({at}) => [at.start, at.end]), text.length]
  return edges.slice(0, -1).flatMap((start, i) => {
    // Every other stretch is a part.
    const part = i % 2 === 1 ? parts[(i - 1) / 2] : undefined
    const end = edges[i + 1] ?? text.length
    const stretch = text.slice(start, end)
    const own = first
      .filter(({at}) => at.start >= start && at.end <= end)
      .map((edit) => shifted(edit, -start))
    const repairs = repairStretch(apply(stretch, own), part, options)
    return chain(stretch, own, repairs).map((edit) => shifted(edit, start))
  })
}

function shifted(edit: Edit, by: number): Edit {
  return {...edit, at: {start: edit.at.start + by, end: edit.at.end + by}}
}

/** The end of a printed page as a space. */
function joinedPage(text: string, at: Range): Edit {
  return {
    rule: 'wraps/line-break',
    at,
    was: text.slice(at.start, at.end),
    now: ' ',
    reason: 'A printed page ends within the sentence',
  }
}

/** Repairs of one stretch; where it is known to be wrapped, its lines are joined first. */
function repairStretch(
  stretch: string,
  part: Part | undefined,
  options: NormalizeOptions,
): readonly Edit[] {
  const isWrapped = part?.wrapped === true && options.skip?.includes('wraps') !== true
  const joins = isWrapped ? joinsOf(stretch, fateOf[part.role] !== 'body') : []
  if (joins.length === 0) return repairText(stretch, options)
  return chain(stretch, joins, repairText(apply(stretch, joins), options))
}

/**
 * Repairs of the text of a page, which has no markup of its own left. References are decoded only where
 * the text shows no tag: there they were escaped twice.
 */
function repairPage(text: string, options: NormalizeOptions): readonly Edit[] {
  const {skip = []} = options
  const showsTags = text.includes('<') && shownTag.test(text)
  const chosen = showsTags ? {...options, skip: [...skip, ...markupSteps]} : options
  const edits = repairText(text, withoutWraps(chosen))
  if (!oddBlank.test(text)) return edits
  const indented = chain(text, edits, indents(apply(text, edits)))
  return chain(text, indented, spaces(apply(text, indented)))
}

/**
 * The repairs of a capture, followed by those that make it inert: markup that no step takes for damage is
 * meant to be seen, and an article must hold none.
 */
function madeInert(text: string, repairs: readonly Edit[]): readonly Edit[] {
  return chain(text, repairs, inertEdits(apply(text, repairs), 'any'))
}

/** Options for a page: its lines end where its markup ends them, so no line break is a wrap. */
function withoutWraps({skip = [], ...options}: NormalizeOptions): NormalizeOptions {
  return {...options, skip: [...skip, 'wraps']}
}

/**
 * All repairs of a text, in order and without overlap. A repaired text needs none.
 *
 * The steps are repeated until a round finds nothing. `&amp;eacute;` that was also decoded in a wrong
 * encoding becomes one edit with the reasons of all rounds.
 *
 * @param text
 *   A whole capture, or any other text. Offsets of the edits are offsets in it.
 */
export function repairText(text: string, options: NormalizeOptions = {}): readonly Edit[] {
  const steps = stepsOf(options)
  let now = text
  let contents = prefilter(text)
  let edits: readonly Edit[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const before = now
    for (const {find, needs} of steps) {
      const found = needs(contents) ? find(now) : []
      if (found.length === 0) continue
      edits = chain(text, edits, found)
      now = apply(now, found)
      contents = prefilter(now)
    }
    if (now === before) return edits
  }
  return edits
}
