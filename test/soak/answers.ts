import {createHash} from 'node:crypto'
import {repliesTo} from '../../pipeline/commands/shared/replies.ts'
import {toLine} from '../../pipeline/write/json.ts'
import {answersTo} from '../fuzz/answers.ts'
import {inputOf} from '../fuzz/inputs.ts'
import {captureLine} from './captures.ts'

const replying = {options: {}, opening: {}, audit: true}
/** Of so many inputs, one is made by the generators of the fuzzer; the others are lines for `copydesk worker`. */
const oneOfFuzz = 4
const fuzzSeed = 1

/** Everything that comes of input `number` of a soak, as one text. */
export async function answerTo(number: number): Promise<string> {
  if (number % oneOfFuzz === 0) return await fuzzedAnswer(number)
  const line = {at: 1, bytes: Buffer.from(captureLine(number))}
  return [...repliesTo(line, number, replying)].join('')
}

/** SHA-256 of that text. */
export async function digestOf(number: number): Promise<string> {
  return createHash('sha256')
    .update(await answerTo(number))
    .digest('hex')
}

async function fuzzedAnswer(number: number): Promise<string> {
  const {results, skipped} = await answersTo(inputOf(fuzzSeed, number))
  const all = results.map(({reply, problems, accepted, audit}) =>
    toLine({reply, problems, ...(accepted && {accepted}), ...(audit && {audit})}),
  )
  return all.join('') + toLine({skipped})
}
