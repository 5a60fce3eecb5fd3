import {Buffer} from 'node:buffer'
import {corpus} from '../../data/corpus.ts'

/** A capture made for measuring. */
export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
  /** Whole documents over and over, their paragraphs, or those on one line. */
  readonly form: 'documents' | 'paragraphs' | 'line'
}

const paragraphLength = 200
const decoder = new TextDecoder()
const texts = corpus.map(({bytes}) => decoder.decode(bytes))
const paragraphs = texts.flatMap((text) =>
  text.split('\n').filter((line) => line.length >= paragraphLength),
)

const lines = texts.join('\n\n').split('\n')

/** Captures of the project one after the other, over and over, cut after the line that fills the size. */
export function documentsOf(size: number): Made {
  return made('documents', fill(lines, '\n', size))
}

/**
 * Paragraphs of the project one after the other, over and over. A document has at most 50,000 lines
 * with words, so a large one is made of paragraphs alone.
 */
export function paragraphsOf(size: number): Made {
  return made('paragraphs', fill(paragraphs, '\n\n', size))
}

/** The same on a single line. */
export function lineOf(size: number): Made {
  return made('line', fill(paragraphs, ' ', size))
}

/** So many lines with words, those of the project over and over. */
export function linesOf(count: number): Made {
  const words = lines.filter((line) => line.trim() !== '')
  const taken = Array.from({length: count}, (_, i) => words[i % words.length] ?? '')
  const bytes = Buffer.from(taken.join('\n\n'))
  return {name: `${count} lines, ${sizeName(bytes.length)}`, bytes, form: 'documents'}
}

/** `10 kB`, `1 MB`: a size in decimal units. */
export function sizeName(size: number): string {
  return size >= 1e6 ? `${Math.round(size / 1e6)} MB` : `${Math.round(size / 1e3)} kB`
}

function made(form: Made['form'], text: string): Made {
  const bytes = Buffer.from(text)
  return {name: `${sizeName(bytes.length)}, ${form}`, bytes, form}
}

/** Pieces in turn until they have so many bytes. */
function fill(pieces: readonly string[], between: string, size: number): string {
  const taken: string[] = []
  let length = 0
  for (let i = 0; length < size; i += 1) {
    const piece = pieces[i % pieces.length] ?? ''
    taken.push(piece)
    length += Buffer.byteLength(piece) + between.length
  }
  return taken.join(between)
}
