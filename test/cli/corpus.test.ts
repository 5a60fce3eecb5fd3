import assert from 'node:assert/strict'
import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {heartbeat} from '../../pipeline/run/heartbeat.ts'
import {lock} from '../../pipeline/run/lock.ts'
import {thisProcess} from '../../pipeline/run/process-identity.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {disk} from '../../pipeline/write/io.ts'
import {filesIn} from '../run/runs.ts'
import {copydesk, wordsOfCall} from './run.ts'

const count = 200
const places = ['Bergen', 'Lisboa', 'Accra', 'Quito', 'Osaka', 'Perth', 'Tartu'] as const

let root = ''
let whole: Readonly<Record<string, string>> = {}
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-corpus-'))
  mkdirSync(join(root, 'in'))
  for (const [i, text] of texts().entries()) writeFileSync(join(root, 'in', `${i}.txt`), text)
  const ran = copydesk(['extract', 'in', '--out', 'whole', '--workers', '1'], {folder: root})
  assert.equal(ran.code, 1, ran.err)
  assert.match(ran.err, /^200 documents: 192 articles, 8 rejected, 0 errors$/m)
  assert.match(ran.err, /^8 documents without an article: 8 article\/empty$/m)
  whole = filesIn(join(root, 'whole'))
})
after(() => rmSync(root, {recursive: true}))

/** Stories that differ; every twenty-fifth is empty. */
function texts(): readonly string[] {
  return Array.from({length: count}, (_, i) => {
    const place = places[i % places.length] ?? ''
    return i % 25 === 24 ? '' : storyOf(place, i)
  })
}

function storyOf(place: string, i: number): string {
  return `Harbour of ${place} opens after storm ${i}

${place.toUpperCase()}: The harbour opened again on Monday after ${i} hours of storm, the port said.

“We lost ${i} cranes,” said the harbour master. Ferries sail from noon.
`
}

/** The list of keys is in the order of the inputs. */
function withSortedKeys(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const {'keys.ndjson': keys = '', ...others} = files
  return {...others, 'keys.ndjson': keys.split('\n').sort().join('\n')}
}

test('articles are the same bytes for any number of workers, order, zone and locale', () => {
  for (const [workers, TZ, LC_ALL] of [
    ['2', 'Asia/Kathmandu', 'tr_TR.UTF-8'],
    ['7', 'America/St_Johns', 'C'],
  ] as const) {
    const out = `by-${workers}`
    // Two paths in the other order: shards are other ones, too.
    const paths = ['in/199.txt', 'in/100.txt', 'in']
    const ran = copydesk(['extract', ...paths, '--out', out, '--workers', workers], {
      folder: root,
      environment: {TZ, LC_ALL},
    })
    assert.equal(ran.code, 1, ran.err)
    assert.deepEqual(withSortedKeys(filesIn(join(root, out))), withSortedKeys(whole))
  }
})

test('articles are the same bytes from JSON Lines as from files', () => {
  const lines = texts().map((text, i) => JSON.stringify({id: `../${i}`, text}))
  writeFileSync(join(root, 'dump.jsonl'), `${lines.join('\n')}\n`)
  const filed = copydesk(['extract', 'in', '--format', 'ndjson', '--quiet'], {folder: root})
  const ran = copydesk(['extract', 'dump.jsonl', '--out', 'parts', '--workers', '2'], {
    folder: root,
  })
  assert.match(ran.err, /192 articles, 8 rejected/)
  const parts = readdirSync(join(root, 'parts/articles')).sort((a, b) => (a < b ? -1 : 1))
  const articles = parts.flatMap((name) =>
    linesOf(readFileSync(join(root, 'parts/articles', name), 'utf8')),
  )
  assert.deepEqual(new Set(articles), new Set(linesOf(filed.out)))
  assert.equal(articles.length, 192)
  const {inputs} = JSON.parse(readFileSync(join(root, 'parts/manifest.json'), 'utf8'))
  assert.equal(inputs, count)
})

test('workers send articles to standard output in the order of inputs, and leave nothing behind', () => {
  const temporary = mkdtempSync(join(root, 'tmp-'))
  const words = ['extract', 'in', '--format', 'ndjson', '--quiet']
  const ran = copydesk([...words, '--workers', '2'], {
    folder: root,
    environment: {TMPDIR: temporary},
  })
  const names = readdirSync(join(root, 'in')).sort((a, b) => (a < b ? -1 : 1))
  const headlines = names.flatMap((name) => {
    const [line] = linesOf(readFileSync(join(root, 'in', name), 'utf8'))
    return line === '' ? [] : [line]
  })
  assert.deepEqual(
    linesOf(ran.out).map((line) =>
      headlines.find(
        (headline) => line.includes(`${headline}"`) || line.includes(`${headline}\\n`),
      ),
    ),
    headlines,
  )
  // The loader of TypeScript keeps a folder of its own there.
  assert.deepEqual(
    readdirSync(temporary).filter((name) => name.startsWith('copydesk')),
    [],
  )
})

