import type {Io} from '../../pipeline/write/io.ts'

/** Files on a disk that has room for so many bytes. What is removed makes no room again. */
export function smallDisk(io: Io, room: number): Io {
  let left = room
  return {
    ...io,
    write: (file, bytes, start): number => {
      const most = Math.min(left, bytes.length - start)
      if (most === 0) throw Object.assign(new Error('full'), {code: 'ENOSPC'})
      left -= most
      return io.write(file, bytes.subarray(start, start + most), 0)
    },
  }
}
