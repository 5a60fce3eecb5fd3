import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {bundle} from '../../bench/bundle.ts'
import {codeUrlOf} from '../../pipeline/resources/cached-script.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const story =
  'Harbour opens after storm\n\nBERGEN: The harbour opened again on Monday, the port said.\n'
const folder = mkdtempSync(join(tmpdir(), 'copydesk-kept-code-'))
let script: URL
before(async () => {
  await bundle(folder)
  const names = readdirSync(join(folder, 'bundle')).filter((name) => name.endsWith('.script.js'))
  assert.equal(names.length, 1)
  script = pathToFileURL(join(folder, 'bundle', ...names))
})
after(() => rmSync(folder, {recursive: true}))

/** Whether the engine takes the code that is kept, in a process with these flags. */
function isTaken(flags: readonly string[]): string {
  const program = `
    import {setEngineFlags} from './pipeline/commands/shared/start-reading.ts'
    import {scriptAt} from './pipeline/resources/cached-script.ts'
    setEngineFlags()
    console.log(scriptAt(new URL(${JSON.stringify(script.href)})).cachedDataRejected)
  `
  const words = [...flags, '--import', 'tsx', '--input-type=module', '--eval', program]
  return execFileSync(process.execPath, words, {cwd: root, encoding: 'utf8'}).trim()
}

/** The reply of a worker to a text, and its exit code. */
function reply(): readonly [string, number | null] {
  const {stdout, status} = spawnSync(
    process.execPath,
    [join(folder, 'cli.js'), 'worker', '--audit'],
    {input: `${JSON.stringify({text: story})}\n`, encoding: 'utf8'},
  )
  return [stdout, status]
}

test('the engine of the build takes the code that is kept, with any limit of memory', () => {
  assert.equal(isTaken([]), 'false')
  assert.equal(isTaken(['--max-old-space-size=300']), 'false')
})

test('the engine leaves code alone that was made with other flags', () => {
  assert.equal(isTaken(['--no-lazy']), 'true')
})

test('a worker answers the same with the code, with code that is cut or none at all, and with none', () => {
  const path = codeUrlOf(script)
  const code = readFileSync(path)
  const [expected, status] = reply()
  assert.equal(status, 0)
  assert.match(expected, /"status":"article"/)
  for (const [what, other] of [
    ['cut', code.subarray(0, code.length >> 1)],
    ['empty', Buffer.alloc(0)],
    ['no code', Buffer.from('no code')],
  ] as const) {
    writeFileSync(path, other)
    assert.deepEqual(reply(), [expected, 0], what)
  }
  rmSync(path)
  assert.deepEqual(reply(), [expected, 0], 'none')
})

test('a package that may not be there is looked for without a warning', () => {
  writeFileSync(join(folder, 'story.txt'), story)
  const {stderr} = spawnSync(
    process.execPath,
    [join(folder, 'cli.js'), 'index', join(folder, 'story.txt'), '--to', join(folder, 'x.sqlite')],
    {encoding: 'utf8'},
  )
  assert.match(stderr, /1 article added|`libsql` is not installed/)
  assert.doesNotMatch(stderr, /Warning/)
})
