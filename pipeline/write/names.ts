import {createHash} from 'node:crypto'
import {mostStemBytes} from './limits.ts'
import {repeatedAmong} from './repeated.ts'

const folders = /^.*\//s
const extension = /(?<=.)\.[a-z0-9]{1,8}$/i
const unsafe =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}/\\:*?"<>|]|(?! )\p{Zs}/gu
const offset = /@\d+$/
const dotsAtStart = /^\.+/
const dotsAtEnd = /(?<![. ])[. ]+$/
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const shortDigest = 8

/** Digits of the digest that is added to a stem while it is not unique, by attempt. */
const digestLengths: readonly number[] = [0, shortDigest, 64]

/**
 * Stems of output files: an input’s name without folders and extension, stemmed safe for any file
 * system.
 *
 *     documents/000_0d5f.txt   000_0d5f
 *     ../a\u0007b.txt          a_b
 *     x/day.txt y/Day.txt      day~5f2ab7c1 Day~0c9e44d2
 *     x/day@924.txt            day@924~51d0a3b7
 *
 * Inputs whose stems differ only in case get the digest of their whole name, each of them, so that
 * no stem depends on the order of the inputs.
 *
 * @param names
 *   Returns the names of all inputs, which all differ. It is called several times, so that, of
 *   millions of names, only those that clash are kept in memory.
 */
export function stemming(names: () => Iterable<string>): (name: string) => string {
  const attempts = new Map<string, number>()
  const stemmed = (name: string): string => stemmedOf(name, attempts.get(name) ?? 0)
  const isLast = (name: string): boolean => (attempts.get(name) ?? 0) === digestLengths.length - 1
  for (;;) {
    const clashes = clashesOf(names, stemmed).filter((name) => !isLast(name))
    if (clashes.length === 0) return stemmed
    for (const name of clashes) attempts.set(name, (attempts.get(name) ?? 0) + 1)
  }
}

/** The extension of a name, with its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return extension.exec(name.replace(folders, ''))?.[0] ?? ''
}

/** Names that share their stem with another name. */
function clashesOf(
  names: () => Iterable<string>,
  stemmed: (name: string) => string,
): readonly string[] {
  const isRepeated = repeatedAmong(keysOf(names(), stemmed))
  const holders = new Map<string, string[]>()
  for (const name of names()) {
    const key = keyOf(stemmed(name))
    if (!isRepeated(key)) continue
    const others = holders.get(key)
    if (others === undefined) holders.set(key, [name])
    else others.push(name)
  }
  return [...holders.values()].filter((same) => same.length > 1).flat()
}

function* keysOf(
  names: Iterable<string>,
  stemmed: (name: string) => string,
): Generator<string, void> {
  for (const name of names) yield keyOf(stemmed(name))
}

function stemmedOf(name: string, attempt: number): string {
  const length = digestLengths[attempt] ?? 0
  return length === 0 ? stemOf(name) : `${stemOf(name)}~${digestOf(name).slice(0, length)}`
}

/** The same key for stems that some file systems treat as one name. */
function keyOf(stem: string): string {
  return stem.normalize('NFKC').toLowerCase()
}

function stemOf(name: string): string {
  const stem = name
    .replace(folders, '')
    .replace(extension, '')
    .replace(unsafe, '_')
    .replace(dotsAtStart, '_')
    .replace(dotsAtEnd, '_')
  if (stem === '') return 'unnamed'
  // So ends the stem of a document within a file.
  if (offset.test(stem)) return cut(`${stem}~${digestOf(name).slice(0, shortDigest)}`, name)
  return cut(reserved.test(stem) ? `_${stem}` : stem, name)
}

function cut(stem: string, name: string): string {
  if (Buffer.byteLength(stem) <= mostStemBytes) return stem
  let short = ''
  for (const character of stem) {
    if (Buffer.byteLength(short) + Buffer.byteLength(character) > mostStemBytes) break
    short += character
  }
  return `${short}~${digestOf(name).slice(0, shortDigest)}`
}

function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}
