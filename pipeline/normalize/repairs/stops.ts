import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'

/** The lookbehind comes last, because most spaces have no stop after them. */
const spaced = / (?=[,.;:!?](?:["”’»)\]]|\s|$))(?<=[\p{L}\p{M}\p{N}"”’»)\]%] )/gmu
/** A space between a stop and a quotation mark, with a space or nothing behind it. */
const beforeQuote = /(?<=[\p{L}\p{N}][,.!?]) (?=["”](?:\s|$))/gmu
/** A comma that stands at the word behind it: `the deal ,he said`. */
const turned = /(?<=[\p{L}\p{N}%)]) ,(?=\p{Ll}{2})/gu
const straight = /"/g
const firm = /[,.]/
const dots = /[.…]\s?$/
const dotsAhead = /^ \.\s?\./
const number = /\p{N}/u
const word = /[\p{L}’'-]{2,}/gu
/** `l’`, `qu’`. */
const elided = /(?<!\p{L})[ldjcsnmq]u?[’'](?=\p{L})/giu
const french = lazy(() => functionWordsOf('fr'))
const others = lazy(() => functionWordsOf('en', 'de', 'es', 'it', 'pt', 'nl'))
const code = /[{}<>=\\`|]|\$[a-z({]|\w_\w|\/\/ |:: |^\s*[>#]/
const sentence = /^\P{L}*\p{Lu}|^\s*(?:\S+\s+){4}/u
const {contextLength} = tuned('normalize')

/**
 * Removes a space before a stop; only French sets some stops apart from their word.
 *
 *     the deal , he said
 *             ^
 *
 * And one between a stop and the mark that closes a quotation: `the deal, " he said`; a space that stands before a
 * comma instead of behind it: `the deal ,he said`.
 *
 * Leaves colons, semicolons, question and exclamation marks alone where the words around are French
 * or of unknown language; everything beside several dots; a stop that begins a word (.com); lines of
 * code and commands.
 */
export function stops(text: string): readonly Edit[] {
  const languages = new Map<number, boolean>()
  const closing = Array.from(text.matchAll(beforeQuote))
    .filter(({index}) => closesQuotation(text, index + 1))
    .map(({index}): Edit => {
      const at = {start: index, end: index + 1}
      const reason = 'A space before the mark that closes a quotation'
      return {rule: 'stops/space-before-quote', at, was: ' ', now: '', reason}
    })
  const before = Array.from(text.matchAll(spaced)).flatMap(({index}) => {
    if (!isStray(text, index, languages)) return []
    const stop = text.charAt(index + 1)
    const at = {start: index, end: index + 1}
    return [
      {rule: 'stops/space-before', at, was: ' ', now: '', reason: `A space before \`${stop}\``},
    ]
  })
  const commas = Array.from(text.matchAll(turned)).flatMap(({index}): readonly Edit[] => {
    if (!isStray(text, index, languages)) return []
    const at = {start: index, end: index + 2}
    const reason = 'A space before a comma and none behind it'
    return [{rule: 'stops/space-turned', at, was: ' ,', now: ', ', reason}]
  })
  const others = [...closing, ...commas]
  return others.length === 0 ? before : [...before, ...others].toSorted(byStart)
}

function byStart(one: Edit, other: Edit): number {
  return one.at.start - other.at.start
}

/** Whether a quotation mark closes one: it has the form, or an odd number of straight ones stands before it on its line. */
function closesQuotation(text: string, at: number): boolean {
  const line = lineBefore(text, at)
  if (code.test(line)) return false
  if (text.charAt(at) !== '"') return line.includes('“')
  const isWhole = line.length === at || text.charAt(at - line.length - 1) === '\n'
  return isWhole && (line.match(straight) ?? []).length % 2 === 1
}

function isStray(text: string, at: number, languages: Map<number, boolean>): boolean {
  if (dots.test(text.slice(Math.max(0, at - 2), at)) || dotsAhead.test(text.slice(at, at + 4))) {
    return false
  }
  const line = lineBefore(text, at)
  if (!sentence.test(line) || code.test(line + lineAfter(text, at))) return false
  const stop = text.charAt(at + 1)
  if (firm.test(stop)) return true
  if (number.test(text.charAt(at - 1)) && stop === ':') return false
  const stretch = Math.floor(at / contextLength)
  const known = languages.get(stretch) ?? isOther(text, stretch * contextLength)
  languages.set(stretch, known)
  return known
}

/** Whether the words of a stretch, with those right before and after it, are surely not French. */
function isOther(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - contextLength), start + 2 * contextLength)
  const words = (around.match(word) ?? []).map((each) => each.toLowerCase())
  const elisions = (around.match(elided) ?? []).length
  return countOf(words, others()) > countOf(words, french()) + elisions
}

/** Words of one letter are left out: `a` and `y` are words of French as well. */
function functionWordsOf(...languages: readonly string[]): ReadonlySet<string> {
  const words = languages.flatMap((language) => wordsForUse('function-word', language))
  return new Set(words.filter(({length}) => length > 1))
}

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - contextLength), at)
  return before.slice(before.lastIndexOf('\n') + 1)
}

function lineAfter(text: string, at: number): string {
  const after = text.slice(at, at + contextLength)
  const end = after.indexOf('\n')
  return end === -1 ? after : after.slice(0, end)
}

function countOf(words: readonly string[], listed: ReadonlySet<string>): number {
  return words.filter((each) => listed.has(each)).length
}
