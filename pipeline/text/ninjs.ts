import {isObject, type JsonObject} from './json.ts'

const standards = /ninjs/i
/** Members that only news items of ninjs have, in all versions: 1.x writes them in lower case. */
const own: readonly string[] = [
  'versioncreated',
  'versionCreated',
  'pubstatus',
  'pubStatus',
  'headlines',
  'bodies',
  'body_text',
  'body_html',
  'body_xhtml',
  'usageterms',
  'usageTerms',
  'representationtype',
  'representationType',
  'copyrightnotice',
  'copyrightNotice',
  'slugline',
]
const bodies: readonly string[] = [
  'bodies',
  'body_text',
  'body_html',
  'body_xhtml',
  'headlines',
  'headline',
]
/** Members that only the standard has, of a news item that does not name it. */
const fewestOwn = 2

const objectStart = /^\s{0,200}\{/
/** Names of members of news items that others use as well. */
const shared: readonly string[] = [
  'uri',
  'type',
  'version',
  'headline',
  'byline',
  'by',
  'located',
  'associations',
  'copyrightholder',
  'copyrightHolder',
  'infosources',
  'infoSources',
  'standard',
]
const memberName = /"([A-Za-z_]{2,24})"\s{0,9}:/g
/** Members of either list that the beginning of a news item has. */
const fewestMembers = 3

/** Whether a text begins as a news item of ninjs does: a JSON object with several of its members. */
export function opensAsNinjs(head: string): boolean {
  return objectStart.test(head) && hasNinjsMembers(head)
}

/** Whether the beginning of a JSON text has members of news items of ninjs, in whatever list. */
export function hasNinjsMembers(head: string): boolean {
  const names = new Set(Array.from(head.matchAll(memberName), ([, name = '']) => name))
  const telling = own.filter((name) => names.has(name))
  const others = shared.filter((name) => names.has(name))
  const hasText = bodies.some((name) => names.has(name))
  return (
    names.has('uri') &&
    hasText &&
    telling.length > 0 &&
    telling.length + others.length >= fewestMembers
  )
}

/**
 * Whether a JSON value is a news item of ninjs, by its own marks: it names the standard, or has an address, a text or
 * a headline, and at least two members that the standard alone has.
 *
 * Leaves alone a capture of our own schema, and articles of other services.
 */
export function looksLikeNinjs(value: unknown): value is JsonObject {
  if (!isObject(value) || typeof value['uri'] !== 'string') return false
  const {standard} = value
  const named = isObject(standard) ? standard['name'] : standard
  if (typeof named === 'string' && standards.test(named)) return true
  const found = own.filter((name) => Object.hasOwn(value, name))
  return found.length >= fewestOwn && bodies.some((name) => Object.hasOwn(value, name))
}

/** The status of publication of an item; empty without one. */
export function statusOf(item: JsonObject): string {
  const status = item['pubStatus'] ?? item['pubstatus']
  return typeof status === 'string' ? status : ''
}

/** The version of the standard that an item names; empty without one. */
export function versionOf(item: JsonObject): string {
  const {standard} = item
  const version = isObject(standard) ? standard['version'] : undefined
  return typeof version === 'string' ? version : ''
}
