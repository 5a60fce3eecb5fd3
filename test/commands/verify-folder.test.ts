import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import {verify} from '../../pipeline/commands/verify.ts'
import {auditIn} from '../../pipeline/compile/audit-formats.ts'
import {understand} from '../../pipeline/index.ts'
import {toHtml, toJson, toLine} from '../../pipeline/write/json.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-verify-folder-'))
after(() => rmSync(folder, {recursive: true}))

const story =
  'Harbour opens after storm\n\nBy Ann Miller\n\nBERGEN: The harbour opened again on Monday, the port said.\n'
const {audit, article = {}} = understand(story, {name: 'story.txt'})
const run = join(folder, 'whole')
mkdirSync(join(run, 'articles'), {recursive: true})
mkdirSync(join(run, 'audits'))
writeFileSync(join(folder, 'story.txt'), story)
writeFileSync(join(run, 'articles/a.jsonld'), toJson(article))
writeFileSync(join(run, 'audits/a.json'), toJson(audit))

function verified(...words: readonly string[]): {readonly code: unknown; readonly out: string} {
  let out = ''
  const keep: Terminal['out'] = (text) => {
    out += String(text)
    return 'written'
  }
  const terminal = {out: keep, err: keep, colour: false, width: 80, errWidth: 80, watched: false}
  const options = new Map([['captures', folder]])
  const code = verify({type: 'call', command: 'verify', paths: words, options}, terminal)
  return {code, out}
}

/** A copy of the whole run after a change, checked. */
function changed(change: (copy: string) => void): {readonly code: unknown; readonly out: string} {
  const copy = mkdtempSync(join(folder, 'run-'))
  cpSync(run, copy, {recursive: true})
  change(copy)
  return verified(copy)
}

function rewritten(file: string, change: (text: string) => string): (copy: string) => void {
  return (copy) => writeFileSync(join(copy, file), change(readFileSync(join(run, file), 'utf8')))
}

const one = 'articles/a.jsonld'
const its = 'audits/a.json'
const wrongs: readonly (readonly [string, (copy: string) => void, RegExp])[] = [
  [
    'a missing article',
    (copy) => rmSync(join(copy, one)),
    /^articles\/a\.jsonld: There is no art/m,
  ],
  [
    'an article that is null',
    rewritten(one, () => 'null'),
    /^articles\/a\.jsonld: .* not a JSON obj/m,
  ],
  [
    'an article that is empty',
    rewritten(one, () => ''),
    /^articles\/a\.jsonld: The file is empty/m,
  ],
  [
    'a mark of byte order',
    rewritten(one, (text) => `\ufeff${text}`),
    /^articles\/a\.jsonld: .*mark/m,
  ],
  [
    'an audit that is cut',
    rewritten(its, (text) => text.slice(0, 99)),
    /^audits\/a\.json: .*not JSON/m,
  ],
  [
    'a renamed audit',
    (copy) => renameSync(join(copy, its), join(copy, 'audits/b.json')),
    /^articles\/a\.jsonld: No audit accounts/m,
  ],
  [
    'an article that no audit names',
    (copy) => cpSync(join(copy, one), join(copy, 'articles/zz.jsonld')),
    /^articles\/zz\.jsonld: No audit accounts/m,
  ],
  [
    'a stray file among audits',
    (copy) => writeFileSync(join(copy, 'audits/notes.txt'), ''),
    /^audits\/notes\.txt: .*Remove it/m,
  ],
  [
    'a headline that stands twice',
    rewritten(one, (text) => text.replace('"headline"', '"headline": "forged", "headline"')),
    /^articles\/a\.jsonld: The key "headline" stands twice/m,
  ],
  [
    'an outcome that stands twice, once with an escape',
    rewritten(its, (text) => text.replace('"outcome"', '"outc\\u006fme": "rejected", "outcome"')),
    /^audits\/a\.json: The key "outcome" stands twice/m,
  ],
  [
    'a manifest that is cut',
    (copy): void => writeFileSync(join(copy, 'manifest.json'), '{"parts": ['),
    /^manifest\.json: This is not JSON/m,
  ],
  [
    'an audit in PROV',
    rewritten(its, () => toJson(auditIn('prov', audit))),
    /^audits\/a\.json: This is written in PROV; /m,
  ],
  [
    'an audit in annotations',
    rewritten(its, () => toJson(auditIn('annotations', audit))),
    /^audits\/a\.json: This is written in Web Annotation; /m,
  ],
]

