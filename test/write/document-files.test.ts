import assert from 'node:assert/strict'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {isRefusal, type Refusal} from '../../pipeline/tree/refusals.ts'
import {documentFilesIn} from '../../pipeline/write/document-files.ts'
import {type ArticleFormat, definitionOf, formatNames} from '../../pipeline/write/formats.ts'
import {disk, type Io} from '../../pipeline/write/io.ts'
import {stemming} from '../../pipeline/write/names.ts'
import {both, spoolSink} from '../../pipeline/write/part-sink.ts'
import type {Result, Sink} from '../../pipeline/write/result.ts'
import {failingAt} from './faults.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-filing-'))
})
after(() => rmSync(root, {recursive: true}))

const good: Result = {
  key: 'in/good.txt',
  name: 'in/good.txt',
  reply: 'articles',
  accepted: {
    article: {'@type': 'NewsArticle', headline: 'Rain'},
    search: {key: 'in/good.txt', id: 'good'},
    markdown: () => '# Rain\n',
    text: () => 'Rain\n',
  },
  audit: {outcome: 'article'},
  problems: [],
  bytes: Buffer.from('Rain'),
}
const bad: Result = {
  key: 'in/bad.txt',
  name: 'in/bad.txt',
  reply: 'rejected',
  audit: {outcome: 'rejected'},
  problems: [{reason: 'Holds no words'}],
  bytes: Buffer.from('\n\n'),
}
const unread: Result = {
  key: 'in/unread.txt',
  name: 'in/unread.txt',
  reply: 'errors',
  problems: [{reason: 'There is no such file'}],
}
const results = [good, bad, unread]

function folder(): string {
  return mkdtempSync(join(root, 'out-'))
}

/** A place for results as a run has it: with a file for all articles, where the format has that. */
function opened(
  out: string,
  format: ArticleFormat = 'jsonld',
  io: Io = disk,
  names: readonly string[] = results.map(({name}) => name),
): Sink {
  const stem = stemming(() => names)
  const files = documentFilesIn(out, {format}, new Map(names.map((name) => [name, stem(name)])), io)
  return definitionOf({format}).all === undefined
    ? files
    : both(files, spoolSink(out, 'all', 'part', {format}, io))
}

/** File all results; every failure on the way. */
function fileAll(out: string, format: ArticleFormat, io: Io): readonly Refusal[] {
  const sink = opened(out, format, io)
  const failures = results.map((result) => sink.put(result))
  return [...failures, sink.end()].filter(isRefusal)
}

function filesIn(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter(
    (name) => !lstatSync(join(out, name)).isDirectory(),
  )
  return Object.fromEntries(
    names.toSorted().map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  )
}

test('filing lays articles, audits and rejections in their folders', () => {
  const out = folder()
  assert.deepEqual(fileAll(out, 'jsonld', disk), [])
  assert.deepEqual(Object.keys(filesIn(out)), [
    'articles/good.jsonld',
    'audits/good.json',
    'rejected/bad.json',
    'rejected/bad.txt',
    'rejected/unread.json',
  ])
  assert.equal(filesIn(out)['rejected/bad.txt'], '\n\n')
  assert.deepEqual(JSON.parse(readFileSync(join(out, 'rejected/bad.json'), 'utf8')), {
    key: 'in/bad.txt',
    name: 'in/bad.txt',
    problems: [{reason: 'Holds no words'}],
    audit: {outcome: 'rejected'},
  })
})

test('filing in other formats keeps audits and rejections where they are', () => {
  const files = {
    jsonld: 'articles/good.jsonld',
    ndjson: 'all/part.ndjson',
    search: 'all/part.ndjson',
    opensearch: 'all/part.ndjson',
    solr: 'all/part.ndjson',
    postgres: 'all/part.ndjson',
    csv: 'all/part.ndjson',
    parquet: 'all/part.ndjson',
    html: 'html/good.html',
    markdown: 'markdown/good.md',
    text: 'text/good.txt',
  } as const satisfies Record<ArticleFormat, string>
  for (const format of formatNames) {
    const out = folder()
    assert.deepEqual(fileAll(out, format, disk), [])
    assert.deepEqual(
      new Set(Object.keys(filesIn(out))),
      new Set([
        files[format],
        'audits/good.json',
        'rejected/bad.json',
        'rejected/bad.txt',
        'rejected/unread.json',
      ]),
    )
  }
})

test('files of an earlier run that contradict a result are removed', () => {
  const out = folder()
  opened(out).put(good)
  opened(out, 'html').put(good)
  opened(out).put({...bad, name: good.name})
  assert.deepEqual(Object.keys(filesIn(out)), ['rejected/good.json', 'rejected/good.txt'])
  opened(out).put(good)
  assert.deepEqual(Object.keys(filesIn(out)), ['articles/good.jsonld', 'audits/good.json'])
})

test('filing leaves results of other inputs alone', () => {
  const out = folder()
  mkdirSync(join(out, 'articles'))
  writeFileSync(join(out, 'articles/other.jsonld'), '{}')
  opened(out).put({...bad, name: good.name})
  assert.ok(existsSync(join(out, 'articles/other.jsonld')))
})

