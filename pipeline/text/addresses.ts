import {longestAddress} from './limits.ts'

const web = /^https?:$/
const www = /^www\./
/** A scheme, or the slash that opens a path: what follows is an address, whatever signs it holds. */
const opensAddress = /^\s{0,9}(?:https?:|[/\\])/i
const beginning = /^https?:\/\/(?:www\.|m\.|amp\.)?/i
const query = /[?#]/
const ending = /(?:\/|\.html?)$/
const notInRelative = /[<>"\s\\]/

/**
 * A web address as it may be published: the one door for every address that leaves.
 *
 *     HTTPS://ann:secret@Stössen.example/a b   becomes   https://xn--stssen-wxa.example/a%20b
 *
 * Serialised by the URL Standard (url.spec.whatwg.org), so that the result is ASCII without blanks,
 * quotation marks, angle brackets, controls and halves of surrogate pairs; letters of hosts outside ASCII are in
 * Punycode. User names and passwords are removed. A value that the serialisation leaves unchanged is
 * returned as it is.
 *
 * @param written
 *   An absolute address with http or https, or one relative to the base. A relative one that does not
 *   open with a slash may hold neither blanks nor signs of markup: words are no address.
 * @param base
 *   The address against which a relative one is resolved.
 * @returns
 *   `undefined` for what is no such address, or is longer than 8,000 code units.
 */
export function webAddressOf(written: string, base?: string): string | undefined {
  if (written.length > longestAddress) return undefined
  if (!opensAddress.test(written) && notInRelative.test(written.trim())) return undefined
  const url = urlOf(written, base)
  if (url === undefined || !web.test(url.protocol)) return undefined
  url.username = ''
  url.password = ''
  return url.href.length > longestAddress ? undefined : url.href
}

/** Whether a text is an absolute web address that can be used. */
export function isWebAddress(text: string): boolean {
  return webAddressOf(text) !== undefined
}

/**
 * An address with its parts; `undefined` when the URL Standard knows no such address.
 *
 * Not by `URL.canParse`: that of Node 20 rejects hosts with letters outside ASCII after some hundred calls.
 */
export function urlOf(written: string, base?: string): URL | undefined {
  try {
    return new URL(written, base)
  } catch {
    return undefined
  }
}

/**
 * An address as it is compared with others of its site: in lower case, without protocol, `www.`, query, fragment and
 * ending.
 *
 *     https://www.example.com/Ferry.html?ref=1  →  example.com/ferry
 */
export function addressKeyOf(address: string): string {
  const [path = ''] = address.trim().replace(beginning, '').split(query, 1)
  return path.replace(ending, '').toLowerCase()
}

/** The host of a web address, without `www.`; absent without an address. */
export function siteOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : urlOf(address)?.hostname.replace(www, '')
}
