import {setFlagsFromString} from 'node:v8'

/**
 * Flags of the engine for a process that reads documents, since it runs much code and hundreds of expressions a few times each.
 *
 * An expression is compiled once, to machine code, instead of to byte code first; and a function is compiled again, optimised, when
 * it has run some fifteen times as long as usual, which saves what the functions of the first documents would cost. The limit of
 * memory that a process was started with stays what it is: taken out of the flags, it is no reason to refuse the code that the
 * build has kept, which was made without it.
 *
 * New objects keep the megabyte that they begin with, instead of up to sixteen twice over: most objects of a document die at once, and
 * what is not touched again takes no memory. All that is live is marked at once: doing so little by little in other threads, while
 * the program runs, takes more of the processor, and nobody waits for a pause.
 */
const flags = [
  '--no-regexp-tier-up',
  '--max-old-space-size=0',
  '--semi-space-growth-factor=1',
  '--no-incremental-marking',
] as const
/** Of the same for functions, which engines after that of Node 20 count by other means. */
const budget = '--interrupt-budget=1000000'
/**
 * The old objects of a process grow to half as many again before they are collected, instead of up to four times: what is live is
 * small beside the garbage of documents. It is set once the program is loaded, since the code that is kept was made without it.
 */
const growth = '--heap-growing-percent=50'
/** Major releases of Node whose engine has these flags; any other one runs without, since it would print that it knows them not. */
const knowing = /^(?:20|22)\./

/** Set the flags, before the program that reads documents is loaded. */
export function setEngineFlags(): void {
  for (const flag of flags) set(flag)
  if (process.versions.node.startsWith('20.')) set(budget)
}

/**
 * Start what every document needs, so that a limit of memory ends the command, and is no error of a document. A supervisor
 * of workers, which reads none, does not call it.
 */
export async function startReading(): Promise<void> {
  setEngineFlags()
  const {startLanguageDetector} = await import('../../extract/document/language-detector.ts')
  set(growth)
  startLanguageDetector()
}

function set(flag: string): void {
  if (knowing.test(process.versions.node)) setFlagsFromString(flag)
}