test('filing keeps the copy of a JSON input apart from its record', () => {
  const out = folder()
  const name = 'in/story.json'
  opened(out, 'jsonld', disk, [name]).put({...bad, name})
  assert.deepEqual(Object.keys(filesIn(out)), ['rejected/story.input', 'rejected/story.json'])
})

test('filing never leaves the output folder by a name', () => {
  const out = join(folder(), 'out')
  mkdirSync(out)
  const names = ['../../up.txt', '..', 'a\u0000b\n.txt', '/etc/passwd', 'C:\\x']
  const sink = opened(out, 'jsonld', disk, names)
  for (const name of names) assert.equal(sink.put({...good, name}), undefined)
  assert.deepEqual(readdirSync(join(out, '..')), ['out'])
  assert.equal(readdirSync(join(out, 'articles')).length, names.length)
})

test('filing never leaves the output folder by a link', () => {
  const out = folder()
  const victim = folder()
  writeFileSync(join(victim, 'good.jsonld'), 'mine')
  symlinkSync(victim, join(out, 'articles'))
  assert.match(opened(out).put(good)?.reason ?? '', /link/)
  assert.equal(opened(out).put({...bad, name: good.name}), undefined)
  assert.deepEqual(filesIn(victim), {'good.jsonld': 'mine'})
})

test('filing replaces a link that stands at a name', () => {
  const out = folder()
  const victim = join(folder(), 'victim')
  writeFileSync(victim, 'mine')
  mkdirSync(join(out, 'articles'))
  symlinkSync(victim, join(out, 'articles/good.jsonld'))
  assert.equal(opened(out).put(good), undefined)
  assert.equal(readFileSync(victim, 'utf8'), 'mine')
  assert.ok(lstatSync(join(out, 'articles/good.jsonld')).isFile())
})

test('filing refuses a file where a folder should be', () => {
  const out = folder()
  writeFileSync(join(out, 'audits'), 'mine')
  assert.equal(opened(out).put(good)?.rule, 'write/in-the-way')
  assert.equal(readFileSync(join(out, 'audits'), 'utf8'), 'mine')
})

test('filing refuses a folder where a file should be, and files its neighbours', () => {
  const out = folder()
  mkdirSync(join(out, 'articles/good.jsonld/x'), {recursive: true})
  const sink = opened(out)
  assert.equal(sink.put(good)?.rule, 'write/in-the-way')
  assert.equal(sink.put(bad), undefined)
  assert.ok(existsSync(join(out, 'rejected/bad.txt')))
})

test('filing passes by what an earlier run left half done', () => {
  const out = folder()
  mkdirSync(join(out, 'articles'))
  const left = `.copydesk-${process.pid}-0.part`
  writeFileSync(join(out, 'articles', left), 'half')
  assert.equal(opened(out).put(good), undefined)
  assert.equal(filesIn(out)[`articles/${left}`], 'half')
})

test('filing drops what stands in one file for all when a run breaks off', () => {
  const out = folder()
  const sink = opened(out, 'ndjson')
  sink.put(good)
  sink.drop()
  assert.deepEqual(Object.keys(filesIn(out)), ['audits/good.json'])
})

for (const format of formatNames) {
  for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EROFS']) {
    test(`a ${code} at any call leaves complete files only, and is reported (${format})`, () => {
      const reference = folder()
      fileAll(reference, format, disk)
      const whole = filesIn(reference)
      const older = Object.fromEntries(Object.keys(whole).map((name) => [name, `older ${name}`]))
      // A file for all articles may also lack the one whose audit could not be written.
      for (let n = 1, done = false; !done; n++) {
        const out = folder()
        for (const [name, text] of Object.entries(older)) {
          mkdirSync(join(out, name, '..'), {recursive: true})
          writeFileSync(join(out, name), text)
        }
        const {io, calls} = failingAt(disk, n, {code})
        const failures = fileAll(out, format, io)
        for (const [name, text] of Object.entries(filesIn(out))) {
          const known = [whole[name], older[name], ...(name.endsWith('.ndjson') ? [''] : [])]
          assert.ok(known.includes(text), `call ${n}: ${name} is ${text}`)
        }
        done = calls() < n
        assert.equal(failures.length > 0, !done, `call ${n}`)
        if (done) assert.deepEqual(filesIn(out), whole)
      }
    })
  }
}

test('short writes are continued', () => {
  const out = folder()
  const io: Io = {
    ...disk,
    write: (file, bytes, start) => disk.write(file, bytes.subarray(0, start + 3), start),
  }
  assert.deepEqual(fileAll(out, 'jsonld', io), [])
  const reference = folder()
  fileAll(reference, 'jsonld', disk)
  assert.deepEqual(filesIn(out), filesIn(reference))
})

test('a write that takes nothing is a failure, not a wait', () => {
  const io: Io = {...disk, write: () => 0}
  assert.equal(fileAll(folder(), 'jsonld', io)[0]?.rule, 'write/failed')
})
