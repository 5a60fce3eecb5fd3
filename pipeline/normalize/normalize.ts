import {showsMarkup, tag} from '../text/markup.ts'
import {apply, type Edit} from '../tree/edits.ts'
import type {Stage} from '../tree/line.ts'
import type {Captured, Normalized} from '../tree/types.ts'
import {chain} from './chain.ts'
import type {NormalizeOptions} from './options.ts'
import {prefilter} from './prefilter.ts'
import {indents} from './repairs/indents.ts'
import {shownMarkup} from './repairs/shown.ts'
import {stepsOf} from './steps.ts'

/** More rounds than damage in layers has layers. */
const mostRounds = 12
/** Blanks that no article has. */
const odd = /[\t\v\f\u0085]/
/** Steps that take markup for damage. */
const ofMarkup = ['tags', 'entities'] as const

/** Mends what transport damaged and leaves meaning untouched. Author of `repairs`. */
export const normalize: Stage<Captured, Normalized> = normalizing()

/** The stage with options. */
export function normalizing(options: NormalizeOptions = {}): Stage<Captured, Normalized> {
  return {
    name: 'normalize',
    run: (tree): Normalized => {
      const {text, page} = tree.capture
      const repairs = page === undefined ? repair(text, options) : inert(text, options)
      return {...tree, repairs}
    },
  }
}

/**
 * Repairs of a page, which has been read: what is left of markup in its text is meant to be seen, and
 * made inert. References are still decoded where no tag is shown: there they were escaped twice.
 */
function inert(text: string, options: NormalizeOptions): readonly Edit[] {
  const {skip = []} = options
  const code = text.includes('<') && tag.test(text)
  const asked = code ? {...options, skip: [...skip, ...ofMarkup]} : options
  const edits = repair(text, unwrapped(asked))
  const indented = odd.test(text) ? chain(text, edits, indents(apply(text, edits))) : edits
  if (!showsMarkup(text)) return indented
  return chain(text, indented, shownMarkup(apply(text, indented)))
}

/** Options for a page, whose lines its markup has ended: no break in it is a wrap. */
function unwrapped({skip = [], ...options}: NormalizeOptions): NormalizeOptions {
  return {...options, skip: [...skip, 'wraps']}
}

/**
 * All repairs of a text, in order and apart from one another. A text that has been repaired needs
 * none.
 *
 * Rounds are made until one finds nothing: `&amp;eacute;` that was read in a wrong encoding is one
 * edit, with the reasons of all that was found.
 *
 * @param text
 *   The whole capture, or any text: offsets are offsets in it.
 */
export function repair(text: string, options: NormalizeOptions = {}): readonly Edit[] {
  const steps = stepsOf(options)
  let now = text
  let seen = prefilter(text)
  let edits: readonly Edit[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const before = now
    for (const {find, needs} of steps) {
      const found = needs(seen) ? find(now) : []
      if (found.length === 0) continue
      edits = chain(text, edits, found)
      now = apply(now, found)
      seen = prefilter(now)
    }
    if (now === before) return edits
  }
  return edits
}
