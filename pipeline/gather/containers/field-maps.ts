import {isObject} from '../../text/json.ts'
import type {FieldMap, PathStep} from '../../tree/field-map.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {captureFields, isCaptureField} from './capture-fields.ts'

const htmlBody: PathStep = {where: 'contentType', is: ['text/html', 'application/xhtml+xml']}
const textBody: PathStep = {where: 'contentType', is: ['text/plain', null]}

/** Maps of common formats. Sources: the documentation and schemas of the formats. */
const maps = {
  /** One article; github.com/fhamborg/news-please. */
  'news-please': {
    fields: {
      url: ['url'],
      text: ['maintext'],
      headline: ['title'],
      description: ['description'],
      authors: ['authors', '*'],
      datePublished: ['date_publish'],
      dateModified: ['date_modify'],
      language: ['language'],
      publisher: ['source_domain'],
      image: ['image_url'],
      capturedAt: ['date_download'],
    },
  },
  /** A response of `everything` or `top-headlines`; newsapi.org. The service cuts `content` at 200 characters. */
  newsapi: {
    list: ['articles'],
    fields: {
      url: ['url'],
      text: ['content'],
      headline: ['title'],
      description: ['description'],
      authors: ['author'],
      datePublished: ['publishedAt'],
      publisher: ['source', 'name'],
      image: ['urlToImage'],
    },
  },
  /** One item; iptc.org/std/ninjs/ninjs-schema_3.1.json. */
  ninjs: {
    fields: {
      id: ['uri'],
      text: ['bodies', textBody, 'value'],
      html: ['bodies', htmlBody, 'value'],
      headline: ['headlines', 0, 'value'],
      description: ['descriptions', textBody, 'value'],
      authors: ['by'],
      datePublished: ['firstCreated'],
      dateModified: ['versionCreated'],
      language: ['language'],
      keywords: ['subjects', '*', 'name'],
    },
  },
} as const satisfies Record<string, FieldMap>

/** The names of the built-in maps. */
export const mapNames: readonly string[] = Object.keys(maps)

/** A built-in map by its name. */
export function mapNamed(name: string): FieldMap | undefined {
  const all: Readonly<Record<string, FieldMap>> = maps
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/**
 * A field map from a JSON value.
 *
 *     {"list": ["items"], "fields": {"text": "body", "authors": ["by", "*", "name"]}}
 *
 * A path of one step may be written without brackets.
 *
 * @returns
 *   A refusal when the value is not a map; its reason names the first error.
 */
export function mapOf(value: unknown): FieldMap | Refusal {
  if (!isObject(value) || !isObject(value['fields'])) return wrong('has no object `fields`')
  const list = value['list'] === undefined ? undefined : pathOf(value['list'])
  if (value['list'] !== undefined && list === undefined) return wrong('has no valid path in `list`')
  const paths: [string, readonly PathStep[]][] = []
  for (const [field, given] of Object.entries(value['fields'])) {
    const path = pathOf(given)
    if (!isCaptureField(field))
      return wrong(
        `names an unknown field \`${field}\`; the fields are ${captureFields.join(', ')}`,
      )
    if (path === undefined) return wrong(`has no valid path for \`${field}\``)
    paths.push([field, path])
  }
  return {...(list === undefined ? {} : {list}), fields: Object.fromEntries(paths)}
}

function pathOf(value: unknown): readonly PathStep[] | undefined {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.length > 0 && value.every(isStep) ? value : undefined
}

function isStep(value: unknown): value is PathStep {
  if (typeof value === 'string') return true
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0
  if (!isObject(value) || typeof value['where'] !== 'string') return false
  const {is} = value
  return Array.isArray(is) && is.every((each) => each === null || typeof each === 'string')
}

function wrong(what: string): Refusal {
  return refuse('gather/map', `The map ${what}`, 'See `copydesk help extract`')
}
