import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, before, test} from 'node:test'
import {filesOf} from './files.ts'
import {type FileResult, runLanes} from './lanes.ts'
import {add, closingOf, none, type Tally, tallyOf, testsIn} from './tally.ts'

const opening = `import assert from 'node:assert/strict'
import {after, before, describe, test} from 'node:test'
`

/** Files of tests, each with one way to go wrong, or right. */
const sources = {
  'fine.test.ts': `test('one', () => {})
    describe('several', () => { test('two', () => {}); test('three', () => {}) })
    test('four', async (t) => { await t.test('within', () => {}) })`,
  'failing.test.ts': `test('fails', () => { assert.equal(1, 2) })\ntest('passes', () => {})`,
  'empty.test.ts': '',
  'broken.test.ts': `import './nothing.ts'`,
  'dies.test.ts': `test('dies', () => { process.exit(0) })`,
  'killed.test.ts': `test('killed', () => { process.kill(process.pid, 'SIGKILL') })`,
  'stuck.test.ts': `test('waits', () => new Promise(() => {}))`,
  'hook.test.ts': `before(() => { throw new Error('no hook') })\ntest('after a hook', () => {})`,
  'hooks-a.test.ts': `let ready = false
    before(() => { ready = true })
    after(() => { ready = false })
    test('its own hook ran', () => { assert.ok(ready) })`,
  'hooks-b.test.ts': `let count = 0
    before(() => { count += 1 })
    test('its hook ran once', () => { assert.equal(count, 1) })`,
  'late.test.ts': `test('passes and leaves something', () => {
      setTimeout(() => { process.exitCode = 3 }, 20)
    })`,
  'skipped.test.ts': `test.skip('skipped', () => {})\ntest.todo('to do')\ntest('ran', () => {})`,
} as const

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-runner-'))
  for (const [name, source] of Object.entries(sources)) {
    writeFileSync(join(root, name), source.startsWith('import') ? source : `${opening}${source}`)
  }
})
after(() => rmSync(root, {recursive: true}))

async function resultsOf(
  names: readonly (keyof typeof sources)[],
  alone: readonly (keyof typeof sources)[] = [],
): Promise<ReadonlyMap<string, FileResult>> {
  const results: FileResult[] = []
  const paths = (list: readonly string[]): readonly string[] => list.map((name) => join(root, name))
  await runLanes({
    alone: paths(alone),
    shared: paths(names),
    count: 1,
    report: (result) => results.push(result),
  })
  const whole = results.filter(({ended}) => ended.length > 0).map(({file}) => file)
  assert.equal(new Set(whole).size, whole.length, 'a file twice')
  return new Map(results.map((result) => [result.file.slice(root.length + 1), result]))
}

async function tallied(name: keyof typeof sources): Promise<Tally> {
  const result = (await resultsOf([name])).get(name)
  assert.ok(result)
  return tallyOf(result, 1)
}

test('tests, suites and subtests are counted as node counts them', async () => {
  const {counts, lines} = await tallied('fine.test.ts')
  assert.deepEqual(counts, {...none, suites: 1, pass: 5})
  assert.equal(lines.filter((line) => /^ok \d+ - /.test(line)).length, 5)
})

test('a failing test is printed with its error, and its neighbours are counted', async () => {
  const {counts, lines} = await tallied('failing.test.ts')
  assert.deepEqual(counts, {...none, pass: 1, fail: 1})
  assert.match(lines.join('\n'), /^not ok 1 - fails$[\s\S]*AssertionError[\s\S]*^ok 2 - passes/m)
})

test('a file without a test, and one that cannot be imported, are failures', async () => {
  assert.deepEqual((await tallied('empty.test.ts')).counts, {...none, fail: 1})
  const broken = await tallied('broken.test.ts')
  assert.deepEqual(broken.counts, {...none, fail: 1})
  assert.match(broken.lines.join('\n'), /nothing\.ts/)
})

test('a process that ends early fails its file, and the others are run by the next one', async () => {
  const results = await resultsOf(['dies.test.ts', 'killed.test.ts', 'fine.test.ts'])
  assert.equal(results.get('dies.test.ts')?.death, 'Its process ended with 0')
  assert.equal(results.get('killed.test.ts')?.death, 'Its process ended with SIGKILL')
  const counts = [...results.values()].map((result) => tallyOf(result, 1).counts)
  assert.deepEqual(counts.reduce(add), {...none, suites: 1, pass: 5, fail: 2})
})

test('a test that waits for what never comes is cancelled, and the others are run', async () => {
  const results = await resultsOf(['stuck.test.ts', 'fine.test.ts'])
  const counts = [...results.values()].map((result) => tallyOf(result, 1).counts)
  assert.ok((counts[0]?.cancelled ?? 0) + (counts[0]?.fail ?? 0) > 0)
  assert.deepEqual(counts[1], {...none, suites: 1, pass: 5})
})

test('hooks belong to their file', async () => {
  const results = await resultsOf(['hooks-a.test.ts', 'hooks-b.test.ts'])
  const counts = [...results.values()].map((result) => tallyOf(result, 1).counts)
  assert.deepEqual(counts.reduce(add), {...none, pass: 2})
})

test('a hook that throws is a failure', async () => {
  const {counts} = await tallied('hook.test.ts')
  assert.equal(counts.pass, 0)
  assert.ok(counts.fail + counts.cancelled > 0)
})

test('a process that ends with another code than 0 after its last test is a failure', async () => {
  const results = await resultsOf([], ['late.test.ts'])
  assert.equal(results.get('late.test.ts')?.death, 'Its process ended with 3')
})

test('skipped tests and those to do are counted as such', async () => {
  const {counts} = await tallied('skipped.test.ts')
  assert.deepEqual(counts, {...none, pass: 1, skipped: 1, todo: 1})
})

test('the closing lines are those of node', () => {
  const counts = {...none, suites: 2, pass: 3, fail: 1}
  assert.equal(testsIn(counts), 4)
  assert.deepEqual(closingOf(counts, 12.4), [
    '1..4',
    '# tests 4',
    '# suites 2',
    '# pass 3',
    '# fail 1',
    '# cancelled 0',
    '# skipped 0',
    '# todo 0',
    '# duration_ms 12',
  ])
})

test('a selection is a file, a folder, a pattern, or a word of a path', () => {
  const folder = join(root, 'select')
  for (const name of ['read/html.test.ts', 'read/mhtml.test.ts', 'html.ts', 'write/json.test.ts']) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), '')
  }
  const select = (...only: readonly string[]): readonly string[] =>
    filesOf(folder, only).map((path) => path.slice(folder.length + 1))
  assert.deepEqual(select(), ['read/html.test.ts', 'read/mhtml.test.ts', 'write/json.test.ts'])
  assert.deepEqual(select(`${folder}/read/html.test.ts`), ['read/html.test.ts'])
  assert.deepEqual(select(`${folder}/read/`), ['read/html.test.ts', 'read/mhtml.test.ts'])
  assert.deepEqual(select(`${folder}/*/m*.test.ts`), ['read/mhtml.test.ts'])
  assert.deepEqual(select('json'), ['write/json.test.ts'])
  assert.deepEqual(select('json', 'mhtml'), ['read/mhtml.test.ts', 'write/json.test.ts'])
  assert.deepEqual(select('read/html'), ['read/html.test.ts'])
  assert.deepEqual(select('ead/html'), [])
  assert.deepEqual(select(`${folder}/rea`), [])
  assert.deepEqual(select('xml'), [])
})
