import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {foldersIn} from './folders.ts'
import {type Manner, printed} from './formats.ts'
import type {Io} from './io.ts'
import {toLine} from './json.ts'
import {type Lines, linesIn} from './part-file.ts'
import type {PartFile, Result, Sink} from './result.ts'

/** The extension of all files of parts. */
const partExtension = '.ndjson'

/**
 * Files for one part of a run, a line a document.
 *
 *     articles/<part>.ndjson   in the manner that was asked for
 *     audits/<part>.ndjson     of the same documents, in the same order
 *     rejected/<part>.ndjson   records of inputs without an article
 *
 * Each is written whole or not at all, and not at all when it would be empty.
 *
 * @param part
 *   Its name, as files are called.
 */
export function partSink(out: string, part: string, manner: Manner, io: Io): Sink {
  const folders = foldersIn(io, out)
  const linesOf = (folder: string): Lines =>
    linesIn(io, folders, out, folder, `${part}${partExtension}`)
  const articles = linesOf('articles')
  const audits = linesOf('audits')
  const rejected = linesOf('rejected')
  const all = [audits, rejected, articles]
  return {
    put: ({name, id, accepted, audit, problems}: Result): Refusal | undefined =>
      accepted === undefined
        ? rejected.add(
            toLine({name, ...(id === undefined ? {} : {id}), problems, ...(audit && {audit})}),
          )
        : ((audit && audits.add(toLine(audit))) ?? articles.add(printed(accepted, manner))),
    end: () => endAll(all, () => folders.sync()),
    drop: () => dropAll(all),
  }
}

/**
 * A file for the articles of one part, which is no result yet: they are joined at the end of the
 * run, or sent to standard output.
 *
 * @param folder
 *   Below `out`.
 */
export function spoolSink(out: string, folder: string, part: string, manner: Manner, io: Io): Sink {
  const folders = foldersIn(io, out)
  const lines = linesIn(io, folders, out, folder, `${part}${partExtension}`)
  return {
    put: ({accepted}) =>
      accepted === undefined ? undefined : lines.add(printed(accepted, manner)),
    end: () => endAll([lines], () => folders.sync()),
    drop: lines.drop,
  }
}

/** Two places for the same results. */
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
  all: readonly Lines[],
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

function dropAll(all: readonly Lines[]): void {
  for (const lines of all) lines.drop()
}
