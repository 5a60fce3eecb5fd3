import type {Range} from '../../text/ranges.ts'
import {mostHeaderLines} from '../limits.ts'

/** A labelled line above a page that a tool wrote as Markdown. */
export interface HeaderLine {
  /** The label in lower case. */
  readonly label: string
  readonly value: string
  readonly at: Range
}

/** The labelled lines, and the offset at which the document begins. */
export interface DumpHeader {
  readonly lines: readonly HeaderLine[]
  readonly end: number
}

const labelled = /^([A-Z][A-Za-z ]{2,30}):[ \t]{0,9}(.{0,2000})$/
const last = /^Markdown Content:[ \t]{0,9}$/
const address = 'url source'

/**
 * The lines that tools which read a page as Markdown put above it.
 *
 *     Title: Ferry is back
 *
 *     URL Source: https://port.example/ferry
 *
 *     Markdown Content:
 *
 * @returns
 *   `undefined` unless every line up to `Markdown Content:` has a label, and one names the address.
 */
export function dumpHeaderOf(page: string): DumpHeader | undefined {
  const found: HeaderLine[] = []
  let at = 0
  for (let count = 0; count < mostHeaderLines && at < page.length; count += 1) {
    const next = page.indexOf('\n', at)
    const end = next === -1 ? page.length : next
    const line = page.slice(at, end).trimEnd()
    if (last.test(line)) return ending(found, Math.min(page.length, end + 1))
    const own = headerLineOf(line, {start: at, end})
    if (own === undefined && line !== '') return undefined
    if (own !== undefined) found.push(own)
    at = end + 1
  }
  return undefined
}

function ending(lines: readonly HeaderLine[], end: number): DumpHeader | undefined {
  return lines.some(({label}) => label === address) ? {lines, end} : undefined
}

function headerLineOf(line: string, at: Range): HeaderLine | undefined {
  const [, label, value = ''] = labelled.exec(line) ?? []
  return label === undefined ? undefined : {label: label.toLowerCase(), value: value.trim(), at}
}
