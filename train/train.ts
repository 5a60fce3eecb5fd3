/**
 * Learns the models of `pipeline/models/` and makes tables of `pipeline/language/`.
 *
 *     npm run train -- [NAME…] --data FOLDER [--folds]
 *
 * Without a name all models are learned. With `--folds` the shipped model stays, and only the models
 * that judge sites which they have not seen are learned again, for the bench.
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

/** A trainer: its file, and megabytes of memory where the usual are too few. */
interface Trainer {
  readonly file: string
  readonly megabytes?: number
  /** It needs no data. */
  readonly alone?: true
}

/** In this order: texts and pages are judged by what the title scored, and fields by their roles. */
const models = {
  title: {file: 'models/title.ts'},
  text: {file: 'models/text.ts', megabytes: 12_000},
  headline: {file: 'models/headline.ts', megabytes: 12_000},
  page: {file: 'models/page.ts', megabytes: 12_000},
  'title-run': {file: 'models/title-run.ts', megabytes: 12_000},
  fields: {file: 'models/fields.ts', megabytes: 12_000},
  chances: {file: 'models/chances.ts', megabytes: 12_000},
  quality: {file: 'models/quality.ts', megabytes: 4000},
} as const satisfies Readonly<Record<string, Trainer>>

const tables = {
  months: {file: 'tables/months.ts', alone: true},
  zones: {file: 'tables/zones.ts', alone: true},
  languages: {file: 'tables/language-files.ts', alone: true},
} as const satisfies Readonly<Record<string, Trainer>>

const trainers: Readonly<Record<string, Trainer>> = {...models, ...tables}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {data: {type: 'string'}, folds: {type: 'boolean'}},
})
/** Exit code of a call that cannot be run. */
const misuse = 2

const names = positionals.length === 0 ? Object.keys(models) : positionals
const refused = names.map(refusalOf).find((reason) => reason !== undefined)
if (refused === undefined) {
  process.exitCode = names.map(train).find((status) => status !== 0) ?? 0
} else {
  process.stderr.write(`${refused}\n`)
  process.exitCode = misuse
}

/** Why a trainer cannot run. */
function refusalOf(name: string): string | undefined {
  const trainer = trainers[name]
  if (trainer === undefined) {
    return `Expected one of ${Object.keys(trainers).join(', ')}, found \`${name}\``
  }
  if (trainer.alone === true) return undefined
  if (!values.data) return 'Expected --data FOLDER (make train DATA=FOLDER)'
  return existsSync(values.data)
    ? undefined
    : `Expected a folder in --data, found \`${values.data}\``
}

/** Run a trainer to its end; its exit code, which it has explained itself. */
function train(name: string): number {
  const {file, megabytes, alone} = trainerOf(name)
  const memory = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`]
  const path = fileURLToPath(new URL(file, import.meta.url))
  const given = alone === true ? [] : [values.data ?? '', ...(values.folds ? ['folds'] : [])]
  const args = [...memory, '--import', 'tsx', path, ...given]
  return spawnSync(process.execPath, args, {stdio: 'inherit'}).status ?? 1
}

function trainerOf(name: string): Trainer {
  const trainer = trainers[name]
  if (trainer !== undefined) return trainer
  throw new RangeError(`Expected one of ${Object.keys(trainers).join(', ')}, found \`${name}\``)
}
