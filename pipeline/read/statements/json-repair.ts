import {JSONRepairError, jsonrepair} from 'jsonrepair'
import type {Mending} from '../../tree/page.ts'
import {deepestForcedJson, longestForcedJson, longestJson} from '../limits.ts'
import {tidiedJson} from './json-tidy.ts'

/** A JSON value, and the repair that was needed to parse it. */
export interface RepairedJson {
  readonly value: unknown
  readonly mended?: Mending
}

/** Code units at each end in which a wrapper is searched. */
const edge = 200
const deeper = '{[(+'
const shallower = '}])'
const opening = /^(?:\s|\ufeff|<!--|\/\/\s*<!|\/\*\s*<!|<!\[CDATA\[|--|\[CDATA\[|\*\/)+/
const ending = /(?:\s|;|-->|\]\]>|\/[/*]|\*\/)$/
const escaped = /^[\s[{]*&(?:quot|#0*34|#x0*22);/i
const references = [
  [/&(?:quot|#0*34|#x0*22);/gi, '"'],
  [/&(?:apos|#0*39|#x0*27);/gi, "'"],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&amp;/gi, '&'],
] as const

/**
 * Parse JSON that people and templates have written. The first attempt that succeeds counts: the text as
 * it stands; without a wrapper (CDATA, a comment, a semicolon); with character references of HTML
 * decoded; with raw control characters escaped; without stray commas; as several values in a row; and
 * finally with `jsonrepair`. A text that is too long for that, since its work grows with the square of
 * the length, is read with quotation marks escaped that do not end their string.
 *
 * @param room
 *   The most code units that `jsonrepair` may be given.
 * @returns
 *   `undefined` when the text is empty, longer than 4,000,000 code units, or beyond repair.
 */
export function readJson(text: string, room = longestForcedJson): RepairedJson | undefined {
  if (text.length > longestJson) return undefined
  return parsed(text) ?? unwrapped(withoutWrapper(text), room)
}

function unwrapped(text: string, room: number): RepairedJson | undefined {
  if (text === '') return undefined
  const whole = parsed(text, 'wrapper')
  if (whole !== undefined) return whole
  if (!escaped.test(text.slice(0, edge))) return loosened(text, room)
  const decoded = references.reduce((each, [from, to]) => each.replace(from, to), text)
  return parsed(decoded, 'references') ?? loosened(decoded, room)
}

function loosened(text: string, room: number): RepairedJson | undefined {
  return (
    parsed(tidiedJson(text, {}), 'controls') ??
    parsed(tidiedJson(text, {commas: true}), 'commas') ??
    parsed(`[${tidiedJson(text, {commas: true, objects: true})}]`, 'several') ??
    (text.length > room ? withQuotes(text) : forced(text))
  )
}

function withoutWrapper(text: string): string {
  const start = text.slice(0, edge).replace(opening, '') + text.slice(edge)
  const cut = Math.max(0, start.length - edge)
  return start.slice(0, cut) + withoutEnding(start.slice(cut))
}

function withoutEnding(text: string): string {
  let rest = text
  for (let last = ending.exec(rest); last !== null; last = ending.exec(rest)) {
    rest = rest.slice(0, last.index)
  }
  return rest
}

function parsed(text: string, mended?: Mending): RepairedJson | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return {value, ...(mended === undefined ? {} : {mended})}
  } catch (error) {
    return unreadable(error)
  }
}

function withQuotes(text: string): RepairedJson | undefined {
  return parsed(tidiedJson(text, {commas: true, quotes: true}), 'forced')
}

function forced(text: string): RepairedJson | undefined {
  if (depthOf(text) > deepestForcedJson) return undefined
  try {
    const value: unknown = JSON.parse(jsonrepair(text))
    return typeof value === 'object' && value !== null ? {value, mended: 'forced'} : undefined
  } catch (error) {
    return unreadable(error)
  }
}

/**
 * Broken JSON is expected, and the next attempt follows; so is a range error of `jsonrepair`, which calls
 * itself for every call and every plus sign. Any other error is a bug.
 */
function unreadable(error: unknown): undefined {
  const isExpected =
    error instanceof SyntaxError || error instanceof JSONRepairError || error instanceof RangeError
  if (isExpected) return undefined
  throw error
}

/**
 * The greatest depth of nested brackets, including those in strings. `jsonrepair` calls itself for each of
 * them, and for each plus sign between two strings, at any place behind it.
 */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (deeper.includes(unit)) depth += 1
    else if (shallower.includes(unit)) depth = Math.max(0, depth - 1)
    if (depth > most) most = depth
  }
  return most
}
