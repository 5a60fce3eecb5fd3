import {archiveOf} from '../../parse/archives/marks.ts'
import {opensAsNinjs} from '../../text/ninjs.ts'
import {remembering} from '../../text/remembering.ts'
import type {Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {readDeskText} from './desk-text.ts'
import {looksLikeEmail, readEmail} from './email.ts'
import {readFactiva} from './factiva.ts'
import {readPage} from './html.ts'
import {looksLikeMarkdown, readMarkdown} from './markdown.ts'
import {looksLikePage, opensAsPage} from './markup.ts'
import {looksLikeWebArchive, readWebArchive} from './mhtml.ts'
import {looksLikeNewsML, readNewsML} from './newsml.ts'
import {readNexis} from './nexis.ts'
import {readNinjs} from './ninjs.ts'
import {looksLikeNitf, readNitf} from './nitf.ts'
import type {ReadOptions} from './options.ts'
import {readProquest} from './proquest.ts'
import {looksLikeWikinews, readWikinews} from './wikinews.ts'

/** A format of documents: how it is recognised and read. */
interface DocumentFormat {
  /** Its media types, as a transport or container names them. */
  readonly mediaType: RegExp
  /** Extensions of its files. */
  readonly fileName: RegExp
  /** Whether an input is of the format, by its first 4,096 characters, decoded as Latin-1. */
  readonly opens: (head: string) => boolean
  readonly read: (
    input: string | Uint8Array | Iterable<Uint8Array>,
    options: ReadOptions,
  ) => Capture | Refusal
}

const text: DocumentFormat = {
  mediaType: /^\s{0,9}text\/plain\b/i,
  fileName: /\.txt$/i,
  // Plain text has no signature: it is what remains.
  opens: () => false,
  read: readDeskText,
}

const noArchive = 'none'
/** The archive of a head, kept while its formats ask for it one after the other. */
const archiveIn = remembering((head) => archiveOf(head) ?? noArchive, {most: 1})

/** Formats of plain text whose files name or mark what their parts are. */
const labelled: readonly DocumentFormat[] = [
  {
    mediaType: /^\s{0,9}text\/x-nexis\b/i,
    fileName: /\.nexis\.txt$/i,
    opens: (head) => archiveIn(head) === 'nexis',
    read: readNexis,
  },
  {
    mediaType: /^\s{0,9}text\/x-factiva\b/i,
    fileName: /\.factiva\.txt$/i,
    opens: (head) => archiveIn(head) === 'factiva',
    read: readFactiva,
  },
  {
    mediaType: /^\s{0,9}text\/x-proquest\b/i,
    fileName: /\.proquest\.txt$/i,
    opens: (head) => archiveIn(head) === 'proquest',
    read: readProquest,
  },
  {
    mediaType: /^\s{0,9}text\/(?:x-)?markdown\b/i,
    fileName: /\.(?:md|markdown|mdown|mkd)$/i,
    opens: looksLikeMarkdown,
    read: readMarkdown,
  },
  {
    mediaType: /^\s{0,9}text\/x-wiki\b/i,
    fileName: /\.(?:wiki|wikitext|mediawiki)$/i,
    opens: looksLikeWikinews,
    read: readWikinews,
  },
]

/** Every format. A head that suits two belongs to the one that stands first. */
const formats: readonly DocumentFormat[] = [
  {
    mediaType: /^\s{0,9}application\/vnd\.iptc\.g2\.[a-z]{1,20}\+xml\b/i,
    fileName: /\.newsml$/i,
    opens: looksLikeNewsML,
    read: readNewsML,
  },
  {
    mediaType: /^\s{0,9}application\/(?:x-)?nitf(?:\+xml)?\b/i,
    fileName: /\.nitf(?:\.xml)?$/i,
    opens: looksLikeNitf,
    read: readNitf,
  },
  {
    mediaType: /^\s{0,9}application\/(?:vnd\.iptc\.)?ninjs(?:\+json)?\b/i,
    fileName: /\.ninjs(?:\.json)?$/i,
    opens: opensAsNinjs,
    read: readNinjs,
  },
  {
    mediaType: /^\s{0,9}message\/rfc822\b/i,
    fileName: /\.eml$/i,
    opens: looksLikeEmail,
    read: readEmail,
  },
  {
    mediaType: /^\s{0,9}multipart\/related\b/i,
    fileName: /\.mht(?:ml)?$/i,
    opens: looksLikeWebArchive,
    read: readWebArchive,
  },
  {
    mediaType: /^\s{0,9}(?:text\/html|application\/xhtml\+xml)\b/i,
    fileName: /\.(?:x?html?|xht|shtml)$/i,
    opens: looksLikePage,
    read: readPage,
  },
  ...labelled,
  text,
]

/**
 * The format of an input: by its media type when that is one of ours, else by its content, else by
 * the extension of its name, else plain text. A page that is called plain text is a page, and a text with the labels of
 * an archive is read by them.
 *
 * @param head
 *   The first 4,096 characters, decoded as Latin-1.
 */
export function formatOf(head: string, {name, mediaType}: ReadOptions): DocumentFormat {
  const stated = formats.find(
    (format) => mediaType !== undefined && format.mediaType.test(mediaType),
  )
  // Servers name plain text by default: an input that opens as a page, or as a text with labels, is one.
  const isOther = (): boolean => opensAsPage(head) || labelled.some((format) => format.opens(head))
  const named = stated === text && isOther() ? undefined : stated
  return (
    named ??
    formats.find((format) => format.opens(head)) ??
    formats.find((format) => format.fileName.test(name)) ??
    text
  )
}
