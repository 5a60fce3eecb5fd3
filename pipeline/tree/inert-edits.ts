import {inertRounds, type Lines} from '../text/inert.ts'
import type {InertKind, Substitution} from '../text/substitutions.ts'
import {unseenIn} from '../text/unseen.ts'
import {chain} from './chain.ts'
import {apply, type Edit} from './edits.ts'

const reasons: Readonly<Record<InertKind, string>> = {
  markup: 'A sign of markup that is meant to be read',
  surrogate: 'Half of a surrogate pair, which no encoding can hold',
  control: 'A control character, which no text needs',
  direction:
    'A mark of direction that the line does not need, or that changes the order of its characters',
  operator: 'A sign of mathematics that nobody sees',
  'soft-hyphen': 'A place where a page might have broken the word',
  picture: 'A stand-in for a picture',
  'zero-width': 'A character without width, left by a page’s layout',
  selector: 'A variation selector behind nothing that has variants',
  tag: 'A tag character that belongs to no flag',
  noncharacter: 'A code point that stands for no character',
  blank: 'A tab, a filler or a line break where a plain one belongs',
}

/** The rule that cuts a manifest of C2PA; its edits stand in the audit wherever the manifest stood. */
export const manifestRule = 'manifest/c2pa'

/** The edits that make a text inert, in order and without overlap; white space at its ends is left alone. */
export function inertEdits(text: string, lines: Lines): readonly Edit[] {
  let now = text
  let edits: readonly Edit[] = []
  for (const round of inertRounds(text, lines)) {
    const found = editsOf('inert', now, round)
    edits = chain(text, edits, found)
    now = apply(now, found)
  }
  return edits
}

/** The edits that remove the invisible characters of a text; `family` begins the ids of their rules. */
export function unseenEdits(family: string, text: string): readonly Edit[] {
  return editsOf(family, text, unseenIn(text))
}

function editsOf(family: string, text: string, found: readonly Substitution[]): readonly Edit[] {
  return found.map(({at, now, kind}) => ({
    rule: `${family}/${kind}`,
    at,
    was: text.slice(at.start, at.end),
    now,
    reason: reasons[kind],
  }))
}
