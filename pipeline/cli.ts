#!/usr/bin/env node
import {fileURLToPath} from 'node:url'
import {type Call, type Misuse, parse} from './commands/shared/arguments.ts'
import {exitOf, exits} from './commands/shared/exits.ts'
import {helpOf} from './commands/shared/help.ts'
import type {CommandName} from './commands/shared/options.ts'
import {type House, servingWord} from './commands/shared/program.ts'
import {type Terminal, thisTerminal} from './commands/shared/terminal.ts'
import {releaseOf} from './maker/release.ts'

type Answer = number | Misuse
type Run = (call: Call, terminal: Terminal, house: House) => Answer | Promise<Answer>

/** Commands are loaded when they are called, so that help and wrong use cost nothing. */
const runs: Readonly<Record<CommandName, () => Promise<Run>>> = {
  extract: async () => (await import('./commands/extract/extract.ts')).extract,
  worker: async () => (await import('./commands/worker.ts')).worker,
  validate: async () => (await import('./commands/validate.ts')).validate,
  explain: async () => (await import('./commands/explain.ts')).explain,
  repair: async () => (await import('./commands/repair.ts')).repair,
  normalize: async () => (await import('./commands/normalize.ts')).normalize,
}

const terminal = thisTerminal()
const words = process.argv.slice(2)
process.exitCode = words[0] === servingWord ? await serve() : await main(words)

async function main(words: readonly string[]): Promise<number> {
  const asked = parse(words)
  switch (asked.type) {
    case 'help':
      return exitOf(terminal.out(helpOf(asked.command)), terminal, exits.fine)
    case 'version':
      return exitOf(terminal.out(`${releaseOf()}\n`), terminal, exits.fine)
    case 'misuse':
      return tellMisuse(asked, words.length === 0)
    case 'call':
      return await call(asked)
  }
}

/** Be a worker of a run that another process of this program supervises. */
async function serve(): Promise<number> {
  await (await import('./commands/extract/worker-process.ts')).serving()
  return exits.fine
}

async function call(asked: Call): Promise<number> {
  try {
    const run = await runs[asked.command]()
    const house = {script: fileURLToPath(import.meta.url), version: releaseOf()}
    const ended = await run(asked, terminal, house)
    return typeof ended === 'number' ? ended : tellMisuse(ended, false)
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.err(`copydesk: an error of ours, which a report would help to mend\n${told}\n`)
    return exits.ours
  }
}

function tellMisuse({reason}: Misuse, alone: boolean): number {
  terminal.err(alone ? helpOf() : `copydesk: ${reason}\nTry \`copydesk --help\`\n`)
  return exits.misuse
}
