import type {NewsArticle} from '../index.ts'
import type {Statement} from '../tree/page.ts'
import {type Finding, isOwn, type Mended, memberOf, shown} from './own-statements.ts'

const authorName = /\.author(?:\.name)?$/
const dates: readonly string[] = ['datePublished', 'dateModified']
/** Members of ours that are left out when nothing in them can be used. */
const mayBeLeft = [
  'description',
  'articleSection',
  'keywords',
  'inLanguage',
  'url',
  'publisher',
  'image',
  'isAccessibleForFree',
] as const satisfies readonly (keyof NewsArticle)[]

/** What the page’s own JSON-LD says and the article that is written does not: names, dates, other members. */
export function leftOutOf(mended: Mended): readonly Finding[] {
  return [...authors(mended), ...changes(mended), ...members(mended)]
}

/** Authors that are written otherwise. */
function authors({tree, own, article}: Mended): readonly Finding[] {
  const lost = tree.claims.some(
    ({field, passedOver}) =>
      field === 'author' && passedOver.some(({from}) => from !== undefined && isOwn(from)),
  )
  if (lost) return []
  const names = (article.author ?? []).map(({name}) => name)
  const told = names.map(shown).join(', ')
  return own
    .filter(({property, value}) => authorName.test(property) && !names.includes(value))
    .map(({value, bytes}) => ({
      level: 'message',
      rule: 'repair/author',
      reason: `Unexpected author ${shown(value)}, ${told === '' ? 'left out' : `changed to ${told}`}`,
      note: 'A name stands alone: without by-word, title, outlet and other names',
      at: bytes,
    }))
}

function changes({own, article}: Mended): readonly Finding[] {
  const members: Readonly<Record<string, unknown>> = {...article}
  return dates.flatMap((member): readonly Finding[] => {
    const statement = own.find((each) => memberOf(each) === member)
    if (statement === undefined || members[member] !== undefined) return []
    const note = 'It is no date, or a change before the publication'
    return [leftOf(statement, `repair/date`, note)]
  })
}

function members({own, article}: Mended): readonly Finding[] {
  return mayBeLeft
    .filter((member) => article[member] === undefined)
    .flatMap((member) => own.filter((each) => memberOf(each) === member).slice(0, 1))
    .map((statement) => leftOf(statement, 'repair/left-out', 'It holds nothing that can be used'))
}

function leftOf(statement: Statement, rule: string, note: string): Finding {
  const reason = `Unexpected \`${memberOf(statement)}\` ${shown(statement.value)}, left out`
  return {level: 'message', rule, reason, note, at: statement.bytes}
}
