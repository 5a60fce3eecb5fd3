import {webAddressOf} from '../../text/addresses.ts'

/** What the caller knows about a document before it is read. */
export interface ReadOptions {
  /** Its name for messages and the audit: a path or an id. */
  readonly name: string
  /** Its web address: absolute, http or https. */
  readonly url?: string
  /** The charset that its transport names. It is ignored when the bytes do not fit it. */
  readonly charset?: string
  /** The media type that its transport names, such as `text/html`. Without one, content and name decide. */
  readonly mediaType?: string
}

/**
 * The options with the address of the document as it may be published.
 *
 * @throws TypeError
 *   When `url` is not an absolute web address.
 */
export function withAddress(options: ReadOptions): ReadOptions {
  if (options.url === undefined) return options
  const url = webAddressOf(options.url)
  if (url !== undefined) return {...options, url}
  throw new TypeError(`Expected an absolute http or https address, found \`${options.url}\``)
}
