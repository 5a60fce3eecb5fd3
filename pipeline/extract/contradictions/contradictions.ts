import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim, Field, PassedOver, Witness} from '../../tree/claims.ts'
import {quoted} from '../../tree/messages.ts'
import type {Role} from '../../tree/roles.ts'
import type {Note, Side} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {secondary} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'
import {areOfOneStory, differenceFrom} from './differences.ts'

/** Sources and properties that a contradiction may rest on, by field; printed lines are looked at by themselves. */
const accepted: Readonly<Partial<Record<Field, RegExp>>> = {
  headline: /^(?:json-ld \w+\.(?:headline|name)|open-graph og:title|feed headline)$/,
  datePublished:
    /^(?:json-ld \w+\.datePublished|open-graph [\w:]+|time .*|url date|feed \w+|meta (?!.*creat).*)$/,
  dateModified: /^(?:json-ld \w+\.dateModified|open-graph [\w:]+|time .*|feed \w+|meta .*)$/,
  inLanguage: /^(?:html lang|json-ld .*|open-graph .*|meta .*|feed .*)$/,
  url: /^(?:link canonical|open-graph og:url|json-ld .*|feed url)$/,
  publisher:
    /^(?:json-ld \w+\.publisher(?:\.name)?|feed publisher\.name|meta (?:dc\.|dcterms\.)?publisher)$/,
  author: /^(?:json-ld .*|open-graph .*|meta .*|feed .*)$/,
}
const lineRoles: ReadonlySet<Role> = new Set(['byline', 'timestamp'])
const {contradictedLine: below} = tuned('fields')

/**
 * A note for each value that a witness of another kind gives instead of that of a claim, with both values and
 * both places.
 *
 *     `datePublished` is `2021-03-04` by json-ld `NewsArticle.datePublished` (bytes 1034 to 1056), but
 *     open-graph `article:published_time` (bytes 2301 to 2330) has `2021-03-09`. The first is taken
 *
 * Leaves alone what only writes the same otherwise (see `differenceFrom`), a second value of one kind of
 * witness, and the title of the window, which templates make.
 */
export function contradictionsIn(claims: readonly Claim[], document: Document): readonly Note[] {
  const whole = {start: 0, end: document.tree.capture.text.length}
  return claims.flatMap((claim) => {
    const differs = differenceFrom(claim, claims, document)
    if (differs === undefined) return []
    const holds = (side: Side): boolean =>
      side.from === undefined
        ? isShown(claim, side, claims, document)
        : isStated(claim.field, side.from)
    const sides = sidesOf(claim)
    const own = sides.find(holds)
    const kinds = new Set(sides.map(kindOf))
    const others = claim.passedOver.filter(
      (each) =>
        !kinds.has(kindOf(each)) &&
        each.reason !== secondary.laterLine &&
        holds(each) &&
        (isOwner(each, claim, document) || differs(each.value, each.at)),
    )
    const first = others.filter(
      (each, i) => others.findIndex((earlier) => areAlike(claim.field, earlier, each)) === i,
    )
    return own === undefined ? [] : first.map((other) => noteOf(claim, own, sideOf(other), whole))
  })
}

/** Whether a value is an owner, a desk or another body instead of the byline, which does not name it as well. */
function isOwner({value, reason}: PassedOver, {at}: Claim, {tree}: Document): boolean {
  if (reason !== secondary.owner) return false
  return !blocksOf(tree)
    .filter((block) => at.some((each) => isWithin(each, block.at)))
    .some((line) =>
      keyOf(tree.capture.text.slice(line.at.start, line.at.end)).includes(keyOf(value)),
    )
}

/** The places of the value of a claim: statements first. */
function sidesOf({value, at, from = []}: Claim): readonly Side[] {
  const text = wordsOf(value)
  return [
    ...from.map((each) => ({value: text, from: each})),
    ...at.map((each) => ({value: text, at: each})),
  ]
}

function sideOf({value, at, from}: PassedOver): Side {
  return {
    value,
    ...(at === undefined ? {} : {at}),
    ...(from === undefined ? {} : {from}),
  }
}

function isStated(field: Field, {source, property}: Witness): boolean {
  return accepted[field]?.test(`${source} ${property}`) ?? false
}

/**
 * Whether a line that the document shows is about its own story: a heading with a word of the headline;
 * names and days in a byline or a line of times right below the headline.
 */
function isShown(
  {field, value}: Claim,
  {at, value: shown}: Side,
  claims: readonly Claim[],
  {tree}: Document,
): boolean {
  if (at === undefined) return false
  if (field === 'headline') return shown === value || areOfOneStory(String(value), shown)
  if (field === 'inLanguage') return true
  const [title] = claims.find((claim) => claim.field === 'headline')?.at ?? []
  if (title === undefined || at.start < title.end || at.start > title.end + below) return false
  const line = blocksOf(tree).find((block) => isWithin(at, block.at))
  if (line === undefined || !lineRoles.has(line.data.role)) return false
  const words = keyOf(tree.capture.text.slice(line.at.start, line.at.end))
  return (
    field !== 'author' ||
    shown === wordsOf(value) ||
    !value.some(({name}) => words.includes(keyOf(name)))
  )
}

function isWithin(at: Range, around: Range): boolean {
  return around.start <= at.start && at.start < around.end
}

/** Whether two sides are one: of one kind, of the same day, the same language, the same words. */
function areAlike(field: Field, one: PassedOver, other: PassedOver): boolean {
  if (kindOf(one) === kindOf(other)) return true
  const [a, b] = [one.value.trim().toLowerCase(), other.value.trim().toLowerCase()]
  if (field === 'inLanguage') return a.slice(0, 2) === b.slice(0, 2)
  if (field === 'datePublished' || field === 'dateModified')
    return a.slice(0, 10) === b.slice(0, 10)
  return keyOf(a) === keyOf(b)
}

function kindOf({from}: Pick<Side, 'from'>): string {
  return from?.source ?? 'printed'
}

function noteOf({field, at}: Claim, own: Side, other: Side, whole: Range): Note {
  const reason = `\`${field}\` is \`${quoted(own.value)}\` by ${nameOf(own)}, but ${nameOf(other)} has \`${quoted(other.value)}\`. The first is taken`
  return {
    rule: `contradiction/${field}`,
    level: 'message',
    reason,
    at: other.at ?? at[0] ?? whole,
    between: [own, other],
  }
}

function nameOf({at, from}: Side): string {
  if (from !== undefined) return witnessNameOf(from)
  return at === undefined ? 'the text' : `the text at ${at.start} to ${at.end}`
}

function witnessNameOf({source, property, bytes}: Witness): string {
  if (source === 'url') return 'the address'
  if (source === 'feed') return `\`${property}\` of the container`
  return `${source} \`${property}\` (bytes ${bytes.start} to ${bytes.end})`
}

function wordsOf(value: Claim['value']): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && 'name' in value) return value.name
  if (!Array.isArray(value)) return String(value)
  return value
    .map((each) => (typeof each === 'object' && 'name' in each ? each.name : String(each)))
    .join(', ')
}
