import {checkClaims} from './claims.ts'
import {canonical, contentOf, decoded, type Json, sha256} from './text.ts'
import {bodyOf, checkBytes, checkTiles} from './tiles.ts'

/** What does not hold, with its place, and what could not be checked. */
export interface Report {
  readonly findings: readonly {place: string; expected: string; found: string}[]
  readonly skipped: readonly string[]
}

/**
 * Checks an audit against its capture and its article: rebuilds every text from bytes, tiles and edits,
 * recomputes digests, ledger and verdicts, and compares.
 *
 * @param beside
 *   The article; `feed`, what the container states; `withoutDigest` leaves the audit’s digest of itself out.
 */
export function verify(bytes: Uint8Array, audit: Json, beside: Json = {}): Report {
  const {article, feed, withoutDigest} = beside
  const report: Json = {findings: [], skipped: []}
  const expect = (place: string, one: Json, other: Json): void => {
    const [expected, found] = [canonical(one), canonical(other)]
    if (expected !== found) report.findings.push({place, expected, found})
  }
  try {
    const {digest, ...rest} = audit
    const {capture, claims, notes} = audit
    if (withoutDigest !== true) expect('/digest', sha256(canonical(rest), 'base64url'), digest)
    expect('/version', 2, audit.version)
    expect('/capture', [sha256(bytes, 'hex'), bytes.length], [capture.sha256, capture.bytes])
    const content = contentOf(bytes, capture.part)
    const page = decoded(content, capture.encoding)
    const text = audit.tiles.map((tile: Json) => tile.text).join('')
    const base = claims.find(({field}: Json) => field === 'url')?.value ?? capture.url ?? ''
    const edits = [...audit.edits].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    const skip = (what: string): void => void report.skipped.push(what)
    const known = {audit, bytes, text, edits, content, page, base, feed, expect, skip}
    checkBytes(known)
    checkTiles(known)
    checkClaims(known)
    for (const {at} of notes) expect('/notes', true, at[0] <= at[1] && at[1] <= text.length)
    const isRejected = notes.some(({level}: Json) => level === 'fail')
    expect('/outcome', isRejected ? 'rejected' : 'article', audit.outcome)
    const rebuilt = isRejected ? {} : articleOf(audit, bodyOf(known))
    expect('/article', rebuilt['@id'], audit.article)
    const keys = article === undefined ? [] : Object.keys({...rebuilt, ...article})
    for (const key of keys) expect(`article /${key}`, rebuilt[key], article[key])
  } catch (error) {
    report.findings.push({place: '', expected: 'an audit of its schema', found: String(error)})
  }
  return report
}

const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const segmenter = new Intl.Segmenter('und', {granularity: 'word'})

/** Stretches between white space; one in a script without spaces between words counts the words in it. */
function wordsIn(text: string): number {
  const counts = text.split(/\s+/).map((stretch) => {
    const pieces = spaceless.test(stretch) ? (stretch.match(/.{1,256}/gu) ?? []) : []
    const segments = pieces.flatMap((piece) => Array.from(segmenter.segment(piece)))
    return segments.filter(({isWordLike}) => isWordLike).length || Math.min(1, stretch.length)
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

const node = {'@type': 'NewsArticle'}

/** The articles that relations name under a property. */
function namedBy(property: string, relations: Json = []): Json {
  const own = relations.filter((each: Json) => each.property === property)
  const named = own.map(({document: {'@id': id, url}}: Json) => ({...node, '@id': id, url}))
  return named.length > 0 ? named : undefined
}

/** The article that the claims and the body make. */
function articleOf({capture, claims, relations}: Json, articleBody: string): Json {
  const values: Json = Object.fromEntries(claims.map(({field, value}: Json) => [field, value]))
  const {
    url = capture.url,
    mainEntityOfPage = url,
    locationCreated: name,
    image,
    ...others
  } = values
  const content = {
    ...others,
    ...(name && {locationCreated: {'@type': 'Place', name}}),
    ...(image && {image: image.map((own: Json) => ({'@type': 'ImageObject', ...own}))}),
    wordCount: wordsIn(articleBody),
    articleBody,
  }
  return {
    '@context': 'https://schema.org',
    ...node,
    '@id': `ni:///sha-256;${sha256(canonical(content), 'base64url')}`,
    identifier: [{'@type': 'PropertyValue', propertyID: 'sha-256', value: capture.sha256}],
    url,
    mainEntityOfPage,
    isBasedOn: namedBy('isBasedOn', relations),
    citation: namedBy('citation', relations),
    ...content,
  }
}
