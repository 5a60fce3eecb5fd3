/**
 * Keeps the code that the engine makes of a script of the package (`reading-part.ts` runs it):
 *
 *     node --import tsx bench/kept-code.ts file:///…/documents-….script.js < requests.jsonl
 *
 * The documents of standard input are read first, so that the functions they need are compiled. The process has the flags of one that
 * reads documents, without which the engine refuses the code there.
 */
import {writeFileSync} from 'node:fs'
import {setFlagsFromString} from 'node:v8'
import type {serveDirectly} from '../pipeline/commands/serving/directly.ts'
import {setEngineFlags} from '../pipeline/commands/shared/start-reading.ts'
import type {Terminal} from '../pipeline/commands/shared/terminal.ts'
import {codeUrlOf, exportsOfScript, scriptAt} from '../pipeline/resources/cached-script.ts'

const mostBytes = 1_000_000
const nowhere: Terminal = {
  out: () => 'written',
  err: () => 'written',
  colour: false,
  width: Number.POSITIVE_INFINITY,
  errWidth: Number.POSITIVE_INFINITY,
  watched: false,
}

/** What is called of the script. */
interface Reading {
  readonly serveDirectly: typeof serveDirectly
  readonly startLanguageDetector: () => void
}

const [address = ''] = process.argv.slice(2)
const url = new URL(address)
setEngineFlags()
// The engine drops code that has not run for a while.
setFlagsFromString('--no-flush-bytecode')
const script = scriptAt(url)
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the script exports these functions
const reading = exportsOfScript(script, url) as unknown as Reading
reading.startLanguageDetector()
const replying = {options: {}, opening: {mostBytes}, audit: true, cpu: false, columns: false}
await reading.serveDirectly({replying, frames: false, window: 1}, nowhere)
setFlagsFromString('--flush-bytecode')
writeFileSync(codeUrlOf(url), script.createCachedData())
