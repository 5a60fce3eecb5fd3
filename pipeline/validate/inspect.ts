import {location} from 'vfile-location'
import {type JsonPlaces, jsonPlacesOf} from '../text/json-places.ts'
import {type JsonText, jsonTextsIn, type Subject, type SubjectKind, subjectsOf} from './input.ts'
import type {Problem} from './problem.ts'
import {
  type ValidateOptions,
  validateArticle,
  validateAudit,
  validateSearchDocument,
} from './validate.ts'

/** A problem with its place in the input; lines and columns count from 1. */
export interface Placed extends Problem {
  readonly line: number
  readonly column: number
}

/** The values checked in one input, and their problems. */
export interface Inspection {
  readonly file: string
  /** How many articles, audits and search documents were found. */
  readonly checked: number
  readonly problems: readonly Placed[]
}

type Unplaced = Problem & {readonly offset: number}

const checks: Readonly<
  Record<SubjectKind, (value: unknown, options: ValidateOptions) => readonly Problem[]>
> = {
  article: validateArticle,
  audit: validateAudit,
  'search-document': validateSearchDocument,
}

/**
 * Check every article, audit and search document of one input.
 *
 * @param text
 *   A JSON-LD document, NDJSON, or an HTML page with JSON-LD in it.
 * @param file
 *   The name of the input; its extension determines the format.
 */
export function inspect(text: string, file: string, options: ValidateOptions = {}): Inspection {
  const found = jsonTextsIn(text, file).map((part) => inspectPart(part, options))
  const checked = found.reduce((sum, part) => sum + part.checked, 0)
  const problems = found.flatMap((part) => part.problems)
  const place = location(text)
  return {
    file,
    checked,
    problems: (checked > 0 || problems.length > 0 ? problems : [nothing]).map(
      ({offset, ...problem}) => {
        const {line, column} = place.toPoint(offset) ?? {line: 1, column: 1}
        return {...problem, line, column}
      },
    ),
  }
}

const nothing: Unplaced = {
  pointer: '',
  rule: 'input/nothing',
  severity: 'error',
  message: 'The file holds no article, audit or search document; name one that does',
  offset: 0,
}

interface Inspected {
  readonly checked: number
  readonly problems: readonly Unplaced[]
}

function inspectPart(part: JsonText, options: ValidateOptions): Inspected {
  let value: unknown
  try {
    value = JSON.parse(part.text)
  } catch {
    return {checked: 0, problems: [unreadable(part)]}
  }
  const subjects = subjectsOf(value, part.mixed)
  const problems = subjects.flatMap((subject) => problemsIn(subject, options))
  if (problems.length === 0) return {checked: subjects.length, problems: []}
  const places = jsonPlacesOf(part.text)
  return {
    checked: subjects.length,
    problems: problems.map((problem) => ({
      ...problem,
      offset: part.offset + startOf(places, problem),
    })),
  }
}

function problemsIn({kind, value, pointer}: Subject, options: ValidateOptions): readonly Problem[] {
  return checks[kind](value, options).map((problem) => ({
    ...problem,
    pointer: `${pointer}${problem.pointer}`,
  }))
}

/** The start of the value that a problem points to, or of the nearest value around it. */
function startOf({ranges}: JsonPlaces, {pointer}: Problem): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = ranges.get(at)?.start
    if (start !== undefined) return start
  }
  return ranges.get('')?.start ?? 0
}

function unreadable(part: JsonText): Unplaced {
  const {offset, message} = jsonPlacesOf(part.text).fault ?? {
    offset: 0,
    message: 'The JSON is nested too deeply; flatten it',
  }
  return {pointer: '', rule: 'input/json', severity: 'error', message, offset: part.offset + offset}
}
