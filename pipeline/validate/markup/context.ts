import {isObject} from '../../text/json.ts'

/** What the contexts around a node make of the names in it. */
export interface Context {
  /** Whether names without a prefix are those of schema.org. */
  readonly isSchemaOrg: boolean
  /** Names and prefixes that a context defines itself. */
  readonly own: ReadonlySet<string>
  /** Whether another context, which is not read, may define any name. */
  readonly isOpen: boolean
}

/** The context before any is given. */
export const noContext: Context = {isSchemaOrg: false, own: new Set(), isOpen: false}

const schemaOrg =
  /^(?:https?:)?\/\/(?:www\.)?schema\.org\/?(?:#|docs\/jsonldcontext\.json(?:ld)?|version\/[\w.]+\/schemaorgcontext\.jsonld)?$/i
const schemaPrefix = 'schema'
const schemaAddress = /^https?:\/\/(?:www\.)?schema\.org\/\w/i

/** The context of a node: what its `@context` adds to the one around it. */
export function contextOf(written: unknown, around: Context): Context {
  if (written === undefined) return around
  if (written === null) return noContext
  if (Array.isArray(written)) {
    return written.reduce((context: Context, each: unknown) => contextOf(each, context), around)
  }
  if (typeof written === 'string') {
    return schemaOrg.test(written.trim())
      ? {...around, isSchemaOrg: true}
      : {...around, isOpen: true}
  }
  return isObject(written) ? definedIn(written, around) : around
}

/** Whether a text is an address of schema.org’s context. */
export function isSchemaOrgContext(text: string): boolean {
  return schemaOrg.test(text.trim())
}

/**
 * What a name stands for: a name of schema.org without prefix; `undefined` for one that only another
 * vocabulary can explain.
 */
export function schemaName(name: string, {isSchemaOrg, own}: Context): string | undefined {
  if (own.has(name)) return undefined
  const colon = name.indexOf(':')
  if (colon === -1) return isSchemaOrg ? name : undefined
  if (schemaAddress.test(name)) return name.slice(name.lastIndexOf('/') + 1)
  return name.slice(0, colon) === schemaPrefix ? name.slice(colon + 1) : undefined
}

function definedIn(written: Readonly<Record<string, unknown>>, around: Context): Context {
  const vocabulary = written['@vocab']
  const own = new Set(around.own)
  for (const name of Object.keys(written)) if (!name.startsWith('@')) own.add(name)
  own.delete(schemaPrefix)
  const isSchemaOrg =
    vocabulary === undefined
      ? around.isSchemaOrg
      : typeof vocabulary === 'string' && schemaOrg.test(vocabulary.trim())
  return {isSchemaOrg, own, isOpen: around.isOpen || written['@import'] !== undefined}
}
