import {existsSync} from 'node:fs'
import type {InputFile, Skipped} from '../../tree/inputs.ts'
import {mostPatterns} from '../limits.ts'
import {filesAt, type WalkOptions} from './folder.ts'

const wild = /[*?[{]/
const here = /^\.\//
const anyDepth = '**'

/** Whether a path is a pattern: it holds a wildcard, and no file has exactly this name. */
export function isPattern(path: string): boolean {
  return wild.test(path) && !existsSync(path)
}

/**
 * The files that match a pattern, in order of code units.
 *
 *     captures/**\/*.txt     all files below `captures` with this ending
 *     2024-0[1-3]/*.{txt,html}
 *
 * `*` matches any characters within a name, `**` any folders, `?` one character, `[a-z]` one of a
 * set, `[!a]` one outside it, `{a,b}` either. Names that begin with a dot never match. A matching
 * path that cannot be read is included, with a refusal.
 */
export function* filesMatching(
  pattern: string,
  {followLinks = false, onSkipped}: WalkOptions = {},
): Generator<InputFile> {
  const patterns = expanded(pattern).map((one) => one.split('/').filter((part) => part !== '.'))
  const isMatch = (path: string): boolean => {
    const parts = path.split('/').filter((part) => part !== '.')
    return patterns.some((one) => matches(one, parts))
  }
  // A hidden name matches no pattern, so nobody expects it.
  const onSkippedMatch = (skipped: Skipped): void => {
    if (skipped.rule !== 'gather/hidden' && isMatch(skipped.name)) onSkipped?.(skipped)
  }
  for (const found of filesAt(baseOf(pattern), {followLinks, onSkipped: onSkippedMatch})) {
    if (!isMatch(found.path)) continue
    // The path as a shell would expand it.
    const path = pattern.startsWith('./') ? found.path : found.path.replace(here, '')
    yield {...found, path}
  }
}

/** The folder above the first part with a wildcard. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => wild.test(part))
  const base = parts.slice(0, first).join('/')
  if (base !== '') return base
  return pattern.startsWith('/') ? '/' : '.'
}

/** The patterns that braces expand to. Expansion stops before there are too many. */
function expanded(pattern: string): readonly string[] {
  let patterns = [pattern]
  for (;;) {
    const next = patterns.flatMap(choicesOf)
    if (next.length > mostPatterns) return patterns
    if (next.length === patterns.length) return next
    patterns = next
  }
}

function choicesOf(pattern: string): readonly string[] {
  const open = pattern.lastIndexOf('{')
  const close = pattern.indexOf('}', open)
  const choices = open === -1 || close === -1 ? [] : pattern.slice(open + 1, close).split(',')
  if (choices.length < 2) return [pattern]
  return choices.map((choice) => pattern.slice(0, open) + choice + pattern.slice(close + 1))
}

/** Whether the parts of a path match those of a pattern. A table instead of backtracking keeps the time linear in both. */
function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly boolean[] = [true, ...parts.map(() => false)]
  for (const one of pattern) {
    const before = reached
    if (one === anyDepth) reached = before.map((_, i) => before.slice(0, i + 1).includes(true))
    else reached = [false, ...parts.map((part, i) => before[i] === true && matchesName(one, part))]
  }
  return reached.at(-1) === true
}

/** Whether a name matches one part of a pattern. After a mismatch the last `*` takes one more character. */
function matchesName(pattern: string, name: string): boolean {
  const tokens = tokensOf(pattern)
  const characters = [...name]
  let [token, at, star, mark] = [0, 0, -1, 0]
  while (at < characters.length) {
    const now = tokens[token]
    if (now === '*') {
      ;[star, mark] = [token, at]
      token++
    } else if (now !== undefined && matchesCharacter(now, characters[at] ?? '')) {
      token++
      at++
    } else if (star >= 0) {
      mark++
      ;[token, at] = [star + 1, mark]
    } else return false
  }
  return tokens.slice(token).every((rest) => rest === '*')
}

/** The tokens of a pattern: characters, `*`, `?`, and sets with their brackets. */
function tokensOf(pattern: string): readonly string[] {
  const tokens: string[] = []
  const characters = [...pattern]
  for (let at = 0; at < characters.length; at++) {
    const end = characters[at] === '[' ? characters.indexOf(']', at + 2) : -1
    tokens.push(characters.slice(at, end === -1 ? at + 1 : end + 1).join(''))
    if (end !== -1) at = end
  }
  return tokens
}

function matchesCharacter(token: string, character: string): boolean {
  if (token === '?') return true
  if (!token.startsWith('[') || token.length < 2) return token === character
  const isNot = token[1] === '!' || token[1] === '^'
  return isIn([...token.slice(isNot ? 2 : 1, -1)], character) !== isNot
}

function isIn(set: readonly string[], character: string): boolean {
  return set.some((from, i) => {
    const to = set[i + 1] === '-' ? set[i + 2] : undefined
    return to === undefined ? from === character : from <= character && character <= to
  })
}
