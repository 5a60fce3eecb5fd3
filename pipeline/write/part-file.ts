import {createHash} from 'node:crypto'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin, type Draft} from './atomic.ts'
import type {Folders} from './folders.ts'
import type {Io} from './io.ts'
import type {PartFile} from './result.ts'

/** A file for the lines of a part; it is made with the first line. */
export interface Lines {
  readonly add: (text: string) => Refusal | undefined
  /** The file, whole and in its place; absent when it got no line. */
  readonly end: () => PartFile | Refusal | undefined
  readonly drop: () => void
}

/** Text that is kept before it is written, in code units. */
const mostKept = 262_144

/** The lines of `<out>/<folder>/<name>`. */
export function linesIn(
  io: Io,
  folders: Folders,
  out: string,
  folder: string,
  name: string,
): Lines {
  const path = `${folder}/${name}`
  const hash = createHash('sha256')
  let draft: Draft | undefined
  let kept = ''
  let bytes = 0
  const flush = (): Refusal | undefined => {
    const piece = Buffer.from(kept)
    kept = ''
    if (draft === undefined) {
      const begun = folders.make(folder) ?? begin(io, `${out}/${path}`)
      if (isRefusal(begun)) return begun
      draft = begun
    }
    hash.update(piece)
    bytes += piece.length
    return draft.add(piece)
  }
  return {
    add: (text): Refusal | undefined => {
      kept += text
      return kept.length < mostKept ? undefined : flush()
    },
    end: (): PartFile | Refusal | undefined => {
      if (draft === undefined && kept === '') return undefined
      const failure = flush() ?? draft?.finish()
      return failure ?? {path, bytes, sha256: hash.digest('hex')}
    },
    drop: () => draft?.drop(),
  }
}
