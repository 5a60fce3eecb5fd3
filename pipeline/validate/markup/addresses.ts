import {urlOf} from '../../text/addresses.ts'
import {error, type MarkupFinding, warning} from './finding.ts'

const scheme = /^[a-z][a-z\d+.-]*:/i
const web = /^https?:/i
const host = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#]|$)/i
const blank = /\s/
/** What parts of an address stand between; words have none. */
const separator = /[/:?#]/
const base = 'https://page.example/'

/**
 * What is wrong with the address of something: a text that is none, a web address that cannot be read, one
 * that is relative or holds blanks.
 */
export function addressFindings(written: string): readonly MarkupFinding[] {
  const text = written.trim()
  if (isWords(text) || text === '') {
    return [error('address', 'Expected an address, such as `https://news.example/a`')]
  }
  if (web.test(text) && !hasHost(text)) {
    return [error('address', 'An address that cannot be read; correct it')]
  }
  if (scheme.test(text)) {
    return blank.test(text)
      ? [warning('address-blank', 'A blank inside an address; write it as `%20`')]
      : []
  }
  return [relative(text)]
}

/** Whether a text is words rather than an address. */
export function isWords(text: string): boolean {
  return blank.test(text.trim()) && !separator.test(text)
}

function relative(text: string): MarkupFinding {
  if (host.test(text) || text.startsWith('//')) {
    return warning('relative-address', 'An address without its scheme; open it with `https://`')
  }
  if (urlOf(text, base) === undefined) return error('address', 'No address; correct it')
  return warning('relative-address', 'A relative address; write the absolute one')
}

function hasHost(text: string): boolean {
  const url = urlOf(text)
  return url !== undefined && url.hostname !== ''
}
