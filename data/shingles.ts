/** Words in a row that are compared. */
const width = 4
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+/gu
const sentenceEnd = /(?<=[.!?…]["'”’»)\]]*)\s+|(?<=[。！？]["'”’」』）]*)|\n+/u

/** A text as the scores see it: every stretch of one to four words that stands in it. */
export interface ShingledText {
  readonly words: readonly string[]
  /** Stretches of four words; of fewer, where the text has no more. */
  readonly shingles: ReadonlySet<string>
  /** Whether `n` words in a row stand in it, given with a blank between. */
  readonly holds: (stretch: string, n: number) => boolean
  /** Its lines, as words with a blank between. */
  readonly lines: ReadonlySet<string>
}

/** Precision, recall of a text against another: shares of distinct shingles. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
}

/** Words in lower case; the characters of scripts without spaces one by one. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(token) ?? []
}

/** The sentences of a text that have a word, cut after their stops and at line breaks. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((sentence) => wordsOf(sentence).length > 0)
}

/** Read a text for comparing. */
export function shingledOf(text: string): ShingledText {
  const words = wordsOf(text)
  const stretches = new Map<number, ReadonlySet<string>>()
  const stretchesOf = (n: number): ReadonlySet<string> => {
    const known = stretches.get(n) ?? new Set(joinedBy(n, words))
    stretches.set(n, known)
    return known
  }
  return {
    words,
    shingles: stretchesOf(Math.min(width, words.length)),
    holds: (stretch, n) => stretchesOf(n).has(stretch),
    lines: new Set(text.split('\n').map((line) => wordsOf(line).join(' '))),
  }
}

/** How well a text agrees with the truth. Nothing agrees with nothing. */
export function agreementOf(kept: ShingledText, truth: ShingledText): Agreement {
  let common = 0
  for (const shingle of kept.shingles) if (truth.shingles.has(shingle)) common += 1
  const empty = kept.shingles.size === 0 && truth.shingles.size === 0
  return {
    precision: empty ? 1 : common / Math.max(1, kept.shingles.size),
    recall: empty ? 1 : common / Math.max(1, truth.shingles.size),
  }
}

/** Whether a sentence stands in a text: at least half of its shingles do. */
export function holdsWords(words: readonly string[], text: ShingledText): boolean {
  const n = Math.min(width, words.length)
  const all = joinedBy(n, words)
  return all.filter((stretch) => text.holds(stretch, n)).length * 2 >= all.length
}

/**
 * Whether a block of a capture is of the body: at least half of its shingles stand in it. A block of
 * fewer than four words is only when it is a whole line of the body, since a few words stand
 * anywhere.
 */
export function blockIn(words: readonly string[], body: ShingledText): boolean {
  return words.length < width ? body.lines.has(words.join(' ')) : holdsWords(words, body)
}

/** Every stretch of `n` words, with a blank between; none of no words. */
function joinedBy(n: number, words: readonly string[]): readonly string[] {
  if (n === 0) return []
  return Array.from({length: Math.max(0, words.length - n + 1)}, (_, i) =>
    words.slice(i, i + n).join(' '),
  )
}