for (const [what, change, message] of wrongs) {
  test(`verify refuses a folder with ${what}`, () => {
    const {code, out} = changed(change)
    assert.equal(code, 1)
    assert.match(out, message)
    assert.doesNotMatch(out, /TypeError|SyntaxError/)
  })
}

test('verify leaves a whole run alone, in files, in lines and in pages', () => {
  const forms: readonly ((copy: string) => void)[] = [
    () => undefined,
    rewritten(one, (text) => JSON.stringify(JSON.parse(text))),
    (copy) => {
      rmSync(join(copy, 'articles'), {recursive: true})
      writeFileSync(join(copy, 'articles.ndjson'), toLine(article))
    },
    (copy) => {
      rmSync(join(copy, 'articles'), {recursive: true})
      mkdirSync(join(copy, 'html'))
      writeFileSync(join(copy, 'html/a.html'), toHtml(article))
    },
    (copy) => {
      rmSync(join(copy, one))
      rmSync(join(copy, its))
      writeFileSync(join(copy, 'articles/0.ndjson'), toLine(article).repeat(2))
      writeFileSync(join(copy, 'audits/0.ndjson'), toLine(audit).repeat(2))
    },
    (copy) => {
      rmSync(join(copy, 'articles'), {recursive: true})
      writeFileSync(join(copy, 'search.ndjson'), '{"id":"1"}\n')
    },
  ]
  for (const [i, form] of forms.entries()) {
    const {code, out} = changed(form)
    assert.equal(code, 0, `${i}: ${out}`)
    assert.match(out, /[12] audits? checked, 0 files/)
  }
})

test('verify checks audits alone where articles are in a form of an engine or a table', () => {
  for (const name of ['0.ndjson', '0.copy', '0.csv']) {
    const {code, out} = changed((copy) => {
      rmSync(join(copy, one))
      rmSync(join(copy, its))
      writeFileSync(join(copy, `articles/${name}`), '{"key":"a","title":"b","body":"c"}\n')
      writeFileSync(join(copy, 'audits/0.ndjson'), toLine(audit))
    })
    assert.equal(code, 0, out)
    assert.match(out, /1 audit checked, 0 files/)
    assert.match(out, /There is no file of the article/)
  }
})

test('verify says that it does not read audits in Parquet', () => {
  const copy = join(folder, 'tables')
  mkdirSync(join(copy, 'audits'), {recursive: true})
  writeFileSync(join(copy, 'audits/0.parquet'), 'PAR1')
  const {code} = verified(copy)
  assert.ok(typeof code === 'object' && code !== null && 'reason' in code)
  assert.match(String(code.reason), /in Parquet, which is not read; run `copydesk extract`/)
})

test('verify refuses a line of an article in a file of parts that has no audit', () => {
  const {code, out} = changed((copy) => {
    writeFileSync(join(copy, 'articles/0.ndjson'), toLine(article).repeat(2))
    writeFileSync(join(copy, 'audits/0.ndjson'), toLine(audit))
  })
  assert.equal(code, 1)
  assert.match(out, /^articles\/0\.ndjson:2: No audit accounts/m)
})

test('verify of one audit names the file and what it is instead', () => {
  const prov = join(folder, 'prov.json')
  writeFileSync(prov, toJson(auditIn('prov', audit)))
  const empty = join(folder, 'empty.jsonld')
  writeFileSync(empty, '')
  const capture = join(folder, 'story.txt')
  const one = verified(capture, prov)
  const other = verified(capture, join(run, its), empty)
  assert.deepEqual([one.code, other.code], [1, 1])
  assert.match(one.out, /prov\.json: This is written in PROV; /)
  assert.match(other.out, /empty\.jsonld: The file is empty/)
  assert.doesNotMatch(one.out + other.out, /Error/)
  assert.equal(verified(capture, join(run, its), join(run, 'articles/a.jsonld')).code, 0)
})

test('a named pipe among audits is not waited for: it costs itself', () => {
  const piped = join(folder, 'piped')
  cpSync(run, piped, {recursive: true})
  execFileSync('mkfifo', [join(piped, 'audits/b.json')])
  const {code, out} = verified(piped)
  assert.equal(code, 1)
  assert.match(
    out,
    /audits\/b\.json: '.*b\.json' is no regular file\. Check that the file can be read/,
  )
  assert.match(out, /2 audits checked, 1 file with something that does not hold/)
})
