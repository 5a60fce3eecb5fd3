import type {Paragraph, Relatable} from '../../pipeline/relate/reading.ts'
import {type CopyKindName, copyKindNames, copyKinds} from './copies.ts'
import {type Dice, diceOf} from './dice.ts'
import {inventName, inventStory, inventTopic, type Topic} from './invented.ts'

/** A document of a family that was made up, with what is true of it. */
export interface MadeDocument extends Relatable {
  /** The number of its family. */
  readonly family: number
  /** How it was made; `undefined` for the first of its family. */
  readonly kind?: CopyKindName
  /** The id of the document that it was made from. */
  readonly source?: string
  /** The id of the story that it tells as well. */
  readonly guest?: string
  /** Whether its source is the text of an agency. */
  readonly isWire?: boolean
}

/** Documents that follow a form, or share what everybody prints. */
const formsPerFamily = 0.2
const copiesOfFamily = [1, 3, 5, 8] as const
const papers = 'Courier Gazette Herald Tribune Examiner Observer'.split(' ')
const minute = 60_000
const firstDay = Date.UTC(2024, 0, 1)
/** How often copies do what. */
const chances = {wire: 0.5, credit: 0.7, phrase: 0.25, later: 0.97, dated: 0.8} as const

/**
 * Families of copies over invented stories, the same for the same seed. A tenth of them and more are documents that are
 * related to nothing: notices and forecasts of one form, background that many print, statements that many quote.
 *
 * @param count
 *   Documents; a few more come, so that the last family is whole.
 */
export function* madeFamilies(seed: number, count: number): Generator<MadeDocument, void> {
  let made = 0
  for (let family = 0; made < count; family++) {
    for (const document of familyOf(seed, family)) {
      made += 1
      yield document
    }
  }
}

function familyOf(seed: number, family: number): readonly MadeDocument[] {
  const dice = diceOf(seed, family)
  if (dice.chance(formsPerFamily)) return formOf(seed, family, dice)
  const topic = inventTopic(dice)
  const source = inventStory(dice, topic, 8 + dice.below(10))
  const isWire = dice.chance(chances.wire)
  const at = firstDay + dice.below(500_000) * minute
  const name = isWire ? `${inventName(dice)} News Agency` : outletOf(dice)
  const first: MadeDocument = {
    ...documentOf(`${family}-0`, source),
    ...(isWire ? {agencies: [name]} : {outlets: [name]}),
    published: timeOf(at),
    family,
  }
  const copies = Array.from({length: dice.of(copiesOfFamily)}, (_, i): MadeDocument => {
    const kind = dice.of(copyKindNames)
    const guestTopic = inventTopic(dice)
    const guest = inventStory(dice, guestTopic, 7 + dice.below(4))
    const body = copyKinds[kind].make({dice, source, topic, guest})
    return {
      ...published(dice, `${family}-${i + 1}`, body, {name, at, isWire, topic}),
      family,
      kind,
      source: first.id,
      isWire,
    }
  })
  return [first, ...copies]
}

/** A copy as its outlet prints it. */
function published(
  dice: Dice,
  id: string,
  body: readonly string[],
  {
    name,
    at,
    isWire,
    topic,
  }: {readonly name: string; readonly at: number; readonly isWire: boolean; readonly topic: Topic},
): Relatable {
  const delay = (dice.chance(chances.later) ? 1 : -1) * (1 + dice.below(2000)) * minute
  const phrase = `The report came first from ${name}, according to ${dice.of(topic.names)}.`
  const paragraphs = !isWire && dice.chance(2 * chances.phrase) ? [...body, phrase] : body
  const document = documentOf(id, paragraphs)
  const end = document.paragraphs.at(-1)?.at.end ?? 0
  const credit = {
    text: `(With inputs from ${name})`,
    at: {start: end + 2, end: end + 20 + name.length},
  }
  const isCredited = isWire && dice.chance(chances.credit)
  return {
    ...document,
    outlets: [outletOf(dice)],
    ...(isCredited ? {agencies: [name], credits: [credit]} : {}),
    ...(dice.chance(chances.dated) ? {published: timeOf(at + delay)} : {}),
  }
}

/** Documents that are related to nothing, though they have words in common. */
function formOf(seed: number, family: number, dice: Dice): readonly MadeDocument[] {
  const topic = inventTopic(diceOf(seed + 1, family % 40))
  const shared = inventStory(diceOf(seed + 2, family % 40), topic, 3)
  const kind = family % 4
  return Array.from({length: 6}, (_, i): MadeDocument => {
    const own = inventTopic(dice)
    const story = inventStory(dice, own, 6)
    const [first = '', second = '', third = ''] = shared
    const body = [
      () => weatherOf(dice),
      () => noticeOf(dice),
      () => [...story, first, second],
      () => [
        ...story.slice(0, 3),
        `"${third.replaceAll('"', '')}" ${own.names[0]} said.`,
        ...story.slice(3),
      ],
    ][kind]
    return {
      ...documentOf(`${family}-${i}`, body?.() ?? []),
      outlets: [outletOf(dice)],
      // Each is a family of its own: none was made from another.
      family: -1 - family * 10 - i,
    }
  })
}

function weatherOf(dice: Dice): readonly string[] {
  const town = inventName(dice)
  const figure = (): number => dice.below(40)
  return [
    `Forecast for ${town}: a dry start with some cloud from the west, and highs of ${figure()} degrees on ${dice.of(days)}.`,
    `Winds of up to ${figure()} miles an hour will pick up around ${inventName(dice)} in the afternoon, with rain of ${figure()} millimeters.`,
    `Overnight lows will fall to ${figure()} degrees in ${inventName(dice)} and to ${figure()} degrees on the hills above ${inventName(dice)}.`,
    `The sun rises at ${figure()}.${figure()} and sets at ${figure()}.${figure()} on ${dice.of(days)}.`,
  ]
}

const days = 'Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function noticeOf(dice: Dice): readonly string[] {
  const [town, street] = [inventName(dice), inventName(dice)]
  return [
    `The council of ${town} will meet on ${dice.of(days)} at ${1 + dice.below(11)}.${10 + dice.below(49)} in the hall on ${street} Street.`,
    `Members will vote on item ${dice.below(900)}, a request by ${inventName(dice)} ${inventName(dice)} to build ${dice.below(90)} homes at ${inventName(dice)} Road.`,
    `Residents of ${town} who wish to speak must call ${dice.below(9000)} before noon on ${dice.of(days)} and give the number of the item.`,
  ]
}

function outletOf(dice: Dice): string {
  return `${inventName(dice)} ${dice.of(papers)}`
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** Paragraphs as they stand in a capture with empty lines between. */
function documentOf(id: string, texts: readonly string[]): Relatable {
  let start = 0
  const paragraphs = texts.map((text): Paragraph => {
    const at = {start, end: start + text.length}
    start = at.end + 2
    return {text, at}
  })
  return {id, paragraphs}
}
