import {parseArgs} from 'node:util'
import {understand} from '../../pipeline/index.ts'
import {read} from '../../pipeline/read/read.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {corpus} from '../corpus.ts'
import {flawsOf, printOf} from './flaws.ts'
import {bytesOf, type Dice, diceOf, mutate, pick} from './mutate.ts'
import {pageOf} from './pages.ts'

/** A hang: more than this in the best of four, so that a pause of the collector is none. */
const allowedMilliseconds = 20
const allowedPerUnit = 0.0005
const timings = 4
/** Every such input is understood a second time. */
const again = 10

interface Counts {
  inputs: number
  crashes: number
  hangs: number
  lost: number
  differing: number
  articles: number
  rejected: number
}

/**
 * Mutates the documents of this project, and pages made of them, for a while; counts crashes, hangs,
 * accounts that do not balance, and second runs that give other bytes. Ends with 1 when any of them
 * but the hangs is not 0: a busy machine makes some of every clock.
 */
function fuzz(seconds: number, seed: number): number {
  const texts = corpus.map(({bytes}) => Buffer.from(bytes).toString())
  const seeds = [...texts, ...texts.map(pageOf)]
  for (const text of seeds) understand(text)
  const counts: Counts = {
    inputs: 0,
    crashes: 0,
    hangs: 0,
    lost: 0,
    differing: 0,
    articles: 0,
    rejected: 0,
  }
  const dice = diceOf(seed)
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) tryOne(counts, bytesOfNext(seeds, dice), seed)
  const {inputs, crashes, hangs, lost, differing, articles, rejected} = counts
  process.stdout.write(
    `${inputs} inputs, ${crashes} crashes, ${hangs} hangs, ${lost} lost, ${differing} outputs that differ ` +
      `(seed ${seed}, ${seconds} s; ${articles} articles, ${rejected} rejected)\n`,
  )
  return crashes + lost + differing === 0 ? 0 : 1
}

function bytesOfNext(seeds: readonly string[], dice: Dice): Uint8Array {
  return bytesOf(mutate(pick(seeds, dice), dice, seeds), dice)
}

function tryOne(counts: Counts, bytes: Uint8Array, seed: number): void {
  const number = counts.inputs
  counts.inputs += 1
  const tell = (what: string): void => {
    const kept = Buffer.from(bytes).toString('base64')
    process.stderr.write(`seed ${seed}, input ${number}: ${what}\n${kept.slice(0, 4000)}\n`)
  }
  try {
    const {flaws, print, outcome, units} = runOn(bytes)
    counts[outcome] += 1
    if (flaws.length > 0) {
      counts.lost += 1
      tell(flaws.join(', '))
    }
    if (number % again === 0 && runOn(bytes).print !== print) {
      counts.differing += 1
      tell('a second run gives other bytes')
    }
    if (hangsOn(bytes, units)) {
      counts.hangs += 1
      tell('takes too long')
    }
  } catch (error) {
    counts.crashes += 1
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

interface Outcome {
  readonly flaws: readonly string[]
  readonly print: string
  readonly outcome: 'articles' | 'rejected'
  /** Length of the capture, or of what could not be read, in code units. */
  readonly units: number
}

function runOn(bytes: Uint8Array): Outcome {
  const capture = read(bytes, {name: 'mutant'})
  if (isRefusal(capture)) {
    return {flaws: [], print: JSON.stringify(capture), outcome: 'rejected', units: bytes.length}
  }
  const understood = understand(capture)
  const outcome = understood.article === undefined ? 'rejected' : 'articles'
  const units = Math.max(bytes.length, capture.text.length)
  return {flaws: flawsOf(understood), print: printOf(understood), outcome, units}
}

function hangsOn(bytes: Uint8Array, units: number): boolean {
  const allowed = allowedMilliseconds + units * allowedPerUnit
  for (let left = timings; left > 0; left -= 1) {
    const start = process.cpuUsage()
    const capture = read(bytes, {name: 'mutant'})
    if (!isRefusal(capture)) understand(capture)
    const {user, system} = process.cpuUsage(start)
    if ((user + system) / 1000 <= allowed) return false
  }
  return true
}

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '60'},
    seed: {type: 'string', default: '1'},
  },
})
process.exitCode = fuzz(Number(values.seconds), Number(values.seed))
