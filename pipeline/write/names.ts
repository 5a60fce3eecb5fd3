import {createHash} from 'node:crypto'

const folders = /^.*\//s
const extension = /(?<=.)\.[a-z0-9]{1,8}$/i
const unsafe =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}/\\:*?"<>|]|(?! )\p{Zs}/gu
const dotsAtStart = /^\.+/
const dotsAtEnd = /(?<![. ])[. ]+$/
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Bytes of a stem in UTF-8, so that it keeps room for a digest and an extension in the 255 of a name. */
const mostStemBytes = 160
const shortDigest = 8

/** Digits of the digest that a name gets when simpler ones are taken. */
const digestLengths: readonly number[] = [0, shortDigest, 64]

/**
 * Stems of outputs: an input’s own name without folders and extension, made safe for any file
 * system.
 *
 *     documents/000_0d5f.txt   000_0d5f
 *     ../a\u0007b.txt          a_b
 *     x/day.txt y/Day.txt      day~5f2ab7c1 Day~0c9e44d2
 *
 * Inputs whose stems differ only in case get the digest of their whole name, each of them, so that
 * no stem depends on the order of the inputs.
 *
 * @param names
 *   Gives the names of all inputs, all different, as often as it is asked. Of millions, only those
 *   that clash are kept.
 */
export function stemming(names: () => Iterable<string>): (name: string) => string {
  const ranks = new Map<string, number>()
  const made = (name: string): string => madeOf(name, ranks.get(name) ?? 0)
  const isLast = (name: string): boolean => (ranks.get(name) ?? 0) === digestLengths.length - 1
  for (;;) {
    const clashes = clashesOf(names, made).filter((name) => !isLast(name))
    if (clashes.length === 0) return made
    for (const name of clashes) ranks.set(name, (ranks.get(name) ?? 0) + 1)
  }
}

/** The extension of a name, with its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return extension.exec(name.replace(folders, ''))?.[0] ?? ''
}

/** Names whose stems are not theirs alone. */
function clashesOf(
  names: () => Iterable<string>,
  made: (name: string) => string,
): readonly string[] {
  const twice = repeatedIn(Float64Array.from(names(), (name) => numberOf(keyOf(made(name)))))
  if (twice.size === 0) return []
  const holders = new Map<string, string[]>()
  for (const name of names()) {
    const key = keyOf(made(name))
    if (!twice.has(numberOf(key))) continue
    const others = holders.get(key)
    if (others === undefined) holders.set(key, [name])
    else others.push(name)
  }
  return [...holders.values()].filter((same) => same.length > 1).flat()
}

function repeatedIn(numbers: Float64Array): ReadonlySet<number> {
  return new Set(numbers.sort().filter((number, i) => number === numbers[i - 1]))
}

/** A number of 52 bits that words with another number cannot have; FNV-1a twice, with two primes. */
function numberOf(words: string): number {
  let [low, high] = [0x811c9dc5, 0x811c9dc5]
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x01000197)
  }
  return (low >>> 0) * 2 ** 20 + (high >>> 12)
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
