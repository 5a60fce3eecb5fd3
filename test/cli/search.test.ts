import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {copydesk, type Ran} from './run.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-search-'))
})
after(() => rmSync(root, {recursive: true}))

const ferry = `Ferry returns to its harbour

By Ann Alder

The old ferry came back to its harbour on Friday after two years of repairs, the port said.

“We are glad to see her again,” said the harbour master, who had waited for the day.
`
const tram = `Tram line closes for the summer

By Joel Pym

The tram to the hill will not run from June to August, since its rails are worn out, the council said.

Buses will take its passengers every ten minutes, the council promised on Monday.
`
const furniture = 'Share\nFollow us\n'

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'work-'))
  mkdirSync(join(folder, 'captures'))
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'captures', name), text)
  }
  return folder
}

function run(folder: string, ...words: readonly string[]): Ran {
  return copydesk(words, {folder})
}

/** The keys of the results of a query. */
function keysFor(folder: string, query: string): readonly string[] {
  const {code, out, err} = run(folder, 'search', 'news.sqlite', query, '--json')
  assert.equal(code, 0, err)
  return JSON.parse(out).hits.map(({document}: {document: {key: string}}) => document.key)
}

test('captures are indexed, found, corrected and deleted, each by one command', () => {
  const folder = folderWith({'a.txt': ferry, 'b.txt': tram, 'c.txt': furniture})
  const first = run(folder, 'index', 'captures', '--to', 'news.sqlite')
  assert.equal(first.code, 1)
  assert.match(
    first.err,
    /captures → news\.sqlite: 2 articles added, 0 replaced, 0 unchanged, 0 deleted/,
  )
  assert.deepEqual(keysFor(folder, 'harbour'), ['captures/a.txt'])
  const shown = run(folder, 'search', 'news.sqlite', 'harbour', 'master')
  assert.match(shown.out, /^1 article\n\n1\. Ferry returns to its \*\*harbour\*\*\n/)
  assert.match(
    shown.out,
    /¶2 “We are glad to see her again,” said the \*\*harbour\*\* \*\*master\*\*/,
  )

  writeFileSync(join(folder, 'captures/a.txt'), ferry.replace('two years', 'three years'))
  rmSync(join(folder, 'captures/b.txt'))
  rmSync(join(folder, 'captures/c.txt'))
  const second = run(folder, 'index', 'captures', '--to', 'news.sqlite', '--quiet', '--json')
  assert.equal(second.code, 0, second.err)
  const counts = {added: 0, replaced: 1, unchanged: 0, deleted: 1, problems: 0}
  const lines = second.out.trimEnd().split('\n')
  assert.deepEqual(JSON.parse(lines.at(-1) ?? ''), {
    index: 'news.sqlite',
    path: 'captures',
    ...counts,
  })
  assert.deepEqual(keysFor(folder, '"three years"'), ['captures/a.txt'])
  assert.deepEqual(keysFor(folder, 'tram'), [])
})

for (const format of ['jsonld', 'ndjson', 'search', 'opensearch']) {
  test(`results in the format ${format} are indexed, and again without a change`, () => {
    const folder = folderWith({'a.txt': ferry, 'b.txt': tram})
    assert.equal(run(folder, 'extract', 'captures', '--out', 'r', '--format', format).code, 0)
    const first = run(folder, 'index', 'r', '--to', 'news.sqlite')
    assert.match(first.err, /2 articles added/)
    assert.equal(first.code, 0)
    assert.match(run(folder, 'index', 'r', '--to', 'news.sqlite').err, /0 replaced, 2 unchanged/)
    assert.deepEqual(keysFor(folder, 'author:pym'), ['captures/b.txt'])
  })
}

test('results of parts, and a file of search documents, are indexed', () => {
  const folder = folderWith({'a.jsonl': `${JSON.stringify({id: 'x1', text: ferry})}\n`})
  assert.equal(run(folder, 'extract', 'captures', '--out', 'r').code, 0)
  assert.equal(run(folder, 'index', 'r', '--to', 'news.sqlite').code, 0)
  assert.deepEqual(keysFor(folder, 'harbour'), ['x1'])
  const lines = run(folder, 'extract', 'captures', '--format', 'search').out
  writeFileSync(join(folder, 'docs.ndjson'), `${lines}{"title":"no document","raw":"{}"}\n`)
  const ran = run(folder, 'index', 'docs.ndjson', '--to', 'other.sqlite')
  assert.equal(ran.code, 1)
  assert.match(ran.err, /^docs\.ndjson:2: /m)
  assert.match(ran.err, /1 article added, .*, 1 line left out/)
})

test('`--add` deletes nothing', () => {
  const folder = folderWith({'a.txt': ferry, 'b.txt': tram})
  run(folder, 'index', 'captures', '--to', 'news.sqlite')
  rmSync(join(folder, 'captures/b.txt'))
  assert.match(run(folder, 'index', 'captures', '--to', 'news.sqlite', '--add').err, /0 deleted/)
  assert.deepEqual(keysFor(folder, 'tram'), ['captures/b.txt'])
})

