import {correct} from '../../pipeline/correct/correct.ts'
import {publishedOf} from '../../pipeline/correct/published.ts'
import {scan} from '../../pipeline/correct/scan.ts'
import {wordsOf} from '../../pipeline/text/words.ts'
import {sliceOf} from '../../pipeline/tree/blocks.ts'
import {type Body, treeOf} from './texts.ts'

const rounds = 5

/** CPU time of the scan, of the stage, and of word parsing of the blocks with a suspicious token. */
export function measureSpeed(bodies: readonly Body[]): string {
  const trees = bodies.map(({text}) => treeOf(text))
  const bytes = bodies.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)
  const blocks = trees.map((tree) => publishedOf(tree).map(({at}) => at))
  const scanned = best(() => {
    for (const [i, tree] of trees.entries()) scan(tree.capture.text, blocks[i] ?? [])
  })
  const stage = best(() => {
    for (const tree of trees) correct.run(tree)
  })
  let looked = 0
  const parsed = best(() => {
    looked = 0
    for (const [i, tree] of trees.entries()) {
      const own = blocks[i] ?? []
      const suspicious = new Set(scan(tree.capture.text, own).suspects.map(({block}) => block))
      looked += suspicious.size
      for (const block of suspicious) {
        const at = own[block]
        if (at) wordsOf(sliceOf(tree, at), at.start)
      }
    }
  }, 1)
  const megabytes = bytes / 1e6
  return [
    `${trees.length} texts, ${megabytes.toFixed(1)} MB, ${blocks.reduce((sum, own) => sum + own.length, 0)} blocks`,
    `scan: ${(megabytes / scanned).toFixed(1)} MB per CPU-second`,
    `stage: ${(megabytes / stage).toFixed(1)} MB per CPU-second, ${((stage * 4096e3) / bytes).toFixed(3)} ms per 4 kB`,
    `word parsing of the ${looked} blocks with a suspicious token: ${parsed.toFixed(2)} s, the stage ${stage.toFixed(2)} s`,
  ].join('\n')
}

/** CPU seconds of the fastest of some rounds. */
function best(work: () => void, times = rounds): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < times; round += 1) {
    const before = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}
