import {decoded, edited, type Json, latin, lettersOf, unreferenced} from './text.ts'

const body = /^(?:paragraph|crosshead|list-item|quote)$/
const field =
  /^(?:headline|kicker|dek|byline|timestamp|caption|credit|correction|tags|bio|contributors)$/
const spanFates: Json = {dateline: 'body', credit: 'field', byline: 'field', timestamp: 'field'}
const markup = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi
const family = /^model\/(?!certain)/
const last = String.raw`(?:[^\s\p{Cc}\p{Cf}]|[\u0080-\u0084\u0086-\u009f])`
const first = String.raw`(?!\p{Default_Ignorable_Code_Point})${last}`
const visible = new RegExp(`${first}(?:.*${last})?`, 'su')

/** Whether tiles join, votes lead to roles and roles to fates, the ledger adds up, and edits stand there. */
export function checkTiles({audit, text, edits, expect}: Json): void {
  const sums: Json = {body: 0, field: 0, aside: 0, gap: 0, capture: text.length}
  let [end, last] = [0, 0]
  for (const [i, tile] of audit.tiles.entries()) {
    const {at, fate = 'gap', role, spans = []} = tile
    expect(`/tiles/${i}/at`, [end, end + tile.text.length], at)
    expect(`/tiles/${i}/tile`, role === undefined ? 'gap' : 'block', tile.tile)
    end = at[1]
    sums[fate] += end - at[0]
    for (const cut of spans.filter((span: Json) => fate === 'body' && span.fate !== 'body')) {
      sums[cut.fate] += cut.at[1] - cut.at[0]
      sums.body -= cut.at[1] - cut.at[0]
    }
    if (role === undefined) expect(`/tiles/${i}/text`, false, visible.test(tile.text))
    else checkBlock(tile, `/tiles/${i}`, expect)
  }
  expect('/ledger', sums, audit.ledger)
  expect('/capture/codeUnits', end, audit.capture.codeUnits)
  const published = audit.tiles.flatMap(publishedIn)
  let next = 0
  for (const {at, was, now} of edits) {
    const isUnseen = now.trim() === '' && lettersOf(was) === ''
    while (published[next]?.[1] < at[1]) next += 1
    const inside = isUnseen || published[next]?.[0] <= at[0]
    expect(`/edits at ${at}`, [was, true], [text.slice(...at), inside && at[0] >= last])
    last = at[1]
  }
}

/** Whether the tiles are the decoded bytes; of a page, whether each block has its letters from its bytes. */
export function checkBytes({audit: {tiles, capture}, content, page, expect, skip}: Json): void {
  const {encoding, format, codeUnits, replaced} = capture
  const literal = encoding === 'utf-8' ? latin(content).split('ï¿½').length : 1
  const lost = encoding.startsWith('utf-16') ? replaced : page.split('\ufffd').length - literal
  expect('/capture/replaced', lost, replaced)
  if (format === 'text') expect('/capture/codeUnits', page.length, codeUnits)
  else expect('/capture/format', 'page', format)
  for (const [i, {at, bytes = [0, 0], text, tile}] of tiles.entries()) {
    if (format === 'text') expect(`/tiles/${i}/text`, page.slice(...at), text)
    if (format === 'text' || tile === 'gap') continue
    // A block may end within the reference of its last character.
    const own = decoded(content.subarray(...bytes), encoding)
    const more = decoded(content.subarray(bytes[1], bytes[1] + 32), encoding)
    const whole = /&#?\w{0,31}$/.test(own) ? `${own}${/^#?\w*;?/.exec(more)}` : own
    if (standsIn(text, whole.replace(markup, ' ')) || standsIn(text, whole)) continue
    if (/^(?:big5|euc-|gb|iso-2022|shift_jis)/.test(encoding) || /&[a-z]+;/i.test(whole))
      skip(`/tiles/${i}/bytes, by their encoding or by references`)
    else expect(`/tiles/${i}/bytes`, `the letters of ${whole.slice(0, 99)}`, text)
  }
}

/** The body: parts of each block without blanks at their ends, joined by a space; blocks by an empty line. */
export function bodyOf({audit, text, edits}: Json): string {
  const partOf = ([start, end]: readonly [number, number]): string => {
    const found = visible.exec(text.slice(start, end))
    const from = start + (found?.index ?? 0)
    return edited(text, edits, [from, from + (found?.[0].length ?? 0)]).trim()
  }
  const blocks = audit.tiles.filter(({fate}: Json) => fate === 'body').map(publishedIn)
  const parts = blocks.map((ranges: Json) => ranges.map(partOf).filter(Boolean).join(' '))
  return parts.filter(Boolean).join('\n\n')
}

/** What of a block is published: none of an aside, all of a field, the body without spans of another fate. */
function publishedIn({at, fate, spans}: Json): readonly (readonly [number, number])[] {
  if (fate === undefined || fate === 'aside') return []
  const cut = spans.filter((span: Json) => fate === 'body' && span.fate !== 'body')
  const edges = [at[0], ...cut.flatMap((span: Json) => span.at), at[1]]
  const pairs = edges.map((edge, i): readonly [number, number] => [edge, edges[i + 1]])
  return pairs.filter(([start, end], i) => i % 2 === 0 && start < end)
}

function fateOf(role: string): string {
  return body.test(role) ? 'body' : field.test(role) ? 'field' : 'aside'
}

function checkBlock(tile: Json, place: string, expect: Json): void {
  const {at, role, fate, by, prior, margin, evidence} = tile
  const isIn = (part: Json): boolean =>
    at[0] <= part.at[0] && part.at[0] <= part.at[1] && part.at[1] <= at[1]
  expect(`${place}/fate`, fateOf(role), fate)
  for (const span of tile.spans) {
    const words = tile.text.slice(span.at[0] - at[0], span.at[1] - at[0])
    const found = [span.fate, isIn(span), words.includes(span.value ?? '')]
    expect(`${place}/spans at ${span.at}`, [spanFates[span.name] ?? 'aside', true, true], found)
  }
  expect(`${place}/evidence`, true, evidence.every(isIn))
  const votes = evidence.filter(({status}: Json) => status === undefined)
  const sums: Json = by === 'model' ? {out: 0, body: 0} : {paragraph: prior}
  for (const {role: own, weight, kept} of votes) {
    const key = by !== 'model' ? own : body.test(own) ? 'body' : 'out'
    sums[key] = (sums[key] ?? 0) + (by === 'model' ? Math.round(1e4 * (kept ?? weight)) : weight)
  }
  const rivals = Object.keys(sums).filter((own) => own !== role)
  const most = Math.max(...rivals.map((own) => sums[own]))
  const odds = (sums.out - sums.body) / 1e4 - prior
  const lead =
    by === 'model' ? (fate === 'body' ? -odds : odds) : sums[role] - (rivals[0] ? most : 0)
  expect(`${place}/margin`, [Math.round(1000 * lead) / 1000, true], [margin, margin >= 0])
  const other = votes.find(
    (vote: Json) => family.test(vote.rule) && fateOf(vote.role) === fate && vote.role !== role,
  )
  if (by === 'model') expect(`${place}/role`, other?.role ?? role, role)
}

/** Whether the letters and numbers of a text stand in a source in this order, with others among them. */
function standsIn(text: string, source: string): boolean {
  const [own, other] = [lettersOf(text), lettersOf(unreferenced(source))]
  let at = 0
  return (
    own === other ||
    [...own].every((letter) => {
      at = other.indexOf(letter, at) + 1
      return at > 0
    })
  )
}
