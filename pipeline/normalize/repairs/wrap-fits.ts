import {tuned} from '../../tuning/load.ts'
import type {Break} from './wrap-breaks.ts'

const {leastBroken, leastFull} = tuned('normalize')

const smallLetter = /^\P{L}*\p{Ll}/u
const sentenceEnd = /[.!?。！？؟।॥။።۔](?:\s|$|["'”’»」』)])/u
/** Scripts that end no sentence with a sign. */
const withoutStops = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Neighbouring lines with nothing between them that parts paragraphs. */
export type BreakRun = readonly Break[]

/** What a width makes of a region. */
export interface Fit {
  readonly region: BreakRun
  /** Breaks that a wrapping program made, of lines that go on. */
  readonly full: BreakRun
  /** Those that are full, and only sure in a text that is known to have this width. */
  readonly loose: BreakRun
  /** Full breaks behind a sentence that stand alone: within a paragraph where empty lines part all paragraphs. */
  readonly ended: BreakRun
  /** Whether the region ends like a paragraph, with the end of a sentence. */
  readonly closes: boolean
  /** Whether a paragraph ends within the region: a line with room left ends a sentence. */
  readonly parts: boolean
  /** Breaks within a sentence among those that are full. */
  readonly support: number
  /** Breaks within a sentence where the next word would have fitted. */
  readonly against: number
}

/** What a width makes of a region of neighbouring lines. */
export function fitOf(region: BreakRun, width: number, edge: number): Fit {
  const {chains, hasRoom} = chainsOf(region, width, edge)
  const against = hasRoom.filter(({goesOn}) => goesOn).length
  const closes = sentenceEnd.test(region.at(-1)?.words ?? '')
  const parts = region.some((each) => each.ends && each.to < width)
  const going = chains.filter((chain) => isGoing(chain, closes && !parts))
  const full = going.flat()
  const isWrapped = full.length >= (full.length + against) * leastFull
  const others = hasRoom.length > 0 ? [] : chains.filter((each) => !going.includes(each))
  return {
    region,
    full: isWrapped ? full : [],
    loose: others.filter((each) => !isEndOfSentence(each)).flat(),
    ended: closes && !parts ? others.filter(isEndOfSentence).flat() : [],
    closes,
    parts,
    support: isWrapped && holdsSentence(region) ? full.filter(({goesOn}) => goesOn).length : 0,
    against,
  }
}

/** The full breaks of a region, those that follow one another together, and the breaks of lines that had room left. */
function chainsOf(
  region: BreakRun,
  width: number,
  edge: number,
): {readonly chains: readonly BreakRun[]; readonly hasRoom: BreakRun} {
  const chains: Break[][] = []
  const hasRoom: Break[] = []
  let before: Break | undefined
  for (const each of region) {
    if (isFull(each, width, edge)) {
      if (before !== undefined) chains.at(-1)?.push(each)
      else chains.push([each])
      before = each
      continue
    }
    before = undefined
    if (isShorter(each, width)) hasRoom.push(each)
  }
  return {chains, hasRoom}
}

/** Whether the word below would not have fitted. */
function isFull({from, to, belowEnd}: Break, width: number, edge: number): boolean {
  return from <= width && to >= width * (1 - edge) && belowEnd <= width
}

/**
 * Whether the word below would have fitted, within a sentence. A line of less than half the width is a heading or an
 * entry of a menu, which says nothing of the width.
 */
function isShorter({ends, from}: Break, width: number): boolean {
  return !ends && from <= width && from * 2 >= width
}

/**
 * Whether enough breaks of a chain stand within a sentence. In a paragraph, one before a capital may, where no sentence
 * ends above it: in German one line in three opens with a noun.
 */
function isGoing(chain: BreakRun, isParagraph: boolean): boolean {
  const going = chain.filter(({goesOn}) => goesOn).length
  const open = isParagraph && going > 0 ? chain.filter(isOpen).length / 2 : 0
  return going + open >= chain.length * leastBroken
}

/** Whether the sentence of the line above has not ended, and a capital stands below. */
export function isOpen({ends, goesOn, belowEnd}: Break): boolean {
  return !(ends || goesOn) && belowEnd > 0
}

/** Whether a chain is a single break behind a sentence: two paragraphs, more often than one. */
function isEndOfSentence(chain: BreakRun): boolean {
  return chain.length === 1 && chain[0]?.ends === true
}

/** Whether a region is prose as far as its letters show; where they have no case, it must end a sentence. */
function holdsSentence(region: BreakRun): boolean {
  return region.some(
    ({goesOn, last, words}) =>
      (goesOn && smallLetter.test(words)) ||
      withoutStops.test(words) ||
      sentenceEnd.test(last) ||
      sentenceEnd.test(words),
  )
}
