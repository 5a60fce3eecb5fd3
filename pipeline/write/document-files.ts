import type {Refusal} from '../tree/refusals.ts'
import {type Folders, foldersIn} from './folders.ts'
import {type Accepted, type Manner, printed, shapeOf} from './formats.ts'
import type {Io} from './io.ts'
import {toJson} from './json.ts'
import {extensionOf} from './names.ts'
import type {Result, Sink} from './result.ts'

/** The extension of a record of a rejection, which the copy of an input may not have. */
const record = '.json'

/**
 * Files for every single document.
 *
 *     articles/<stem>.jsonld   or html/<stem>.html, in formats that have a file for each
 *     audits/<stem>.json
 *     rejected/<stem>.json     problems and audit of an input without an article
 *     rejected/<stem>.txt      the input, byte for byte, with its own extension
 *
 * Every file is written whole or not at all. An article stands there only after its audit. What an
 * earlier run left that this result makes untrue is removed. A folder in it that is a link is not
 * written to, so that nothing leaves it.
 *
 * @param out
 *   The folder for all, which is there.
 * @param stems
 *   Stems of all names of inputs that results will have.
 */
export function fileTo(
  out: string,
  manner: Manner,
  stems: ReadonlyMap<string, string>,
  io: Io,
): Sink {
  const folders = foldersIn(io, out)
  return {
    put: (result): Refusal | undefined => {
      const stem = stems.get(result.name)
      if (stem === undefined) throw new RangeError(`Expected a known name, found ${result.name}`)
      const {accepted} = result
      return accepted === undefined
        ? reject(folders, stem, result)
        : accept(folders, stem, result, accepted, manner)
    },
    end: () => folders.sync() ?? [],
    drop: () => undefined,
  }
}

function accept(
  folders: Folders,
  stem: string,
  {name, audit}: Result,
  accepted: Accepted,
  manner: Manner,
): Refusal | undefined {
  const {each} = shapeOf(manner)
  return (
    (audit && folders.write('audits', `${stem}${record}`, toJson(audit))) ??
    (each && folders.write(each.folder, `${stem}${each.extension}`, printed(accepted, manner))) ??
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
