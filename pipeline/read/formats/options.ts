import {isWebAddress} from '../../text/addresses.ts'

/** What the caller knows about a document. */
export interface ReadOptions {
  /** What the caller calls it: a path, an id. */
  readonly name: string
  /** Where it lives: an absolute address, http or https. */
  readonly url?: string
  /** The charset that its transport names; bytes that do not fit it are read as what they are. */
  readonly charset?: string
  /** What its transport says it is, such as `text/html`; left out, name and content decide. */
  readonly mediaType?: string
}

/**
 * Refuses to go on with an address that is none.
 *
 * @throws TypeError
 *   When `url` is no absolute address of the web.
 */
export function checkAddress({url}: ReadOptions): void {
  if (url !== undefined && !isWebAddress(url)) {
    throw new TypeError(`Expected an absolute http or https address, found \`${url}\``)
  }
}
