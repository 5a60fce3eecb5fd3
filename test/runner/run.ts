import {availableParallelism} from 'node:os'
import {keepDurations, longestFirst, readDurations} from './durations.ts'
import {filesOf} from './files.ts'
import {type FileResult, runLanes} from './lanes.ts'
import {add, closingOf, none, tallyOf, testsIn} from './tally.ts'

/**
 * Files that need a process of their own: they replace a global before the pipeline is loaded, or
 * measure what a process holds.
 */
const alone: readonly string[] = ['test/expressions.test.ts', 'test/growth/growth.test.ts']

/**
 * Run tests, as many processes at once as there are processors, many files in each, and print every
 * test in TAP.
 *
 * @param only
 *   Files, folders or patterns; nothing means every file.
 * @returns
 *   The exit code: 1 when a test failed, or there is none.
 */
async function run(only: readonly string[]): Promise<number> {
  const files = filesOf('test', only)
  if (files.length === 0) {
    process.stderr.write(`Expected files of tests, found none for \`${only.join(' ')}\`\n`)
    return 1
  }
  const since = performance.now()
  const known = readDurations()
  const durations: Record<string, number> = {...known}
  let counts = none
  const report = (result: FileResult): void => {
    const tally = tallyOf(result, testsIn(counts) + 1)
    counts = add(counts, tally.counts)
    durations[result.file] = Math.round(result.ended.at(-1)?.milliseconds ?? 0)
    process.stdout.write(`${tally.lines.join('\n')}\n`)
  }
  process.stdout.write('TAP version 13\n')
  const inOrder = longestFirst(files, known)
  await runLanes({
    alone: inOrder.filter((file) => alone.includes(file)),
    shared: inOrder.filter((file) => !alone.includes(file)),
    count: Math.min(files.length, availableParallelism()),
    report,
  })
  keepDurations(durations)
  process.stdout.write(`${closingOf(counts, performance.now() - since).join('\n')}\n`)
  return counts.fail + counts.cancelled > 0 || testsIn(counts) === 0 ? 1 : 0
}

const words = process.argv.slice(2).flatMap((each) => each.split(' '))
process.exitCode = await run(words.filter((each) => each !== ''))
