import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'
import type {Break} from './wrap-breaks.ts'

const {leastBroken, leastFull} = tuned('normalize')

const smallLetter = /^\P{L}*\p{Ll}/u
const sentenceEnd = /[.!?。！？؟।॥။።۔](?:\s|$|["'”’»」』)])/u
/** Scripts that end no sentence with a sign. */
const withoutStops = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

export type BreakRun = readonly Break[]

const none: BreakRun = []

/** Neighbouring lines with nothing between them that parts paragraphs. What is known of them whatever the width is found once. */
export interface BreakRegion {
  readonly breaks: BreakRun
  /** Whether they end like a paragraph, with the end of a sentence. */
  readonly closes: () => boolean
  /** Whether they are prose as far as their letters show; where they have no case, they must end a sentence. */
  readonly holdsSentence: () => boolean
}

/** What a width makes of a region. */
export interface Fit {
  readonly region: BreakRegion
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

/** The lines around some breaks. */
export function regionOf(breaks: BreakRun): BreakRegion {
  return {
    breaks,
    closes: lazy(() => sentenceEnd.test(breaks.at(-1)?.words ?? '')),
    holdsSentence: lazy(() => breaks.some(isProse)),
  }
}

/** What a width makes of a region of neighbouring lines; of most, which have one break or two, most widths make nothing. */
export function fitOf(region: BreakRegion, width: number, edge: number): Fit {
  const isTouched = region.breaks.some((each) => isFull(each, width, edge))
  return isTouched ? fullFitOf(region, width, edge) : emptyFitOf(region, width)
}

function emptyFitOf(region: BreakRegion, width: number): Fit {
  let against = 0
  for (const each of region.breaks) if (each.goesOn && isShorter(each, width)) against += 1
  return {
    region,
    full: none,
    loose: none,
    ended: none,
    closes: region.closes(),
    parts: false,
    support: 0,
    against,
  }
}

function fullFitOf(region: BreakRegion, width: number, edge: number): Fit {
  const {chains, hasRoom} = chainsOf(region.breaks, width, edge)
  const against = hasRoom.filter(({goesOn}) => goesOn).length
  const closes = region.closes()
  const parts = region.breaks.some((each) => each.ends && each.to < width)
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
    support: isWrapped && region.holdsSentence() ? full.filter(({goesOn}) => goesOn).length : 0,
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

/** Whether the lines around a break are prose. */
function isProse({goesOn, last, words}: Break): boolean {
  return (
    (goesOn && smallLetter.test(words)) ||
    withoutStops.test(words) ||
    sentenceEnd.test(last) ||
    sentenceEnd.test(words)
  )
}
