import {readFileSync, writeFileSync} from 'node:fs'
import {schemaNames} from '../pipeline/validate/schema-names.ts'

type Json = Readonly<Record<string, unknown>>

/** Where the one file stands that any validator of JSON Schema takes. */
export const target = new URL('copydesk.bundle.json', import.meta.url)

const ownUrn = /^urn:copydesk:schema:([a-z-]+)(?:#(.*))?$/
/** Keywords of ours and of ajv that no other validator knows. */
const ownKeyword = /^sound[A-Z]|^discriminator$/
const markup = String.raw`(?![\s\S]*<[A-Za-z/!][^<>]*>)`
const edges = String.raw`(?!\s)(?![\s\S]*\s$)`
const unseen = String.raw`\u007f-\u009f\u00ad\u200b\u2028\u2029\ufeff`

/** What stands for a format of ours: a pattern in the signs that ECMAScript, Python and Rust have in common. */
const patternOf: Readonly<Record<string, string>> = {
  line: `^${edges}${markup}[^\\u0000-\\u001f${unseen}]*$`,
  'plain-text': `^${edges}${markup}[^\\u0000-\\u0009\\u000b-\\u001f${unseen}]*$`,
  'day-or-offset-time':
    '^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))' +
    '(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]))?$',
  'http-url': String.raw`^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#<>"][^\s<>"]*$`,
}

const description =
  'Whatever Copydesk reads and writes, in one file without references to others: an article, an audit, a search document or a reply of `copydesk worker`, each by what it has; every schema of the folder is below `$defs`, so that `#/$defs/capture` is one for captures.'
const comment =
  'Written by `make bundle`. `copydesk validate --profile copydesk` checks more, which JSON Schema cannot say: that `wordCount` counts the words of `articleBody`, that `dateModified` is not before `datePublished`, that a caption is no paragraph as well, that authors differ in their names, that the tiles of an audit join and its ledger balances, that days are in the calendar of their year, and that texts hold neither halves of surrogate pairs nor entities of HTML.'

/** The schemas as one, as text. */
export function bundledSchemas(): string {
  const definitions = schemaNames.map((name) => [name, bundled(read(name), name)] as const)
  const of = (name: string): Json => ({$ref: `#/$defs/${name}`})
  const root = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Copydesk',
    description,
    $comment: comment,
    type: 'object',
    ...chosen('tiles', of('audit'), {
      ...chosen(
        'title',
        of('search-document'),
        chosen('messages', of('reply'), of('news-article')),
      ),
    }),
    $defs: Object.fromEntries(definitions),
  }
  return `${JSON.stringify(root, undefined, 2)}\n`
}

/** One schema for values with a member, another one for the rest. */
function chosen(member: string, yes: Json, no: Json): Json {
  return Object.fromEntries([
    ['if', {required: [member]}],
    ['then', yes],
    ['else', no],
  ])
}

function read(name: string): Json {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, import.meta.url), 'utf8'))
}

/** A schema, or a part of one, for the place below `$defs`. */
function bundled(schema: Json, name: string): Json {
  const pairs = Object.entries(schema).flatMap(([key, value]) => pairOf(key, value, name))
  return Object.fromEntries(pairs)
}

function pairOf(
  key: string,
  value: unknown,
  name: string,
): readonly (readonly [string, unknown])[] {
  if (key === '$id' || key === '$schema') return []
  // A property may have the name of a keyword; it is an object then.
  if (ownKeyword.test(key) && (value === true || isDiscriminator(value))) return []
  if (key === '$ref' && typeof value === 'string') return [[key, referenceIn(value, name)]]
  if (key === 'format' && typeof value === 'string') {
    const pattern = patternOf[value]
    return pattern === undefined ? [] : [['pattern', pattern]]
  }
  return [[key, within(value, name)]]
}

function within(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => within(each, name))
  return isObject(value) ? bundled(value, name) : value
}

function referenceIn(reference: string, name: string): string {
  const [, schema, path] = ownUrn.exec(reference) ?? []
  return schema === undefined
    ? `#/$defs/${name}${reference.slice(1)}`
    : `#/$defs/${schema}${path ?? ''}`
}

function isDiscriminator(value: unknown): boolean {
  return isObject(value) && Object.keys(value).join() === 'propertyName'
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, bundledSchemas())
