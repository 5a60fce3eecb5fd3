import type {Refusal} from '../tree/refusals.ts'
import {type Folders, foldersIn} from './folders.ts'
import {
  type Accepted,
  articleText,
  definitionOf,
  filesOfEach,
  type OutputFormat,
} from './formats.ts'
import type {Io} from './io.ts'
import {toJson} from './json.ts'
import {extensionOf} from './names.ts'
import type {Result, Sink} from './result.ts'

/** The extension of audits and of records of a rejection; the copy of an input never has it. */
const record = '.json'

/**
 * A sink that writes separate files for each document.
 *
 *     articles/<stem>.jsonld   or html/, markdown/, text/, in formats with a file for each article
 *     audits/<stem>.json
 *     rejected/<stem>.json     problems and audit of an input without an article
 *     rejected/<stem>.txt      the input, byte for byte, with its own extension
 *
 * Every file is complete or missing. An article is written only after its audit. Files of an earlier
 * run that contradict the new result are removed. Nothing is written through a link, so that nothing
 * leaves the folder.
 *
 * @param out
 *   The output folder, which exists.
 * @param stems
 *   The stem of each input, by its name.
 */
export function documentFilesIn(
  out: string,
  output: OutputFormat,
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
        : accept(folders, stem, result, accepted, output)
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
  output: OutputFormat,
): Refusal | undefined {
  const {each} = definitionOf(output)
  return (
    (audit && folders.write('audits', `${stem}${record}`, toJson(audit))) ??
    (each &&
      folders.write(each.folder, `${stem}${each.extension}`, articleText(accepted, output))) ??
    folders.remove('rejected', `${stem}${record}`) ??
    folders.remove('rejected', copyOf(stem, name))
  )
}

function reject(
  folders: Folders,
  stem: string,
  {key, name, audit, problems, bytes}: Result,
): Refusal | undefined {
  const rejection = toJson({name, key, problems, ...(audit && {audit})})
  return (
    folders.write('rejected', `${stem}${record}`, rejection) ??
    (bytes && folders.write('rejected', copyOf(stem, name), bytes)) ??
    folders.remove('audits', `${stem}${record}`) ??
    removeArticles(folders, stem)
  )
}

function removeArticles(folders: Folders, stem: string): Refusal | undefined {
  for (const {folder, extension} of filesOfEach) {
    const failure = folders.remove(folder, `${stem}${extension}`)
    if (failure !== undefined) return failure
  }
  return undefined
}

function copyOf(stem: string, name: string): string {
  const extension = extensionOf(name).toLowerCase()
  return `${stem}${extension === '' || extension === record ? '.input' : extension}`
}
