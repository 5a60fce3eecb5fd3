import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {gzipSync} from 'node:zlib'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import {captureOf} from '../../pipeline/commands/verification/captures.ts'
import {verify} from '../../pipeline/commands/verify.ts'
import {understand} from '../../pipeline/index.ts'
import {toJson, toLine} from '../../pipeline/write/json.ts'
import {sha256} from '../../verify/text.ts'

const story =
  'Harbour opens after storm\n\nBy Ann Miller\n\nBERGEN: The harbour opened again on Monday, the port said.\n'
const folder = mkdtempSync(join(tmpdir(), 'copydesk-verify-'))
after(() => rmSync(folder, {recursive: true}))

const {audit, article} = understand(story, {name: 'story.txt'})
const paths = {
  capture: fileOf('story.txt', story),
  audit: fileOf('story.json', toJson(audit)),
  article: fileOf('story.jsonld', toJson(article ?? {})),
}

function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, text)
  return path
}

function run(words: readonly string[]): {
  readonly code: unknown
  readonly out: string
  readonly err: string
} {
  const printed = {out: '', err: ''}
  const into =
    (key: 'out' | 'err'): Terminal['out'] =>
    (text) => {
      printed[key] += String(text)
      return 'written'
    }
  const terminal = {
    out: into('out'),
    err: into('err'),
    colour: false,
    width: 80,
    errWidth: 80,
    watched: false,
  }
  const options = new Map([['captures', folder]])
  const code = verify({type: 'call', command: 'verify', paths: words, options}, terminal)
  return {code, ...printed}
}

test('verify accepts a capture, its audit and its article', () => {
  const {code, out} = run([paths.capture, paths.audit, paths.article])
  assert.equal(code, 0)
  assert.doesNotMatch(out, /Expected/)
})

test('verify says which file does not hold, where, what it expected and what it found', () => {
  const changed = fileOf('changed.txt', story.replace('Monday', 'Sunday'))
  const {code, out} = run([changed, paths.audit])
  assert.equal(code, 1)
  assert.match(
    out,
    /story\.json \/tiles\/\d+\/text: Expected "[^\n]*Sunday[^\n]*", found "[^\n]*Monday/,
  )
})

test('verify checks a folder of results and its manifest, and names a missing capture', () => {
  const line = toLine(audit)
  fileOf(
    'run/audits/000000-0000.ndjson',
    line + toLine({...audit, capture: {...audit.capture, name: 'gone.txt'}}),
  )
  fileOf('run/articles/000000-0000.ndjson', toLine(article ?? {}).repeat(2))
  const files = [{path: 'audits/000000-0000.ndjson', sha256: '0'.repeat(64)}]
  fileOf('run/manifest.json', toJson({parts: [{files}]}))
  const {code, out, err} = run([join(folder, 'run')])
  assert.equal(code, 1)
  assert.doesNotMatch(out, /ndjson:1 .*Expected/)
  assert.match(out, /ndjson:2 \/capture\/name: Expected the capture, found There is no file/)
  assert.match(out, /^audits\/000000-0000\.ndjson : Expected 0{64}/m)
  assert.match(err, /^2 audits checked, 2 files/)
})

test('verify refuses no path and a file that is no JSON', () => {
  assert.equal(typeof run([]).code, 'object')
  assert.equal(run([paths.capture, paths.capture]).code, 1)
})

test('a capture is found in JSON Lines, in a JSON list, and in WARC, plain and compressed', () => {
  const digest = sha256(story, 'hex')
  const row = JSON.stringify({id: 7, text: story, headline: 'Harbour opens'})
  const first = `${JSON.stringify({text: 'Another'})}\n`
  fileOf('rows.jsonl', `${first}${row}\n`)
  fileOf('rows.jsonl.gz', gzipSync(`${first}${row}\n`))
  fileOf('list.json', `[${row}]`)
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${story}`
  const warc = `WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  fileOf('one.warc', `${warc}${warc}`)
  const member = gzipSync(warc)
  fileOf('one.warc.gz', Buffer.concat([member, member]))
  const names = [
    `rows.jsonl@${first.length}`,
    `rows.jsonl.gz@${first.length}`,
    'list.json/0',
    `one.warc@${warc.length}`,
  ]
  for (const name of [...names, `one.warc.gz@${member.length}`, 'story.txt']) {
    const found = captureOf(folder, name, digest, 0)
    assert.ok(typeof found === 'object', `${name}: ${String(found)}`)
    assert.equal(found.bytes.toString(), story, name)
  }
  const record = captureOf(folder, `rows.jsonl@${first.length}`, digest, 0)
  assert.ok(typeof record === 'object' && record.feed?.includes('Harbour opens'))
})

test('a capture that is not there, or cannot be read by simple means, is said to be so', () => {
  assert.match(String(captureOf(folder, 'rows.parquet@4', '0'.repeat(64), 0)), /no file/)
  assert.match(String(captureOf(folder, 'rows.jsonl@0', '0'.repeat(64), 0)), /simple means/)
  assert.ok(readFileSync(paths.capture).length > 0)
})
