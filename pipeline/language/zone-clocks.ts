import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {type WordTable, wordTableBytes, wordTableOf} from '../text/word-table.ts'
import {zonesInTables} from './zones.ts'

/** A zone’s minutes east of Greenwich: `minutes[0]` before the first change, `minutes[i]` from `changes[i - 1]` on. */
interface ClockOffsets {
  /** In minutes since 1970. */
  readonly changes: readonly number[]
  readonly minutes: readonly number[]
}

/** `3/20/2023, 13:24`: month first, as the clocks below write. Half the cost of asking for parts. */
const american = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/
const shown = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const
const millisecondsOfMinute = 60_000
/** The years that the build lays out; a zone’s clock is asked for others. */
const laidOut = {from: Date.UTC(1970, 0, 1), to: Date.UTC(2038, 0, 1)} as const
/** Minutes in which no zone changes its clocks twice. */
const step = 4 * 24 * 60
const radix = 36
const clocks = new Map<string, Intl.DateTimeFormat>()
const known = new Map<string, ClockOffsets | undefined>()
const table = lazy((): WordTable | undefined => {
  const bytes = resources.made('made/zone-clocks')
  return bytes === undefined ? undefined : wordTableOf(bytes)
})

/**
 * Minutes east of Greenwich that a zone’s clocks show at an instant.
 *
 * Source: the IANA time zone database, as `Intl` has it; the build lays out what it says of our zones from 1970 to 2037.
 *
 * @param zone
 *   IANA name.
 * @param instant
 *   Milliseconds since 1970.
 */
export function minutesEast(zone: string, instant: number): number {
  const offsets = instant >= laidOut.from && instant < laidOut.to ? offsetsOf(zone) : undefined
  if (offsets === undefined) return minutesShown(zone, instant)
  const {changes, minutes} = offsets
  const at = changes.findIndex((change) => change * millisecondsOfMinute > instant)
  return minutes.at(at) ?? 0
}

/** The offsets of every zone of our tables, as `text/word-table.ts` lays them out: a zone’s clock takes long to make. */
export function clockTable(): Uint8Array {
  return wordTableBytes(new Map(zonesInTables().map((zone) => [zone, changesOf(zone)])))
}

/** The first offset of a zone, then each change with the offset from then on. */
function changesOf(zone: string): string {
  const at = (minute: number): number => minutesShown(zone, minute * millisecondsOfMinute)
  const first = laidOut.from / millisecondsOfMinute
  const last = laidOut.to / millisecondsOfMinute
  let before = at(first)
  const found = [before]
  for (let from = first; from < last; from += step) {
    const now = at(from + step)
    if (now === before) continue
    let [low, high] = [from, from + step]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (at(middle) === before) low = middle
      else high = middle
    }
    found.push(high, now)
    before = now
  }
  return found.map((each) => each.toString(radix)).join(' ')
}

function offsetsOf(zone: string): ClockOffsets | undefined {
  if (known.has(zone)) return known.get(zone)
  const numbers = table()
    ?.textOf(zone)
    ?.split(' ')
    .map((each) => Number.parseInt(each, radix))
  const offsets = numbers && {
    changes: numbers.filter((_, i) => i % 2 === 1),
    minutes: numbers.filter((_, i) => i % 2 === 0),
  }
  known.set(zone, offsets)
  return offsets
}

/** What a zone’s clock shows at an instant, less what Greenwich’s does. */
function minutesShown(zone: string, instant: number): number {
  const [, month = 0, day, year = 0, hour, minute] = (
    american.exec(clockOf(zone).format(instant)) ?? []
  ).map(Number)
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  return Math.round((wall - instant) / millisecondsOfMinute)
}

/** A zone’s clock; each is made once, which costs a hundred times what reading it does. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', {...shown, timeZone: zone})
  clocks.set(zone, clock)
  return clock
}
