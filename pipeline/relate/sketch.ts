import {normalized} from '../text/compose.ts'
import {fold} from '../text/fold.ts'
import {type Range, without} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {mostWords} from './limits.ts'
import {quotationsOf} from './quotations.ts'
import {foldedOf, hashesOf, shinglesOf} from './shingles.ts'

const {keyShingles, keySize, mostParagraphs, shingleSize} = tuned('relate')

/** What `relate` needs of a document: the paragraphs of its body as they are printed. */
export interface Sketchable {
  /** The id of the document, unique in the corpus. */
  readonly id: string
  readonly paragraphs: readonly {readonly text: string; readonly at: Range}[]
}

/** A document without its words: plain JSON, some twelve bytes a word. */
export interface Sketch {
  readonly id: string
  /** 64 bits of the folded body, 16 hexadecimal digits; empty when the body has no word. */
  readonly body: string
  /** Only paragraphs that hold a shingle outside quotations. */
  readonly paragraphs: readonly SketchedParagraph[]
  /** Words outside quotations, in all paragraphs up to the bound. */
  readonly words: number
  /**
   * Hashes of five-word shingles under which neighbours are found, each once. Whether a shingle is
   * a key depends on the shingle alone, so that two documents agree on it.
   */
  readonly keys: readonly number[]
}

/** One paragraph of a sketch. */
export interface SketchedParagraph {
  /** Where it stands in the capture of its document. */
  readonly at: Range
  /** Words outside quotations. */
  readonly words: number
  /** Hashes of its three-word shingles outside quotations, 31 bits, each once. */
  readonly shingles: readonly number[]
}

/**
 * Sketch a document for `relate`.
 *
 * Words are runs of letters and digits in lower case, so that quotes, dashes and spaces do not
 * matter. The body hash covers every word. The shingles leave quotations out, since two reporters at
 * one event write down the same sentences.
 */
export function sketchOf(document: Sketchable): Sketch {
  const read = document.paragraphs.map(({text, at}) => ({at, ...wordsOf(text)}))
  const sketched = upTo(mostWords, read)
  const all = sketched.map(({at, stretches, words}) => ({
    at,
    words,
    shingles: shinglesOf(stretches, shingleSize),
  }))
  return {
    id: document.id,
    body: foldedOf(read.map((paragraph) => paragraph.all)),
    paragraphs: withoutManners(all).filter((paragraph) => paragraph.shingles.length > 0),
    words: all.reduce((sum, paragraph) => sum + paragraph.words, 0),
    keys: shinglesOf(
      sketched.flatMap((paragraph) => paragraph.stretches),
      keySize,
      keyShingles,
    ),
  }
}

/** The hashed words of a paragraph. */
interface HashedWords {
  readonly all: readonly number[]
  /** Those outside quotations, by stretch between two quotations. */
  readonly stretches: readonly (readonly number[])[]
  /** The number of those words. */
  readonly words: number
}

function wordsOf(text: string): HashedWords {
  const view = fold(normalized(text, 'NFC').toLowerCase())
  const quotations = quotationsOf(view)
  const parts = without({start: 0, end: view.length}, quotations)
  const stretches = parts.map(({start, end}) => hashesOf(view.slice(start, end)))
  const words = stretches.reduce((sum, stretch) => sum + stretch.length, 0)
  const [only] = stretches
  const all = quotations.length === 0 && only ? only : hashesOf(view)
  return {all, stretches, words}
}

/** The first `most` words outside quotations, in their paragraphs. */
function upTo<Paragraph extends HashedWords>(
  most: number,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  let room = most
  return paragraphs.flatMap((paragraph) => {
    if (room <= 0) return []
    const before = room
    const stretches = paragraph.stretches.map((stretch) => {
      const kept = stretch.slice(0, room)
      room -= kept.length
      return kept
    })
    return [{...paragraph, stretches, words: before - room}]
  })
}

function withoutManners(paragraphs: readonly SketchedParagraph[]): readonly SketchedParagraph[] {
  if (paragraphs.length <= mostParagraphs) return paragraphs
  const uses = new Map<number, number>()
  for (const {shingles} of paragraphs) {
    for (const shingle of shingles) uses.set(shingle, (uses.get(shingle) ?? 0) + 1)
  }
  const isDistinctive = (shingle: number): boolean => (uses.get(shingle) ?? 0) <= mostParagraphs
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    shingles: paragraph.shingles.filter(isDistinctive),
  }))
}
