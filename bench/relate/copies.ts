import type {Dice} from './dice.ts'
import {inventSentence, inventWord, type Topic} from './invented.ts'

/** What a copy is made of. */
export interface Making {
  readonly dice: Dice
  readonly source: readonly string[]
  readonly topic: Topic
  /** The story of another event. */
  readonly guest: readonly string[]
}

/** What counts how well copies are found: copies and excerpts, milder rewrites, harsher ones. */
export type CopyClass = 'copy' | 'mild' | 'harsh'

/** A way to copy a story. */
interface CopyKind {
  readonly grade: CopyClass
  readonly make: (making: Making) => readonly string[]
}

const sentenceEnd = /(?<=\.) (?=[A-Z"])/
const capital = /^[A-Z"]/

/** Ten ways to copy a story. */
export const copyKinds = {
  verbatim: {grade: 'copy', make: ({source}) => source},
  trimmed: {grade: 'copy', make: ({source}) => source.slice(0, Math.ceil(source.length * 0.7))},
  'first half': {grade: 'copy', make: ({source}) => source.slice(0, Math.ceil(source.length / 2))},
  cut: {
    grade: 'copy',
    make: ({source}) => source.filter((_, i) => i % 4 !== 2),
  },
  merged: {grade: 'copy', make: ({source, guest}) => [...source, ...guest]},
  swapped: {
    grade: 'copy',
    make: ({source}) => {
      const half = Math.floor(source.length / 2)
      return [...source.slice(half), ...source.slice(0, half)]
    },
  },
  excerpt: {
    grade: 'copy',
    make: ({source, guest, dice}) => {
      const at = dice.below(source.length - 1)
      const into = 1 + dice.below(guest.length - 1)
      return [...guest.slice(0, into), ...source.slice(at, at + 2), ...guest.slice(into)]
    },
  },
  'one word in ten': {grade: 'mild', make: ({dice, source}) => reworded(dice, source, 0.1)},
  retold: {
    grade: 'mild',
    make: ({dice, source, topic}) =>
      joined(reworded(dice, source, 0.12))
        .filter((_, i) => i % 5 !== 4)
        .toSpliced(2, 0, inventSentence(dice, topic), inventSentence(dice, topic)),
  },
  'three words in ten': {
    grade: 'harsh',
    make: ({dice, source}) => reworded(dice, source, 0.3).filter((_, i) => i % 6 !== 5),
  },
} as const satisfies Readonly<Record<string, CopyKind>>

/** The name of a way to copy. */
export type CopyKindName = keyof typeof copyKinds

/** Their names, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const copyKindNames = Object.keys(copyKinds) as readonly CopyKindName[]

/** Replace a share of the words outside quotations, names among them. */
function reworded(dice: Dice, paragraphs: readonly string[], share: number): readonly string[] {
  return paragraphs.map((paragraph) =>
    paragraph
      .split(sentenceEnd)
      .map((sentence) =>
        sentence.startsWith('"') ? sentence : rewordedSentence(dice, sentence, share),
      )
      .join(' '),
  )
}

function rewordedSentence(dice: Dice, sentence: string, share: number): string {
  const words = sentence.split(' ')
  return words
    .map((word, i) => {
      // The words that open and close the sentence keep its form.
      const isKept = i === 0 || i === words.length - 1 || !dice.chance(share)
      if (isKept || (capital.test(word) && dice.chance(0.5))) return word
      return inventWord(dice)
    })
    .join(' ')
}

/** Join every two paragraphs. */
function joined(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((paragraph, i) => {
    if (i % 2 === 1) return []
    const next = paragraphs[i + 1]
    return [next === undefined ? paragraph : `${paragraph} ${next}`]
  })
}
