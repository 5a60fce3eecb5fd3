import type {Range} from '../text/ranges.ts'

/** What follows the path of a file in a line of a stack trace: its line there. */
const lineInFile = /^[\w/.-]+:\d+(?=:\d+\)?$)/
/** The folder that holds the rooms, `pipeline/` or `dist/`. */
const home = new URL('..', import.meta.url).pathname

/** An error of the pipeline itself, with the step that threw it and the place in the capture where known. */
export class StepError extends Error {
  override readonly name = 'StepError'
  /** The step that threw it, such as `extract`. */
  readonly step: string
  /** The block that the step was at. */
  readonly at?: Range

  constructor(step: string, cause: unknown, at: Range | undefined) {
    super(`\`${step}\` failed: ${textOf(cause)}`, {cause})
    this.step = step
    if (at !== undefined) this.at = at
  }
}

/** An error thrown at a block, on its way to the step that knows its own name. */
class BlockError extends Error {
  readonly at: Range

  constructor(cause: unknown, at: Range) {
    super('', {cause})
    this.at = at
  }
}

/**
 * The result of a step.
 *
 * @throws StepError
 *   When the step throws; its cause is what was thrown. An error of a step inside this one is passed on.
 */
export function inStep<Result>(step: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof StepError) throw error
    if (error instanceof BlockError) throw new StepError(step, error.cause, error.at)
    throw new StepError(step, error, undefined)
  }
}

/** The result of something that is done at one block; what it throws carries the range to `inStep`. */
export function atBlock<Result>(at: Range, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw thrownAt(at, error)
  }
}

/** What to throw for what was thrown at a block, so that it carries the range: for code that runs too often for `atBlock`. */
export function thrownAt(at: Range, error: unknown): Error {
  return error instanceof BlockError || error instanceof StepError
    ? error
    : new BlockError(error, at)
}

/** What was thrown, on one line: `TypeError: x is undefined`. Anything can be thrown, even what has no text. */
export function textOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  } catch {
    return 'an error without a text'
  }
}

/**
 * The file and line of this package where an error arose: `extract/fields/author.ts:12`.
 *
 * None for a stack that ran out: where it does depends on what the process did before.
 */
export function sourceOf(thrown: unknown): string | undefined {
  const cause = thrown instanceof StepError ? thrown.cause : thrown
  if (!(cause instanceof Error) || cause instanceof RangeError) return undefined
  for (const line of String(cause.stack).split('\n')) {
    const start = line.indexOf(home)
    const found = start === -1 ? null : lineInFile.exec(line.slice(start + home.length))
    if (found !== null) return found[0]
  }
  return undefined
}
