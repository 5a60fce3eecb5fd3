import {urlOf} from '../text/addresses.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Statement} from '../tree/page.ts'
import {isOwn, isWhole, memberOf, witnessNameOf} from './own-statements.ts'
import {fieldClaimOf, type JsonLdRepair, quotedValue, type Repaired} from './repair.ts'

const blanks = /\s+/g
const imageAddress = /\.image(?:\.(?:url|contentUrl))?$/
const clock = /\d:\d\d/
/** Members that a page may write in a form of its own, and the form in which they are written instead. */
const written = {
  headline: 'The name of the site and of its section are not part of a headline',
  datePublished: 'ISO 8601 with an offset, or the day alone where the offset is not known',
  dateModified: 'ISO 8601 with an offset, or the day alone where the offset is not known',
  inLanguage: 'The BCP 47 tag of the language of the text',
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

/** Values that are right but written in the wrong form: markup, dates, addresses, types, an unfinished body. */
export function rewrittenValuesOf(repaired: Repaired): readonly JsonLdRepair[] {
  return [
    ...repaired.own.flatMap((statement) => [
      ...ofMarkup(statement),
      ...ofValue(repaired, statement),
      ...ofPicture(repaired, statement),
      ...ofType(statement),
    ]),
    ...ofAuthors(repaired),
    ...ofBody(repaired),
  ]
}

function ofMarkup(statement: Statement): readonly JsonLdRepair[] {
  const {written: raw, value, bytes} = statement
  if (raw === undefined || raw.trim().replaceAll(blanks, ' ') === value) return []
  const reason = `Unexpected markup or reference in \`${memberOf(statement)}\`: ${quotedValue(raw)}, changed to ${quotedValue(value)}`
  return [{level: 'info', rule: 'repair/markup', reason, at: bytes}]
}

/** A value that was taken in another form; one that was not taken is a contradiction. */
function ofValue(repaired: Repaired, statement: Statement): readonly JsonLdRepair[] {
  const member = memberOf(statement)
  const {value, bytes} = statement
  if (!(isWritten(member) && isWhole(statement))) return []
  const now = repaired.article[member]
  const claim = fieldClaimOf(repaired, member)
  if (now === undefined || now === value || claim === undefined) return []
  if (claim.passedOver.some((other) => other.from !== undefined && isOwn(other.from))) return []
  const lent = claim.from?.[0]
  const isLent = lent !== undefined && !isOwn(lent) && clock.test(now)
  return [
    {
      level: 'info',
      rule: rules[member],
      reason: `Unexpected \`${member}\` ${quotedValue(value)}, changed to ${quotedValue(now)}`,
      note: isLent ? `Stated by ${witnessNameOf(lent)}` : written[member],
      at: bytes,
    },
  ]
}

function ofPicture(
  {article}: Repaired,
  {property, value, bytes}: Statement,
): readonly JsonLdRepair[] {
  if (!imageAddress.test(property) || urlOf(value) !== undefined) return []
  const now = article.image?.map(({url}) => url).find((url) => url?.endsWith(value.trim()))
  if (now === undefined) return []
  const reason = `Unexpected relative address ${quotedValue(value)} in \`image\`, changed to ${quotedValue(now)}`
  return [{level: 'info', rule: 'repair/image', reason, at: bytes}]
}

function ofType({property, value, bytes}: Statement): readonly JsonLdRepair[] {
  if (memberOf({property}) !== '@type' || value === 'NewsArticle') return []
  const reason = `Unexpected type ${quotedValue(value)}, changed to \`NewsArticle\``
  return [{level: 'info', rule: 'repair/type', reason, at: bytes}]
}

/** Authors that are mere text, or whose type does not fit their name. */
function ofAuthors({own, article}: Repaired): readonly JsonLdRepair[] {
  const agents = new Map((article.author ?? []).map((agent) => [agent.name, agent['@type']]))
  return own.flatMap(({property, value, node, bytes}): readonly JsonLdRepair[] => {
    const now = agents.get(value)
    if (now === undefined) return []
    const typed = {level: 'info', rule: 'repair/type', at: bytes} as const
    if (property.endsWith('.author')) {
      const reason = `Unexpected text ${quotedValue(value)} as \`author\`, changed to the name of a \`${now}\``
      return [{...typed, reason}]
    }
    if (!property.endsWith('.author.name')) return []
    const type = own.find((each) => each.node === node && each.property.endsWith('.author.@type'))
    if (type?.value === now) return []
    const was = type === undefined ? 'without a type' : `of type ${quotedValue(type.value)}`
    const note =
      now === 'Organization'
        ? 'It is the name of an agency, a desk, a company or the site'
        : 'It is the name of a person'
    return [
      {
        ...typed,
        reason: `Unexpected author ${quotedValue(value)} ${was}, changed to \`${now}\``,
        note,
      },
    ]
  })
}

/** An `articleBody` that ends early. */
function ofBody({own, article}: Repaired): readonly JsonLdRepair[] {
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
