import {entriesOf, isObject, type JsonObject, step} from '../../text/json.ts'
import {otherRole, writerRole} from './item-roles.ts'

/** A value that an item states, and the JSON pointer of its string. */
export interface NinjsValue {
  readonly property: string
  readonly written: string
  readonly pointer: string
  readonly node?: number
}

/** Properties and the members that state them, of 3.x and 1.x; the first with a text counts. */
const members: readonly (readonly [property: string, ...names: readonly string[]])[] = [
  ['headline', 'headline'],
  [
    'datePublished',
    'firstCreated',
    'firstcreated',
    'contentCreated',
    'contentcreated',
    'versionCreated',
    'versioncreated',
  ],
  ['dateModified', 'contentModified', 'contentmodified', 'versionCreated', 'versioncreated'],
  ['inLanguage', 'language'],
  ['author.name', 'by', 'byline'],
  ['copyrightNotice', 'copyrightNotice', 'copyrightnotice'],
  ['creditText', 'creditLine', 'creditline'],
  ['locationCreated', 'located'],
  ['description', 'description_text', 'description_html', 'description_xhtml'],
]
/** Lists whose first value states a property, and their names. */
const lists: readonly (readonly [property: string, name: string])[] = [
  ['headline', 'headlines'],
  ['author.name', 'bylines'],
  ['description', 'descriptions'],
]
const subjectLists = ['subjects', 'subject', 'keywords'] as const
const sourceLists = ['infoSources', 'infosources', 'infosource'] as const
const picture = /^(?:picture|graphic|photo|image)$/i
const imageType = /^image\//i
const placeholderWidth = 0

/** What the members of an item state. */
export function ninjsValuesOf(item: JsonObject): readonly NinjsValue[] {
  const listed = lists.flatMap(([property, name]) => firstListed(item, property, name))
  const have = new Set(listed.map(({property}) => property))
  const single = members
    .filter(([property]) => !have.has(property))
    .flatMap(([property, ...names]) =>
      names.flatMap((name) => textAt(item[name], property, step(name))).slice(0, 1),
    )
  const published = single.find(({property}) => property === 'datePublished')?.written
  const values = [
    ...listed,
    ...single.filter(({property, written}) => property !== 'dateModified' || written !== published),
  ]
  const named = values.some(({property}) => property === 'author.name')
  return [
    ...values,
    ...(named ? [] : authorsOf(item)),
    ...publisherOf(item),
    ...subjectLists.flatMap((name) => namesIn(item[name], 'keywords', step(name))),
    ...picturesOf(item),
  ]
}

/** The value of the main entry of a list, such as `headlines`. */
function firstListed(item: JsonObject, property: string, name: string): readonly NinjsValue[] {
  return entriesOf(item[name])
    .flatMap((entry, i) => {
      if (typeof entry === 'string') return textAt(entry, property, `${step(name)}${step(i)}`)
      if (!isObject(entry) || otherRole.test(String(entry['role'] ?? ''))) return []
      return textAt(entry['value'], property, `${step(name)}${step(i)}/value`)
    })
    .slice(0, 1)
}

/** People who wrote the item, where it has no byline. */
function authorsOf(item: JsonObject): readonly NinjsValue[] {
  return ['people', 'person'].flatMap((name) =>
    entriesOf(item[name]).flatMap((each, i) => {
      if (!isObject(each) || !writerRole.test(String(each['rel'] ?? each['role'] ?? ''))) return []
      return textAt(each['name'], 'author.name', `${step(name)}${step(i)}/name`)
    }),
  )
}

/** The source of the information, else who holds the copyright. */
function publisherOf(item: JsonObject): readonly NinjsValue[] {
  const sources = sourceLists.flatMap((name) => namesIn(item[name], 'publisher.name', step(name)))
  const holders = ['copyrightHolder', 'copyrightholder'].flatMap((name) => {
    const given = item[name]
    return isObject(given)
      ? textAt(given['name'], 'publisher.name', `${step(name)}/name`)
      : textAt(given, 'publisher.name', step(name))
  })
  return [...sources, ...holders].slice(0, 1)
}

/** The names in a list of objects or texts. */
function namesIn(list: unknown, property: string, pointer: string): readonly NinjsValue[] {
  return entriesOf(list).flatMap((entry, i) => {
    if (typeof entry === 'string') return textAt(entry, property, `${pointer}${step(i)}`)
    return isObject(entry) ? textAt(entry['name'], property, `${pointer}${step(i)}/name`) : []
  })
}

/** The pictures that go with an item, each by its widest rendition, with caption and credit. */
function picturesOf(item: JsonObject): readonly NinjsValue[] {
  const {associations} = item
  const found = Array.isArray(associations)
    ? associations.map((each: unknown, i): [string, unknown] => [step(i), each])
    : Object.entries(isObject(associations) ? associations : {}).map(
        ([name, each]): [string, unknown] => [step(name), each],
      )
  return found.flatMap(([key, each], i) => {
    if (!isObject(each) || !picture.test(String(each['type'] ?? ''))) return []
    return pictureValues(each, `/associations${key}`, i)
  })
}

function pictureValues(item: JsonObject, pointer: string, i: number): readonly NinjsValue[] {
  const node = -1 - i
  const [widest] = renditionsOf(item).toSorted((a, b) => b.width - a.width)
  if (widest === undefined) return []
  const caption = [
    ...firstListed(item, 'image.caption', 'descriptions'),
    ...textAt(item['description_text'], 'image.caption', '/description_text'),
  ].slice(0, 1)
  const credit = ['creditLine', 'creditline', 'by', 'byline', 'copyrightHolder', 'copyrightholder']
    .flatMap((name) => textAt(item[name], 'image.creditText', step(name)))
    .slice(0, 1)
  return [...textAt(widest.href, 'image.url', widest.pointer), ...caption, ...credit].map(
    (value) => ({
      ...value,
      pointer: `${pointer}${value.pointer}`,
      node,
    }),
  )
}

function renditionsOf({renditions}: JsonObject): readonly {
  readonly href: unknown
  readonly pointer: string
  readonly width: number
}[] {
  const found = Array.isArray(renditions)
    ? renditions.map((each: unknown, i): [string, unknown] => [step(i), each])
    : Object.entries(isObject(renditions) ? renditions : {}).map(
        ([name, each]): [string, unknown] => [step(name), each],
      )
  return found.flatMap(([key, each]) => {
    if (!isObject(each) || typeof each['href'] !== 'string') return []
    const type = String(each['contentType'] ?? each['contenttype'] ?? each['mimetype'] ?? '')
    if (type !== '' && !imageType.test(type)) return []
    const width = typeof each['width'] === 'number' ? each['width'] : placeholderWidth
    return [{href: each['href'], pointer: `/renditions${key}/href`, width}]
  })
}

function textAt(value: unknown, property: string, pointer: string): readonly NinjsValue[] {
  return typeof value === 'string' && value.trim() !== ''
    ? [{property, written: value, pointer}]
    : []
}
