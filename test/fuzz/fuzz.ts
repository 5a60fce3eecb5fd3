import {parseArgs} from 'node:util'
import {understand} from '../../pipeline/index.ts'
import {read} from '../../pipeline/read/read.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {corpus} from '../corpus.ts'
import {flawsOf, printOf} from './flaws.ts'
import {type Hangs, measureHangs} from './hangs.ts'
import {bytesOf, type Dice, diceOf, mutate, pick} from './mutate.ts'
import {pageOf} from './pages.ts'

/** Every such input is understood a second time. */
const again = 10
/** Every such input is also repeated to that many bytes, so that what grows faster than it shows. */
const grown = 50
const grownBytes = 400_000

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
 * is not 0.
 */
function fuzz(seconds: number, seed: number): number {
  const texts = corpus.map(({bytes}) => Buffer.from(bytes).toString())
  const seeds = [...texts, ...texts.map(pageOf)]
  for (const text of seeds) understand(text)
  const hangs = measureHangs(readAndUnderstand)
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
  while (performance.now() < end) tryOne(counts, bytesOfNext(seeds, dice), seed, hangs)
  const {inputs, crashes, lost, differing, articles, rejected} = counts
  process.stdout.write(
    `${inputs} inputs, ${crashes} crashes, ${counts.hangs} hangs, ${lost} lost, ${differing} outputs that differ ` +
      `(seed ${seed}, ${seconds} s; ${articles} articles, ${rejected} rejected)\n`,
  )
  return crashes + counts.hangs + lost + differing === 0 ? 0 : 1
}

function bytesOfNext(seeds: readonly string[], dice: Dice): Uint8Array {
  return bytesOf(mutate(pick(seeds, dice), dice, seeds), dice)
}

function tryOne(counts: Counts, bytes: Uint8Array, seed: number, hangs: Hangs): void {
  const number = counts.inputs
  counts.inputs += 1
  const tell = (what: string): void => {
    const kept = Buffer.from(bytes).toString('base64')
    process.stderr.write(`seed ${seed}, input ${number}: ${what}\n${kept.slice(0, 4000)}\n`)
  }
  try {
    const {flaws, print, outcome} = runOn(bytes)
    counts[outcome] += 1
    if (flaws.length > 0) {
      counts.lost += 1
      tell(flaws.join(', '))
    }
    if (number % again === 0 && runOn(bytes).print !== print) {
      counts.differing += 1
      tell('a second run gives other bytes')
    }
    if (hangs(workOf(bytes)) || (number % grown === 0 && hangs(workOf(repeated(bytes))))) {
      counts.hangs += 1
      tell('takes too long for its size')
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
}

function runOn(bytes: Uint8Array): Outcome {
  const capture = read(bytes, {name: 'mutant'})
  if (isRefusal(capture)) {
    return {flaws: [], print: JSON.stringify(capture), outcome: 'rejected'}
  }
  const understood = understand(capture)
  const outcome = understood.article === undefined ? 'rejected' : 'articles'
  return {flaws: flawsOf(understood), print: printOf(understood), outcome}
}

function workOf(bytes: Uint8Array): Parameters<Hangs>[0] {
  return {run: () => readAndUnderstand(bytes), size: bytes.length}
}

function readAndUnderstand(bytes: Uint8Array): void {
  const capture = read(bytes, {name: 'mutant'})
  if (!isRefusal(capture)) understand(capture)
}

function repeated(bytes: Uint8Array): Uint8Array {
  const times = Math.ceil(grownBytes / Math.max(1, bytes.length))
  return Buffer.concat(Array.from({length: times}, () => bytes))
}

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '60'},
    seed: {type: 'string', default: '1'},
  },
})
process.exitCode = fuzz(Number(values.seconds), Number(values.seed))
