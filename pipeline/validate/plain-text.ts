import {entity, tag} from '../text/markup.ts'
import {isWellFormed} from '../text/surrogates.ts'

const control = /(?!\n)\p{Cc}/u
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** A superset of the three expressions above, so that most texts are read only once. */
const perhapsUnseen =
  /[^\n -~\u00a0-\u00ac\u00ae-\u1800\u1810-\u200a\u2010-\u2027\u2030-\u205e\u2070-\ufefe\uff00-\ufff0]/
const lineBreak = /[\n\u2028\u2029]/

/**
 * What keeps a text from being plain text.
 *
 * Leaves a lone `<` or `&`, joiners of scripts and emoji, and marks of direction beside
 * right-to-left letters alone.
 *
 * @returns
 *   What it holds, as the object of “Holds …”; `undefined` when the text is plain.
 */
export function flawOf(text: string): string | undefined {
  if (!isWellFormed(text)) return 'half of a surrogate pair'
  if (text.trim() !== text) return 'white space at its ends'
  const shown = [
    ['the HTML tag', tag.exec(text)?.[0].slice(0, 20)],
    ['the HTML entity', entity.exec(text)?.[0]],
  ].find(([, found]) => found !== undefined)
  if (shown) return `${shown[0]} \`${shown[1]}\``
  return unseenOf(text)
}

/** What keeps a text from being one line of plain text; `undefined` when it is one. */
export function lineFlawOf(text: string): string | undefined {
  return flawOf(text) ?? (lineBreak.test(text) ? 'a line break' : undefined)
}

function unseenOf(text: string): string | undefined {
  if (!perhapsUnseen.test(text)) return undefined
  const found = control.exec(text) ?? invisible.exec(text)
  if (found) return `the invisible character ${codeOf(found[0])}`
  const mark = direction.exec(text)
  if (mark && !rightToLeft.test(text)) return `the mark of direction ${codeOf(mark[0])}`
  return undefined
}

function codeOf(unit: string): string {
  return `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
