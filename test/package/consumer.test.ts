import assert from 'node:assert/strict'
import {execFileSync, type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'
import {makerOf} from '../../pipeline/maker/maker.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest: {readonly version: string} = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const story =
  'Harbour opens after storm\n\nBy Ann Miller\n\nBERGEN: The harbour opened again on Monday, the port said.\n'

const further =
  'The goverment said that the ferry will sail again when the weather allows it, perhaps on Friday.'

/** Few files install quickly everywhere. */
const mostNames = 250
/** An empty project that installs the packed package, as a user would. */
let project = ''
/** What npm printed when it installed the package. */
let installed: SpawnSyncReturns<string>

function run(command: string, words: readonly string[], input = ''): string {
  return execFileSync(command, words, {cwd: project, encoding: 'utf8', input, stdio: 'pipe'})
}

before(() => {
  project = mkdtempSync(join(tmpdir(), 'copydesk-consumer-'))
  execFileSync('npm', ['pack', '--pack-destination', project], {cwd: root, stdio: 'pipe'})
  const [tarball] = readdirSync(project)
  assert.ok(tarball !== undefined)
  writeFileSync(join(project, 'package.json'), JSON.stringify({private: true, type: 'module'}))
  installed = spawnSync(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`],
    {
      cwd: project,
      encoding: 'utf8',
    },
  )
  writeFileSync(join(project, 'story.txt'), story)
})
after(() => rmSync(project, {recursive: true}))

test('the package holds what it runs with, and no sources', () => {
  const names = readdirSync(join(project, 'node_modules/copydesk'), {
    recursive: true,
    encoding: 'utf8',
  })
  for (const name of [
    'dist/index.js',
    'dist/types/index.d.ts',
    'dist/copydesk-data/tables.json',
    'dist/copydesk-data/cld3.wasm',
    'dist/cli.js',
    'dist/verify/verify.js',
    'dist/verify/verify.d.ts',
    'docs/copydesk.1',
    'schemas',
    'LICENSE',
    'NOTICE',
    'README.md',
    'SECURITY.md',
    'dist/THIRD-PARTY-LICENCES.txt',
    'dist/sbom.cdx.json',
  ]) {
    assert.ok(names.includes(name), name)
  }
  assert.deepEqual(
    names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
    [],
  )
  assert.ok(names.length < mostNames, `${names.length} files and folders`)
})

test('the package is installed without a warning', () => {
  assert.equal(installed.status, 0, installed.stderr)
  assert.doesNotMatch(installed.stdout + installed.stderr, /warn/i)
})

test('the bill of materials and the licences name what is installed with ours and what ours holds', () => {
  const folder = join(project, 'node_modules/copydesk/dist')
  const bom: {readonly components: readonly {readonly name: string}[]} = JSON.parse(
    readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'),
  )
  const lock: {readonly packages: object} = JSON.parse(
    readFileSync(join(project, 'package-lock.json'), 'utf8'),
  )
  const names = Object.keys(lock.packages)
    .filter((path) => path !== '')
    .map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => name !== 'copydesk')
  const listed = bom.components.map(({name}) => name)
  const held = ['htmlparser2', 'ajv', 'cld3-asm', 'jschardet', 'dictionary-en', 'saxes', 'yaml']
  for (const name of [...names, ...held]) assert.ok(listed.includes(name), name)
  const licences = readFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8')
  for (const name of listed) assert.ok(licences.includes(`\n${name} `), name)
})

test('a JavaScript project imports the package', () => {
  const program = `
    import {understand} from 'copydesk'
    const {article, audit, messages} = understand(${JSON.stringify(story)}, {name: 'story'})
    console.log(JSON.stringify({headline: article.headline, outcome: audit.outcome, list: Array.isArray(messages)}))
  `
  writeFileSync(join(project, 'use.js'), program)
  assert.deepEqual(JSON.parse(run('node', ['use.js'])), {
    headline: 'Harbour opens after storm',
    outcome: 'article',
    list: true,
  })
})

test('a project in the old module format requires the package', () => {
  const program = `
    const {understand, repairText, jsonLdRepairsOf} = require('copydesk')
    const {article} = understand(${JSON.stringify(`${story}\n${further}\n`)})
    console.log(JSON.stringify([article.headline, article.inLanguage, typeof repairText, typeof jsonLdRepairsOf]))
  `
  writeFileSync(join(project, 'use.cjs'), program)
  assert.deepEqual(JSON.parse(run('node', ['--no-warnings', 'use.cjs'])), [
    'Harbour opens after storm',
    'en',
    'function',
    'function',
  ])
})

for (const format of ['esm', 'cjs'] as const) {
  test(`a program bundled into one ${format} file runs beside the data, with no package installed`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-single-'))
    try {
      const entry = join(project, `handler-${format}.js`)
      writeFileSync(
        entry,
        `import {understand} from 'copydesk'
        const text = ${JSON.stringify(`${story}\n${further}\n`)}
        const {article} = understand(process.argv[2] === 'bytes' ? Buffer.from(text, 'utf16le') : text)
        console.log(JSON.stringify([article.headline, article.inLanguage, article.articleBody.includes('government')]))`,
      )
      const outfile = join(folder, format === 'esm' ? 'handler.mjs' : 'handler.cjs')
      buildSync({
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: 'node',
        format,
        logLevel: 'error',
      })
      const alone = spawnSync('node', [outfile], {cwd: folder, encoding: 'utf8'})
      assert.match(alone.stderr, /Expected the folder `.*copydesk-data.*cp -r/)
      cpSync(
        join(project, 'node_modules/copydesk/dist/copydesk-data'),
        join(folder, 'copydesk-data'),
        {recursive: true},
      )
      for (const input of ['text', 'bytes']) {
        const said = execFileSync('node', [outfile, input], {cwd: folder, encoding: 'utf8'})
        assert.deepEqual(JSON.parse(said), ['Harbour opens after storm', 'en', true], input)
      }
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
}

test('the checker is used by itself: it loads nothing but its own files', () => {
  const folder = join(project, 'node_modules/copydesk/dist/verify')
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const code = readFileSync(join(folder, name), 'utf8')
    for (const [, from = ''] of code.matchAll(/ from '([^']+)'/g)) {
      assert.ok(from.startsWith('./') || from === 'node:crypto', from)
    }
    assert.match(code, /\n\/\*\* /)
  }
  const program = `
    import {understand} from 'copydesk'
    import {verify} from 'copydesk/verify'
    const story = ${JSON.stringify(story)}
    const {audit, article} = JSON.parse(JSON.stringify(understand(story)))
    const bytes = new TextEncoder().encode(story)
    const changed = {...article, headline: 'Harbour closes'}
    const places = [article, changed].map((each) => verify(bytes, audit, {article: each}).findings.map(({place}) => place))
    console.log(JSON.stringify(places))
  `
  writeFileSync(join(project, 'verify.js'), program)
  assert.deepEqual(JSON.parse(run('node', ['verify.js'])), [[], ['article /headline']])
})

