import {lazy} from '../text/lazy.ts'
import type {LabelledFormat} from '../tree/labelled.ts'
import {load} from './load.ts'

/** What a label of an archive, or another fixed line of its exports, is there for. */
export type ArchiveUse =
  | 'body'
  | 'byline'
  | 'caption'
  | 'copyright'
  | 'correction'
  | 'counter'
  | 'cover'
  | 'credit'
  | 'date'
  | 'dateline'
  | 'dek'
  | 'document'
  | 'edition'
  | 'end'
  | 'headline'
  | 'index'
  | 'keywords'
  | 'language'
  | 'loaded'
  | 'note'
  | 'page'
  | 'publisher'
  | 'record'
  | 'section'
  | 'time'
  | 'words'

/** The labels of archives, by format. */
const labels = lazy(() => {
  const found = new Map<string, Map<string, ArchiveUse>>()
  for (const {format, label, use} of load('archives', ['format', 'label', 'use']).rows) {
    const own = found.get(format) ?? new Map<string, ArchiveUse>()
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own table; `test/language/archives.test.ts` holds its uses
    found.set(format, own.set(label.toUpperCase(), use as ArchiveUse))
  }
  return found
})
const none: ReadonlyMap<string, ArchiveUse> = new Map()

/** The labels of a format in capitals, with their uses. */
export function archiveLabels(format: LabelledFormat): ReadonlyMap<string, ArchiveUse> {
  return labels().get(format) ?? none
}

const wordsOf = new Map<string, ReadonlySet<string>>()

/** The labels of a format with one use, in capitals. */
export function archiveWords(format: LabelledFormat, use: ArchiveUse): ReadonlySet<string> {
  const key = `${format} ${use}`
  const known = wordsOf.get(key)
  if (known !== undefined) return known
  const own = new Set(
    [...archiveLabels(format)].flatMap(([label, its]) => (its === use ? [label] : [])),
  )
  wordsOf.set(key, own)
  return own
}
