import type {IndexedDocument} from '../../pipeline/search/filling.ts'
import {countWords} from '../../pipeline/text/word-count.ts'

/** A source of whole numbers from 0 up to a bound, the same for the same seed. */
type MadeDice = (bound: number) => number

const seed = 7
/** Different words that documents are made of. */
const vocabulary = 60_000
const syllables = 'ka ro mi ten sal vo ri ne lu pas do ber ing sta el un fra gi ho wer'.split(' ')
const sections = ['World', 'Politics', 'Business', 'Science', 'Sport', 'Culture', 'Weather']
const languages = ['en', 'en', 'en', 'de', 'fr', 'es', 'tr']
/** One document in so many is a copy of an earlier one, with another opening. */
const documentsPerCopy = 10
const sites = 200
const writers = 3000
const paragraphs = 8
const wordsOfParagraph = 45

/** A word by its rank: the words of a language with as many. */
export function madeWord(rank: number): string {
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length] ?? ''
  }
  return word
}

const words = Array.from({length: vocabulary}, (_, rank) => madeWord(rank))

/**
 * A made document, the same for the same number: some 360 words whose frequency falls with their rank, as
 * in a language (Zipf).
 */
export function madeDocument(number: number): IndexedDocument {
  const dice = diceOf(seed, number)
  const isCopy = number > documentsPerCopy && dice(documentsPerCopy) === 0
  const source = isCopy ? dice(number) : number
  const body = bodyOf(diceOf(seed + 1, source))
  const title = textOf(diceOf(seed + 2, source), 9)
  const day = new Date(Date.UTC(2015, 0, 1 + dice(3650))).toISOString()
  return {
    key: `document-${number}`,
    id: String(number).padStart(43, '0'),
    url: `https://site${dice(sites)}.example/news/${number}`,
    title,
    headline: title,
    body: isCopy ? `${textOf(dice, 12)}\n\n${body}` : body,
    description: textOf(dice, 20),
    lang: languages[dice(languages.length)] ?? 'en',
    section: [sections[dice(sections.length)] ?? 'World'],
    authors: [`${words[dice(writers)]} ${words[dice(writers)]}`],
    publisher: `The ${words[dice(sites)]}`,
    keywords: [],
    mentions: [],
    published: day,
    published_ts: Date.parse(day) / 1000,
    words: countWords(body),
    images: [{caption: textOf(dice, 12)}],
  }
}

function bodyOf(dice: MadeDice): string {
  const parts = Array.from({length: paragraphs}, () => textOf(dice, wordsOfParagraph))
  return parts.join('\n\n')
}

function textOf(dice: MadeDice, count: number): string {
  return `${Array.from({length: count}, () => wordOf(dice)).join(' ')}.`
}

/** A word by chance: that of rank n about as often as one in n. */
function wordOf(dice: MadeDice): string {
  const steps = 2 ** 30
  const rank = Math.floor(Math.exp((dice(steps) / steps) * Math.log(vocabulary))) - 1
  return words[rank] ?? ''
}

/** Dice for one document by the generator mulberry32 (Tommy Ettinger, public domain). */
function diceOf(start: number, number: number): MadeDice {
  let state = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(start, 0x85ebca6b)
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}