test('a full disk under the standard output of workers is reported', () => {
  const ran = copydesk(['extract', 'in', '--quiet', '--workers', '2'], {
    folder: root,
    out: '/dev/full',
  })
  assert.equal(ran.code, 74)
  assert.match(ran.err, /standard output.*full/)
})

test('a second run on a folder ends with 75 and changes nothing', async () => {
  const out = join(root, 'held')
  mkdirSync(out)
  const held = await lock(disk, out, thisProcess(), heartbeat)
  assert.ok(!isRefusal(held))
  const ran = copydesk(['extract', 'in', '--out', 'held'], {folder: root})
  assert.equal(ran.code, 75)
  assert.match(ran.err, /Another run writes to `held`: process \d+ on /)
  await held.release()
  assert.deepEqual(readdirSync(out), [])
})

test('a run that is interrupted or terminated reports it, leaves complete files and can be resumed', async () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const child = start(signal)
    await untilBegun(signal)
    child.kill(signal)
    assert.deepEqual(await endOf(child), [code, null])
    assertWholeOnly(signal)
    assertResumed(signal)
  }
})

test('a run that is killed at any moment leaves whole files and is resumed', async () => {
  const next = numbersFrom(11)
  for (let trial = 0; trial < 2; trial++) {
    const out = `killed-${trial}`
    const child = start(out)
    await untilBegun(out)
    await wait(next() * 400)
    child.kill('SIGKILL')
    assert.deepEqual(await endOf(child), [null, 'SIGKILL'])
    assertWholeOnly(out)
    assertResumed(out)
  }
})

test('a disk that is really full ends a run with 74, which is resumed when there is room', (t) => {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !mounts(join(root, 'small'), '120k')) {
    t.diagnostic('No right to mount a small disk: /dev/full stands in for it')
    const ran = copydesk(['extract', 'in', '--quiet'], {folder: root, out: '/dev/full'})
    assert.equal(ran.code, 74)
    return
  }
  try {
    const ran = copydesk(['extract', 'in', '--out', 'small', '--quiet', '--workers', '1'], {
      folder: root,
    })
    assert.equal(ran.code, 74, ran.err)
    assert.match(ran.err, /disk is full/)
    assertWholeOnly('small')
    execFileSync('mount', ['-o', 'remount,size=64m', join(root, 'small')])
    assertResumed('small')
  } finally {
    execFileSync('umount', [join(root, 'small')])
  }
})

test('a document over its limit of bytes is an error of its own', () => {
  const ran = copydesk(['extract', 'in', '--out', 'short', '--max-doc-bytes', '100'], {
    folder: root,
  })
  assert.equal(ran.code, 1)
  assert.match(ran.err, /^200 documents: 0 articles, 8 rejected, 192 errors$/m)
  assert.match(ran.err, /8 article\/empty, 192 gather\/too-long/)
})

/** Run with one worker into a folder of that name. */
function start(out: string): ChildProcess {
  const [program = '', ...words] = wordsOfCall
  return spawn(program, [...words, 'extract', 'in', '--out', out, '--workers', '1', '--quiet'], {
    cwd: root,
    stdio: 'ignore',
  })
}

/** Wait until a run has left its first article. */
async function untilBegun(out: string): Promise<void> {
  const isBegun = (): boolean => {
    try {
      return readdirSync(join(root, out, 'articles')).length > 0
    } catch {
      return false
    }
  }
  while (!isBegun()) await wait(10)
}

function endOf(child: ChildProcess): Promise<readonly [number | null, string | null]> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve([child.exitCode, child.signalCode])
  }
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])))
}

/**
 * Whatever stands under the name of a result is what an undisturbed run writes. A worker whose
 * process above was killed may be about to end just then.
 */
function assertWholeOnly(out: string): void {
  const names = readdirSync(join(root, out), {recursive: true, encoding: 'utf8'})
  const results = names.filter((name) => name in whole || /^(?!.*\.copydesk).*\.\w+$/.test(name))
  for (const name of results) {
    assert.equal(readFileSync(join(root, out, name), 'latin1'), whole[name], `${out}: ${name}`)
  }
}

function assertResumed(out: string): void {
  const ran = copydesk(['extract', 'in', '--out', out, '--resume', '--workers', '1'], {
    folder: root,
  })
  assert.match(ran.err, /^200 documents: 192 articles, 8 rejected, 0 errors$/m)
  assert.deepEqual(filesIn(join(root, out)), whole)
}

function mounts(folder: string, size: string): boolean {
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'copydesk', folder])
    return true
  } catch {
    return false
  }
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n')
}

/** Numbers from 0 to 1, the same for the same seed (Lehmer’s generator, Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
