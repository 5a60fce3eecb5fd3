import type {Use} from '../../language/uses.ts'
import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'
import type {DeskLine} from './lines.ts'

/** What a line of a press release marks. */
export type ReleaseMark =
  | 'release'
  | 'embargo'
  | 'contact'
  | 'about'
  | 'notes'
  | 'outlook'
  | 'end'
  | 'source'

/** A mark, and where the words behind it begin in the line. */
export interface MarkedLine {
  readonly mark: ReleaseMark
  readonly rest: number
}

/** How much of a line a mark must be: the whole of it, its opening, or its opening before a colon. */
type Reach = 'whole' | 'opens' | 'labels'

interface MarkForm {
  readonly mark: ReleaseMark
  readonly use: Use
  readonly reach: Reach
  /** The most words that the line may have. */
  readonly most: number
}

const {
  aboutWords: mostAboutWords,
  contactWords,
  editorNoteWords,
  embargoWords,
  outlookWords,
  releaseEndWords,
  releaseWords,
} = tuned('formats')
/** Forms of lines that mark parts, tried in this order. */
const forms: readonly MarkForm[] = [
  {mark: 'embargo', use: 'embargo', reach: 'opens', most: embargoWords},
  {mark: 'release', use: 'press-release', reach: 'whole', most: releaseWords},
  {mark: 'outlook', use: 'forward-looking', reach: 'whole', most: outlookWords},
  {mark: 'notes', use: 'note-to-editors', reach: 'whole', most: editorNoteWords},
  {mark: 'contact', use: 'press-contact', reach: 'labels', most: contactWords},
  {mark: 'end', use: 'release-end', reach: 'whole', most: releaseEndWords},
]
const lead = String.raw`^[\s*#_|/([-]{0,6}`
const tail: Readonly<Record<Reach, string>> = {
  whole: String.raw`(?=[\s*#_|/)\]:.!-]{0,6}(?:$|[(|:*/-]|\d))`,
  opens: String.raw`(?![\p{L}\p{M}\p{N}])`,
  labels: String.raw`(?=[\s*#_|/)\].!-]{0,6}(?:$|:|\())`,
}
const endSigns = /^(?:(?:#\s{0,3}){3,5}|-{1,3}\s?(?:30|0)\s?-{1,3})$/
const name = String.raw`\p{Lu}[^.!?]{1,60}`
const patterns = lazy(() =>
  forms.map(({use, reach, ...form}) => ({
    ...form,
    pattern: new RegExp(`${lead}${oneOf(use)}${tail[reach]}`, 'iu'),
  })),
)
const aboutBefore = lazy(() => new RegExp(`^${oneOf('about-issuer')} ?(?=.)`, 'iu'))
const aboutAfter = lazy(
  () => new RegExp(`^.{2,60}?(?=\\s?${oneOf('about-issuer-after')}:?$)`, 'iu'),
)
const sourceBefore = lazy(() => new RegExp(`^${oneOf('release-source')}:?(?=$| )`, 'iu'))
const sourceName = new RegExp(`^ ${name}\\.?$`, 'u')
const capitals = /^[\p{Lu} ]{4,30}(?=:|$| \p{Lu}\p{Ll})/u
const stopped = /[,;!?…。]$/
/** An item of a list, such as a menu; signs on both sides of a line are an ornament. */
const bulleted = /^[*+•·-] .*[^*+•·-]$/u
const opensAsHeading = /^[\p{Lu}\p{Lo}]/u

/**
 * What a line of a press release marks, if anything.
 *
 *     FOR IMMEDIATE RELEASE     release        Media Contact:              contact
 *     Embargoed until 6 March   embargo        About Quayside Robotics     about
 *     Notes to editors          notes          ###                         end
 *
 * Leaves alone sentences that open with the same words.
 */
export function releaseMarkOf({text, words}: DeskLine): MarkedLine | undefined {
  if (endSigns.test(text)) return {mark: 'end', rest: text.length}
  if (bulleted.test(text)) return undefined
  for (const {mark, pattern, most} of patterns()) {
    const found = words > most ? null : pattern.exec(text)
    if (found !== null) return {mark, rest: found[0].length}
  }
  return aboutOf(text, words) ?? sourceOf(text)
}

/** The heading over the note about the body that issued a release. */
function aboutOf(text: string, words: number): MarkedLine | undefined {
  if (words > mostAboutWords || stopped.test(text) || !opensAsHeading.test(text)) return undefined
  const before = aboutBefore().exec(text)
  if (before !== null) return {mark: 'about', rest: before[0].length}
  const after = aboutAfter().exec(text)
  return after === null ? undefined : {mark: 'about', rest: 0}
}

/** The line that names the body that issued a release: `SOURCE Millstone Bakeries, Inc.` */
function sourceOf(text: string): MarkedLine | undefined {
  const found = sourceBefore().exec(text)
  if (found === null) return undefined
  const rest = text.slice(found[0].length)
  const isNamed = sourceName.test(rest) && capitals.test(text)
  return rest === '' || isNamed ? {mark: 'source', rest: found[0].length} : undefined
}
