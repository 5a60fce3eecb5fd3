import {bylineOf} from '../../parse/names.ts'
import {decodedText} from '../../text/character-references.ts'
import {quoted} from '../../tree/messages.ts'
import type {Statement} from '../../tree/page.ts'
import type {Note} from '../../tree/types.ts'
import {instantOf} from '../document/instant.ts'
import type {Document} from '../document/types.ts'
import {captureDayOf, isPossibleDay} from '../witnesses/possible-day.ts'
import {languageOf, readLanguage} from './language.ts'

/** What a property of a container should have held; nothing when its value can be read. */
type StatementFault = (value: string, document: Document) => string | undefined

const faults: Readonly<Record<string, StatementFault>> = {
  datePublished: dayFault,
  dateModified: dayFault,
  inLanguage: (value) => (languageOf(value) === undefined ? 'no tag of a language' : undefined),
  'author.name': (value, document) =>
    bylineOf(value, {trust: 'stated', sites: document.siteNames()}).agents.length === 0
      ? 'no name of a person or an organization'
      : undefined,
}
/** A word in angle brackets that is written like a name: `<Post>`. */
const bracketed = /<\p{Lu}\p{Ll}[\p{L} ]{0,40}>/u

/**
 * A note for what the container states and no field can read, and for a name in angle brackets, which is read as markup:
 *
 *     `datePublished` of the container is `yesterday`: no day that can be read. It is left out
 *     `publisher.name` of the container is `The <Post>`, read as `The`: words in angle brackets are markup
 *
 * Leaves alone what a page states, which has other witnesses, and properties that no field reads.
 */
export function unreadStatements(document: Document): readonly Note[] {
  const {feed = [], text} = document.tree.capture
  const at = {start: 0, end: text.length}
  return feed.flatMap((statement): readonly Note[] => {
    const reason = unreadReason(statement, document) ?? cutReason(statement)
    return reason === undefined ? [] : [{rule: 'feed/unread', level: 'message', reason, at}]
  })
}

function unreadReason({property, value}: Statement, document: Document): string | undefined {
  const fault = faults[property]?.(value, document)
  if (fault === undefined) return undefined
  return `\`${property}\` of the container is \`${quoted(value)}\`: ${fault}. It is left out`
}

/** A value that lost a name in angle brackets, which is read as a tag. */
function cutReason({property, value, written}: Statement): string | undefined {
  if (written === undefined || !bracketed.test(decodedText(decodedText(written)))) return undefined
  return `\`${property}\` of the container is \`${quoted(written)}\`, read as \`${quoted(value)}\`: words in angle brackets are markup`
}

function dayFault(value: string, document: Document): string | undefined {
  const instant = instantOf(value, readLanguage(document)[0]?.value)
  if (instant === undefined) return 'no day that can be read'
  return isPossibleDay(instant, captureDayOf(document))
    ? undefined
    : 'a day on which no story was published'
}
