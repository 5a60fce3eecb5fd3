import {createHash} from 'node:crypto'
import {isAbsolute, relative} from 'node:path'
import type {ShardOptions} from '../../gather/shards.ts'
import type {Options} from '../../index.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import {inputKinds} from '../../tree/inputs.ts'
import {formatNames, type Manner, shapeOf} from '../../write/formats.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {optionsOf} from '../shared/settings.ts'
import {type Limits, limitsOf} from './limits.ts'
import {mappingOf} from './mapping.ts'
import {type Survey, surveyOf} from './survey.ts'

/** What `extract` is asked to do. */
export interface Plan {
  readonly survey: Survey
  readonly options: Options
  readonly manner: Manner
  readonly limits: Limits
  /** How fields are called in the JSON of others. */
  readonly map?: FieldMap
  /** Whether files hold many documents each. */
  readonly parts: boolean
  /** The folder for results; absent when articles go to standard output. */
  readonly out?: string
  readonly resume: boolean
  /** What makes another run the same run. */
  readonly words: string
  readonly quiet: boolean
  readonly json: boolean
}

/** Files of single documents that make one part, when parts are asked for. */
const filesOfPart = 256
/** Options that change nothing about what comes out. */
const outward: readonly string[] = ['quiet', 'json', 'resume', 'workers', 'doc-timeout', 'out']

/** The plan that a call asks for. */
export function planOf(call: Call, version: string): Plan | Misuse {
  if (call.paths.length === 0) return misuse('Expected a path, or `-` for standard input')
  const options = optionsOf(call)
  if ('type' in options) return options
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const out = textOf(call, 'out')
  const wrong = wrongFolder(call, out)
  if (wrong !== undefined) return wrong
  // A run over the folder above its results must not take them for documents the next time.
  const among = (name: string): boolean => out === undefined || !isWithin(out, name)
  const survey = surveyOf(call.paths, {among, ...cutOf(call)})
  if (options.url !== undefined && (survey.hasContainers || survey.documents !== 1)) {
    return misuse(`Expected one document with \`--url\`, found ${foundIn(survey)}`)
  }
  const parts = out !== undefined && (call.options.has('parts') || survey.hasContainers)
  const manner = mannerOf(call, parts)
  if ('type' in manner) return manner
  return {
    survey,
    options,
    manner,
    limits,
    ...mapping,
    parts,
    ...(out === undefined ? {} : {out}),
    resume: call.options.has('resume'),
    words: wordsOf(call, version, survey, [mapping.map, options.rules]),
    quiet: call.options.has('quiet'),
    json: call.options.has('json'),
  }
}

function cutOf(call: Call): Pick<ShardOptions, 'kind' | 'mapped' | 'files'> {
  const asked = textOf(call, 'from')
  const kind = inputKinds.find((known) => known === asked)
  return {
    mapped: call.options.has('map'),
    ...(kind === undefined ? {} : {kind}),
    ...(call.options.has('parts') ? {files: filesOfPart} : {}),
  }
}

function wrongFolder(call: Call, out: string | undefined): Misuse | undefined {
  if (out === '') return misuse('Expected a folder for `--out`')
  const needy = ['parts', 'resume'].find((option) => call.options.has(option))
  return out === undefined && needy !== undefined
    ? misuse(`Expected a folder with \`--${needy}\`: \`--out DIR\``)
    : undefined
}

function foundIn({documents, hasContainers}: Survey): string {
  return hasContainers ? 'a file that may hold many' : String(documents)
}

/** @param read What stood in the files that options name. */
function wordsOf(call: Call, version: string, {digest}: Survey, read: readonly unknown[]): string {
  const options = [...call.options]
    .filter(([name]) => !outward.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([version, options, digest, read]))
    .digest('hex')
}

function mannerOf(call: Call, parts: boolean): Manner | Misuse {
  const asked = textOf(call, 'format')
  const format = formatNames.find((name) => name === asked) ?? (parts ? 'ndjson' : 'jsonld')
  const index = textOf(call, 'index')
  if (parts && shapeOf({format}).all === undefined) {
    return misuse(
      `Expected a format of lines for files that hold many documents, found \`${format}\``,
    )
  }
  return index === undefined ? {format} : {format, index}
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}
