import {normalized} from '../text/compose.ts'
import {fold} from '../text/fold.ts'
import {overlaps, type Range, without} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {mostWords} from './limits.ts'
import {quotationsOf} from './quotations.ts'
import {sentencesIn} from './sentences.ts'
import {
  foldedOf,
  type HashedWords,
  isEveryday,
  isNameForm,
  shinglesOf,
  wordsIn,
} from './shingles.ts'

const {quotedSize} = tuned('relate')

/** What may be written with a letter and its marks apart. */
const composable = /[\u0300-\uffff]/

/** A paragraph as it stands in a capture. */
export interface Paragraph {
  readonly text: string
  readonly at: Range
}

/** What a document states of where it comes from. Absent is not known. */
export interface Provenance {
  /** Names of the outlet that published it. */
  readonly outlets?: readonly string[]
  /** Names of the agencies that it is from, in all the ways in which they are written. */
  readonly agencies?: readonly string[]
  /** Its credit lines and notices of agencies, as they are printed. */
  readonly credits?: readonly Paragraph[]
  /** A day or an instant (ISO 8601): when it was published, or else changed. */
  readonly published?: string
}

/** What `relate` needs of a document: the paragraphs of its body as they are captured. */
export interface Relatable extends Provenance {
  /** The id of the document, unique in the corpus. */
  readonly id: string
  readonly paragraphs: readonly Paragraph[]
}

/** A sentence that was read; ranges are of the capture. */
export interface ReadSentence {
  readonly at: Range
  /** Hashes of its words outside quotations, by stretch between two quotations. */
  readonly stretches: readonly (readonly number[])[]
  /** The number of those words. */
  readonly words: number
  /** Hashes of those with a capital that do not open it, and of those with a figure. */
  readonly names: readonly number[]
  readonly figures: readonly number[]
  /** Hashes of names and figures but those that stand anywhere: days, months, figures of one sign. */
  readonly marks: readonly number[]
}

/** A quotation that was read. */
export interface ReadQuotation {
  readonly at: Range
  /** Hashes of every few words in a row of it; none of a quotation that is shorter. */
  readonly shingles: readonly number[]
}

/** A document whose words are hashed. */
export interface ReadDocument extends Relatable {
  /** 64 bits of the folded body, 16 hexadecimal digits; empty when the body has no word. */
  readonly body: string
  /** Those with a word outside quotations, up to the bound. */
  readonly sentences: readonly ReadSentence[]
  /** The number of words outside quotations in them. */
  readonly words: number
  readonly quotations: readonly ReadQuotation[]
  /** Hashes of names and figures outside quotations, without the days and figures that stand anywhere. */
  readonly marks: ReadonlySet<number>
}

/** Read the words of a document. Words are runs of letters and digits, so that quotes, dashes, case and spaces do not matter. */
export function readDocument(document: Relatable): ReadDocument {
  const read = document.paragraphs.map(readParagraph)
  const sentences: ReadSentence[] = []
  let words = 0
  for (const sentence of read.flatMap((paragraph) => paragraph.sentences)) {
    if (words >= mostWords) break
    const kept = words + sentence.words > mostWords ? cut(sentence, mostWords - words) : sentence
    words += kept.words
    if (kept.words > 0) sentences.push(kept)
  }
  return {
    ...document,
    body: foldedOf(read.map(({all}) => all)),
    sentences,
    words,
    quotations: read.flatMap(({quotations}) => quotations),
    marks: new Set(sentences.flatMap(({marks}) => marks)),
  }
}

interface ReadParagraph {
  /** Hashes of all its words. */
  readonly all: readonly number[]
  readonly sentences: readonly ReadSentence[]
  readonly quotations: readonly ReadQuotation[]
}

function readParagraph({text, at}: Paragraph): ReadParagraph {
  const view = fold(text)
  const quoted = quotationsOf(view)
  const shifted = ({start, end}: Range): Range => ({start: at.start + start, end: at.start + end})
  const wordsAt = ({start, end}: Range): HashedWords => {
    const part = view.slice(start, end)
    return wordsIn(composable.test(part) ? normalized(part, 'NFC') : part)
  }
  const sentences = sentencesIn(view).map((sentence) => {
    const holes = quoted.filter((range) => overlaps(range, sentence))
    const parts = without(sentence, holes).map(wordsAt)
    return {at: shifted(sentence), ...contentOf(parts)}
  })
  const isPlain = quoted.length === 0
  return {
    all: isPlain
      ? sentences.flatMap(({stretches}) => stretches.flat())
      : wordsAt({start: 0, end: view.length}).hashes,
    sentences,
    quotations: quoted.map((range) => ({
      at: shifted(range),
      shingles: shinglesOf(wordsAt(range).hashes, quotedSize),
    })),
  }
}

function contentOf(parts: readonly HashedWords[]): Omit<ReadSentence, 'at'> {
  const stretches = parts.map(({hashes}) => hashes).filter(({length}) => length > 0)
  const content = {names: [], figures: [], marks: []}
  for (const [part, words] of parts.entries()) addMarked(words, part === 0, content)
  const words = stretches.reduce((sum, {length}) => sum + length, 0)
  return {stretches, words, ...content}
}

/** Add the names and figures of a part of a sentence. */
function addMarked(
  {hashes, forms}: HashedWords,
  opens: boolean,
  {
    names,
    figures,
    marks,
  }: {readonly names: number[]; readonly figures: number[]; readonly marks: number[]},
): void {
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? 0
    // The first word of a sentence has a capital whatever it is.
    if (form === 0 || (opens && i === 0 && isNameForm(form))) continue
    const hash = hashes[i] ?? 0
    addOnce(isNameForm(form) ? names : figures, hash)
    if (!isEveryday(form)) addOnce(marks, hash)
  }
}

function addOnce(list: number[], hash: number): void {
  if (!list.includes(hash)) list.push(hash)
}

/** The first words of a sentence. */
function cut(sentence: ReadSentence, most: number): ReadSentence {
  let room = most
  const stretches = sentence.stretches.map((stretch) => {
    const kept = stretch.slice(0, room)
    room -= kept.length
    return kept
  })
  return {...sentence, stretches, words: Math.min(most, sentence.words)}
}
