import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {byCodeUnit} from './corpus.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const home = join(root, 'pipeline')

/** Folder or file of `pipeline` → what of ours it may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  tree: ['text'],
  language: ['text', 'tree'],
  models: ['text', 'tree'],
  tuning: ['text', 'tree'],
  parse: ['text', 'tree', 'language'],
  gather: ['text', 'tree'],
  read: ['text', 'tree'],
  normalize: ['text', 'tree', 'tuning'],
  segment: ['text', 'tree'],
  classify: ['text', 'tree', 'language', 'models', 'tuning', 'parse'],
  correct: ['text', 'tree', 'language', 'models', 'tuning'],
  extract: ['text', 'tree', 'language', 'models', 'tuning', 'parse'],
  relate: ['text', 'tree', 'tuning'],
  compile: ['text', 'tree'],
  maker: [
    'text',
    'tree',
    'language',
    'models',
    'tuning',
    'parse',
    'classify',
    'correct',
    'extract',
  ],
  validate: ['text', 'tree'],
  write: ['text', 'tree'],
  run: ['tree', 'write'],
  repair: ['text', 'tree'],
}

/** Package → the only places that may import it. What is not listed is free. */
const doors: Readonly<Record<string, readonly string[]>> = {
  ajv: ['validate/'],
  'schema-dts': ['compile/'],
  'cld3-asm': ['extract/fields/language.ts'],
  tldts: ['extract/document/domain.ts'],
  retext: ['text/words.ts'],
  'retext-repeated-words': ['correct/doubled.ts'],
  '@photostructure/ftfy': ['normalize/'],
  jschardet: ['read/'],
  hyparquet: ['gather/'],
  htmlparser2: ['read/html/'],
  entities: ['read/html/character-references.ts'],
  jsonrepair: ['read/statements/json-repair.ts'],
  unified: ['unified.ts'],
  re2js: ['classify/rules/pattern.ts'],
  'node:fs': [
    'gather/',
    'write/',
    'language/load.ts',
    'models/load.ts',
    'tuning/load.ts',
    'maker/release.ts',
    'cli.ts',
    'commands/',
    'run/',
  ],
  'node:fs/promises': ['gather/', 'write/', 'cli.ts', 'commands/'],
}

const importing = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
const dynamic = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g

interface Import {
  readonly file: string
  readonly what: string
}

test('folders import only what the table allows', () => {
  assert.deepEqual(strayImports(importsIn(home)), [])
})

test('packages come in through their doors', () => {
  assert.deepEqual(wrongDoors(importsIn(home)), [])
})

test('nobody imports data, train, bench or test', () => {
  const out = importsIn(home).filter(({what}) => what.startsWith('../'))
  assert.deepEqual(out, [])
})

test('the tables see a planted violation', () => {
  const stage = [{file: 'segment/segment.ts', what: 'classify/classify.ts'}]
  const upward = [{file: 'tree/edits.ts', what: 'language/load.ts'}]
  const door = [{file: 'compile/audit.ts', what: 'ajv/dist/2020.js'}]
  const files = [{file: 'extract/dates.ts', what: 'node:fs'}]
  assert.equal(strayImports(stage).length, 1)
  assert.equal(strayImports(upward).length, 1)
  assert.equal(wrongDoors(door).length, 1)
  assert.equal(wrongDoors(files).length, 1)
})

test('the walk sees every import of a file', () => {
  const found = importsOf(
    'import {a} from "x"\nimport type {b} from \'./y.ts\'\nexport {c} from "z"\nawait import("w")\nimport "v"\n',
  )
  assert.deepEqual([...found].sort(byCodeUnit), ['./y.ts', 'v', 'w', 'x', 'z'])
  assert.ok(importsIn(home).length > 100)
})

test('the map of the pipeline names every room and no other', () => {
  const map = readFileSync(join(home, 'README.md'), 'utf8')
  const rooms = readdirSync(home, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort(byCodeUnit)
  const named = Array.from(map.matchAll(/^\| `([a-z]+)\/` \|/gm), ([, name]) => name ?? '').sort(
    byCodeUnit,
  )
  assert.deepEqual(named, rooms)
})

test('the map of the pipeline tells the import table as it is held here', () => {
  const map = readFileSync(join(home, 'README.md'), 'utf8')
  for (const [room, allowed] of Object.entries(mayImport)) {
    const row = new RegExp(`^\\| \`${room}/\` \\|[^|]*\\| (.*?) \\|`, 'm').exec(map)
    const told = Array.from((row?.[1] ?? '').matchAll(/`([a-z.]+)`/g), ([, name]) => name)
    assert.deepEqual(told, allowed, room)
  }
})

function strayImports(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({file, what}) => {
    const from = roomOf(file)
    const to = roomOf(what)
    const allowed = mayImport[from]
    if (allowed === undefined || isPackage(what) || from === to || allowed.includes(to)) return []
    return [`${file} imports ${what}`]
  })
}

function wrongDoors(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({file, what}) => {
    const name = Object.keys(doors).find((each) => what === each || what.startsWith(`${each}/`))
    const places = name === undefined ? undefined : doors[name]
    if (places === undefined || places.some((place) => file.startsWith(place))) return []
    return [`${file} imports ${what}`]
  })
}

function importsIn(folder: string): readonly Import[] {
  return filesIn(folder).flatMap((path) => {
    const file = relative(home, path).split(sep).join('/')
    return importsOf(readFileSync(path, 'utf8')).map((what) => ({
      file,
      what: what.startsWith('.')
        ? relative(home, resolve(dirname(path), what))
            .split(sep)
            .join('/')
        : what,
    }))
  })
}

function importsOf(source: string): readonly string[] {
  return [importing, dynamic].flatMap((pattern) =>
    Array.from(source.matchAll(pattern), ([, what]) => what ?? ''),
  )
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function isPackage(what: string): boolean {
  return !(what.endsWith('.ts') || what.startsWith('../'))
}
