import {type OutletSign, type OutletWord, outletWordsIn} from '../../language/outlet-words.ts'
import {contains} from '../../text/ranges.ts'
import {tuned} from '../../tuning/load.ts'

/** What an outlet speaks of where it speaks to its reader. */
export type OutletMatter =
  | 'feed'
  | 'note'
  | 'embed'
  | 'comments'
  | 'access'
  | 'support'
  | 'letter'
  | 'channel'

const {outletLeastWords, outletMostWords, outletRefusalWords} = tuned('text')
const {outletOwnReach, outletReach} = tuned('text')
/** In the order in which they are looked for. */
const matters = [
  'feed',
  'note',
  'embed',
  'comments',
  'access',
  'support',
  'letter',
  'channel',
] as const
/** Matters of which two words are enough, without a call. */
const plain: ReadonlySet<OutletMatter> = new Set(['comments', 'access', 'support', 'embed'])
/** Languages whose calls stand behind what they are for, or have no space before them. */
const callsLast: ReadonlySet<string> = new Set(['bn', 'fa', 'hi', 'ja', 'ko', 'th', 'tr', 'zh'])
const beforeCall = /(?:^|[.!?…:;,|•*›»>¡¿(–—،؛؟-])["'(]?\s*$/u
const sentenceEnd = /[.!?…؟](?=\s)|[。！？।]/u
/** Signs that part clauses. */
const clauseEnd = /[.!?…,;:。！？，؟،।]/u
const quoted = /^\s*["']/
/** Words that a sentence cites: `asked them to “subscribe to our newsletter”`. */
const quotation = /"[^"]*"|«[^«»]*»|「[^「」]*」/gu
const anyLanguage = 'mul'
/** Signs that show no matter without one of another kind. */
const besides: ReadonlySet<OutletSign> = new Set([
  'call',
  'network',
  'addresses',
  'reported',
  'story',
  'news',
  'own',
])

/**
 * What an outlet speaks of in a line in which it calls on its reader, in any language that has the words: its letters,
 * its channels, its support, access to its stories, its rules for comments, content that it does not show yet, or how the
 * text came about.
 *
 *     Want to know what moves the coast? Sign up for our weekly newsletter.    letter
 *     If each reader gave a crown, we could pay our reporters.                 support
 *
 * Leaves alone direct speech, lines that report what someone said, and calls to do something else.
 *
 * @param line
 *   Folded and in lower case.
 */
export function outletMatterOf(line: string, words: number): OutletMatter | undefined {
  if (words < outletLeastWords || words > outletMostWords || quoted.test(line)) return undefined
  const all = outletWordsIn(line)
  if (all.every(({sign}) => besides.has(sign))) return undefined
  // A word of any language shows nothing without one of a language.
  if (all.every(({language}) => language === anyLanguage)) return undefined
  const cited = Array.from(line.matchAll(quotation), ({0: text, index}) => ({
    start: index,
    end: index + text.length,
  }))
  const found = all.filter((word) => !cited.some((each) => contains(each, word)))
  const languages = new Set(found.map(({language}) => language))
  languages.delete(anyLanguage)
  for (const language of languages) {
    const own = found.filter((word) => word.language === language || word.language === anyLanguage)
    const matter = matterOf(line, words, language, own)
    if (matter !== undefined) return matter
  }
  return undefined
}

/** What the words of one language show. */
interface Spoken {
  readonly line: string
  readonly words: number
  readonly calls: readonly OutletWord[]
  /** Those of the calls that open a sentence or a clause. */
  readonly opening: readonly OutletWord[]
  readonly of: (sign: OutletSign) => readonly OutletWord[]
}

/** The same for the words of one language. */
function matterOf(
  line: string,
  words: number,
  language: string,
  own: readonly OutletWord[],
): OutletMatter | undefined {
  if (own.some(({sign}) => sign === 'reported')) return undefined
  const all = [...own, ...ownThings(line, own)]
  const of = (sign: OutletSign): readonly OutletWord[] =>
    apart(all.filter((word) => word.sign === sign))
  const calls = of('call')
  const opens = ({start}: OutletWord): boolean =>
    callsLast.has(language) || beforeCall.test(line.slice(0, start))
  const spoken = {line, words, calls, opening: calls.filter(opens), of}
  return matters.find((matter) => isOf(matter, spoken))
}

function isOf(matter: OutletMatter, spoken: Spoken): boolean {
  if (matter === 'feed') return isOfFeed(spoken)
  if (matter === 'note') return isNote(spoken)
  if (matter === 'access' && isRefusal(spoken)) return true
  if (matter === 'channel' && follows(spoken.of('follow'), spoken.of('network'))) return true
  return isPlainlyOf(matter, spoken) || isCalledTo(matter, spoken)
}

/** Whether words for a matter are enough without a call. */
function isPlainlyOf(matter: Exclude<OutletMatter, 'feed'>, {opening, of}: Spoken): boolean {
  const [first, second] = of(matter)
  const isCalled = opening.length > 0
  if (first === undefined) return false
  if (second !== undefined) return plain.has(matter) || (matter === 'letter' && isCalled)
  if (matter === 'support') return isCalled
  return matter === 'comments'
    ? first.start === 0
    : matter === 'embed' && of('addresses').length > 0
}

/** Whether a call belongs to a word for a matter. */
function isCalledTo(
  matter: Exclude<OutletMatter, 'feed'>,
  {line, calls, opening, of}: Spoken,
): boolean {
  const things = of(matter)
  const addressed = of('addresses')
  return calls.some((call) =>
    things.some((thing) => areNear(line, call, thing) && isBound(call, thing, opening, addressed)),
  )
}

/** Whether the story that is named came unedited from a feed, or the line opens with a call to read all the news. */
function isOfFeed({of}: Spoken): boolean {
  const isCall = (of('latest')[0]?.start ?? 1) === 0 && of('news').length > 0
  return isCall || isNoted(of('unedited'), of('story'))
}

/** Whether a short line says that what follows is for subscribers alone. */
function isRefusal({words, of}: Spoken): boolean {
  return words <= outletRefusalWords && of('only').length > 0
}

/** Whether two words stand in one sentence, not far apart. */
function areNear(line: string, one: OutletWord, other: OutletWord): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const between = line.slice(first.end, second.start)
  return between.length <= outletReach && !sentenceEnd.test(between)
}

/** Whether a call opens a sentence, or the outlet names the thing behind it as its own. */
function isBound(
  call: OutletWord,
  thing: OutletWord,
  opening: readonly OutletWord[],
  addressed: readonly OutletWord[],
): boolean {
  return (
    opening.includes(call) ||
    addressed.some(({start, end}) => start >= call.end && end <= thing.end)
  )
}

/** Whether a network is named soon behind a call to follow the outlet. */
function follows(calls: readonly OutletWord[], networks: readonly OutletWord[]): boolean {
  return calls.some((call) =>
    networks.some((network) => Math.abs(network.start - call.end) <= outletReach),
  )
}

/** Whether the line notes how the text came about. */
function isNote({line, of}: Spoken): boolean {
  const stories = of('story')
  if (isNoted(of('note'), stories)) return true
  const [story] = stories
  return (
    story !== undefined &&
    story.start <= outletOwnReach &&
    of('story-note').some((note) => note.start > story.end && areNear(line, story, note))
  )
}

/** Whether a note opens the line, or is made of the story that is named before it. */
function isNoted(notes: readonly OutletWord[], stories: readonly OutletWord[]): boolean {
  const [note] = notes
  const [story] = stories
  return note !== undefined && (note.start <= 1 || (story !== undefined && story.end < note.start))
}

/** Apps and channels that the outlet calls its own: `our free app`, `aplicația noastră`. */
function ownThings(line: string, words: readonly OutletWord[]): readonly OutletWord[] {
  const owns = words.filter(({sign}) => sign === 'own')
  return words.flatMap((thing): readonly OutletWord[] => {
    if (thing.sign !== 'thing') return []
    const own = owns.find((each) => isBeside(line, each, thing))
    if (own === undefined) return []
    const start = Math.min(own.start, thing.start)
    return [{...thing, sign: 'channel', start, end: Math.max(own.end, thing.end)}]
  })
}

/** Whether a word stands right before or behind another one, or a word or two further on. */
function isBeside(line: string, one: OutletWord, other: OutletWord): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const between = line.slice(first.end, second.start)
  return between.length <= outletOwnReach && !clauseEnd.test(between)
}

/** The words of which none stands in another. */
function apart(words: readonly OutletWord[]): readonly OutletWord[] {
  return words.filter(
    (word, i) =>
      !words.some(
        (other, j) =>
          j !== i &&
          other.start <= word.start &&
          other.end >= word.end &&
          (other.end - other.start > word.end - word.start || j < i),
      ),
  )
}
