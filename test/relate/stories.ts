import {
  type Provenance,
  type ReadDocument,
  type Relatable,
  readDocument,
} from '../../pipeline/relate/reading.ts'

/** A document of these paragraphs, as they would stand in a capture with empty lines between. */
export function documentOf(id: string, paragraphs: readonly string[]): Relatable {
  let at = 0
  return {
    id,
    paragraphs: paragraphs.map((text) => {
      const start = at
      at += text.length + 2
      return {text, at: {start, end: start + text.length}}
    }),
  }
}

/** The same, read. */
export function readOf(
  id: string,
  paragraphs: readonly string[],
  provenance: Provenance = {},
): ReadDocument {
  return readDocument({...documentOf(id, paragraphs), ...provenance})
}

/** An agency’s report of an invented event. */
export const agency: readonly string[] = [
  'The canal authority will close the upper lock at Harrowgate for nine weeks from May to replace gates that were hung in 1931, engineers said Tuesday.',
  'The closure will stop all through traffic between the two halves of the canal, which carries about 4,000 boats a year, most of them hired by families on holiday.',
  '"There is no good time to take a door off its hinges when the whole valley is leaning on it," chief engineer Dorrit Haskell told reporters at the lock.',
  'The new gates, made of green oak from a wood twelve miles away, weigh seven tonnes each and will be lifted in by a crane that has to be brought up the canal on a barge.',
  'Boat hire companies have asked the authority to pay for the loss of their spring season, which they put at 600,000 pounds, but the authority said it had warned them two years ago.',
  'Water levels below the lock will fall by half a meter while the work goes on, and anglers have agreed to help move the fish to a reservoir near the town.',
  'The authority expects to open the lock again on July 9, in time for the annual parade of steam boats, which has not been canceled since the war.',
]

/** The same report as a paper nearby prints it: retold, cut, with a paragraph of its own. */
export const rewrite: readonly string[] = [
  'Harrowgate: The canal authority will close the upper lock for nine weeks from May to replace gates that were hung in 1931, according to engineers.',
  'The closure will stop all through traffic between the two halves of the canal, used by about 4,000 boats a year, most of them hired by families.',
  'Our reader Mrs Ottoline Fearn, who lives beside the towpath, says that she looks forward to the quiet.',
  'The new gates, made of green oak from a wood twelve miles away, weigh seven tonnes apiece and are to be lifted in by a crane that has to come up the canal on a barge.',
  'Boat hire firms have asked the authority to pay for the loss of their spring season, put at 600,000 pounds, but it said it had warned them two years ago.',
  'The authority hopes to open the lock again on July 9, in time for the annual parade of steam boats, not canceled since the war.',
]

/** Another reporter’s story of the same morning, with the same quotation and figures. */
export const independent: readonly string[] = [
  'Holidaymakers hoping to cross the Harrowgate summit this spring must turn round: from May no boat will pass, because two ninety-year-old gates are coming out.',
  '"There is no good time to take a door off its hinges when the whole valley is leaning on it," said Dorrit Haskell, who runs engineering for the canal authority.',
  'Nine weeks is what she allows for the job. A barge must first carry a crane uphill, since no road reaches the place, and only then can either of the seven-tonne oak leaves be swung.',
  'Hirers reckon on losing 600,000 pounds. They will see none of it back, Haskell made clear on Tuesday, pointing to letters sent in the year before last.',
  'Fish have better prospects. Volunteers with nets are going to carry them off before the pound drops by fifty centimeters.',
  'If all goes well, steam launches will parade through on July 9 as they have every summer since the war.',
]

/** A report of something else. */
export const other: readonly string[] = [
  'A baker in the old quarter of Lindow has found a wedding ring in a loaf that came back from a customer who thought that it tasted of metal.',
  'The ring carries the initials of two people and the year 1964, and nobody who works at the bakery has lost one.',
  'It may have come with the flour, the baker said, because the mill still uses a hopper into which the farmers tip their own sacks.',
]
