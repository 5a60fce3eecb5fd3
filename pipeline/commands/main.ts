import {releaseOf} from '../maker/release.ts'
import {type Call, type Misuse, parse} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import {helpOf} from './shared/help.ts'
import type {CommandName} from './shared/options.ts'
import {printableLines} from './shared/printable.ts'
import {answeringArgument, type Program, relateArgument, workerArgument} from './shared/program.ts'
import {systemLimitOf} from './shared/system-limits.ts'
import {type Terminal, thisTerminal} from './shared/terminal.ts'
import {printLines} from './shared/wrapping.ts'

type Outcome = number | Misuse
type CommandFunction = (
  call: Call,
  terminal: Terminal,
  program: Program,
) => Outcome | Promise<Outcome>

/** Each command is loaded when it is called, so that help and misuse cost nothing. */
const commands: Readonly<Record<CommandName, () => Promise<CommandFunction>>> = {
  extract: async () => (await import('./extract/extract.ts')).extract,
  worker: async () => (await import('./worker.ts')).worker,
  validate: async () => (await import('./validate.ts')).validate,
  explain: async () => (await import('./explain.ts')).explain,
  show: async () => (await import('./show.ts')).show,
  repair: async () => (await import('./repair.ts')).repair,
  normalize: async () => (await import('./normalize.ts')).normalize,
  verify: async () => (await import('./verify.ts')).verify,
  learn: async () => (await import('./learn.ts')).learn,
  diff: async () => (await import('./diff.ts')).diff,
  completion: async () => (await import('./completion.ts')).completion,
  review: async () => (await import('./review.ts')).review,
  index: async () => (await import('./indexing/indexing.ts')).index,
  search: async () => (await import('./search.ts')).search,
  relate: async () => (await import('./relating/relating.ts')).relate,
  rules: async () => (await import('./rules.ts')).rules,
}

/**
 * Do what the words of the command line say.
 *
 * @param script
 *   The path of the script that was started, for workers.
 * @returns
 *   The exit code.
 */
export async function main(words: readonly string[], script: string): Promise<number> {
  if (words[0] === workerArgument) return await serve()
  if (words[0] === answeringArgument) return await answer(words.slice(1))
  if (words[0] === relateArgument) return await serveRelations(words[1] ?? '')
  const terminal = thisTerminal()
  const request = parse(words)
  switch (request.type) {
    case 'help':
      return exitOf(terminal.out(helpOf(request.command)), terminal, exits.fine)
    case 'version':
      return exitOf(terminal.out(`${releaseOf()}\n`), terminal, exits.fine)
    case 'misuse':
      return printMisuse(request, words.length === 0, terminal)
    case 'call':
      return await call(request, script, terminal)
  }
}

/** Commands that read documents in this process; `extract` and `worker` may have another one do it. */
const reading: ReadonlySet<CommandName> = new Set(['explain', 'show', 'repair', 'learn'])

/** Loaded on demand, because `--version` does not need the engine's flags. */
async function startReading(): Promise<void> {
  await (await import('./shared/start-reading.ts')).startReading()
}

/** Be a worker of a run that another process of this program supervises. */
async function serve(): Promise<number> {
  await startReading()
  await (await import('./extract/worker-process.ts')).serveExtract()
  return exits.fine
}

/** Answer the requests that a worker passes on, with the options of its call. */
async function answer(words: readonly string[]): Promise<number> {
  const request = parse(['worker', ...words])
  if (request.type !== 'call') return exits.misuse
  await startReading()
  return await (await import('./serving/answering.ts')).answerRequests(request)
}

/** Do a task of `relate` for another process of this program. */
async function serveRelations(path: string): Promise<number> {
  ;(await import('./relating/tasks.ts')).serveTask(path)
  return exits.fine
}

async function call(request: Call, script: string, terminal: Terminal): Promise<number> {
  try {
    if (reading.has(request.command)) await startReading()
    const run = await commands[request.command]()
    const ended = await run(request, terminal, {script, version: releaseOf()})
    if (typeof ended === 'number') return ended
    return printMisuse({command: request.command, ...ended}, false, terminal)
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const text = systemLimitOf(error) ?? `Internal error. Report it with this trace\n${trace}`
    terminal.err(`copydesk: ${printableLines(text)}\n`)
    return exits.internal
  }
}

/** Print what is wrong, and the command whose help says what is right; without any arguments, the help itself. */
function printMisuse({reason, command}: Misuse, withHelp: boolean, terminal: Terminal): number {
  const helpful = command === undefined ? 'copydesk --help' : `copydesk help ${command}`
  const text = `copydesk: ${printableLines(reason)}\nTry \`${helpful}\`\n`
  if (withHelp) terminal.err(helpOf())
  else printLines(terminal, text)
  return exits.misuse
}
