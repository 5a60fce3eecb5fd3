import type {Profiler} from 'node:inspector'
import {Session} from 'node:inspector/promises'
import {setFlagsFromString} from 'node:v8'

/** Work that is counted. */
export interface Counting {
  /** The steps of what runs: code units of source, each as often as it was executed. */
  readonly stepsOf: (run: () => unknown) => Promise<number>
  readonly end: () => void
}

/**
 * Count work instead of time: the blocks of code that run, by the coverage of V8, which counts each block exactly. The
 * same code on the same input has the same count on any machine, however busy.
 *
 * Leaves out what runs outside of JavaScript: regular expressions, hashes, JSON, the collector of garbage.
 *
 * Code is counted if it is loaded after this. No code of the process is optimized from here on.
 *
 * @param isCounted
 *   Whether a script counts, by its URL.
 */
export async function counting(isCounted: (url: string) => boolean): Promise<Counting> {
  // Optimized code does not count what it has proved to be needless.
  setFlagsFromString('--no-opt')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})
  const take = async (): Promise<readonly Profiler.ScriptCoverage[]> =>
    (await session.post('Profiler.takePreciseCoverage')).result
  return {
    stepsOf: async (run): Promise<number> => {
      await take()
      run()
      const scripts = await take()
      return scripts.filter(({url}) => isCounted(url)).reduce((sum, each) => sum + stepsIn(each), 0)
    },
    end: (): void => session.disconnect(),
  }
}

/**
 * The steps of a script: the length of each block without the blocks in it, times how often it was executed.
 *
 *     function f(n) { while (n > 0) { n -= 1 } }     f(3)
 *     ^ once                       ^^^^^^^^^^ 3 times
 */
export function stepsIn({functions}: Pick<Profiler.ScriptCoverage, 'functions'>): number {
  const ranges = functions
    .flatMap((each) => each.ranges)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  const around: Profiler.CoverageRange[] = []
  let steps = 0
  for (const range of ranges) {
    const length = range.endOffset - range.startOffset
    while ((around.at(-1)?.endOffset ?? Number.POSITIVE_INFINITY) <= range.startOffset) around.pop()
    steps += length * (range.count - (around.at(-1)?.count ?? 0))
    around.push(range)
  }
  return steps
}
