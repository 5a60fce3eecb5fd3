#!/usr/bin/env node
import {writeSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {systemLimitOf} from './commands/shared/system-limits.ts'

// Little is imported above: a module that cannot be loaded can be reported only from here.
try {
  const {main} = await import('./commands/main.ts')
  process.exitCode = await main(process.argv.slice(2), fileURLToPath(import.meta.url))
} catch (error) {
  // The codes and the words are those of `exits.ts` and `main.ts`.
  process.exitCode = 70
  printError(systemLimitOf(error) ?? `Internal error. Report it: ${String(error)}`)
}

function printError(text: string): void {
  try {
    // File 2 is standard error.
    writeSync(2, `copydesk: ${text}\n`)
  } catch {
    // Nobody reads it; the exit code remains.
  }
}
