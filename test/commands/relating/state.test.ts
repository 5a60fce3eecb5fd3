import assert from 'node:assert/strict'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {after, before, test} from 'node:test'
import {madeFamilies} from '../../../bench/relate/families.ts'
import {writeMadeResults} from '../../../bench/relate/made-results.ts'
import {relateCorpus} from '../../../pipeline/commands/relating/corpus-run.ts'
import {intactStateIn, stateIn} from '../../../pipeline/commands/relating/state.ts'
import {isRefusal} from '../../../pipeline/tree/refusals.ts'
import {builtCli} from '../../cli/built.ts'

const program = {script: builtCli(), version: '0'}
const documents = [...madeFamilies(8, 60)]
const [half, rest] = [documents.slice(0, 30), documents.slice(30)]

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-state-test-'))
  writeMadeResults(join(root, 'first'), half)
  writeMadeResults(join(root, 'second'), rest)
  writeMadeResults(join(root, 'all'), documents)
})
after(() => rmSync(root, {recursive: true}))

/** Relate folders of results into a folder; returns the text of the relations. */
async function relate(
  names: readonly string[],
  out: string,
  previous?: string,
): Promise<string | undefined> {
  const folders = names.map((name) => join(root, name))
  const earlier = previous === undefined ? {} : {previous}
  const related = await relateCorpus({folders, out, workers: 1, ...earlier}, program)
  if (isRefusal(related)) return undefined
  return readFileSync(join(out, 'relations.ndjson'), 'utf8')
}

function newFolder(): string {
  return mkdtempSync(join(root, 'lineage-'))
}

/** All files of a folder of relations with their bytes. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = [
    ...readdirSync(folder),
    ...readdirSync(join(folder, '.state')).map((name) => `.state/${name}`),
  ]
  return new Map(
    names
      .filter((name) => name !== '.state')
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

test('a folder goes on with itself, whatever its path is called', async () => {
  const whole = await relate(['all'], newFolder())
  for (const nameOf of [
    (out: string): string => out,
    (out: string): string => relative(process.cwd(), out),
    (out: string): string => {
      const link = `${out}-link`
      symlinkSync(out, link)
      return link
    },
  ]) {
    const out = newFolder()
    await relate(['first'], out)
    assert.equal(await relate(['second'], out, nameOf(out)), whole)
    const again = newFolder()
    await relate(['first'], again)
    assert.equal(await relate(['second'], nameOf(again), again), whole)
  }
})

test('a folder that holds other relations takes the place of them only in the end', async () => {
  const [out, previous] = [newFolder(), newFolder()]
  await relate(['second'], out)
  await relate(['first'], previous)
  assert.equal(await relate(['second'], out, previous), await relate(['all'], newFolder()))
  assert.equal(await relate(['first'], previous), await relate(['first'], newFolder()))
})

test('what a run left that was broken off is no part of the state, and is removed', async () => {
  const out = newFolder()
  await relate(['first'], out)
  for (const name of [
    '0001-0000.places.ndjson',
    '0001-0000.documents.ndjson',
    '0001-compared.ndjson',
  ]) {
    writeFileSync(join(out, '.state', name), '{"key":"ha')
  }
  assert.equal(await relate(['second'], out, out), await relate(['all'], newFolder()))
  assert.equal(existsSync(join(out, '.state/0001-0000.documents.ndjson')), false)
})

test('a state that is torn, of another version or lacks a file says so', async () => {
  const intact = newFolder()
  await relate(['first'], intact)
  const about = readFileSync(join(intact, '.state/state.json'), 'utf8')
  const stateWith = async (change: (folder: string) => void): Promise<unknown> => {
    const out = newFolder()
    await relate(['first'], out)
    change(join(out, '.state'))
    const before = filesIn(out)
    assert.equal(await relate(['second'], out, out), undefined)
    assert.deepEqual(filesIn(out), before)
    return stateIn(out)
  }
  assert.equal(typeof stateIn(intact), 'object')
  assert.match(String(stateIn(root)), /^There are no relations in `.*`$/)
  for (const [change, reason] of [
    [about.slice(0, 20), /The file `.*state\.json` is damaged/],
    ['[]', /The file `.*state\.json` is damaged/],
    ['{"maker":"an older one"}', /were made by another version/],
    [about.replace(/"spools":\[[^\]]*\]/, '"spools":7'), /The file `.*state\.json` is damaged/],
  ] as const) {
    const found = await stateWith((folder) => writeFileSync(join(folder, 'state.json'), change))
    assert.match(String(found), reason)
  }
  const torn = await stateWith((folder) => truncateSync(join(folder, '0000-0000.sketches'), 800))
  assert.match(String(torn), /The file `.*0000-0000\.sketches` is damaged/)
  const missing = await stateWith((folder) => rmSync(join(folder, '0000-compared.places')))
  assert.match(String(missing), /The file `.*0000-compared\.places` is damaged/)
})

test('a state in which one byte of any file is another is refused', async () => {
  const intact = newFolder()
  await relate(['first'], intact)
  const names = readdirSync(join(intact, '.state')).filter(
    (name) => name !== 'state.json' && readFileSync(join(intact, '.state', name)).length > 0,
  )
  assert.equal(names.length, 5, names.join(', '))
  for (const name of names) {
    const out = newFolder()
    await relate(['first'], out)
    const path = join(out, '.state', name)
    const bytes = readFileSync(path)
    const place = bytes.length >> 1
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const before = filesIn(out)
    const job = {folders: [join(root, 'second')], out, previous: out, workers: 1}
    const related = await relateCorpus(job, program)
    assert.ok(isRefusal(related), name)
    assert.ok(related.reason.includes(`${name}\` is damaged`), related.reason)
    assert.deepEqual(filesIn(out), before)
  }
})

test('a state whose files have the names of another folder is intact there', async () => {
  const [out, previous] = [newFolder(), newFolder()]
  await relate(['first'], previous)
  await relate(['second'], out, previous)
  assert.equal(typeof intactStateIn(out), 'object')
  await relate(['first'], out, out)
  assert.equal(typeof intactStateIn(out), 'object')
})

test('a process that dies is a refusal, and the earlier relations stay as they are', async () => {
  const out = newFolder()
  await relate(['first'], out)
  const before = filesIn(out)
  const script = join(root, 'dying.mjs')
  writeFileSync(
    script,
    'console.error("No room on the heap"); process.kill(process.pid, "SIGKILL")\n',
  )
  const folders = [join(root, 'second'), join(root, 'first')]
  const job = {folders, out, previous: out, workers: 2}
  const related = await relateCorpus(job, {script, version: '0'})
  assert.ok(isRefusal(related))
  assert.equal(related.rule, 'relate/process')
  assert.match(related.reason, /ended with SIGKILL/)
  assert.match(related.remedy, /fewer `--workers`/)
  assert.deepEqual(filesIn(out), before)
  assert.equal(await relate(['second'], out, out), await relate(['all'], newFolder()))
})
