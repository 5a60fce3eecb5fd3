import {type Profiler, Session} from 'node:inspector'
import {countNatives} from './natives.ts'

/** How much work was done, by the function that did it. */
export type Work = ReadonlyMap<string, number>

/** Counts the work of this process. */
export interface WorkCounter {
  /** The work that something takes. */
  readonly workOf: (run: () => unknown) => Promise<Work>
  readonly close: () => void
}

const folder = new URL('../../', import.meta.url).href
/** What counts is no work of the pipeline. */
const own = new URL('./', import.meta.url).href

/**
 * Count work rather than time: the engine counts how often each block of each function runs (precise
 * coverage of V8), and a block weighs as many units as it has characters; to this comes what built-in
 * functions look at. The same work has the same count on any machine, whatever else runs on it.
 */
export function countWork(): WorkCounter {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})
  const natives = countNatives()
  return {
    workOf: async (run): Promise<Work> => {
      takeCoverage(session)
      natives.take()
      await run()
      const passed = natives.take()
      const work = new Map(passed)
      for (const [name, units] of unitsIn(takeCoverage(session))) {
        if (units > 0) work.set(name, (work.get(name) ?? 0) + units)
      }
      return work
    },
    close: (): void => {
      natives.restore()
      session.disconnect()
    },
  }
}

/** The blocks that ran since the last call, in every script. */
function takeCoverage(session: Session): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] = []
  // The session belongs to this thread, so that it answers before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, {result}) => {
    if (error !== null) throw error
    taken = result
  })
  return taken
}

function* unitsIn(scripts: readonly Profiler.ScriptCoverage[]): Generator<[string, number]> {
  for (const {url, functions} of scripts) {
    if (url.startsWith(own) && !url.includes('planted')) continue
    for (const {functionName, ranges} of functions) {
      const [first] = ranges
      const name = functionName === '' ? `(at ${first?.startOffset})` : functionName
      yield [`${url.replace(folder, '')} ${name}`, unitsOf(ranges)]
    }
  }
}

/** The characters that ran in a function: each as often as the innermost block that holds it. */
function unitsOf(ranges: readonly Profiler.CoverageRange[]): number {
  const open: Profiler.CoverageRange[] = []
  let units = 0
  for (const range of ranges) {
    let outer = open.at(-1)
    while (outer !== undefined && outer.endOffset <= range.startOffset) {
      open.pop()
      outer = open.at(-1)
    }
    const length = range.endOffset - range.startOffset
    units += length * (range.count - (outer?.count ?? 0))
    open.push(range)
  }
  return units
}
