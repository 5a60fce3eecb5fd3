import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Report} from '../../../verify/verify.ts'
import {filesOfEach} from '../../write/formats.ts'
import {idOf, namesIn, rowsIn} from './run-folder.ts'

/** A file that is in a run without a reason. */
interface Unaccounted extends Report {
  readonly file: string
  readonly wrong: string
}

const rooms = filesOfEach.map(({folder}) => folder)
const extension = /\.(?:jsonld|html|md|txt)$/
const audit = /\.(?:json|ndjson)$/
/** Files of parts in forms from which an article cannot be compared. */
const otherForm = /\.(?:copy|csv)$/

/**
 * The articles of a run that no audit accounts for, and the files among its audits that are none.
 *
 * It leaves alone folders without audits, and the articles of a run in formats of engines and tables.
 */
export function unaccountedIn(folder: string): readonly Unaccounted[] {
  const audits = namesIn(folder, 'audits')
  const strangers = audits.filter((name) => !audit.test(name))
  return [
    ...strangers.map((name) =>
      unaccounted(join('audits', name), 'This is not an audit of the run. Remove it'),
    ),
    ...rooms.flatMap((room) => alone(folder, room, new Set(audits))),
    ...aloneInAll(folder, audits),
  ]
}

function alone(folder: string, room: string, audits: ReadonlySet<string>): readonly Unaccounted[] {
  return namesIn(folder, room).flatMap((name) => {
    const own = name.replace(extension, '.json')
    const file = join(room, name)
    if (otherForm.test(name) && audits.has(name.replace(otherForm, '.ndjson'))) return []
    if (!audits.has(own) || !(extension.test(name) || name.endsWith('.ndjson'))) {
      return [withoutAudit(file)]
    }
    if (own !== name) return []
    const known = rowsIn(folder, join('audits', name)).length
    const isSearch = rowsIn(folder, file).every((row) => idOf(row) === undefined)
    return isSearch
      ? []
      : rowsIn(folder, file)
          .slice(known)
          .map((row) => withoutAudit(row.file))
  })
}

/** Articles of the file of all articles, when each audit has a file of its own. */
function aloneInAll(folder: string, audits: readonly string[]): readonly Unaccounted[] {
  const all = rowsIn(folder, 'articles.ndjson')
  if (all.length === 0) return []
  const known = new Set(
    audits.flatMap((name) => {
      const file = join('audits', name)
      const own = name.endsWith('.ndjson')
        ? rowsIn(folder, file)
        : [
            {
              file,
              text: existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
            },
          ]
      return own.map((row) => idOf(row, 'article'))
    }),
  )
  return all.filter((row) => !known.has(idOf(row))).map(({file}) => withoutAudit(file))
}

function withoutAudit(file: string): Unaccounted {
  return unaccounted(
    file,
    'No audit accounts for this article. Write its audit again with `copydesk extract`, or remove the file',
  )
}

function unaccounted(file: string, wrong: string): Unaccounted {
  return {file, wrong, findings: [], skipped: []}
}
