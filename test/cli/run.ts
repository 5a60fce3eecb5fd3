import {spawnSync} from 'node:child_process'
import {closeSync, openSync} from 'node:fs'
import {builtCli} from './built.ts'

const cli = builtCli()

/** Long enough for the slowest machine; a run that takes longer hangs. */
export const patienceMilliseconds = 300_000

/** The command in words, without its own. */
export const wordsOfCall: readonly string[] = [process.execPath, cli]

/** The command for a shell, without its words. */
export const shellCall: string = wordsOfCall.map((word) => `'${word}'`).join(' ')

/** What a run of the command left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** How a run differs from one with closed standard input and pipes. */
interface Setting {
  readonly folder?: string
  readonly input?: string | Uint8Array
  /** A file that standard output goes to. */
  readonly out?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Run the command line as a person would, in a process of its own. */
export function copydesk(words: readonly string[], setting: Setting = {}): Ran {
  const file = setting.out === undefined ? undefined : openSync(setting.out, 'w')
  const {status, stdout, stderr, error} = spawnSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
    timeout: patienceMilliseconds,
    // biome-ignore lint/style/noProcessEnv: what a run finds around it, but for what is set here
    env: {...process.env, ...setting.environment},
    stdio: ['pipe', file ?? 'pipe', 'pipe'],
    input: setting.input ?? '',
    ...(setting.folder === undefined ? {} : {cwd: setting.folder}),
  })
  if (file !== undefined) closeSync(file)
  if (error !== undefined) throw error
  return {code: status, out: stdout ?? '', err: stderr}
}
