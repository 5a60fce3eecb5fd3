import {isUtf8} from 'node:buffer'

/** What any input costs to try, in bytes. */
const costOfTry = 2000
/** Ways to cut bytes into parts, the largest parts first; parts of characters only where they are cut already. */
const cuts: readonly ((bytes: Buffer) => readonly Buffer[])[] = [
  (bytes) => split(bytes, /(?<=\n)/),
  (bytes) => split(bytes, /(?=<)|(?<=>)/),
  (bytes) => split(bytes, /(?<=[ ,])|(?=[ ,])/),
  (bytes) => split(bytes, /(?=[\0-\x7f\xc0-\xff])/),
  (bytes) => (isUtf8(bytes) ? [bytes] : Array.from(bytes, (byte) => Buffer.from([byte]))),
]

/** A smaller input, and how it was found. */
export interface Shrunk {
  readonly bytes: Uint8Array
  readonly tries: number
}

/**
 * Makes bytes smaller for as long as they keep failing: by lines, then tags, words and characters.
 *
 * Each way removes a half, then quarters, and so on (delta debugging: Zeller and Hildebrandt, 2002). The
 * work is limited, so the result may not be the smallest.
 *
 * @param fails
 *   Whether bytes fail in the way that is looked for.
 * @param most
 *   How many bytes are tried in all; each try counts its length, and 2,000 for what any input costs.
 */
export async function shrink(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  most: number,
): Promise<Shrunk> {
  let best: Buffer = Buffer.from(bytes)
  let [tries, spent] = [0, 0]
  const tried = async (candidate: Buffer): Promise<boolean> => {
    tries += 1
    spent += candidate.length + costOfTry
    return await fails(candidate)
  }
  for (const cut of cuts) {
    const limit = spent + (most - spent) / 2
    best = await withoutParts(cut(best), tried, () => spent < limit)
  }
  return {bytes: best, tries}
}

async function withoutParts(
  all: readonly Buffer[],
  fails: (bytes: Buffer) => Promise<boolean>,
  mayTry: () => boolean,
): Promise<Buffer> {
  let parts = all
  for (
    let size = Math.ceil(parts.length / 2);
    size > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < parts.length && mayTry(); ) {
      const rest = [...parts.slice(0, from), ...parts.slice(from + size)]
      if (await fails(Buffer.concat(rest))) parts = rest
      else from += size
    }
  }
  return Buffer.concat(parts)
}

/** Parts of bytes at the places where an expression matches, read as Latin-1 so that no byte changes. */
function split(bytes: Buffer, at: RegExp): readonly Buffer[] {
  return bytes
    .toString('latin1')
    .split(at)
    .map((part) => Buffer.from(part, 'latin1'))
}
