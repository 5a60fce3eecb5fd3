import {parse, TomlError} from 'smol-toml'
import {isMap, isScalar, isSeq, type ParsedNode, parseDocument} from 'yaml'
import type {Range} from '../../text/ranges.ts'
import {deepestFrontMatter, mostTomlFaults, mostValues} from '../limits.ts'
import type {FrontMatterEntry, FrontMatterFault, FrontMatterValues} from './front-matter-entry.ts'

const topKey = /^["'\p{L}_][^\n:]{0,60}:(?:[ \t\r\n]|$)/gmu
const opening = /[[{]/g
const indent = /^[ \t]*/
/** Lists that open in lists on one line. */
const ladder = /(?:[-?][ \t]){20}/
const separators = /[-_\s.]/g
const nameKeys: readonly string[] = ['name', 'title', 'display_name', 'url', 'src']
/** The fraction of a second that a date of TOML is printed with when it has none. */
const noFraction = /\.000(?=Z|[+-]\d\d:\d\d|$)/
/** A link between notes, as editors of notes write names. */
const noteLink = /^\[\[([^[\]|]{1,200})(?:\|[^[\]]{0,200})?\]\]$/
const detail = / at line \d[\s\S]*$/

/** Entries in YAML, each read on its own, so that an error costs one of them. */
export function yamlEntries(page: string, at: Range): FrontMatterValues {
  const block = page.slice(at.start, at.end)
  const starts = Array.from(block.matchAll(topKey), ({index}) => index)
  const read = starts.map((start, i) =>
    yamlEntry(page, {start: at.start + start, end: at.start + (starts[i + 1] ?? block.length)}),
  )
  return {
    entries: read.flatMap(({entries}) => entries),
    faults: read.flatMap(({faults}) => faults),
  }
}

/** Entries in JSON, which YAML can read. */
export function jsonEntries(page: string, at: Range): FrontMatterValues {
  return yamlEntry(page, at)
}

function yamlEntry(page: string, at: Range): FrontMatterValues {
  const text = page.slice(at.start, at.end)
  if (isTooDeep(text))
    return {entries: [], faults: [faultAt(page, at, 0, 'Values are nested too deeply')]}
  const {errors, contents} = parseDocument(text, {logLevel: 'silent', prettyErrors: false})
  const [error] = errors
  if (error !== undefined) {
    const reason = error.message.replace(detail, '')
    return {entries: [], faults: [faultAt(page, at, error.pos[0], reason)]}
  }
  if (!isMap(contents)) return {entries: [], faults: []}
  const entries = contents.items.flatMap(({key, value}): readonly FrontMatterEntry[] => {
    if (!isScalar(key) || value === null) return []
    const values = textsOf(value).slice(0, mostValues)
    const start = at.start + (key.range?.[0] ?? 0)
    const end = at.start + (value.range?.[1] ?? text.length)
    return values.length === 0 ? [] : [{key: keyOf(String(key.value)), values, at: {start, end}}]
  })
  return {entries, faults: []}
}

/** The texts of a value: of a list each one, of an object that of its name. */
function textsOf(node: ParsedNode | null): readonly string[] {
  if (isScalar(node))
    return typeof node.value === 'string' ? written(node.value) : written(node.source)
  if (isSeq<ParsedNode>(node)) return node.items.flatMap((each) => textsOf(each))
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return []
  const found = nameKeys.flatMap((name) =>
    node.items.filter(({key}) => isScalar(key) && String(key.value).toLowerCase() === name),
  )
  return textsOf(found[0]?.value ?? null).slice(0, 1)
}

/** Entries in TOML. A line with an error is left out, with what it says. */
export function tomlEntries(page: string, at: Range): FrontMatterValues {
  const faults: FrontMatterFault[] = []
  let text = page.slice(at.start, at.end)
  while (!isTooDeep(text)) {
    try {
      return {entries: tomlValues(parse(text), at), faults}
    } catch (error) {
      if (!(error instanceof TomlError) || faults.length >= mostTomlFaults) break
      const lines = text.split('\n')
      const line = Math.min(Math.max(error.line, 1), lines.length) - 1
      const offset = lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1)
      const reason = error.message.split('\n', 1)[0] ?? ''
      faults.push(faultAt(page, at, offset + Math.max(error.column - 1, 0), reason))
      // Blanks of the same length, so that offsets and lines stay those of the document.
      text = lines.map((each, i) => (i === line ? ' '.repeat(each.length) : each)).join('\n')
    }
  }
  return {entries: [], faults}
}

function tomlValues(
  table: Readonly<Record<string, unknown>>,
  at: Range,
): readonly FrontMatterEntry[] {
  return Object.entries(table).flatMap(([key, value]): readonly FrontMatterEntry[] => {
    const values = plainValues(value).slice(0, mostValues)
    return values.length === 0 ? [] : [{key: keyOf(key), values, at}]
  })
}

function plainValues(value: unknown): readonly string[] {
  if (value instanceof Date) return [value.toISOString().replace(noFraction, '')]
  if (Array.isArray(value)) return value.flatMap((each) => plainValues(each))
  if (typeof value !== 'object' || value === null) return written(String(value))
  const named = Object.entries(value).find(([name]) => nameKeys.includes(name.toLowerCase()))
  return named === undefined ? [] : plainValues(named[1]).slice(0, 1)
}

function written(value: string | undefined): readonly string[] {
  const text = (value?.trim() ?? '').replace(noteLink, '$1')
  return text === '' ? [] : [text]
}

/** Whether brackets or indents nest deeper than the parsers may recurse. */
function isTooDeep(text: string): boolean {
  const brackets = text.match(opening)?.length ?? 0
  return (
    brackets > deepestFrontMatter ||
    ladder.test(text) ||
    text.split('\n').some((line) => (indent.exec(line)?.[0].length ?? 0) > deepestFrontMatter)
  )
}

/** An error, with its line and column in the document. */
function faultAt(page: string, at: Range, offset: number, what: string): FrontMatterFault {
  const before = page.slice(0, at.start + offset)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return {
    rule: 'markdown/front-matter-value',
    reason: `The front matter cannot be read at line ${line}, column ${column} (${what}), and what stands there was left out; correct it or put the value in quotes`,
    at,
  }
}

function keyOf(key: string): string {
  return key.toLowerCase().replaceAll(separators, '')
}
