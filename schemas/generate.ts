import {readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

/** What is used of json-schema-to-typescript, whose own declarations our compiler options refuse. */
interface Generator {
  readonly compile: (schema: object, name: string, options: object) => Promise<string>
}

const require = createRequire(import.meta.url)
const {compile}: Generator = require('json-schema-to-typescript')

/** The schemas that have a file of types, by name; what they refer to is printed into the same file. */
export const roots = [
  'capture',
  'news-article',
  'audit',
  'search-document',
  'corrections',
  'relation',
  'story',
  'grouped-document',
] as const

const folder = new URL('./', import.meta.url)
const banner = '// Generated from schemas/; run npm run types'
const urn = /^urn:/
// What the generator prints: properties, lists and tuples, none of them readonly.
const property = /^( +)(?=['\w@]+\??:(?: |$))/gm
const list = /(: |\| )(\([^()]*\)|\w+)\[\]/g
const tuple = /([:=]) \[/g

/** Where the types of a schema are kept. */
export function targetOf(root: string): URL {
  return new URL(`../pipeline/tree/generated/${root}.ts`, folder)
}

/** The TypeScript text of one schema, everything in it `readonly`. */
export async function printTypes(root: string): Promise<string> {
  const text = await compile(await readSchema(root), root, {
    additionalProperties: false,
    bannerComment: banner,
    // Or every list that may not be empty becomes a tuple, to which no list can be assigned.
    ignoreMinAndMaxItems: true,
    $refOptions: {
      resolve: {
        urn: {
          order: 1,
          canRead: urn,
          read: ({url}: {readonly url: string}) => readSchema(url.slice(url.lastIndexOf(':') + 1)),
        },
      },
    },
    style: {semi: false, singleQuote: true, bracketSpacing: false, printWidth: 100},
  })
  return text
    .replace(property, '$1readonly ')
    .replace(list, '$1readonly $2[]')
    .replace(tuple, '$1 readonly [')
}

async function readSchema(name: string): Promise<object> {
  const text = await readFile(new URL(`${name}.schema.json`, folder), 'utf8')
  return JSON.parse(text, tupled)
}

/** The generator knows tuples by their older spelling: a list under `items`. */
function tupled(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('prefixItems' in value)) return value
  return {...value, items: value.prefixItems, additionalItems: false}
}

if (process.argv[1] === import.meta.filename) {
  for (const root of roots) await writeFile(targetOf(root), await printTypes(root))
}
