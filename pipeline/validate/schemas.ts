import {createRequire} from 'node:module'
import type {SchemaValidateFunction, ValidateFunction} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import {findInArticle} from './article.ts'
import {findInAudit} from './audit.ts'
import type {Finding} from './findings.ts'
import {formats} from './formats.ts'
import {findInSearchDocument} from './search-document.ts'

// Found from `pipeline/validate` and from `dist/validate` alike.
const load = createRequire(import.meta.url)

const names = [
  'common',
  'person',
  'organization',
  'place',
  'image-object',
  'web-page',
  'property-value',
  'news-article',
  'audit',
  'capture',
  'reply',
  'rules',
  'search-document',
  'profile-google',
] as const

/** A schema of the folder `schemas/`. */
export type SchemaName = (typeof names)[number]

/** The keywords of our own, which compare properties with one another. */
const keywords: Readonly<Record<string, (value: unknown) => readonly Finding[]>> = {
  soundArticle: findInArticle,
  soundAudit: findInAudit,
  soundSearchDocument: findInSearchDocument,
}

let ajv: Ajv2020 | undefined

/** The check of one schema; compiled the first time it is asked for, some 0.1 s. */
export function checkOf(name: SchemaName): ValidateFunction {
  ajv ??= assemble()
  const check = ajv.getSchema(`urn:copydesk:schema:${name}`)
  if (check === undefined) throw new RangeError(`Expected a schema of ours, found \`${name}\``)
  return check
}

function assemble(): Ajv2020 {
  const made = new Ajv2020({strict: true, allErrors: true, verbose: true, discriminator: true})
  for (const [name, test] of Object.entries(formats)) made.addFormat(name, test)
  for (const [keyword, find] of Object.entries(keywords)) addKeyword(made, keyword, find)
  for (const name of names) made.addSchema(load(`../../schemas/${name}.schema.json`))
  return made
}

function addKeyword(
  made: Ajv2020,
  keyword: string,
  find: (value: unknown) => readonly Finding[],
): void {
  const validate: SchemaValidateFunction = (_: true, value: unknown) => {
    const findings = find(value)
    validate.errors = findings.map((finding) => ({
      keyword,
      message: finding.message,
      params: {...finding},
    }))
    return findings.length === 0
  }
  made.addKeyword({keyword, type: 'object', schemaType: 'boolean', errors: true, validate})
}
