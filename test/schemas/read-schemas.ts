import {readdirSync, readFileSync} from 'node:fs'

/** A JSON object of any shape. */
export type Json = Readonly<Record<string, unknown>>

const folder = new URL('../../schemas/', import.meta.url)
const ending = '.schema.json'

/** A JSON file of `schemas/`. */
export function readJson(file: string): Json {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}

/** Every JSON Schema of `schemas/`, by its `$id`. */
export function readSchemas(): ReadonlyMap<string, Json> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return new Map(
    files.map((file) => [`urn:copydesk:schema:${file.slice(0, -ending.length)}`, readJson(file)]),
  )
}

/** The object under a key; empty when there is none. */
export function under(value: unknown, ...keys: readonly string[]): Json {
  let found = value
  for (const key of keys) found = isJson(found) ? found[key] : undefined
  return isJson(found) ? found : {}
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
