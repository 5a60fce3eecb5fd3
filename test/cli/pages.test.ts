import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {copydesk} from './run.ts'

const lede =
  'The harbour opened again on Monday after three days of storm, the port authority said.'
const second =
  'Ferries to the islands sail from noon, and the fish market opens an hour later than usual.'
const page = `<!doctype html><html lang="en"><head><title>Harbour opens after storm</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Harbour opens after storm</h1><p>${lede}</p><p>${second.replace('fish', 'fish&nbsp;')}</p></body></html>`
const saved = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r
Content-Type: text/html\r\nContent-Location: https://example.org/harbour\r\n\r\n${page}\r\n--b--\r\n`

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-pages-'))
  writeFileSync(join(folder, 'a.html'), page)
  writeFileSync(join(folder, 'b.mhtml'), saved)
  writeFileSync(join(folder, 'c.txt'), page)
})
after(() => rmSync(folder, {recursive: true}))

test('extract turns a folder of pages into articles, whatever their names end in', () => {
  const ran = copydesk(['extract', '.', '--out', 'out'], {folder})
  assert.equal(ran.code, 0, ran.err)
  const bodies = readdirSync(join(folder, 'out/articles')).map((name) => {
    const article = JSON.parse(readFileSync(join(folder, 'out/articles', name), 'utf8'))
    return article.articleBody
  })
  assert.equal(bodies.length, 3)
  for (const body of bodies)
    assert.ok(
      body.endsWith(`${lede}

${second}`),
      body,
    )
  rmSync(join(folder, 'out'), {recursive: true})
})

test('the audit of a page points into its bytes', () => {
  copydesk(['extract', 'a.html', '--out', 'out'], {folder})
  const audit = JSON.parse(readFileSync(join(folder, 'out/audits/a.json'), 'utf8'))
  const [start, end] = audit.tiles.find(({text}: {text: string}) => text === lede).bytes
  assert.equal(Buffer.from(page).subarray(start, end).toString(), lede)
  rmSync(join(folder, 'out'), {recursive: true})
})

test('--url is where a page lives', () => {
  const url = 'https://example.org/2024/harbour'
  const ran = copydesk(['extract', 'a.html', '--url', url], {folder})
  assert.equal(JSON.parse(ran.out).url, url)
})

test('explain and normalize read a page as its text', () => {
  assert.match(copydesk(['explain', 'a.html'], {folder}).out, /headline.*Harbour opens after storm/)
  const {out} = copydesk(['normalize', 'a.html'], {folder})
  assert.equal(out.trim(), `Home News\n\nHarbour opens after storm\n\n${lede}\n\n${second}`)
})
