import {JSONRepairError, jsonrepair} from 'jsonrepair'
import type {Mending} from '../../tree/page.ts'
import {tidiedJson} from './json-tidy.ts'

/** A value read from JSON, and what had to be mended to read it. */
export interface RepairedJson {
  readonly value: unknown
  readonly mended?: Mending
}

/** Code units; longer JSON in a page is the state of an application, not a description of an article. */
const longest = 4_000_000
const longestForced = 1_000_000
/** The last rung works in calls of calls, so that what is nested deeper is left alone. */
const deepest = 500
/** Code units at each end in which a wrapper is looked for. */
const edge = 200
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
 * Read JSON that people and templates have written, in rungs: as it stands; without what wraps it
 * (CDATA, a comment, a semicolon); with references of HTML decoded; with raw control characters
 * escaped; without stray commas; as several values in a row; and at last with `jsonrepair`.
 *
 * @returns
 *   `undefined` when there is nothing in it, when it is longer than 4,000,000 code units, or when no
 *   rung could read it.
 */
export function readJson(text: string): RepairedJson | undefined {
  if (text.length > longest) return undefined
  return parsed(text) ?? unwrapped(withoutWrapper(text))
}

function unwrapped(text: string): RepairedJson | undefined {
  if (text === '') return undefined
  const whole = parsed(text, 'wrapper')
  if (whole !== undefined) return whole
  if (!escaped.test(text.slice(0, edge))) return climb(text)
  const decoded = references.reduce((each, [from, to]) => each.replace(from, to), text)
  return parsed(decoded, 'references') ?? climb(decoded)
}

function climb(text: string): RepairedJson | undefined {
  return (
    parsed(tidiedJson(text, {}), 'controls') ??
    parsed(tidiedJson(text, {commas: true}), 'commas') ??
    parsed(`[${tidiedJson(text, {commas: true, objects: true})}]`, 'several') ??
    forced(text)
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

function forced(text: string): RepairedJson | undefined {
  if (text.length > longestForced || depthOf(text) > deepest) return undefined
  try {
    const value: unknown = JSON.parse(jsonrepair(text))
    return typeof value === 'object' && value !== null ? {value, mended: 'forced'} : undefined
  } catch (error) {
    return unreadable(error)
  }
}

/** Broken JSON is expected: the next rung is tried. Another error is ours. */
function unreadable(error: unknown): undefined {
  if (error instanceof SyntaxError || error instanceof JSONRepairError) return undefined
  throw error
}

/** How deep brackets are nested at most, those in strings counted too. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (unit === '{' || unit === '[') depth += 1
    else if (unit === '}' || unit === ']') depth = Math.max(0, depth - 1)
    if (depth > most) most = depth
  }
  return most
}
