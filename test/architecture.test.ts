import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {test} from 'node:test'
import {byCodeUnit} from './corpus.ts'
import {circlesIn, home, type Import, importsIn, importsOf, isPackage} from './imports.ts'

/** Folder or file of `pipeline` → what of ours it may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  tree: ['text'],
  resources: ['text'],
  language: ['text', 'tree', 'resources'],
  models: ['text', 'tree', 'resources'],
  tuning: ['text', 'tree', 'resources'],
  parse: ['text', 'tree', 'language', 'tuning'],
  gather: ['text', 'tree', 'parse'],
  read: ['text', 'tree', 'resources', 'language', 'tuning', 'parse'],
  normalize: ['text', 'tree', 'language', 'tuning'],
  segment: ['text', 'tree'],
  classify: ['text', 'tree', 'language', 'models', 'tuning', 'parse'],
  correct: ['text', 'tree', 'language', 'models', 'tuning'],
  extract: ['text', 'tree', 'resources', 'language', 'models', 'tuning', 'parse'],
  relate: ['text', 'tree', 'language', 'tuning'],
  compile: ['text', 'tree', 'language'],
  maker: [
    'text',
    'tree',
    'resources',
    'language',
    'models',
    'tuning',
    'parse',
    'classify',
    'correct',
    'extract',
  ],
  validate: ['text', 'tree', 'resources'],
  write: ['text', 'tree'],
  run: ['tree', 'write'],
  send: ['text', 'tree', 'resources', 'write'],
  search: ['text', 'tree', 'resources', 'tuning', 'relate', 'validate'],
  repair: ['text', 'tree'],
  web: [],
  review: ['text', 'tree'],
}

/** Package → the only places that may import it. What is not listed is free. */
const doors: Readonly<Record<string, readonly string[]>> = {
  ajv: ['validate/'],
  'schema-dts': ['compile/'],
  tldts: ['extract/document/domain.ts'],
  retext: ['text/words.ts'],
  'retext-repeated-words': ['correct/doubled.ts'],
  hyparquet: ['gather/'],
  'hyparquet-writer': ['write/parquet.ts'],
  htmlparser2: ['read/html/'],
  entities: ['text/character-references.ts'],
  saxes: ['text/xml.ts'],
  micromark: ['read/markdown/events.ts'],
  'micromark-extension-gfm-footnote': ['read/markdown/events.ts'],
  'micromark-extension-gfm-table': ['read/markdown/events.ts'],
  yaml: ['read/markdown/front-matter-values.ts', 'compile/front-matter.ts'],
  'smol-toml': ['read/markdown/front-matter-values.ts'],
  libsql: ['search/database.ts'],
  '@opensearch-project/opensearch': ['send/opensearch.ts'],
  pg: ['send/postgres.ts'],
  jsonrepair: ['read/statements/json-repair.ts'],
  unified: ['unified.ts'],
  esbuild: ['review/program.ts'],
  'playwright-core': [],
  re2js: ['classify/rules/pattern.ts'],
  'node:fs': [
    'gather/',
    'write/',
    'resources/',
    'cli.ts',
    'commands/',
    'run/',
    'review/program.ts',
  ],
  'node:fs/promises': ['gather/', 'write/', 'cli.ts', 'commands/'],
}

/**
 * Room inside a room → the rooms inside the same room that it may import. The files on top of the
 * outer room may import all of them, and none of them may import a file on top except `limits.ts`,
 * which imports nothing.
 */
const mayImportInside: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  classify: {
    votes: [],
    context: [],
    'rules/body': ['context'],
    'rules/field': ['context'],
    'rules/aside': ['context'],
    rules: ['votes', 'context', 'rules/body', 'rules/field', 'rules/aside'],
    model: ['votes', 'context'],
    'model/text': ['context', 'model'],
    'model/headline': ['context', 'model', 'model/text'],
    'model/page': ['context', 'model'],
    markup: ['model/page'],
    lines: [],
  },
  gather: {files: [], containers: ['files']},
  read: {
    bytes: [],
    html: [],
    statements: ['html'],
    xml: [],
    formats: ['bytes', 'html', 'statements', 'xml', 'markdown', 'wikitext', 'desk'],
    markdown: ['html'],
    wikitext: ['html'],
    desk: [],
  },
  normalize: {repairs: []},
  extract: {
    document: [],
    spans: ['document'],
    ballot: ['document'],
    witnesses: ['document', 'spans', 'ballot'],
    chances: ['document'],
    contradictions: ['document', 'ballot'],
    fields: ['document', 'ballot', 'witnesses'],
  },
}

test('folders import only what the table allows', () => {
  assert.deepEqual(strayImports(importsIn(home)), [])
})

test('packages come in through their doors', () => {
  assert.deepEqual(wrongDoors(importsIn(home)), [])
})

