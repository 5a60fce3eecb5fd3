import {readdirSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {answerTo} from './answers.ts'

/** What the process held after some inputs. */
interface Reading {
  readonly inputs: number
  /** Bytes of objects and buffers that are in use after a collection. */
  readonly held: number
  readonly resident: number
  readonly files: number
  readonly handles: number
}

/** Inputs after which every table is loaded and every bounded cache is full. */
const warm = 3000
const period = 1000
/** Readings after warming up may hold so much more than the first of them. */
const mostGrowth = 0.1
const mebibyte = 2 ** 20

const {values} = parseArgs({options: {count: {type: 'string', default: '30000'}}})
const count = Number(values.count)

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/**
 * Answers many inputs in this process and prints what it holds. Ends with 1 when memory grows by more than
 * a tenth after the first 3,000 inputs, or files or handles by any.
 *
 * Memory is what objects and buffers hold after a collection: that is what a leak adds to. What is
 * resident is printed as well; it depends on when the engine gives pages back.
 */
async function soak(): Promise<boolean> {
  const readings: Reading[] = []
  for (let number = 0; number < count; number += 1) {
    await answerTo(number)
    if ((number + 1) % period !== 0) continue
    const reading = await readingAfter(number + 1)
    process.stdout.write(`${lineOf(reading)}\n`)
    if (number + 1 >= warm) readings.push(reading)
  }
  return isFlat(readings)
}

async function readingAfter(inputs: number): Promise<Reading> {
  // Buffers are freed in a later turn than the objects that hold them.
  for (let turn = 0; turn < 2; turn += 1) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const {heapUsed, external, rss} = process.memoryUsage()
  return {
    inputs,
    held: heapUsed + external,
    resident: rss,
    files: readdirSync('/proc/self/fd').length,
    handles: process.getActiveResourcesInfo().length,
  }
}

function lineOf({inputs, held, resident, files, handles}: Reading): string {
  const sizes = `${mebibytes(held)} MiB held, ${mebibytes(resident)} MiB resident`
  return `${inputs} inputs: ${sizes}, ${files} files, ${handles} handles`
}

function isFlat(readings: readonly Reading[]): boolean {
  const [first] = readings
  if (first === undefined) throw new RangeError(`Expected at least ${warm} inputs`)
  const most = Math.max(...readings.map(({held}) => held))
  const growth = most / first.held - 1
  const steady = readings.every(
    ({files, handles}) => files === first.files && handles === first.handles,
  )
  process.stdout.write(
    `After ${first.inputs} inputs memory grows by ${(100 * growth).toFixed(1)} % at most; files and handles are ${steady ? 'constant' : 'not constant'}\n`,
  )
  return growth <= mostGrowth && steady
}

function mebibytes(bytes: number): string {
  return (bytes / mebibyte).toFixed(1)
}

process.exitCode = (await soak()) ? 0 : 1
