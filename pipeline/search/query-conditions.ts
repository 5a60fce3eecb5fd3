import {urlOf} from '../text/addresses.ts'
import {nearestOf} from '../validate/nearest.ts'
import {leastOpening} from './limits.ts'
import {fault, type QueryFault, type QueryPart} from './query-parts.ts'
import type {WordColumn} from './schema.ts'
import {runsOf} from './tokens.ts'

/** Fields whose words are searched. */
const wordFields = {
  headline: 'headline',
  author: 'author',
  section: 'section',
  source: 'source',
} as const satisfies Readonly<Record<string, WordColumn>>

/** Fields with a value that articles are filtered by. */
const filterFields = ['lang', 'site', 'from', 'until'] as const

type FilterField = (typeof filterFields)[number]

/** The names of all fields of a query. */
const fieldNames: readonly string[] = [...Object.keys(wordFields), ...filterFields]

/** Words in a row: a word, a phrase, or either with an open end. */
export interface Words {
  readonly type: 'words'
  /** The column that they are looked for in; without one, in all that hold text. */
  readonly column?: WordColumn
  /** Tokens in a row, as the index has them. */
  readonly tokens: readonly string[]
  /** Whether more letters may follow the last token. */
  readonly isOpen: boolean
}

/** A filter by a value. */
export interface Filter {
  readonly type: 'filter'
  readonly field: FilterField
  /** A language tag, a host, or the first or last day of a range: `2024-03-05`. */
  readonly value: string
}

export type Condition = Words | Filter

const day = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i
const scheme = /^[a-z]{1,10}:\/\//i
const www = /^www\./
const monthsOfYear = 12

/** The condition of a part; absent when it is no word, such as a lone dash. */
export function conditionOf(part: QueryPart): Condition | QueryFault | undefined {
  const {at, field, value} = part
  if (field === undefined) return wordsOf(part)
  const name = field.toLowerCase()
  if (value.trim() === '') return fault(at, `Expected a value after \`${field}:\`, without a space`)
  const isKnown = fieldNames.includes(name)
  if (!isKnown) return unknownField(at, field, value)
  const filter = filterFields.find((each) => each === name)
  if (filter !== undefined) return filterOf(filter, part)
  const column = Object.entries(wordFields).find(([each]) => each === name)?.[1]
  const words = wordsOf(part)
  return words === undefined || words.type === 'fault' || column === undefined
    ? (words ?? fault(at, `Expected a word after \`${field}:\``))
    : {...words, column}
}

function unknownField(at: number, field: string, value: string): QueryFault {
  const near = nearestOf(field.toLowerCase(), fieldNames)
  const meant = near === undefined ? '' : `; did you mean \`${near}:\``
  return fault(
    at,
    `Unknown field \`${field}\`${meant}? Fields are ${fieldNames.join(', ')}; to find the text, write "${field}: ${value}"`,
  )
}

function wordsOf({at, value, isOpen}: QueryPart): Words | QueryFault | undefined {
  const runs = runsOf(value)
  const last = runs.at(-1)
  if (last === undefined) {
    return isOpen && value.length === 1 ? fault(at, 'Expected letters before `*`') : undefined
  }
  if (isOpen && !last.isUnspaced && (last.tokens[0]?.text.length ?? 0) < leastOpening) {
    return fault(at, `Expected at least ${leastOpening} letters before \`*\``)
  }
  const before = runs.slice(0, -1).flatMap(({tokens}) => tokens)
  // The last letter of a run stands alone only where the run ends, and here it may go on.
  const isLetter = last.tokens.length === 1
  const end = last.isUnspaced && !isLetter ? last.tokens.slice(0, -1) : last.tokens
  return {
    type: 'words',
    tokens: [...before, ...end].map(({text}) => text),
    isOpen: last.isUnspaced ? isLetter : isOpen,
  }
}

function filterOf(field: FilterField, {at, value}: QueryPart): Filter | QueryFault {
  switch (field) {
    case 'lang':
      return tag.test(value)
        ? {type: 'filter', field, value: value.toLowerCase()}
        : fault(at, `Expected a language such as \`de\` or \`pt-BR\`, found \`${value}\``)
    case 'site': {
      const name = hostOf(value)
      return name === undefined
        ? fault(at, `Expected a host such as \`example.org\`, found \`${value}\``)
        : {type: 'filter', field, value: name}
    }
    case 'from':
    case 'until': {
      const bound = boundOf(value, field)
      return bound === undefined
        ? fault(
            at,
            `Expected a day, month or year such as \`2024-03-05\`, \`2024-03\` or \`2024\`, found \`${value}\``,
          )
        : {type: 'filter', field, value: bound}
    }
  }
}

/** The host of an address, or the one that was written, in lower case and without `www.`. */
function hostOf(value: string): string | undefined {
  const address = `https://${value.replace(scheme, '')}`
  if (urlOf(address) === undefined) return undefined
  const name = new URL(address).hostname
  return name.includes('.') || name === 'localhost' ? name.replace(www, '') : undefined
}

/** The first or the last day of a year, month or day; `undefined` when there is no such day. */
function boundOf(value: string, field: 'from' | 'until'): string | undefined {
  const [, year, month, date] = day.exec(value) ?? []
  if (year === undefined) return undefined
  const isFrom = field === 'from'
  const inMonth = month ?? (isFrom ? '01' : String(monthsOfYear))
  const lastDate = new Date(Date.UTC(Number(year), Number(inMonth), 0)).getUTCDate()
  const onDate = date ?? (isFrom ? '01' : String(lastDate))
  const isReal = Number(inMonth) >= 1 && Number(inMonth) <= monthsOfYear
  return isReal && Number(onDate) >= 1 && Number(onDate) <= lastDate
    ? `${year}-${inMonth}-${onDate.padStart(2, '0')}`
    : undefined
}
