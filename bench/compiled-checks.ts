import {_} from 'ajv'
import type {ValueScopeName} from 'ajv/dist/compile/codegen/scope.js'
import standalone from 'ajv/dist/standalone/index.js'
import {keywordChecks} from '../pipeline/validate/keyword-checks.ts'
import {schemaNames} from '../pipeline/validate/schema-names.ts'
import {schemasWith} from '../pipeline/validate/schemas.ts'

/**
 * The source of a module that stands for `validate/schemas.ts`: its `checkOf` gives the same checks, compiled
 * before, so that nothing is compiled when they are used. Places that forbid to make code from text, as
 * many at the edge of networks do, run it.
 */
export function compiledChecks(): string {
  const ajv = schemasWith({code: {source: true, esm: true, formats: _`formats`}})
  const places = new Map<unknown, string>(
    Object.entries(keywordChecks).map(([keyword, {validate}]) => [validate, keyword]),
  )
  const scopeValue = ajv.scope.value.bind(ajv.scope)
  // What checks a keyword of ours is written as its place in the table; the compiler knows its function only.
  ajv.scope.value = (name, value): ValueScopeName => {
    const made = scopeValue(name, value)
    const keyword = places.get(value.ref)
    // The name may have been made before, by the check of schemas themselves.
    if (keyword !== undefined && made.value !== undefined) {
      made.value.code = _`keywordChecks[${keyword}].validate`
    }
    return made
  }
  const exported = Object.fromEntries(
    schemaNames.map((name, i) => [`check${i}`, `urn:copydesk:schema:${name}`]),
  )
  const code = standalone.default(ajv, exported)
  const table = schemaNames.map((name, i) => `${JSON.stringify(name)}: check${i}`)
  return `import {formats} from './formats.ts'
import {keywordChecks} from './keyword-checks.ts'
// The compiler itself, which keywords are called with; ours do without it.
const self = undefined
${code}
const checks = {${table.join(', ')}}
export function checkOf(name) { return checks[name] }
`
}
