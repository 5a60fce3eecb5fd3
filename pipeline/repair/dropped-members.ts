import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Statement} from '../tree/page.ts'
import {isOwn, memberOf} from './own-statements.ts'
import {type JsonLdRepair, quotedValue, type Repaired} from './repair.ts'

const authorName = /\.author(?:\.name)?$/
const dates: readonly string[] = ['datePublished', 'dateModified']
/** Members of ours that are dropped when nothing in them can be used. */
const droppable = [
  'description',
  'articleSection',
  'keywords',
  'inLanguage',
  'url',
  'publisher',
  'image',
  'isAccessibleForFree',
] as const satisfies readonly (keyof NewsArticle)[]

/** Authors, dates and other members that the page’s own JSON-LD has and the written article has not. */
export function droppedMembersOf(repaired: Repaired): readonly JsonLdRepair[] {
  return [...authors(repaired), ...changes(repaired), ...members(repaired)]
}

/** Authors that are written in another form, or not at all. */
function authors({tree, own, article}: Repaired): readonly JsonLdRepair[] {
  const lost = tree.claims.some(
    ({field, passedOver}) =>
      field === 'author' && passedOver.some(({from}) => from !== undefined && isOwn(from)),
  )
  if (lost) return []
  const names = (article.author ?? []).map(({name}) => name)
  const written = names.map(quotedValue).join(', ')
  return own
    .filter(({property, value}) => authorName.test(property) && !names.includes(value))
    .map(({value, bytes}) => ({
      level: 'message',
      rule: 'repair/author',
      reason: `Unexpected author ${quotedValue(value)}, ${written === '' ? 'left out' : `changed to ${written}`}`,
      note: 'A name stands alone, without “by”, title, outlet or other names',
      at: bytes,
    }))
}

function changes({own, article}: Repaired): readonly JsonLdRepair[] {
  const written: Readonly<Record<string, unknown>> = {...article}
  return dates.flatMap((member): readonly JsonLdRepair[] => {
    const statement = own.find((each) => memberOf(each) === member)
    if (statement === undefined || written[member] !== undefined) return []
    const note = 'It is not a date, or it is a change before the publication'
    return [dropped(statement, 'repair/date', note)]
  })
}

function members({own, article}: Repaired): readonly JsonLdRepair[] {
  return droppable
    .filter((member) => article[member] === undefined)
    .flatMap((member) => own.filter((each) => memberOf(each) === member).slice(0, 1))
    .map((statement) => dropped(statement, 'repair/left-out', 'It holds nothing that can be used'))
}

function dropped(statement: Statement, rule: string, note: string): JsonLdRepair {
  const reason = `Unexpected \`${memberOf(statement)}\` ${quotedValue(statement.value)}, left out`
  return {level: 'message', rule, reason, note, at: statement.bytes}
}
