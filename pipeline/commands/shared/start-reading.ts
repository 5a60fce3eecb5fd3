import {setFlagsFromString} from 'node:v8'

/**
 * Flags of the engine for a process that reads documents, since it runs much code and hundreds of expressions a few times each.
 *
 * An expression is compiled once, to machine code, instead of to byte code first; and a function is compiled again, optimised, when
 * it has run some fifteen times as long as usual, which saves what the functions of the first documents would cost. The limit of
 * memory that a process was started with stays what it is: taken out of the flags, it is no reason to refuse the code that the
 * build has kept, which was made without it.
 */
const flags = [
  '--no-regexp-tier-up',
  '--interrupt-budget=1000000',
  '--max-old-space-size=0',
] as const
/** Major releases of Node whose engine has these flags; any other one runs without, since it would print that it knows them not. */
const knowing = /^(?:20|22)\./

/** Set the flags, before the program that reads documents is loaded. */
export function setEngineFlags(): void {
  if (knowing.test(process.versions.node)) for (const flag of flags) setFlagsFromString(flag)
}

/**
 * Start what every document needs, so that a limit of memory ends the command, and is no error of a document. A supervisor
 * of workers, which reads none, does not call it.
 */
export async function startReading(): Promise<void> {
  setEngineFlags()
  const {startLanguageDetector} = await import('../../extract/document/language-detector.ts')
  startLanguageDetector()
}
