import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin, type Draft} from './atomic.ts'
import {attempt} from './failures.ts'
import {type Folders, foldersIn} from './folders.ts'
import {type Accepted, type Manner, printed, shapeOf} from './formats.ts'
import {disk, type Io} from './io.ts'
import {toJson} from './json.ts'
import {extensionOf, stemsOf} from './names.ts'

/** What became of one input. */
export interface Result {
  /** The input, as the caller calls it. */
  readonly name: string
  /** What is printed; absent when the input was rejected. */
  readonly accepted?: Accepted
  /** Absent when the input could not even be read. */
  readonly audit?: object
  /** Why it was rejected, for its record. */
  readonly problems: readonly object[]
  /** The input itself, when it could be had; kept beside the record of a rejection. */
  readonly bytes?: Uint8Array
}

/** A place for results. */
export interface Sink {
  /** Put one result; what could not be written. */
  readonly put: (result: Result) => Refusal | undefined
  /** Put what stands in one file for all; what could not be written. */
  readonly end: () => Refusal | undefined
  /** Take back what stands in one file for all, when a run breaks off. */
  readonly drop: () => void
}

/** The extension of a record of a rejection, which the copy of an input may not have. */
const record = '.json'

/**
 * A folder for results.
 *
 *     articles/<stem>.jsonld   or   html/<stem>.html, articles.ndjson, search.ndjson, opensearch.ndjson
 *     audits/<stem>.json
 *     rejected/<stem>.json     problems and audit of an input without an article
 *     rejected/<stem>.txt      the input, byte for byte, with its own extension
 *
 * Every file is written whole or not at all. An article stands there only after its audit. What an
 * earlier run left that this result makes untrue is removed. A folder in it that is a link is not
 * written to, so that nothing leaves it.
 *
 * @param names
 *   Names of all inputs, so that stems do not depend on their order.
 * @returns
 *   A refusal when the folder cannot be had.
 */
export function fileTo(
  out: string,
  manner: Manner,
  names: readonly string[],
  io: Io = disk,
): Sink | Refusal {
  const failure = attempt(out, () => io.makeFolder(out))
  if (failure !== undefined) return failure
  const {all} = shapeOf(manner)
  const draft = all === undefined ? undefined : begin(io, `${out}/${all}`)
  if (isRefusal(draft)) return draft
  const stems = stemsOf(names)
  const folders = foldersIn(io, out)
  return {
    put: (result): Refusal | undefined => {
      const stem = stems.get(result.name)
      if (stem === undefined) throw new RangeError(`Expected a known name, found ${result.name}`)
      const {accepted} = result
      return accepted === undefined
        ? reject(folders, stem, result)
        : accept(folders, stem, result, accepted, manner, draft)
    },
    end: () => draft?.finish(),
    drop: () => draft?.drop(),
  }
}

function accept(
  folders: Folders,
  stem: string,
  {name, audit}: Result,
  accepted: Accepted,
  manner: Manner,
  draft: Draft | undefined,
): Refusal | undefined {
  const {each} = shapeOf(manner)
  const text = printed(accepted, manner)
  return (
    (audit && folders.write('audits', `${stem}${record}`, toJson(audit))) ??
    (each && folders.write(each.folder, `${stem}${each.extension}`, text)) ??
    draft?.add(text) ??
    folders.remove('rejected', `${stem}${record}`) ??
    folders.remove('rejected', copyOf(stem, name))
  )
}

function reject(
  folders: Folders,
  stem: string,
  {name, audit, problems, bytes}: Result,
): Refusal | undefined {
  const told = toJson({name, problems, ...(audit && {audit})})
  return (
    folders.write('rejected', `${stem}${record}`, told) ??
    (bytes && folders.write('rejected', copyOf(stem, name), bytes)) ??
    folders.remove('audits', `${stem}${record}`) ??
    folders.remove('articles', `${stem}.jsonld`) ??
    folders.remove('html', `${stem}.html`)
  )
}

function copyOf(stem: string, name: string): string {
  const extension = extensionOf(name).toLowerCase()
  return `${stem}${extension === '' || extension === record ? '.input' : extension}`
}
