import {closeSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'

/** Numbers that wait in memory before they are written, by partition. */
const buffered = 4096
const bytesOfNumber = 8

/** Numbers on the disk, in partitions that fit the memory one by one. */
export interface Partitions {
  readonly add: (partition: number, value: number) => void
  /** The numbers of each partition from small to large, a partition at a time; its file is removed. */
  readonly sorted: () => Generator<Float64Array, void>
}

/** Make partitions of numbers in files of a folder. */
export function partitionsIn(folder: string, name: string, count: number): Partitions {
  const paths = Array.from({length: count}, (_, i) => join(folder, `${name}-${i}.numbers`))
  const files = paths.map((path) => openSync(path, 'w'))
  const buffers = paths.map(() => new Float64Array(buffered))
  const lengths = new Int32Array(count)
  const flush = (partition: number): void => {
    const length = lengths[partition] ?? 0
    const file = files[partition]
    if (file === undefined || length === 0) return
    const bytes = new Uint8Array(buffers[partition]?.buffer ?? new ArrayBuffer(0))
    writeSync(file, bytes, 0, length * bytesOfNumber)
    lengths[partition] = 0
  }
  return {
    add: (partition, value): void => {
      const length = lengths[partition] ?? 0
      const buffer = buffers[partition]
      if (buffer === undefined) throw new RangeError(`Expected a partition, found ${partition}`)
      buffer[length] = value
      lengths[partition] = length + 1
      if (length + 1 === buffered) flush(partition)
    },
    sorted: function* sorted(): Generator<Float64Array, void> {
      for (const [partition, path] of paths.entries()) {
        flush(partition)
        closeSync(files[partition] ?? -1)
        const bytes = readFileSync(path)
        rmSync(path)
        const copy = new Uint8Array(bytes).buffer
        yield new Float64Array(copy).sort()
      }
    },
  }
}
