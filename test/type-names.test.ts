import assert from 'node:assert/strict'
import {test} from 'node:test'
import {files, sourceOf} from './expressions.ts'

/** The name of an interface or a type that a line declares, exported or not, at any depth. */
const declared =
  /^\s*(?:export\s+)?(?:declare\s+)?(?:interface\s+(\w+)|type\s+(\w+)\s*(?:<[^=]*>)?\s*=)/gmu

test('a type name of the pipeline has one meaning: it is declared in one file', () => {
  const sources = files
    .filter((file) => !file.includes('generated/'))
    .map((file) => [file, sourceOf(file)] as const)
  assert.deepEqual(declaredTwice(sources), [])
  assert.ok(sources.flatMap(([, source]) => namesIn(source)).length > 400)
})

test('the search sees a name that two files declare, and leaves imports and uses of it alone', () => {
  const twice = declaredTwice([
    ['a.ts', 'export interface Line {\n  readonly at: number\n}\n'],
    ['b.ts', 'type Line<Row> = readonly Row[]\n'],
    ['c.ts', "import type {Line} from './a.ts'\nexport type {Line} from './a.ts'\n"],
    ['d.ts', 'export type Row = {readonly type: string}\nfunction line(row: Row): Line {}\n'],
    ['e.ts', 'function make() {\n  interface Own {}\n}\n'],
  ])
  assert.deepEqual(twice, ['Line: a.ts, b.ts'])
  assert.deepEqual(namesIn('function make() {\n  interface Own {}\n}\n'), ['Own'])
})

/** The names that more than one file declares, with the files. */
function declaredTwice(sources: readonly (readonly [string, string])[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const [file, source] of sources) {
    for (const name of new Set(namesIn(source))) {
      places.set(name, [...(places.get(name) ?? []), file])
    }
  }
  return [...places].flatMap(([name, own]) =>
    own.length > 1 ? [`${name}: ${own.join(', ')}`] : [],
  )
}

function namesIn(source: string): readonly string[] {
  return Array.from(source.matchAll(declared), ([, shape, alias]) => shape ?? alias ?? '')
}
