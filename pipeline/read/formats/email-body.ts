import {decodedHeader} from '../../parse/mime/encoded-words.ts'
import {headerOf} from '../../parse/mime/headers.ts'
import {parametersOf} from '../../parse/mime/parameters.ts'
import type {MessagePart, MimeMessage} from '../../parse/mime/parts.ts'
import {transferOf, transferred} from '../../parse/mime/transfer.ts'
import {tuned} from '../../tuning/load.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {longestQuotedName, mostQuotedParts} from '../limits.ts'

const htmlTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])
const plainTypes: ReadonlySet<string> = new Set(['text/plain', 'text', 'text/enriched'])
const letters = /[\p{L}\p{N}]/gu
const attached = 'message/rfc822'
const {leastHtmlShare} = tuned('read')

/** Whether a part is a page. */
export function isHtml({type}: MessagePart): boolean {
  return htmlTypes.has(type.value)
}

/**
 * The part of a message that holds its text.
 *
 * HTML counts before plain text: it keeps headings, links and what is hidden, and programs make the plain text from
 * it, with addresses amid the words. Plain text counts where the HTML holds less than half of its letters, as in
 * newsletters made of pictures. Attachments do not count, and messages in a message only where it has no text itself.
 */
export function bodyPartOf(raw: string, message: MimeMessage): MessagePart | undefined {
  const shown = message.parts.filter((part) => isText(part) && !isAttachment(part))
  const own = shown.filter(({around}) => !around.includes(attached))
  return chosen(raw, own) ?? chosen(raw, shown)
}

function chosen(raw: string, parts: readonly MessagePart[]): MessagePart | undefined {
  const counted = parts.map((part) => ({part, count: lettersIn(raw, part)}))
  const html = counted.find(({part, count}) => isHtml(part) && count > 0)
  const plain = counted.find(({part, count}) => !isHtml(part) && count > 0)
  if (html === undefined || plain === undefined) return (html ?? plain ?? counted[0])?.part
  return html.count < plain.count * leastHtmlShare ? plain.part : html.part
}

/** Parts that were not read, as a remark names them: attachments, and further texts of a message. */
export function otherPartsOf(
  {parts}: MimeMessage,
  body: MessagePart,
): readonly {readonly what: string}[] {
  const others = parts.filter((part) => part !== body && !isAlternative(part, body))
  const more = others.length - mostQuotedParts
  return [
    ...others.slice(0, mostQuotedParts).map((part) => {
      const name = nameOf(part)
      const named = name === '' ? '' : ` \`${name}\``
      const kind = isText(part) && !isAttachment(part) ? 'A further part' : 'The attachment'
      return {
        what: `${kind}${named} (\`${part.type.value.slice(0, longestQuotedName)}\`) was not read`,
      }
    }),
    ...(more > 0 ? [{what: `${more} further parts were not read`}] : []),
  ]
}

/** Whether a part says the same as the body in another form. */
function isAlternative(part: MessagePart, body: MessagePart): boolean {
  return (
    part.around.includes('multipart/alternative') &&
    body.around.includes('multipart/alternative') &&
    isText(part) &&
    !isAttachment(part) &&
    isHtml(part) !== isHtml(body)
  )
}

function isText({type}: MessagePart): boolean {
  return htmlTypes.has(type.value) || plainTypes.has(type.value)
}

function isAttachment({headers}: MessagePart): boolean {
  return parametersOf(headerOf(headers, 'content-disposition')).value === 'attachment'
}

function nameOf({headers, type}: MessagePart): string {
  const {parameters} = parametersOf(headerOf(headers, 'content-disposition'))
  const name = parameters.get('filename') ?? type.parameters.get('name') ?? ''
  return decodedHeader(name).replaceAll('`', "'").slice(0, longestQuotedName)
}

/** The letters and figures in a part, in the code units of its bytes; those of a page without its markup. */
function lettersIn(raw: string, part: MessagePart): number {
  const bytes = transferred(raw.slice(part.start, part.end), transferOf(part.headers))
  const text = bytes.toString()
  return (isHtml(part) ? plainTextOf(text) : text).match(letters)?.length ?? 0
}
