import {isAbsolute, relative} from 'node:path'
import {gather} from '../gather/gather.ts'
import type {Options} from '../index.ts'
import {isWebAddress} from '../tree/addresses.ts'
import type {Input} from '../tree/inputs.ts'
import {formatNames, type Manner} from '../write/formats.ts'
import {type Call, type Misuse, misuse} from './arguments.ts'
import {riskyKinds} from './options.ts'

/** What `extract` is asked to do. */
export interface Plan {
  readonly inputs: readonly Input[]
  readonly options: Options
  readonly manner: Manner
  /** The folder for results; absent when articles go to standard output. */
  readonly out?: string
  readonly quiet: boolean
  readonly json: boolean
}

/** The plan that a call asks for. */
export function planOf(call: Call): Plan | Misuse {
  if (call.paths.length === 0) return misuse('Expected a path, or `-` for standard input')
  const options = optionsOf(call)
  if ('type' in options) return options
  const out = textOf(call, 'out')
  if (out === '') return misuse('Expected a folder for `--out`')
  // A run over the folder above its results must not take them for documents the next time.
  const among = (name: string): boolean => out === undefined || !isWithin(out, name)
  const inputs = [...gather(call.paths, {among})]
  if (options.url !== undefined && inputs.length !== 1) {
    return misuse(`Expected one input with \`--url\`, found ${inputs.length}`)
  }
  return {
    inputs,
    options,
    manner: mannerOf(call),
    ...(out === undefined ? {} : {out}),
    quiet: call.options.has('quiet'),
    json: call.options.has('json'),
  }
}

/** What a call says about how to understand documents. */
export function optionsOf(call: Call): Options | Misuse {
  const url = textOf(call, 'url')
  if (url !== undefined && !isWebAddress(url)) {
    return misuse(`Expected an absolute http or https address for \`--url\`, found \`${url}\``)
  }
  const stranger = kindsIn(call).find((kind) => !riskyKinds.some((known) => known === kind))
  if (stranger !== undefined) {
    return misuse(
      `Expected kinds of ${riskyKinds.join(', ')} for \`--leave-typos\`, found \`${stranger}\``,
    )
  }
  return {
    ...(url === undefined ? {} : {url}),
    ...(call.options.has('derive-headline') ? {deriveHeadline: true} : {}),
    ...typosOf(call),
    ...leftOf(call),
    ...(textOf(call, 'profile') === 'google' ? {profile: 'google'} : {}),
  }
}

function typosOf(call: Call): Pick<Options, 'typos'> {
  const asked = textOf(call, 'typos')
  return asked === 'report' || asked === 'off' ? {typos: asked} : {}
}

function kindsIn(call: Call): readonly string[] {
  return (textOf(call, 'leave-typos') ?? '').split(',').filter((kind) => kind !== '')
}

function leftOf(call: Call): Pick<Options, 'risky'> {
  const kinds = kindsIn(call)
  if (kinds.length === 0) return {}
  return {
    risky: Object.fromEntries(riskyKinds.map((kind) => [kind, !kinds.includes(kind)])),
  }
}

/** The value of an option, when it was given. */
export function textOf(call: Call, option: string): string | undefined {
  const value = call.options.get(option)
  return typeof value === 'string' ? value : undefined
}

function mannerOf(call: Call): Manner {
  const asked = textOf(call, 'format')
  const format = formatNames.find((name) => name === asked) ?? 'jsonld'
  const index = textOf(call, 'index')
  return index === undefined ? {format} : {format, index}
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}
