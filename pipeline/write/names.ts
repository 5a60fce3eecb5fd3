import {createHash} from 'node:crypto'

const folders = /^.*\//s
const extension = /(?<=.)\.[a-z0-9]{1,8}$/i
const unsafe =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}/\\:*?"<>|]|(?! )\p{Zs}/gu
const dotsAtStart = /^\.+/
const dotsAtEnd = /[. ]+$/
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Bytes of a stem in UTF-8, so that it keeps room for a digest and an extension in the 255 of a name. */
const mostStemBytes = 160
const shortDigest = 8

/** Digits of the digest that a name gets when simpler ones are taken. */
const digestLengths: readonly number[] = [0, shortDigest, 64]

/**
 * The stem of an output for every input: the input’s own name without folders and extension, made
 * safe for any file system.
 *
 *     documents/000_0d5f.txt   000_0d5f
 *     ../a\u0007b.txt          a_b
 *     x/day.txt y/Day.txt      day~5f2ab7c1 Day~0c9e44d2
 *
 * Inputs whose stems differ only in case get the digest of their whole name, each of them, so that
 * no stem depends on the order of the inputs.
 *
 * @param names
 *   Names of inputs, all different.
 */
export function stemsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const ranks = new Map(names.map((name) => [name, 0]))
  for (let clashes = clashesOf(ranks); clashes.length > 0; clashes = clashesOf(ranks)) {
    for (const name of clashes) ranks.set(name, (ranks.get(name) ?? 0) + 1)
  }
  return new Map(names.map((name) => [name, madeOf(name, ranks.get(name) ?? 0)]))
}

/** The extension of a name, with its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return extension.exec(name.replace(folders, ''))?.[0] ?? ''
}

/** Names whose stems are not theirs alone and can still be made longer. */
function clashesOf(ranks: ReadonlyMap<string, number>): readonly string[] {
  const holders = new Map<string, string[]>()
  for (const [name, rank] of ranks) {
    const key = keyOf(madeOf(name, rank))
    const others = holders.get(key)
    if (others === undefined) holders.set(key, [name])
    else others.push(name)
  }
  return [...holders.values()]
    .filter((names) => names.length > 1)
    .flat()
    .filter((name) => (ranks.get(name) ?? 0) < digestLengths.length - 1)
}

function madeOf(name: string, rank: number): string {
  const length = digestLengths[rank] ?? 0
  return length === 0 ? stemOf(name) : `${stemOf(name)}~${digestOf(name).slice(0, length)}`
}

/** One key for stems that some file systems hold to be the same. */
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
