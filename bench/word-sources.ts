import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Use, uses} from '../pipeline/language/uses.ts'
import {
  anyCase,
  capitalised,
  keyOfSource,
  oneOf,
  type WordForm,
  wordIn,
} from '../pipeline/language/words.ts'

const pipeline = fileURLToPath(new URL('../pipeline/', import.meta.url))
/** A call with names of uses and nothing else. */
const call = /\b(anyCase|capitalised|oneOf|wordIn)\(((?:\s*'[^']+',?)+)\s*\)/g
const name = /'([^']+)'/g
const forms: Readonly<Record<WordForm, (...wanted: readonly Use[]) => string>> = {
  anyCase,
  capitalised,
  oneOf,
  wordIn,
}

/** Every expression of words that the pipeline makes by naming their uses, by form and uses. */
export function wordSources(): Readonly<Record<string, string>> {
  const files = readdirSync(pipeline, {recursive: true, encoding: 'utf8'})
  const found = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => sourcesIn(readFileSync(join(pipeline, file), 'utf8')))
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sourcesIn(source: string): readonly (readonly [string, string])[] {
  return Array.from(source.matchAll(call), ([, form = '', names = '']) => {
    const wanted = Array.from(names.matchAll(name), ([, each = '']) => each)
    return isForm(form) && wanted.every(isUse)
      ? [[keyOfSource(form, wanted), forms[form](...wanted)] as const]
      : []
  }).flat()
}

function isForm(form: string): form is WordForm {
  return Object.hasOwn(forms, form)
}

/** Comments have examples with uses that there are not. */
function isUse(use: string): use is Use {
  return Object.hasOwn(uses, use)
}
