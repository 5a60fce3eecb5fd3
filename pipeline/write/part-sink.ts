import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {foldersIn} from './folders.ts'
import {articleText, definitionOf, type OutputFormat} from './formats.ts'
import type {Io} from './io.ts'
import {toLine} from './json.ts'
import {keyLineOf, keysFolder} from './key-records.ts'
import {type LineFile, lineFileIn} from './part-file.ts'
import type {PartFile, Result, Sink} from './result.ts'

/** The extension of the files of parts. */
const partExtension = '.ndjson'

/** The extension of intermediate files of keys. */
export const keysExtension = '.keys.ndjson'

/**
 * Files for one part of a run, with a line for each document.
 *
 *     articles/<part>.ndjson   articles in the requested format
 *     audits/<part>.ndjson     audits of the same documents, in the same order
 *     rejected/<part>.ndjson   records of inputs without an article
 *     keys/<part>.ndjson       the keys of all inputs, and what became of each
 *
 * Each file is complete or missing; an empty one is never written.
 *
 * @param part
 *   The stem of its files.
 */
export function partSink(out: string, part: string, output: OutputFormat, io: Io): Sink {
  const folders = foldersIn(io, out)
  const linesOf = (folder: string): LineFile =>
    lineFileIn(io, folders, out, folder, `${part}${partExtension}`)
  const {extension = partExtension, opening} = definitionOf(output)
  const articles = lineFileIn(io, folders, out, 'articles', `${part}${extension}`, opening)
  const audits = linesOf('audits')
  const rejected = linesOf('rejected')
  const keys = linesOf(keysFolder)
  const all = [audits, rejected, articles, keys]
  return {
    put: (result: Result): Refusal | undefined => {
      const {key, name, id, accepted, audit, problems} = result
      const known = keyLineOf(result)
      if (accepted === undefined) {
        const given = id === undefined ? {} : {id}
        const record = toLine({name, ...given, key, problems, ...(audit && {audit})})
        return rejected.add(record) ?? keys.add(known)
      }
      // Both lines are made before either is added, so that an exception leaves the files in step.
      const article = articleText(accepted, output)
      const line = audit && toLine(audit)
      return (
        (line === undefined ? undefined : audits.add(line)) ??
        articles.add(article) ??
        keys.add(known)
      )
    },
    end: () => endAll(all, () => folders.sync()),
    drop: () => dropAll(all),
  }
}

/**
 * An intermediate file for the articles of one part: at the end of the run it is joined with the
 * others, or printed.
 *
 * @param folder
 *   Below `out`.
 */
export function spoolSink(
  out: string,
  folder: string,
  part: string,
  output: OutputFormat,
  io: Io,
): Sink {
  const folders = foldersIn(io, out)
  const lines = lineFileIn(io, folders, out, folder, `${part}${partExtension}`)
  return {
    put: ({accepted}) =>
      accepted === undefined ? undefined : lines.add(articleText(accepted, output)),
    end: () => endAll([lines], () => folders.sync()),
    drop: lines.drop,
  }
}

/** An intermediate file for the keys of one part, which is joined with the others at the end of the run. */
export function keySink(out: string, folder: string, part: string, io: Io): Sink {
  const folders = foldersIn(io, out)
  const lines = lineFileIn(io, folders, out, folder, `${part}${keysExtension}`)
  return {
    put: (result) => lines.add(keyLineOf(result)),
    end: () => endAll([lines], () => folders.sync()),
    drop: lines.drop,
  }
}

/** A sink that passes every result to two others. */
export function both(first: Sink, second: Sink): Sink {
  return {
    put: (result) => first.put(result) ?? second.put(result),
    end: (): readonly PartFile[] | Refusal => {
      const files = first.end()
      if (isRefusal(files)) return files
      const more = second.end()
      return isRefusal(more) ? more : [...files, ...more]
    },
    drop: (): void => {
      first.drop()
      second.drop()
    },
  }
}

function endAll(
  all: readonly LineFile[],
  sync: () => Refusal | undefined,
): readonly PartFile[] | Refusal {
  const files: PartFile[] = []
  for (const lines of all) {
    const file = lines.end()
    if (isRefusal(file)) {
      dropAll(all)
      return file
    }
    if (file !== undefined) files.push(file)
  }
  return sync() ?? files
}

function dropAll(all: readonly LineFile[]): void {
  for (const lines of all) lines.drop()
}
