import type {Io} from '../../pipeline/write/io.ts'

/**
 * What goes wrong at a call: an error of the system, a write of one byte, the end of the process, or
 * something that another process does before it.
 */
export type Fault = {readonly code: string} | 'short' | 'death' | (() => void)

/** What a process that has ended would say; no code of a system. */
export class Death extends Error {}

/** Files of which one call fails. */
export interface Faulty {
  readonly io: Io
  /** How many calls were made. */
  readonly calls: () => number
}

/**
 * Files of which call number `n`, counted from 1, goes wrong once.
 *
 * After the end of the process nothing is done any more. A file whose closing is interrupted is closed.
 */
export function failingAt(io: Io, n: number, fault: Fault): Faulty {
  let calls = 0
  let isDead = false
  /** Whether this call goes wrong; throws when it fails. */
  const goesWrong = (): boolean => {
    calls++
    isDead ||= fault === 'death' && calls === n
    if (isDead) throw new Death()
    if (calls === n && typeof fault === 'function') fault()
    if (calls === n && typeof fault === 'object') {
      throw Object.assign(new Error(fault.code), fault)
    }
    return calls === n
  }
  const faulty =
    <Args extends readonly unknown[], Out>(call: (...args: Args) => Out) =>
    (...args: Args): Out => {
      goesWrong()
      return call(...args)
    }
  return {
    calls: () => calls,
    io: {
      makeFolder: faulty(io.makeFolder),
      isFolder: faulty(io.isFolder),
      list: faulty(io.list),
      removeFolder: faulty(io.removeFolder),
      create: faulty(io.create),
      append: faulty(io.append),
      open: faulty(io.open),
      read: faulty(io.read),
      write: (file, bytes, start) =>
        io.write(
          file,
          goesWrong() && fault === 'short' ? bytes.subarray(0, start + 1) : bytes,
          start,
        ),
      sync: faulty(io.sync),
      close: (file): void => {
        try {
          goesWrong()
        } finally {
          io.close(file)
        }
      },
      rename: faulty(io.rename),
      remove: faulty(io.remove),
      link: faulty(io.link),
      linkOf: faulty(io.linkOf),
    },
  }
}