test('nobody imports data, train, bench or test', () => {
  const out = importsIn(home).filter(({what}) => what.startsWith('../'))
  const checker = out.filter(
    ({file, what}) => file.startsWith('commands/verif') && what.startsWith('../verify/'),
  )
  assert.deepEqual(
    out.filter((each) => !checker.includes(each)),
    [],
  )
  assert.ok(checker.length > 0)
})

test('the checker of audits imports modules of Node and nothing else', () => {
  const outside = importsIn(join(home, '../verify')).filter(
    ({what}) => !(what.startsWith('node:') || what.startsWith('../verify/')),
  )
  assert.deepEqual(outside, [])
})

test('rooms inside a room import only what their table allows', () => {
  assert.deepEqual(strayImportsInside(importsIn(home)), [])
})

test('every room inside a room with a table has a row', () => {
  const folders = new Set(importsIn(home).map(({file}) => dirname(file)))
  for (const [room, table] of Object.entries(mayImportInside)) {
    const inner = [...folders].filter((folder) => folder.startsWith(`${room}/`))
    assert.deepEqual(
      inner.map((folder) => folder.slice(room.length + 1)).sort(byCodeUnit),
      Object.keys(table).sort(byCodeUnit),
    )
  }
})

test('the limits of a room with inner rooms import nothing', () => {
  const limits = Object.keys(mayImportInside).map((room) => `${room}/limits.ts`)
  const importing = importsIn(home).filter(({file}) => limits.includes(file))
  assert.deepEqual(importing, [])
})

test('no files import one another in a circle, types included', () => {
  const files = importsIn(home).filter(({what}) => !isPackage(what))
  assert.deepEqual(circlesIn(files.map(({file, what}) => [file, what])), [])
})

test('no rooms inside a room with a table import one another in a circle', () => {
  for (const table of Object.values(mayImportInside)) {
    const rows = Object.entries(table).flatMap(([room, allowed]) =>
      allowed.map((other) => [room, other] as const),
    )
    assert.deepEqual(circlesIn(rows), [])
  }
})

test('a planted circle is seen, and a chain is none', () => {
  const circle = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['c', 'd'],
  ] as const
  assert.deepEqual(circlesIn(circle), [['a', 'b', 'c']])
  assert.deepEqual(circlesIn(circle.slice(0, 2)), [])
})

test('the table of inner rooms sees a planted violation', () => {
  const upward = {file: 'classify/context/title.ts', what: 'classify/rules/passes.ts'}
  const toTop = {file: 'classify/model/forest.ts', what: 'classify/decide.ts'}
  const backward = {file: 'extract/witnesses/stated.ts', what: 'extract/fields/headline.ts'}
  const fine = [
    {file: 'classify/rules/passes.ts', what: 'classify/context/title.ts'},
    {file: 'classify/decide.ts', what: 'classify/model/forest.ts'},
    {file: 'classify/context/title.ts', what: 'text/spaces.ts'},
    {file: 'read/html/stack.ts', what: 'read/limits.ts'},
  ]
  assert.equal(strayImportsInside([upward, toTop, backward, ...fine]).length, 3)
})

test('data, train and bench do not import one another in a circle, nor test', () => {
  const above: Readonly<Record<string, readonly string[]>> = {
    data: ['train', 'bench', 'test'],
    train: ['bench', 'test'],
    bench: ['train', 'test'],
  }
  const out = Object.entries(above).flatMap(([folder, forbidden]) =>
    importsIn(join(home, '..', folder)).filter(({what}) =>
      forbidden.some((other) => what.startsWith(`../${other}/`)),
    ),
  )
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

test('the map of the pipeline shows the tables of inner rooms as they are held here', () => {
  const map = readFileSync(join(home, 'README.md'), 'utf8')
  for (const [outer, table] of Object.entries(mayImportInside)) {
    for (const [room, allowed] of Object.entries(table)) {
      const row = new RegExp(`^\\| \`${outer}/${room}/\` \\|[^|]*\\| (.*?) \\|`, 'm').exec(map)
      const printed = Array.from((row?.[1] ?? '').matchAll(/`([a-z/]+)`/g), ([, name]) => name)
      assert.deepEqual(printed, allowed, `${outer}/${room}`)
    }
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

function strayImportsInside(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({file, what}) => {
    const outer = roomOf(file)
    const table = mayImportInside[outer]
    if (table === undefined || roomOf(what) !== outer) return []
    const from = innerRoomOf(file, outer)
    const to = innerRoomOf(what, outer)
    if (from === '' || from === to || table[from]?.includes(to)) return []
    if (what === `${outer}/limits.ts`) return []
    return [`${file} imports ${what}`]
  })
}

/** The folder of a file inside its outer room; empty for a file on top. */
function innerRoomOf(path: string, outer: string): string {
  return dirname(path).slice(outer.length + 1)
}

function wrongDoors(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({file, what}) => {
    const name = Object.keys(doors).find((each) => what === each || what.startsWith(`${each}/`))
    const places = name === undefined ? undefined : doors[name]
    if (places === undefined || places.some((place) => file.startsWith(place))) return []
    return [`${file} imports ${what}`]
  })
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}
