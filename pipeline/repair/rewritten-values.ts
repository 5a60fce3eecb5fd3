import type {NewsArticle} from '../index.ts'
import type {Statement} from '../tree/page.ts'
import {
  claimOf,
  type Finding,
  isOwn,
  isWhole,
  type Mended,
  memberOf,
  sayerOf,
  shown,
} from './own-statements.ts'

const blanks = /\s+/g
const imageAddress = /\.image(?:\.(?:url|contentUrl))?$/
const clock = /\d:\d\d/
/** What the page’s own JSON-LD may say in its own words, and why it is written as we write it. */
const written = {
  headline: 'The name of the site and its section are no part of a headline',
  datePublished: 'ISO 8601 with an offset, or the day alone where nothing tells the offset',
  dateModified: 'ISO 8601 with an offset, or the day alone where nothing tells the offset',
  inLanguage: 'A tag of BCP 47 for the language of the text',
  url: 'An absolute address',
} as const satisfies Partial<Record<keyof NewsArticle, string>>
type Written = keyof typeof written
const rules: Readonly<Record<Written, string>> = {
  headline: 'repair/headline',
  datePublished: 'repair/date',
  dateModified: 'repair/date',
  inLanguage: 'repair/language',
  url: 'repair/url',
}

/** Values that are right and written in another form than they should have. */
export function formsOf(mended: Mended): readonly Finding[] {
  return [
    ...mended.own.flatMap((statement) => [
      ...ofMarkup(statement),
      ...ofValue(mended, statement),
      ...ofPicture(mended, statement),
      ...ofType(statement),
    ]),
    ...ofAuthors(mended),
    ...ofBody(mended),
  ]
}

function ofMarkup(statement: Statement): readonly Finding[] {
  const {written: raw, value, bytes} = statement
  if (raw === undefined || raw.trim().replaceAll(blanks, ' ') === value) return []
  const reason = `Unexpected markup or reference in \`${memberOf(statement)}\`: ${shown(raw)}, changed to ${shown(value)}`
  return [{level: 'info', rule: 'repair/markup', reason, at: bytes}]
}

/** A value that was taken, in another form; one that was not taken is a contradiction. */
function ofValue(mended: Mended, statement: Statement): readonly Finding[] {
  const member = memberOf(statement)
  const {value, bytes} = statement
  if (!(isWritten(member) && isWhole(statement))) return []
  const now = mended.article[member]
  const claim = claimOf(mended, member)
  if (now === undefined || now === value || claim === undefined) return []
  if (claim.passedOver.some((other) => other.from !== undefined && isOwn(other.from))) return []
  const lent = claim.from?.[0]
  const isLent = lent !== undefined && !isOwn(lent) && clock.test(now)
  return [
    {
      level: 'info',
      rule: rules[member],
      reason: `Unexpected \`${member}\` ${shown(value)}, changed to ${shown(now)}`,
      note: isLent ? `The page says so: ${sayerOf(lent)}` : written[member],
      at: bytes,
    },
  ]
}

function ofPicture({article}: Mended, {property, value, bytes}: Statement): readonly Finding[] {
  if (!imageAddress.test(property) || URL.canParse(value)) return []
  const now = article.image?.map(({url}) => url).find((url) => url?.endsWith(value.trim()))
  if (now === undefined) return []
  const reason = `Unexpected relative address ${shown(value)} in \`image\`, changed to ${shown(now)}`
  return [{level: 'info', rule: 'repair/image', reason, at: bytes}]
}

function ofType({property, value, bytes}: Statement): readonly Finding[] {
  if (memberOf({property}) !== '@type' || value === 'NewsArticle') return []
  const reason = `Unexpected type ${shown(value)}, changed to \`NewsArticle\``
  return [{level: 'info', rule: 'repair/type', reason, at: bytes}]
}

/** Authors that are text alone, or of another type than their name. */
function ofAuthors({own, article}: Mended): readonly Finding[] {
  const agents = new Map((article.author ?? []).map((agent) => [agent.name, agent['@type']]))
  return own.flatMap(({property, value, node, bytes}): readonly Finding[] => {
    const now = agents.get(value)
    if (now === undefined) return []
    const told = {level: 'info', rule: 'repair/type', at: bytes} as const
    if (property.endsWith('.author')) {
      const reason = `Unexpected text ${shown(value)} as \`author\`, changed to the name of a \`${now}\``
      return [{...told, reason}]
    }
    if (!property.endsWith('.author.name')) return []
    const type = own.find((each) => each.node === node && each.property.endsWith('.author.@type'))
    if (type?.value === now) return []
    const said = type === undefined ? 'without type' : `of type ${shown(type.value)}`
    const note =
      now === 'Organization'
        ? 'It is the name of an agency, a desk, a firm or the site'
        : 'It is the name of a person'
    return [
      {...told, reason: `Unexpected author ${shown(value)} ${said}, changed to \`${now}\``, note},
    ]
  })
}

/** An `articleBody` that ends early. */
function ofBody({own, article}: Mended): readonly Finding[] {
  const stated = own.find((each) => memberOf(each) === 'articleBody')
  if (stated === undefined) return []
  const has = wordsIn(stated.value)
  const all = wordsIn(article.articleBody)
  if (2 * has >= all) return []
  const reason = `Unexpected end of \`articleBody\` after ${has} of ${all} words, written in full`
  return [{level: 'message', rule: 'repair/body', reason, at: stated.bytes}]
}

function wordsIn(text: string): number {
  return text.split(blanks).length
}

function isWritten(member: string): member is Written {
  return Object.hasOwn(written, member)
}
