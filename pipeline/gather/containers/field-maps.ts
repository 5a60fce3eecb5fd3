import type {FieldMap, PathStep} from '../../tree/field-map.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {captureFields, isCaptureField} from './capture-fields.ts'

const marked: PathStep = {where: 'contentType', is: ['text/html', 'application/xhtml+xml']}
const plain: PathStep = {where: 'contentType', is: ['text/plain', null]}

/** Maps of formats that are much used. Sources: the formats’ own documentation and schemas. */
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
  /** A response of `everything` or `top-headlines`; newsapi.org. Its content is cut at 200 characters. */
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
      text: ['bodies', plain, 'value'],
      html: ['bodies', marked, 'value'],
      headline: ['headlines', 0, 'value'],
      description: ['descriptions', plain, 'value'],
      authors: ['by'],
      datePublished: ['firstCreated'],
      dateModified: ['versionCreated'],
      language: ['language'],
      keywords: ['subjects', '*', 'name'],
    },
  },
} as const satisfies Record<string, FieldMap>

/** The names of ready maps. */
export const mapNames: readonly string[] = Object.keys(maps)

/** A ready map by its name. */
export function mapNamed(name: string): FieldMap | undefined {
  const all: Readonly<Record<string, FieldMap>> = maps
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/**
 * The map that a JSON value is.
 *
 *     {"list": ["items"], "fields": {"text": "body", "authors": ["by", "*", "name"]}}
 *
 * A way of one step may stand without its brackets.
 *
 * @returns
 *   A refusal that says what is wrong with it.
 */
export function mapOf(value: unknown): FieldMap | Refusal {
  if (!isObject(value) || !isObject(value['fields'])) return wrong('has no `fields`')
  const list = value['list'] === undefined ? undefined : wayOf(value['list'])
  if (value['list'] !== undefined && list === undefined) return wrong('has no way in `list`')
  const ways: [string, readonly PathStep[]][] = []
  for (const [field, given] of Object.entries(value['fields'])) {
    const way = wayOf(given)
    if (!isCaptureField(field))
      return wrong(`names a field \`${field}\`, which is none of ${captureFields.join(', ')}`)
    if (way === undefined) return wrong(`has no way to \`${field}\``)
    ways.push([field, way])
  }
  return {...(list === undefined ? {} : {list}), fields: Object.fromEntries(ways)}
}

function wayOf(value: unknown): readonly PathStep[] | undefined {
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(what: string): Refusal {
  return refuse('gather/map', `The map ${what}`, 'See `copydesk help extract`')
}
