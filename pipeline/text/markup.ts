import {referenceAt} from './character-references.ts'
import type {Substitution} from './substitutions.ts'

/*
 * What opens a tag, a comment or an instruction to an HTML tokenizer, whatever comes behind it:
 * https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state
 */
const opener = /<[A-Za-z/!?]/
const sign = /[\n<>&]/g
const alike: Readonly<Record<string, string>> = {'<': '‹', '>': '›', '&': '＆'}
/** What may follow `&` in a character reference. */
const afterAmpersand = /[#A-Za-z]/
const tagOpening = /[A-Za-z/!?]/
/** What makes an arrow of a `>`, which then closes a comment only. */
const arrow = /[-=]/

/** Whether a text holds markup: what opens a tag or comment, or a character reference. */
export function holdsMarkup(text: string): boolean {
  if (text.includes('<') && opener.test(text)) return true
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (opensReference(text, at)) return true
  }
  return false
}

/**
 * The signs that make markup of a text, with signs that look alike and are no markup:
 *
 *     The <br> tag, written &lt;br> since 1995   becomes   The ‹br› tag, written ＆lt;br> since 1995
 *         ^  ^              ^
 *
 * A `<` is replaced where an HTML tokenizer would open a tag, a comment or an instruction, and with it
 * the `>` of the same line that closes it; an `&` where it begins a character reference, also one of the
 * old names that need no semicolon. Leaves all other signs alone: `a < b`, `AT&T`, `->`.
 */
export function markupIn(text: string): readonly Substitution[] {
  if (!holdsMarkup(text)) return []
  const open: number[] = []
  return Array.from(text.matchAll(sign)).flatMap(({0: was, index}) => {
    const now = alike[was]
    if (now === undefined) open.length = 0
    else if (isMarkup[was]?.(text, index, open) === true) {
      return [{at: {start: index, end: index + 1}, now, kind: 'markup' as const}]
    }
    return []
  })
}

/** Whether a sign at an offset is a part of markup; `open` has the openers of the line that are not closed. */
const isMarkup: Readonly<Record<string, (text: string, at: number, open: number[]) => boolean>> = {
  '&': opensReference,
  '<': (text, at, open) => {
    if (!tagOpening.test(text.charAt(at + 1))) return false
    open.push(at)
    return true
  },
  '>': (text, at, open) => {
    const opened = open.at(-1)
    if (opened === undefined) return false
    if (arrow.test(text.charAt(at - 1)) && !text.startsWith('<!--', opened)) return false
    open.pop()
    return true
  },
}

function opensReference(text: string, at: number): boolean {
  return afterAmpersand.test(text.charAt(at + 1)) && referenceAt(text, at) !== undefined
}
