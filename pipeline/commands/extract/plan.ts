import {createHash} from 'node:crypto'
import {isAbsolute, relative, resolve} from 'node:path'
import type {ShardOptions} from '../../gather/shards.ts'
import type {Options} from '../../index.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import {inputKinds} from '../../tree/inputs.ts'
import {definitionOf, formatNames, type OutputFormat} from '../../write/formats.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {keyListsIn} from './key-lists.ts'
import {filesInShard, type Limits, limitsOf} from './limits.ts'
import {mappingOf} from './mapping.ts'
import {type Survey, surveyOf} from './survey.ts'

/** What a call of `extract` will do. */
export interface Plan {
  readonly survey: Survey
  readonly options: Options
  readonly output: OutputFormat
  readonly limits: Limits
  /** The names of fields in JSON of another schema. */
  readonly map?: FieldMap
  /** Whether files hold many documents each. */
  readonly parts: boolean
  /** The folder for results; absent when articles go to standard output. */
  readonly out?: string
  readonly resume: boolean
  /** Whether relations between the documents are looked for. */
  readonly relate: boolean
  /** The folder of the results of an earlier run, of which documents may have gone. */
  readonly previous?: string
  /** The same for the same inputs with the same options and version. */
  readonly fingerprint: string
  readonly quiet: boolean
  /** Whether messages that are alike are printed one by one. */
  readonly verbose: boolean
  readonly json: boolean
}

/** Formats with `--relate`. */
const relatable: ReadonlySet<string> = new Set(['jsonld', 'ndjson', 'search', 'opensearch'])

/** Options that do not change the results. */
const withoutEffect: readonly string[] = [
  'quiet',
  'verbose',
  'json',
  'resume',
  'workers',
  'doc-timeout',
  'out',
]

/**
 * The plan of a call.
 *
 * @param options
 *   Its document options, as `shared/settings.ts` reads them.
 */
export function planOf(call: Call, version: string, options: Options): Plan | Misuse {
  if (call.paths.length === 0) return misuse('Expected a path, or `-` for standard input')
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const {out, previous} = outputFolders(call)
  const wrong = wrongFolder(call, out) ?? wrongPrevious(previous, out) ?? wrongRelate(call)
  if (wrong !== undefined) return wrong
  // A run over the folder above its results must not read them as documents the next time.
  const among = (name: string): boolean => out === undefined || !isWithin(out, name)
  const survey = surveyOf(call.paths, {among, ...cutOf(call)})
  if (options.url !== undefined && (survey.hasContainers || survey.documents !== 1)) {
    return misuse(`Expected one document with \`--url\`, found ${foundIn(survey)}`)
  }
  const parts =
    out !== undefined && (call.options.has('parts') || survey.hasContainers || isTable(call))
  const output = outputOf(call, parts)
  if ('type' in output) return output
  return {
    survey,
    options,
    output,
    limits,
    ...mapping,
    parts,
    ...outputFolders(call),
    resume: resumes(call, survey),
    relate: call.options.has('relate'),
    fingerprint: fingerprintOf(call, version, survey, [mapping.map, options.rules]),
    quiet: call.options.has('quiet'),
    verbose: call.options.has('verbose'),
    json: call.options.has('json'),
  }
}

/** What standard input held before cannot be compared, so a run that reads it does all its work again. */
function resumes({options}: Call, {hasStandardInput}: Survey): boolean {
  return options.has('resume') && !hasStandardInput
}

function cutOf(call: Call): Pick<ShardOptions, 'kind' | 'mapped' | 'files' | 'followLinks'> {
  const value = textOf(call, 'from')
  const kind = inputKinds.find((known) => known === value)
  return {
    mapped: call.options.has('map'),
    followLinks: call.options.has('follow-links'),
    ...(kind === undefined ? {} : {kind}),
    ...(call.options.has('parts') ? {files: filesInShard} : {}),
  }
}

function wrongFolder(call: Call, out: string | undefined): Misuse | undefined {
  if (out === '') return misuse('Expected a folder for `--out`')
  const needy = ['parts', 'resume', 'previous', 'relate'].find((option) => call.options.has(option))
  if (out !== undefined) return undefined
  if (isTable(call)) return misuse('Expected a folder with `--format parquet`: `--out DIR`')
  return needy === undefined
    ? undefined
    : misuse(`Expected a folder with \`--${needy}\`: \`--out DIR\``)
}

/** Relations are written into results that hold all of an article, and into audits of the default format. */
function wrongRelate(call: Call): Misuse | undefined {
  if (!call.options.has('relate')) return undefined
  const format = textOf(call, 'format') ?? 'jsonld'
  if (!relatable.has(format)) {
    return misuse(
      `Expected \`--format\` ${[...relatable].join(', ')} with \`--relate\`, found \`${format}\``,
    )
  }
  const audits = textOf(call, 'audit-format') ?? 'json'
  return audits === 'json' ? undefined : misuse('Expected `--audit-format json` with `--relate`')
}

/** Whether results are tables, which are files of many documents each. */
function isTable(call: Call): boolean {
  return textOf(call, 'format') === 'parquet'
}

function foundIn({documents, hasContainers}: Survey): string {
  return hasContainers ? 'a file that may hold many documents' : String(documents)
}

function outputFolders(call: Call): Pick<Plan, 'out' | 'previous'> {
  const out = textOf(call, 'out')
  const previous = textOf(call, 'previous')
  return {...(out === undefined ? {} : {out}), ...(previous === undefined ? {} : {previous})}
}

function wrongPrevious(previous: string | undefined, out = ''): Misuse | undefined {
  if (previous === undefined) return undefined
  if (keyListsIn(previous).length === 0) {
    return misuse(
      `Expected the folder of an earlier run with \`--previous\`, found no keys in \`${previous}\``,
    )
  }
  return resolve(previous) === resolve(out)
    ? misuse('Expected another folder than that of `--out` with `--previous`')
    : undefined
}

/** @param read The contents of the files that options name. */
function fingerprintOf(
  call: Call,
  version: string,
  {digest}: Survey,
  read: readonly unknown[],
): string {
  const options = [...call.options]
    .filter(([name]) => !withoutEffect.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([version, options, digest, read]))
    .digest('hex')
}

function outputOf(call: Call, parts: boolean): OutputFormat | Misuse {
  const value = textOf(call, 'format')
  const format = formatNames.find((name) => name === value) ?? (parts ? 'ndjson' : 'jsonld')
  const index = textOf(call, 'index')
  if (parts && definitionOf({format}).all === undefined) {
    return misuse(
      `Expected a format with one line per document for files of many documents, found \`${format}\``,
    )
  }
  return {
    format,
    ...(index === undefined ? {} : {index}),
    ...(call.options.has('raw') ? {raw: true} : {}),
  }
}

function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '..' && !inside.startsWith('../') && !isAbsolute(inside)
}
