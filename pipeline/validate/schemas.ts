import type {SchemaValidateFunction, ValidateFunction} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import {resources} from '../resources/resources.ts'
import {inconsistenciesInArticle} from './article.ts'
import {inconsistenciesInAudit} from './audit.ts'
import {formats} from './formats.ts'
import type {Inconsistency} from './inconsistency.ts'
import {inconsistenciesInSearchDocument} from './search-document.ts'
import {uniqueItems} from './unique-items.ts'

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
  'corrections',
  'search-document',
  'profile-google',
] as const

/** A schema of the folder `schemas/`. */
export type SchemaName = (typeof names)[number]

/** Our own keywords, which compare properties with one another. */
const keywords: Readonly<Record<string, (value: unknown) => readonly Inconsistency[]>> = {
  soundArticle: inconsistenciesInArticle,
  soundAudit: inconsistenciesInAudit,
  soundSearchDocument: inconsistenciesInSearchDocument,
}

let ajv: Ajv2020 | undefined

/** The check of one schema; the first use compiles it, which takes some 0.1 s. */
export function checkOf(name: SchemaName): ValidateFunction {
  ajv ??= assemble()
  const check = ajv.getSchema(`urn:copydesk:schema:${name}`)
  if (check === undefined) throw new RangeError(`Expected the name of a schema, found \`${name}\``)
  return check
}

function assemble(): Ajv2020 {
  const made = new Ajv2020({strict: true, allErrors: true, verbose: true, discriminator: true})
  made.removeKeyword('uniqueItems').addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: true,
    validate: uniqueItems,
  })
  for (const [name, test] of Object.entries(formats)) made.addFormat(name, test)
  for (const [keyword, find] of Object.entries(keywords)) addKeyword(made, keyword, find)
  for (const name of names) made.addSchema(schemaOf(name))
  return made
}

function schemaOf(name: SchemaName): object {
  return JSON.parse(resources.textOf(`schemas/${name}.schema.json`))
}

function addKeyword(
  made: Ajv2020,
  keyword: string,
  find: (value: unknown) => readonly Inconsistency[],
): void {
  const validate: SchemaValidateFunction = (_: true, value: unknown) => {
    const inconsistencies = find(value)
    validate.errors = inconsistencies.map((inconsistency) => ({
      keyword,
      message: inconsistency.message,
      params: {...inconsistency},
    }))
    return inconsistencies.length === 0
  }
  made.addKeyword({keyword, type: 'object', schemaType: 'boolean', errors: true, validate})
}
