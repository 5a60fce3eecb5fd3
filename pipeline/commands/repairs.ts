import type {NewsArticle, Understood} from '../index.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim, Witness} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'
import {overlaps, type Range} from '../tree/ranges.ts'
import {placesIn} from './places.ts'
import type {Problem} from './problems.ts'

/** Something to tell before it has a line and a column. */
interface Finding {
  readonly level: Problem['level']
  readonly rule: string
  readonly reason: string
  readonly note?: string
  /** Bytes of the page. */
  readonly at: Range
}

const articleMember = /^[A-Za-z]*(?:Article|Posting|Review|Report|NewsStory)\.([A-Za-z]+)/
const authorName = /\.author(?:\.name)?$/
const blanks = /\s+/g
const longestShown = 80
const nowhere = {start: 0, end: 0}
const dates: readonly string[] = ['datePublished', 'dateModified']
/** What the page’s own JSON-LD may say in its own words, and what of it must be as we write it. */
const compared: readonly (keyof NewsArticle)[] = [
  'headline',
  'description',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
]
const damage: Readonly<Record<NonNullable<Statement['mended']>, string>> = {
  wrapper: 'a wrapper around it',
  references: 'references of HTML in it',
  controls: 'control characters in its strings',
  commas: 'commas that do not belong there',
  forced: 'errors of syntax',
}

/**
 * What was broken in the JSON-LD of a page, what was added to it and on what evidence, and where the
 * page says otherwise; in the order of the page.
 *
 * @param bytes
 *   The page, for lines and columns.
 */
export function repairsOf(
  name: string,
  bytes: Uint8Array,
  {tree, article}: Understood,
): readonly Problem[] {
  if (article === undefined) return []
  const own = (tree.capture.page?.statements ?? []).filter(
    ({source, property}) => source === 'json-ld' && articleMember.test(property),
  )
  const findings = [
    ...brokenSyntax(own),
    ...brokenValues(own, article),
    ...left(own, article),
    ...added(own, tree.claims),
    ...contradicted(tree.claims, captionsOf(tree)),
  ]
  const placeOf = placesIn(bytes)
  return findings
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({at, ...finding}) => ({name, ...placeOf(at.start), ...finding}))
}

function brokenSyntax(own: readonly Statement[]): readonly Finding[] {
  const [first] = own
  if (first === undefined) {
    const reason = 'The page has no JSON-LD of an article that can be read, written anew'
    return [{level: 'message', rule: 'repair/none', reason, at: nowhere}]
  }
  if (first.mended === undefined) return []
  const reason = `Unexpected JSON with ${damage[first.mended]}, mended`
  return [{level: 'message', rule: `repair/${first.mended}`, reason, at: first.bytes}]
}

/** Values that are written in another form than they should have, and are right otherwise. */
function brokenValues(own: readonly Statement[], article: NewsArticle): readonly Finding[] {
  return own.flatMap((statement): readonly Finding[] => {
    const member = memberOf(statement)
    const {written, value, bytes} = statement
    if (written !== undefined && written.trim().replaceAll(blanks, ' ') !== value) {
      const reason = `Unexpected markup or reference in \`${member}\`: ${shown(written)}, changed to ${shown(value)}`
      return [{level: 'info', rule: 'repair/markup', reason, at: bytes}]
    }
    const ours = isCompared(member) ? article[member] : undefined
    if (typeof ours !== 'string' || !dates.includes(member) || ours === value) return []
    const reason = `Unexpected \`${member}\` ${shown(value)}, changed to ${shown(ours)}`
    return [{level: 'info', rule: 'repair/date', reason, at: bytes}]
  })
}

/** Authors that are written otherwise, and members that are left out. */
function left(own: readonly Statement[], article: NewsArticle): readonly Finding[] {
  const authors = own.filter(({property}) => authorName.test(property))
  const names = (article.author ?? []).map((agent) => agent.name)
  const odd = authors.filter(({value}) => !names.includes(value))
  const told = names.map(shown).join(', ')
  const renamed = odd.map(
    ({value, bytes}): Finding => ({
      level: 'message',
      rule: 'repair/author',
      reason: `Unexpected author ${shown(value)}, ${told === '' ? 'left out' : `changed to ${told}`}`,
      note: 'A name stands alone: without by-word, title, outlet and other names',
      at: bytes,
    }),
  )
  const missing = dates.flatMap((member): readonly Finding[] => {
    const statement = own.find((each) => memberOf(each) === member)
    if (statement === undefined || (isCompared(member) && article[member] !== undefined)) return []
    const reason = `Unexpected \`${member}\` ${shown(statement.value)}, left out`
    const note = 'It is no date, or a change before the publication'
    return [{level: 'message', rule: 'repair/date', reason, note, at: statement.bytes}]
  })
  return [...renamed, ...missing]
}

/** Members that the page’s own JSON-LD lacks, each with what bears it out. */
function added(own: readonly Statement[], claims: readonly Claim[]): readonly Finding[] {
  const said = new Set(own.map(memberOf))
  return claims
    .filter(({field}) => !said.has(field))
    .map(({field, value, reason, rule, from = []}): Finding => {
      const [first] = from
      const told = typeof value === 'string' ? value : JSON.stringify(value)
      return {
        level: 'info',
        rule: 'repair/added',
        reason: `Added \`${field}\` ${shown(told)}`,
        note: first === undefined ? `${reason} (${rule})` : evidenceOf(first),
        at: first?.bytes ?? nowhere,
      }
    })
}

/** Where captions stand: the day in one is that of its picture. */
function captionsOf(tree: Understood['tree']): readonly Range[] {
  return blocksOf(tree).flatMap(({data, at}) => (data.role === 'caption' ? [at] : []))
}

/** Members that the JSON-LD states, and something else on the page denies. */
function contradicted(claims: readonly Claim[], captions: readonly Range[]): readonly Finding[] {
  return claims.flatMap(({field, value, from = [], passedOver}): readonly Finding[] => {
    if (typeof value !== 'string' || !isCompared(field)) return []
    const lost = passedOver.find((each) => each.from?.source === 'json-ld')
    if (lost?.from !== undefined) {
      const reason = `\`${field}\` is ${shown(lost.value)}, and the page says ${shown(value)}, which is written`
      return [
        {
          level: 'message',
          rule: 'repair/contradicted',
          reason,
          note: lost.reason,
          at: lost.from.bytes,
        },
      ]
    }
    const own = from.find(({source}) => source === 'json-ld')
    const other = passedOver.find(
      ({at}) => at !== undefined && !captions.some((caption) => overlaps(caption, at)),
    )
    if (own === undefined || other === undefined) return []
    const reason = `\`${field}\` is ${shown(value)}, and the page shows ${shown(other.value)}`
    return [
      {
        level: 'message',
        rule: 'repair/contradicted',
        reason,
        note: 'Kept as stated',
        at: own.bytes,
      },
    ]
  })
}

function evidenceOf({source, property}: Witness): string {
  return `The page says so: ${source} \`${property}\``
}

function memberOf({property}: Statement): string {
  return articleMember.exec(property)?.[1] ?? ''
}

function isCompared(member: string): member is (typeof compared)[number] {
  return compared.some((each) => each === member)
}

function shown(value: string): string {
  return `\`${value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value}\``
}
