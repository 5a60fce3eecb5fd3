/** A kind of input that can be made as long as one likes. */
export interface Shape {
  readonly name: string
  /** Repetitions in the smallest input. */
  readonly size: number
  /** What is done with so many repetitions. */
  readonly run: (count: number) => () => unknown
}

/** One repetition; in a string, `{i}` is its number, `{d}` a day, `{k}` a digit and `{w}` letters of its own. */
export type Unit = string | ((i: number) => string)

/** A row: its name, the repetitions in the smallest input, and what is repeated between what. */
export type Row = readonly [
  name: string,
  size: number,
  unit: Unit,
  around?: {readonly before?: string; readonly between?: string; readonly after?: string},
]

export const lede =
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said. '
/** A short story, so that there is an article. */
export const story = `<h1>Harbour opens</h1><p>${lede}</p><p>“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon on weekdays, and again from Sunday on.</p>`

const place = /\{([idkw])\}/g
const days = 28
const letters = 26
const firstLetter = 0x61

/** A unit so many times, one after another. */
export function repeated(count: number, unit: Unit, between = ''): string {
  return Array.from({length: count}, (_, i) =>
    typeof unit === 'string' ? unit.replace(place, (_whole, name) => filling(name, i)) : unit(i),
  ).join(between)
}

/** The text of a row. */
export function textOf([, , unit, around = {}]: Row, count: number): string {
  const {before = '', between, after = ''} = around
  return `${before}${repeated(count, unit, between)}${after}`
}

function filling(name: string, i: number): string {
  switch (name) {
    case 'd':
      return String(1 + (i % days))
    case 'k':
      return String(i % 10)
    case 'w':
      return wordOf(i)
    default:
      return String(i)
  }
}

/** Letters that no other number has. */
function wordOf(i: number): string {
  const rest = Math.floor(i / letters)
  return (rest === 0 ? '' : wordOf(rest)) + String.fromCharCode(firstLetter + (i % letters))
}
