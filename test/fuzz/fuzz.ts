import {parseArgs} from 'node:util'
import {understand} from '../../pipeline/index.ts'
import {corpus} from '../corpus.ts'
import {type Answers, answersTo, isContainer} from './answers.ts'
import {type Hangs, measureHangs} from './hangs.ts'
import type {FuzzInput} from './inputs.ts'
import {differencesOf, type Fault, faultKinds, faultsOf} from './judge.ts'
import {explained, type Judge, type Plan, run, type Tally} from './run.ts'

/** An input is repeated to so many bytes, so that what grows faster than it shows. */
const grownBytes = 400_000
/** Changes of bodies that the summary names; the others are added up. */
const mostNamed = 12
const usualSeconds = 60

/**
 * Judges generated inputs; prints each fault with a small input that has it, and how many inputs have one.
 * Ends with 1 when there is a fault that is not explained.
 */
async function fuzz(plan: Plan): Promise<number> {
  for (const {bytes} of corpus) understand(bytes)
  const hangs = await measureHangs((bytes) => understand(bytes))
  const tally = await run(plan, judgeWith(hangs), (text) => process.stderr.write(text))
  process.stdout.write(summaryOf(tally, plan))
  const wrong = faultKinds.filter((kind) => !explained.has(kind) && kind in tally.faults)
  return wrong.length === 0 ? 0 : 1
}

function judgeWith(hangs: Hangs): Judge {
  return async (input, {again, grown}) => {
    const answered: Answers[] = []
    const work = async (each: FuzzInput): Promise<number> => {
      const answers = await answersTo(each)
      if (each === input && answered.length === 0) answered.push(answers)
      return answers.size
    }
    try {
      const isHang =
        (await hangs(() => work(input))) || (grown && (await hangs(() => work(repeated(input)))))
      const [answers] = answered
      if (answers === undefined) throw new Error('Expected an answer')
      const faults = [
        ...(isHang ? [{kind: 'hangs', what: 'takes too long for its size'} as const] : []),
        ...faultsOf(answers),
        ...(again ? await differencesOf(input, answers) : []),
      ]
      return {faults, documents: documentsIn(answers)}
    } catch (error) {
      return {faults: [crashOf(error)], documents: {articles: 0, rejected: 0, errors: 1}}
    }
  }
}

function crashOf(error: unknown): Fault {
  return {
    kind: 'crashes',
    what: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

function documentsIn({results}: Answers) {
  const count = (reply: string): number => results.filter((result) => result.reply === reply).length
  return {articles: count('articles'), rejected: count('rejected'), errors: count('errors')}
}

/** A document repeated; a container as it is, since its documents are read one by one. */
function repeated(input: FuzzInput): FuzzInput {
  const times = Math.ceil(grownBytes / Math.max(1, input.bytes.length))
  const bytes = Buffer.concat(Array.from({length: times}, () => input.bytes))
  return isContainer(input) && input.name.endsWith('.parquet') ? input : {...input, bytes}
}

function summaryOf({inputs, documents, faults, changes}: Tally, {seed, from}: Plan): string {
  const counted = faultKinds.map((kind) => `${faults[kind] ?? 0} ${kind}`).join(', ')
  const sorted = [...changes].sort(([, a], [, b]) => b - a)
  const rest = sorted.slice(mostNamed).reduce((sum, [, count]) => sum + count, 0)
  const named = sorted.slice(0, mostNamed).map(([what, count]) => `${count} ${what}`)
  const explanation =
    sorted.length === 0
      ? ''
      : `not idempotent by what changed: ${[...named, `${rest} others`].join(', ')}\n`
  const {articles, rejected, errors} = documents
  return (
    `${inputs} inputs (seed ${seed}, from ${from}): ${counted}\n` +
    `their documents: ${articles} articles, ${rejected} rejected, ${errors} not read\n${explanation}`
  )
}

const {values} = parseArgs({
  options: {
    seconds: {type: 'string'},
    seed: {type: 'string', default: '1'},
    inputs: {type: 'string'},
    from: {type: 'string', default: '0'},
    input: {type: 'string'},
  },
})

/** One input alone, or as many as the time and the number allow: a minute without either. */
function planOf({seed, seconds, inputs, from, input}: typeof values): Plan {
  const all = {seed: Number(seed), from: Number(input ?? from)}
  if (input !== undefined) return {...all, inputs: 1, seconds: Number.POSITIVE_INFINITY}
  const unlimited = inputs === undefined ? usualSeconds : Number.POSITIVE_INFINITY
  return {
    ...all,
    inputs: inputs === undefined ? Number.POSITIVE_INFINITY : Number(inputs),
    seconds: seconds === undefined ? unlimited : Number(seconds),
  }
}

process.exitCode = await fuzz(planOf(values))
