import {oneOf} from '../../language/words.ts'
import {decodedHeader, plainHeader} from '../../parse/mime/encoded-words.ts'
import type {HeaderField, Headers} from '../../parse/mime/headers.ts'
import type {MessagePart, MimeMessage} from '../../parse/mime/parts.ts'
import {inertLine} from '../../text/inert.ts'
import {lazy} from '../../text/lazy.ts'
import type {Statement} from '../../tree/page.ts'
import {mostSubjectMarks} from '../limits.ts'

/** What a header field states: a property of schema.org and its value. */
interface StatedHeader {
  readonly property: string
  readonly value: string
}

/** Fields that only messages to many have (RFC 2369, RFC 2919, RFC 8058, and what senders of newsletters add). */
const bulk: ReadonlySet<string> = new Set([
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
  'x-campaign',
  'x-campaignid',
])
const bulkPrecedence = /^(?:bulk|list)$/i
/** Mailboxes that stand for a house, not a person (RFC 2142, and those that newsletters come from). */
const houseMailbox = lazy(() => new RegExp(`^${oneOf('mail-house')}(?:[+._-].{0,60})?$`, 'iu'))
const answerMark = lazy(
  () =>
    new RegExp(
      String.raw`^${oneOf('mail-answer')}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]\s{0,9}`,
      'iu',
    ),
)
const listMark = /^\[[^\]]{1,40}\]\s{1,9}/
const quotedName = /^"((?:[^"\\]|\\.){0,200})"$/
const comment = /\(([^()]{1,200})\)\s*$/
const quotedPair = /\\(.)/g
const viaService = /\s+via\s+.{1,80}$/i

/**
 * What the headers of a message state: the subject as headline, the day of sending, who publishes it, keywords and
 * language. The sender publishes what goes to many, by its list headers or a mailbox that stands for a house; a person
 * who sends a message has not written it for that, and is left out.
 *
 * @param forwarded
 *   What the headers of a message that this one forwards state; they count before its own.
 */
export function statedByHeaders(
  {headers}: MimeMessage,
  part: MessagePart,
  forwarded: readonly Statement[],
): readonly Statement[] {
  const {fields} = headers
  const isBulk = fields.some(
    ({name, value}) => bulk.has(name) || (name === 'precedence' && bulkPrecedence.test(value)),
  )
  const own = part.headers === headers ? fields : [...fields, ...part.headers.fields]
  const known = new Set(forwarded.map(({property}) => property))
  const stated = own.flatMap((field) =>
    statedBy(field, isBulk)
      .filter(({value, property}) => value !== '' && !known.has(property))
      .map(({property, value}, i) => ({property, value, field, i})),
  )
  return [
    ...forwarded,
    ...stated.map(({property, value, field}, i): Statement => {
      const text = plainHeader(field.value)
      const written = text === value ? {} : {written: text}
      const bytes = {start: field.start, end: field.end}
      return {source: 'label', property, value, node: forwarded.length + i, bytes, ...written}
    }),
  ]
}

function statedBy({name, value}: HeaderField, isBulk: boolean): readonly StatedHeader[] {
  switch (name) {
    case 'subject':
      return [{property: 'headline', value: titleIn(decodedHeader(value))}]
    // Outlook prints the day of sending so.
    case 'sent':
    case 'date':
      return [{property: 'datePublished', value: value.replace(comment, '').trim()}]
    case 'from':
      return [{property: 'publisher.name', value: houseIn(value, isBulk)}]
    case 'content-language':
      return [{property: 'inLanguage', value: (value.split(',')[0] ?? '').trim()}]
    case 'keywords':
      return decodedHeader(value)
        .split(',')
        .map((word) => ({property: 'keywords', value: inertLine(word.trim())}))
    default:
      return []
  }
}

/** The subject of a message, decoded and without those marks; empty when it has none. */
export function subjectOf({fields}: Headers): string {
  const found = fields.find(({name}) => name === 'subject')
  return found === undefined ? '' : titleIn(decodedHeader(found.value))
}

/** The subject without the marks of programs and lists: `Fwd: Re: [news] Ferry is back` is `Ferry is back`. */
export function titleIn(subject: string): string {
  let title = subject.trim()
  for (let i = 0; i < mostSubjectMarks; i++) {
    const rest = title.replace(answerMark(), '').replace(listMark, '').trim()
    if (rest === title || rest === '') break
    title = rest
  }
  return inertLine(title)
}

/** The name of the house that sends a message, from `From`; empty when a person sends it. */
function houseIn(from: string, isBulk: boolean): string {
  const named = comment.exec(from)?.[1]
  const {mailbox, before} = addressIn(from.replace(comment, '').trim())
  if (!isBulk && !houseMailbox().test(mailbox)) return ''
  const plain = before === '' ? (named ?? '') : before
  const bare = (quotedName.exec(plain)?.[1] ?? plain).replaceAll(quotedPair, '$1')
  return inertLine(decodedHeader(bare).replace(viaService, '').trim())
}

/** The mailbox of the address at the end, such as `news` of `Ledger <news@ledger.example>`, and what stands before it. */
function addressIn(sender: string): {readonly mailbox: string; readonly before: string} {
  const isAngled = sender.endsWith('>')
  const start = sender.lastIndexOf(isAngled ? '<' : ' ') + 1
  const written = isAngled ? sender.slice(start, -1) : sender.slice(start)
  const at = written.lastIndexOf('@')
  if (at === -1) return {mailbox: '', before: sender}
  return {
    mailbox: written.slice(0, at),
    before: sender.slice(0, isAngled ? start - 1 : start).trim(),
  }
}