test('the package and its command are the maker that the sources are', () => {
  const program = `
    import {understand} from 'copydesk'
    console.log(JSON.stringify(understand(${JSON.stringify(story)}).audit.maker))
  `
  writeFileSync(join(project, 'maker.js'), program)
  assert.deepEqual(JSON.parse(run('node', ['maker.js'])), makerOf())
  const [reply = ''] = run(
    'npx',
    ['copydesk', 'worker', '--audit'],
    `${JSON.stringify({id: 1, text: story})}\n`,
  ).split('\n')
  assert.deepEqual(JSON.parse(reply).audit.maker, makerOf())
})

test('a TypeScript project compiles against the package, its libraries checked', () => {
  const program = `
    import {type Understood, understand} from 'copydesk'
    import {type Report, verify} from 'copydesk/verify'
    const read: Understood = understand(${JSON.stringify(story)}, {deriveHeadline: true})
    export const headline: string | undefined = read.article?.headline
    export const report: Report = verify(new Uint8Array(), read.audit, {article: read.article})
    // @ts-expect-error An option that there is not
    understand('', {headlines: true})
  `
  writeFileSync(join(project, 'use.ts'), program)
  const options = {
    module: 'nodenext',
    target: 'es2022',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({compilerOptions: options, files: ['use.ts']}),
  )
  assert.equal(run(join(root, 'node_modules/.bin/tsc'), ['-p', '.']), '')
})

test('a project reads the schemas of the package', () => {
  const program = `
    import schema from 'copydesk/schemas/news-article.schema.json' with {type: 'json'}
    console.log(schema.$id)
  `
  writeFileSync(join(project, 'schema.js'), program)
  assert.match(run('node', ['--no-warnings', 'schema.js']), /news-article/)
})

test('the installed command tells its version and extracts', () => {
  assert.equal(run('npx', ['copydesk', '--version']), `${manifest.version}\n`)
  run('npx', ['copydesk', 'extract', 'story.txt', '--out', 'out'])
  const article: unknown = JSON.parse(
    readFileSync(join(project, 'out/articles/story.jsonld'), 'utf8'),
  )
  assert.ok(typeof article === 'object' && article !== null && 'articleBody' in article)
  assert.equal(run('npx', ['copydesk', 'validate', '--profile', 'copydesk', 'out']), '')
  // The table of schema.org comes with the package.
  assert.doesNotMatch(run('npx', ['copydesk', 'validate', 'out']), /: error: /)
})

test('the installed command runs with workers, and is one for other programs', () => {
  const lines = Array.from({length: 3}, (_, id) => `${JSON.stringify({id, text: story})}\n`).join(
    '',
  )
  writeFileSync(join(project, 'dump.jsonl'), lines)
  run('npx', ['copydesk', 'extract', 'dump.jsonl', '--out', 'parts', '--workers', '2', '--quiet'])
  const manifest: {readonly inputs: number; readonly articles: number} = JSON.parse(
    readFileSync(join(project, 'parts/manifest.json'), 'utf8'),
  )
  assert.deepEqual([manifest.inputs, manifest.articles], [3, 3])
  const replies = run('npx', ['copydesk', 'worker'], lines).trimEnd().split('\n')
  assert.deepEqual(
    replies.map((reply): unknown => JSON.parse(reply).status),
    ['article', 'article', 'article'],
  )
})
