#!/usr/bin/env node
import {fileURLToPath} from 'node:url'
import {type Call, type Misuse, parse} from './commands/shared/arguments.ts'
import {exitOf, exits} from './commands/shared/exits.ts'
import {helpOf} from './commands/shared/help.ts'
import type {CommandName} from './commands/shared/options.ts'
import {printableLines} from './commands/shared/printable.ts'
import {type Program, workerArgument} from './commands/shared/program.ts'
import {type Terminal, thisTerminal} from './commands/shared/terminal.ts'
import {releaseOf} from './maker/release.ts'

type Outcome = number | Misuse
type CommandFunction = (
  call: Call,
  terminal: Terminal,
  program: Program,
) => Outcome | Promise<Outcome>

/** Each command is loaded when it is called, so that help and misuse cost nothing. */
const commands: Readonly<Record<CommandName, () => Promise<CommandFunction>>> = {
  extract: async () => (await import('./commands/extract/extract.ts')).extract,
  worker: async () => (await import('./commands/worker.ts')).worker,
  validate: async () => (await import('./commands/validate.ts')).validate,
  explain: async () => (await import('./commands/explain.ts')).explain,
  repair: async () => (await import('./commands/repair.ts')).repair,
  normalize: async () => (await import('./commands/normalize.ts')).normalize,
  rules: async () => (await import('./commands/rules.ts')).rules,
}

const terminal = thisTerminal()
const words = process.argv.slice(2)
process.exitCode = words[0] === workerArgument ? await serve() : await main(words)

async function main(words: readonly string[]): Promise<number> {
  const request = parse(words)
  switch (request.type) {
    case 'help':
      return exitOf(terminal.out(helpOf(request.command)), terminal, exits.fine)
    case 'version':
      return exitOf(terminal.out(`${releaseOf()}\n`), terminal, exits.fine)
    case 'misuse':
      return printMisuse(request, words.length === 0)
    case 'call':
      return await call(request)
  }
}

/** Be a worker of a run that another process of this program supervises. */
async function serve(): Promise<number> {
  await (await import('./commands/extract/worker-process.ts')).serveExtract()
  return exits.fine
}

async function call(request: Call): Promise<number> {
  try {
    const run = await commands[request.command]()
    const program = {script: fileURLToPath(import.meta.url), version: releaseOf()}
    const ended = await run(request, terminal, program)
    return typeof ended === 'number' ? ended : printMisuse(ended, false)
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.err(`copydesk: Internal error. Report it with this trace\n${printableLines(trace)}\n`)
    return exits.internal
  }
}

function printMisuse({reason}: Misuse, withHelp: boolean): number {
  terminal.err(
    withHelp ? helpOf() : `copydesk: ${printableLines(reason)}\nTry \`copydesk --help\`\n`,
  )
  return exits.misuse
}
