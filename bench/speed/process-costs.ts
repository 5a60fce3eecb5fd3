import {type ChildProcess, spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

const ticksPerSecond = 100

/** What a process and all that it started came to. */
export interface Cost {
  readonly cpu: number
  readonly wall: number
  /** Megabytes at their most: the process itself, and the mean of its workers. */
  readonly own: number
  readonly worker: number
}

/** What Node comes to with these words, to its end; Linux. */
export function costOf(words: readonly string[]): Promise<Cost> {
  const [since, before] = [performance.now(), childrenCpu()]
  const child = spawn(process.execPath, words, {stdio: 'ignore'})
  const watch = watchMemory(child)
  return new Promise((resolve) => {
    child.on('close', () => {
      const wall = (performance.now() - since) / 1000
      resolve({cpu: childrenCpu() - before, wall, ...watch()})
    })
  })
}

/** Look at the most memory of a process and its children again and again; what was seen at last. */
function watchMemory({pid = 0}: ChildProcess): () => Pick<Cost, 'own' | 'worker'> {
  const most = new Map<number, number>()
  const look = (): void => {
    const children = textOf(`/proc/${pid}/task/${pid}/children`).trim().split(' ').map(Number)
    for (const each of [pid, ...children]) {
      const peak = /VmHWM:\s*(\d+)/.exec(textOf(`/proc/${each}/status`))?.[1]
      if (peak !== undefined && each !== 0) most.set(each, Number(peak) / 1000)
    }
  }
  const timer = setInterval(look, 100)
  return () => {
    clearInterval(timer)
    const workers = [...most].flatMap(([each, size]) => (each === pid ? [] : [size]))
    const worker = workers.reduce((sum, size) => sum + size, 0) / Math.max(1, workers.length)
    return {own: most.get(pid) ?? 0, worker}
  }
}

/** Seconds of CPU of processes that have ended: fields 16 and 17 of proc_pid_stat(5). */
function childrenCpu(): number {
  const stat = textOf('/proc/self/stat')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
