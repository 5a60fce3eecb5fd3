import {existsSync} from 'node:fs'
import type {InputFile} from '../../tree/inputs.ts'
import {filesAt} from './folder.ts'

const wild = /[*?[{]/
const here = /^\.\//
const anyDepth = '**'
const mostBraces = 64

/** Whether a path is to be taken as a pattern: it has a sign of one, and no file is called so. */
export function isPattern(path: string): boolean {
  return wild.test(path) && !existsSync(path)
}

/**
 * The files that a pattern means, in order of code units.
 *
 *     captures/**\/*.txt     all below captures that end so
 *     2024-0[1-3]/*.{txt,html}
 *
 * `*` is any characters of one name, `**` any folders, `?` one character, `[a-z]` one of some, `[!a]`
 * one of all others, `{a,b}` either. Names that begin with a dot are never meant. What a pattern
 * meets and cannot be read is found too, with its refusal.
 */
export function* filesMatching(pattern: string): Generator<InputFile> {
  const patterns = expanded(pattern).map((one) => one.split('/').filter((part) => part !== '.'))
  for (const found of filesAt(baseOf(pattern))) {
    const parts = found.path.split('/').filter((part) => part !== '.')
    if (!patterns.some((one) => matches(one, parts))) continue
    // As a shell would name it.
    const path = pattern.startsWith('./') ? found.path : found.path.replace(here, '')
    yield {...found, path}
  }
}

/** The folder above the first part that is a pattern. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => wild.test(part))
  const base = parts.slice(0, first).join('/')
  if (base !== '') return base
  return pattern.startsWith('/') ? '/' : '.'
}

/** A pattern without braces for each choice that braces leave; as it stands when there are too many. */
function expanded(pattern: string): readonly string[] {
  let patterns = [pattern]
  for (;;) {
    const next = patterns.flatMap(choicesOf)
    if (next.length > mostBraces) return patterns
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

/** Whether the parts of a path fit those of a pattern; a table instead of trying every way. */
function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly boolean[] = [true, ...parts.map(() => false)]
  for (const one of pattern) {
    const before = reached
    if (one === anyDepth) reached = before.map((_, i) => before.slice(0, i + 1).includes(true))
    else reached = [false, ...parts.map((part, i) => before[i] === true && isNamed(one, part))]
  }
  return reached.at(-1) === true
}

/** Whether a name fits a part of a pattern. After a failure the last `*` takes one character more. */
function isNamed(pattern: string, name: string): boolean {
  const signs = signsOf(pattern)
  const characters = [...name]
  let [sign, at, star, mark] = [0, 0, -1, 0]
  while (at < characters.length) {
    const now = signs[sign]
    if (now === '*') {
      ;[star, mark] = [sign, at]
      sign++
    } else if (now !== undefined && fits(now, characters[at] ?? '')) {
      sign++
      at++
    } else if (star >= 0) {
      mark++
      ;[sign, at] = [star + 1, mark]
    } else return false
  }
  return signs.slice(sign).every((rest) => rest === '*')
}

/** The signs of a pattern: characters, `*`, `?`, and sets with their brackets. */
function signsOf(pattern: string): readonly string[] {
  const signs: string[] = []
  const characters = [...pattern]
  for (let at = 0; at < characters.length; at++) {
    const end = characters[at] === '[' ? characters.indexOf(']', at + 2) : -1
    signs.push(characters.slice(at, end === -1 ? at + 1 : end + 1).join(''))
    if (end !== -1) at = end
  }
  return signs
}

function fits(sign: string, character: string): boolean {
  if (sign === '?') return true
  if (!sign.startsWith('[') || sign.length < 2) return sign === character
  const isNot = sign[1] === '!' || sign[1] === '^'
  return isIn([...sign.slice(isNot ? 2 : 1, -1)], character) !== isNot
}

function isIn(set: readonly string[], character: string): boolean {
  return set.some((from, i) => {
    const to = set[i + 1] === '-' ? set[i + 2] : undefined
    return to === undefined ? from === character : from <= character && character <= to
  })
}
