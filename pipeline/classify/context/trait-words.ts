import type {Use} from '../../language/uses.ts'
import {wordsForUse} from '../../language/words.ts'

/** The uses whose words give a trait to a line that has them. */
const usesOf = {
  for: ['for'],
  read: ['read-call', 'reading-time'],
  news: ['news-name', 'read-all'],
  app: ['app'],
  side: ['side', 'side-short', 'left-to-right'],
  picture: ['picture'],
  newsletter: ['newsletter-name'],
  legal: ['legal-link'],
  feed: ['unedited'],
} as const satisfies Readonly<Record<string, readonly Use[]>>

type WordTrait = keyof typeof usesOf

const stretch = /[a-z]+/g

/** Stretches of letters of ASCII that give a trait: of each word or phrase the longest one. */
export const markedWords: readonly (readonly [WordTrait, readonly string[]])[] = markedBy((word) =>
  longestStretchOf(word),
)

/** Characters that give a trait: of each word without letters of ASCII the first one. */
export const markedCharacters: readonly (readonly [WordTrait, readonly string[]])[] = markedBy(
  (word) => (longestStretchOf(word) === undefined ? word.charAt(0) : undefined),
)

function markedBy(
  partOf: (word: string) => string | undefined,
): readonly (readonly [WordTrait, readonly string[]])[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the entries of a closed table have its key type
  const entries = Object.entries(usesOf) as readonly (readonly [WordTrait, readonly Use[]])[]
  return entries.map(([trait, uses]) => [
    trait,
    uses.flatMap((use) => wordsForUse(use).flatMap((word) => partOf(word) ?? [])),
  ])
}

function longestStretchOf(word: string): string | undefined {
  return word.match(stretch)?.reduce((best, each) => (each.length > best.length ? each : best))
}