test('a fault of a query is shown with its place, exit 2', () => {
  const folder = folderWith({'a.txt': ferry})
  run(folder, 'index', 'captures', '--to', 'news.sqlite')
  const {code, err} = run(folder, 'search', 'news.sqlite', 'ferry "old harbour')
  assert.equal(code, 2)
  assert.match(err, /quotation mark opens here.*\n {2}ferry "old harbour\n {8}\^\n/)
  assert.equal(run(folder, 'search', 'news.sqlite').code, 2)
  assert.equal(run(folder, 'search', 'news.sqlite', 'ferry', '--limit', 'many').code, 2)
})

test('what is no index is refused with the remedy, and left as it was', () => {
  const folder = folderWith({'a.txt': ferry})
  const missing = run(folder, 'search', 'news.sqlite', 'ferry')
  assert.equal(missing.code, 2)
  assert.match(missing.err, /`copydesk index PATH… --to news\.sqlite` makes it/)
  const text = 'This is a letter and no database, and it is longer than a header of one. '.repeat(
    20,
  )
  writeFileSync(join(folder, 'letter.txt'), text)
  for (const words of [
    ['search', 'letter.txt', 'ferry'],
    ['index', 'captures', '--to', 'letter.txt'],
  ]) {
    const {code, err} = run(folder, ...words)
    assert.equal(code, 2)
    assert.match(err, /`letter\.txt` is not an index of Copydesk/)
  }
  assert.equal(readFileSync(join(folder, 'letter.txt'), 'utf8'), text)
  assert.equal(run(folder, 'index', 'captures').code, 2)
  mkdirSync(join(folder, 'old/audits'), {recursive: true})
  const old = run(folder, 'index', 'old', '--to', 'news.sqlite')
  assert.equal(old.code, 2)
  assert.match(old.err, /`old` have no list of keys; run `copydesk extract` again/)
  assert.equal(run(folder, 'index', 'captures', '--to', 'no/such/folder.sqlite').code, 2)
  for (const words of [
    ['search', 'captures', 'ferry'],
    ['index', 'captures', '--to', 'captures'],
  ]) {
    const {code, err} = run(folder, ...words)
    assert.equal(code, 2, err)
    assert.match(err, /Expected .* found the folder `captures`/)
  }
})

test('facets are printed below the results', () => {
  const folder = folderWith({'a.txt': ferry, 'b.txt': tram})
  run(folder, 'index', 'captures', '--to', 'news.sqlite')
  const {out} = run(folder, 'search', 'news.sqlite', 'ferry OR tram', '--facets')
  assert.match(out, /^author {3}Ann Alder 1, Joel Pym 1$/m)
  assert.match(out, /^lang {5}en 2$/m)
})

for (const [format, form] of [
  ['parquet', 'in Parquet'],
  ['csv', 'in CSV'],
  ['solr', 'in the form of Solr'],
  ['postgres', 'in the form of PostgreSQL'],
  ['markdown', 'in a form for people'],
] as const) {
  test(`results in the format ${format} are refused, and the index stays as it was`, () => {
    const folder = folderWith({'a.txt': ferry})
    run(folder, 'extract', 'captures', '--out', 'r', '--format', 'search')
    assert.equal(run(folder, 'index', 'r', '--to', 'news.sqlite').code, 0)
    rmSync(join(folder, 'r'), {recursive: true})
    assert.equal(run(folder, 'extract', 'captures', '--out', 'r', '--format', format).code, 0)
    const ran = run(folder, 'index', 'r', '--to', 'news.sqlite')
    assert.equal(ran.code, 2)
    assert.ok(ran.err.includes(`The articles in \`r\` are ${form}, which is not read`), ran.err)
    assert.deepEqual(keysFor(folder, 'harbour'), ['captures/a.txt'])
  })
}

test('of a line that is not valid, the article stays as it was', () => {
  const folder = folderWith({'a.txt': ferry, 'b.txt': tram})
  const lines = run(folder, 'extract', 'captures', '--format', 'search').out
  writeFileSync(join(folder, 'docs.ndjson'), lines)
  assert.equal(run(folder, 'index', 'docs.ndjson', '--to', 'news.sqlite').code, 0)
  writeFileSync(join(folder, 'docs.ndjson'), lines.replace(/"words":\d+/g, '"words":-1'))
  assert.match(run(folder, 'index', 'docs.ndjson', '--to', 'news.sqlite').err, /0 deleted, 2 lines/)
  assert.deepEqual(keysFor(folder, 'harbour'), ['captures/a.txt'])
})

test('a wrong address is refused before anything is done, and its password is not printed', () => {
  const folder = folderWith({'a.txt': ferry})
  for (const [to, says] of [
    ['mysql://ann:harbour-4711@127.0.0.1/news', 'No server is known by the scheme `mysql`'],
    ['solr+http://ann:harbour-4711@127.0.0.1', 'lacks the path of a core'],
    ['postgres://ann:harbour-4711@127.0.0.1', 'lacks the name of a database'],
  ] as const) {
    const {code, out, err} = run(folder, 'index', 'captures', '--to', to)
    assert.equal(code, 2)
    assert.ok(err.includes(says), err)
    assert.ok(!(out + err).includes('4711'))
  }
})

test('an index that SQLite cannot open is an output that fails, with the remedy', () => {
  const folder = folderWith({'a.txt': ferry})
  symlinkSync('no/such/folder.sqlite', join(folder, 'news.sqlite'))
  const {code, err} = run(folder, 'index', 'captures', '--to', 'news.sqlite')
  assert.equal(code, 74, err)
  assert.match(err, /SQLite could not use `news\.sqlite`: .* Check that the file can be written/)
})
