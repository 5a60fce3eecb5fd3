import {urlOf} from '../../text/addresses.ts'
import type {Claim, Field} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import type {Capture} from '../../tree/types.ts'
import {witnessOf} from '../ballot/claims.ts'

/** Fields whose value may come from several statements, or from an attribute of what is shown. */
const fields: ReadonlySet<Field> = new Set([
  'author',
  'publisher',
  'image',
  'datePublished',
  'dateModified',
])
const web = /^https?:/i
const time = /^\d{4}-\d\d-\d\dT/

/**
 * A claim with a witness for each string of its value: where none of its statements and ranges gives one, such
 * as the address of an author or the width of a picture, the first statement that does is added.
 *
 * Leaves alone what no statement gives as it stands: it is printed, or computed.
 */
export function withMembers<C extends Claim>(claim: C, {text, page, feed}: Capture): C {
  if (!fields.has(claim.field) || (page === undefined && feed === undefined)) return claim
  const {from = [], at} = claim
  const printed = at.map(({start, end}) => text.slice(start, end)).join(' ')
  const all = [...(page?.statements ?? []), ...(feed ?? [])]
  const more = stringsIn(claim.value).flatMap((value) => {
    if (printed.includes(value) || from.some(({stated}) => gives(stated, value))) return []
    const found = nearestOf(
      all.filter((each) => gives(each.value, value)),
      claim,
    )
    return found === undefined ? [] : [witnessOf(found)]
  })
  return more.length === 0 ? claim : {...claim, from: [...from, ...more]}
}

/** Of several statements one from a source that the claim has already, else the first. */
function nearestOf(found: readonly Statement[], {from = []}: Claim): Statement | undefined {
  return found.find(({source}) => from.some((each) => each.source === source)) ?? found[0]
}

function gives(stated: string, value: string): boolean {
  const own = stated.trim()
  if (own === value || `${own} px` === value) return true
  if (time.test(value)) return Date.parse(own) === Date.parse(value)
  return web.test(value) && web.test(own) && urlOf(own)?.href === value
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '@type' ? [] : stringsIn(member),
  )
}
