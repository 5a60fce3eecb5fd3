import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {gzipSync} from 'node:zlib'
import {packed, record} from '../gather/warcs.ts'
import {copydesk} from './run.ts'

const golden = new URL('../golden/', import.meta.url)
const root = mkdtempSync(join(tmpdir(), 'copydesk-containers-'))
after(() => rmSync(root, {recursive: true}))

/** Texts of golden captures that are UTF-8, in order of their names. */
const texts = readdirSync(golden, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .slice(0, 8)
  .map(({name}) => readFileSync(new URL(`${name}/capture.txt`, golden), 'utf8'))

/** Articles of a file, in order, as NDJSON. */
function articlesOf(
  name: string,
  bytes: string | Uint8Array,
  options: readonly string[] = [],
): string {
  const path = join(root, name)
  writeFileSync(path, bytes)
  return copydesk(['extract', path, '--format', 'ndjson', '--quiet', ...options]).out
}

test('the same documents in any container give the same bytes', () => {
  const folder = mkdtempSync(join(root, 'files-'))
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${i}.txt`), text)
  const fromFiles = copydesk(['extract', folder, '--format', 'ndjson', '--quiet']).out
  const lines = texts.map((text, id) => `${JSON.stringify({id, text})}\n`).join('')
  const fields = {'WARC-Type': 'conversion', 'Content-Type': 'text/plain'}
  const wet = packed(texts.map((text) => record(fields, text)))
  const others = JSON.stringify(texts.map((maintext) => ({maintext})))
  assert.ok(fromFiles.split('\n').length > 4)
  assert.equal(articlesOf('a.jsonl', lines), fromFiles)
  assert.equal(articlesOf('a.jsonl.gz', gzipSync(lines)), fromFiles)
  assert.equal(articlesOf('a.warc.wet.gz', wet), fromFiles)
  assert.equal(articlesOf('a.json', others, ['--map', 'news-please']), fromFiles)
})

test('standard input is a container with --from', () => {
  const input = texts.map((text, id) => `${JSON.stringify({id, text})}\n`).join('')
  const {out} = copydesk(['extract', '-', '--from', 'jsonl', '--format', 'ndjson', '--quiet'], {
    input,
  })
  assert.equal(out, articlesOf('b.jsonl', input))
})

test('a bad line is reported with its place, and the exit code is 1', () => {
  const [text = ''] = texts
  const path = join(root, 'c.jsonl')
  writeFileSync(path, `{"id":1\n${JSON.stringify({text})}\n`)
  const {code, out, err} = copydesk(['extract', path, '--format', 'ndjson', '--json'])
  assert.equal(code, 1)
  assert.equal(out.split('\n').length, 2)
  assert.match(err, /c\.jsonl@0:1:1 The text is not JSON/)
})

test('an unknown map is a misuse', () => {
  const path = join(root, 'd.jsonl')
  writeFileSync(path, '')
  assert.equal(copydesk(['extract', path, '--map', 'nowhere']).code, 2)
  assert.equal(copydesk(['extract', path, '--from', 'nowhere']).code, 2)
})

test('explain takes one document of a container, by the name that messages give it', () => {
  const [first = '', second = ''] = texts
  const lines = [first, second].map((text) => `${JSON.stringify({text})}\n`)
  writeFileSync(join(root, 'd.jsonl'), lines.join(''))
  writeFileSync(join(root, 'second.txt'), second)
  const at = Buffer.byteLength(lines[0] ?? '')
  const untitled = (out: string): string => out.slice(out.indexOf('\n'))
  const alone = copydesk(['explain', join(root, 'second.txt')])
  const within = copydesk(['explain', `d.jsonl@${at}`], {folder: root})
  assert.equal(within.code, 0, within.err)
  assert.match(within.out, new RegExp(`^d\\.jsonl@${at}\n`))
  assert.equal(untitled(within.out), untitled(alone.out))
  const fields = {'WARC-Type': 'conversion', 'Content-Type': 'text/plain'}
  writeFileSync(join(root, 'd.warc'), Buffer.concat([record(fields, second)]))
  assert.equal(untitled(copydesk(['explain', 'd.warc@0'], {folder: root}).out), untitled(alone.out))
  for (const [name, told] of [
    ['d.jsonl', /holds many.*d\.jsonl@0/],
    ['d.jsonl@1', /holds no document `d\.jsonl@1`/],
  ] as const) {
    const ran = copydesk(['explain', name], {folder: root})
    assert.equal(ran.code, 2)
    assert.match(ran.err, told)
  }
})

test('an export of an archive gives its documents, and what is missing is told', () => {
  const capture = new URL('nexis-folder-of-three/capture.txt', golden)
  const path = join(root, 'export.txt')
  writeFileSync(path, readFileSync(capture, 'utf8').replaceAll('of 3 DOC', 'of 25 DOC'))
  const {code, out, err} = copydesk(['extract', path, '--format', 'ndjson'])
  assert.equal(code, 0)
  assert.equal(out.trimEnd().split('\n').length, 3)
  assert.match(err, /export\.txt.*announces 25 documents and holds 3/)
})

test('each document of a file that holds several has files of its own', () => {
  const [folder, out] = ['several-', 'out-'].map((name) => mkdtempSync(join(root, name)))
  assert.ok(folder !== undefined && out !== undefined)
  const items = ['Depot sold', 'Ferry fares to rise', 'Bridge reopens'].map((headline) => ({
    type: 'text',
    uri: `urn:test:${headline.length}`,
    versioncreated: '2019-03-11T08:00:00Z',
    headline,
    body_text: `${headline} on Friday, the council said.\n\nIt had been talked about since the spring of last year.`,
  }))
  for (const name of ['a.json', 'b.json', 'a@3.json']) {
    writeFileSync(join(folder, name), JSON.stringify(items))
  }
  writeFileSync(join(folder, 'c.txt'), texts[0] ?? '')
  assert.equal(copydesk(['extract', folder, '--out', out, '--quiet']).code, 0)
  const written = readdirSync(join(out, 'articles'))
  assert.equal(written.length, 10)
  const heads = written.map((name) => {
    const article = JSON.parse(readFileSync(join(out, 'articles', name), 'utf8'))
    return String(article.headline)
  })
  for (const {headline} of items) {
    assert.equal(heads.filter((each) => each === headline).length, 3, headline)
  }
  assert.equal(readdirSync(join(out, 'audits')).length, 10)
})
