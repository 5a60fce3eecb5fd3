import type {Options, ValidateFunction} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import {resources} from '../resources/resources.ts'
import {formats} from './formats.ts'
import {keywordChecks} from './keyword-checks.ts'
import {type SchemaName, schemaNames} from './schema-names.ts'

let ajv: Ajv2020 | undefined

/**
 * The check of one schema; the first use compiles it, which takes some 0.1 s.
 *
 * The build puts checks in the place of this file that were compiled before (`bench/compiled-checks.ts`).
 */
export function checkOf(name: SchemaName): ValidateFunction {
  ajv ??= schemasWith({})
  const check = ajv.getSchema(`urn:copydesk:schema:${name}`)
  if (check === undefined) throw new RangeError(`Expected the name of a schema, found \`${name}\``)
  return check
}

/** The compiler of our schemas, with them, our keywords and our formats. */
export function schemasWith(options: Options): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    discriminator: true,
    ...options,
  })
  made.removeKeyword('uniqueItems')
  for (const [keyword, {type, validate}] of Object.entries(keywordChecks)) {
    made.addKeyword({keyword, type, schemaType: 'boolean', errors: true, validate})
  }
  for (const [name, test] of Object.entries(formats)) made.addFormat(name, test)
  for (const name of schemaNames) made.addSchema(schemaOf(name))
  return made
}

function schemaOf(name: SchemaName): object {
  return JSON.parse(resources.textOf(`schemas/${name}.schema.json`))
}
