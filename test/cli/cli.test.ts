import assert from 'node:assert/strict'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, before, test} from 'node:test'
import {copydesk, wordsOfCall} from './run.ts'

/** Names of files at the end of addresses, each with the mark behind it. */
const fileNames = /[\w.-]{1,60}\.js"/g

const story = `Harbour opens after storm

BERGEN: The harbour opened again on Monday after three days of storm, the port said.

“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon.
`
const manifest: {readonly version: string} = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a.txt'), story)
  writeFileSync(join(folder, 'in/b.txt'), story.replace('Monday', 'Friday'))
})
after(() => rmSync(folder, {recursive: true}))

/** Bytes of the files of the bundle whose code a run loads, from the engine’s own account of what was executed. */
function loadedBy(words: readonly string[]): number {
  const account = mkdtempSync(join(tmpdir(), 'copydesk-account-'))
  copydesk(words, {folder, environment: {NODE_V8_COVERAGE: account}})
  const home = join(dirname(wordsOfCall.at(-1) ?? ''), 'bundle')
  const reports = readdirSync(account).map((name) => readFileSync(join(account, name), 'utf8'))
  rmSync(account, {recursive: true})
  const names = new Set(reports.flatMap((report) => report.match(fileNames) ?? []))
  const loaded = readdirSync(home).filter((name) => names.has(`${name}"`))
  assert.ok(loaded.length > 0)
  return loaded.reduce((sum, name) => sum + statSync(join(home, name)).size, 0)
}

test('copydesk alone prints the help on standard error and ends with 2', () => {
  const ran = copydesk([])
  assert.equal(ran.code, 2)
  assert.equal(ran.out, '')
  assert.match(ran.err, /Usage: copydesk COMMAND/)
})

test('copydesk --help prints the help on standard output', () => {
  const ran = copydesk(['--help'])
  assert.equal(ran.code, 0)
  assert.match(ran.out, /Usage: copydesk COMMAND/)
  assert.equal(ran.err, '')
})

test('copydesk --version prints the version of the package', () => {
  assert.equal(copydesk(['--version']).out, `${manifest.version}\n`)
})

test('a misuse ends with 2 and suggests the nearest name', () => {
  const ran = copydesk(['extract', '--fromat', 'html', 'in'], {folder})
  assert.equal(ran.code, 2)
  assert.match(ran.err, /`--fromat`; did you mean `--format`/)
  assert.equal(copydesk(['extract']).code, 2)
  assert.equal(copydesk(['explain', 'in/a.txt', 'in/b.txt'], {folder}).code, 2)
})

test('an address is for one document, and one of the web', () => {
  const address = 'https://example.org/a'
  assert.equal(copydesk(['extract', 'in', '--url', address], {folder}).code, 2)
  assert.equal(copydesk(['extract', 'in/a.txt', '--url', 'a.html'], {folder}).code, 2)
  const ran = copydesk(['extract', 'in/a.txt', '--url', address], {folder})
  assert.equal(ran.code, 0, ran.err)
  assert.equal(JSON.parse(ran.out).url, address)
})

test('help, version and misuse load no parser', () => {
  assert.ok(loadedBy(['extract', 'in/a.txt']) > 500_000)
  for (const words of [['--help'], ['--version'], ['extract', '--nope'], ['nope']]) {
    assert.ok(loadedBy(words) < 50_000)
  }
})

test('extract prints articles on standard output and a summary on standard error', () => {
  const ran = copydesk(['extract', 'in', '--format', 'ndjson'], {folder})
  assert.equal(ran.code, 0, ran.err)
  const articles = ran.out.trimEnd().split('\n')
  assert.equal(articles.length, 2)
  for (const article of articles) assert.equal(JSON.parse(article)['@type'], 'NewsArticle')
  assert.match(ran.err, /^2 documents: 2 articles, 0 rejected, 0 errors$/m)
  assert.match(ran.err, /^\d+ code units: .* body, .* field, .* aside, .* gap$/m)
})

test('extract --quiet prints nothing when all is well', () => {
  assert.equal(copydesk(['extract', 'in', '--quiet'], {folder}).err, '')
})

test('extract --json prints the summary to the stream without articles', () => {
  const filed = copydesk(['extract', 'in', '--json', '--out', 'summary-out'], {folder})
  const {codeUnits, ...summary} = JSON.parse(filed.out)
  assert.equal(summary.documents, 2)
  assert.equal(summary.articles, 2)
  const {body, field, aside, gap, capture} = codeUnits
  assert.equal(body + field + aside + gap, capture)
  assert.equal(capture, 2 * story.length)
  const printed = copydesk(['extract', 'in', '--json', '--format', 'ndjson'], {folder})
  assert.deepEqual(
    JSON.parse(printed.err.trimEnd().split('\n').at(-1) ?? ''),
    JSON.parse(filed.out),
  )
  rmSync(join(folder, 'summary-out'), {recursive: true})
})

test('extract writes the same bytes on every run and in any order', () => {
  copydesk(['extract', 'in', '--out', 'first'], {folder})
  copydesk(['extract', 'in/b.txt', 'in/a.txt', '--out', 'second'], {
    folder,
    environment: {TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8'},
  })
  const names = readdirSync(join(folder, 'first'), {recursive: true, encoding: 'utf8'})
  const others = readdirSync(join(folder, 'second'), {recursive: true, encoding: 'utf8'})
  assert.deepEqual(new Set(others), new Set(names))
  for (const name of names.filter((file) => file.includes('.'))) {
    const [one, other] = ['first', 'second'].map((out) =>
      readFileSync(join(folder, out, name), 'utf8').split('\n'),
    )
    // Keys stand in the order of the inputs.
    assert.deepEqual(
      name === 'keys.ndjson' ? one?.sort() : one,
      name === 'keys.ndjson' ? other?.sort() : other,
    )
  }
  for (const out of ['first', 'second']) rmSync(join(folder, out), {recursive: true})
})

test('extract does not take its own results for documents', () => {
  const words = ['extract', '.', '--out', './in/out', '--json']
  const first = JSON.parse(copydesk(words, {folder}).out)
  const again = copydesk(words, {folder})
  assert.equal(again.code, 0, again.err)
  const second = JSON.parse(again.out)
  assert.equal(first.skipped.results, 0)
  // Two articles, two audits and the keys of the first run are skipped, and counted.
  assert.deepEqual(second, {...first, skipped: {...first.skipped, results: 5}})
  rmSync(join(folder, 'in/out'), {recursive: true})
})

test('a folder in which there is nothing to do ends with 1', () => {
  mkdirSync(join(folder, 'none/out'), {recursive: true})
  writeFileSync(join(folder, 'none/out/a.txt'), story)
  for (const words of [
    ['extract', 'none', '--out', 'none/out'],
    ['validate', 'none'],
  ]) {
    const ran = copydesk(words, {folder})
    assert.equal(ran.code, 1)
    assert.match(ran.err, /The paths hold no /)
  }
  rmSync(join(folder, 'none'), {recursive: true})
})

test('extract --format search prints a flat line for each document', () => {
  const ran = copydesk(['extract', 'in', '--format', 'search'], {folder})
  for (const line of ran.out.trimEnd().split('\n')) {
    assert.equal(JSON.parse(line).title, 'Harbour opens after storm')
  }
})

test('extract --format opensearch prints two lines for each document, for the requested index', () => {
  const ran = copydesk(['extract', 'in', '--format', 'opensearch', '--index', 'harbour'], {folder})
  const lines = ran.out.split('\n')
  assert.equal(lines.length, 5)
  assert.equal(lines[4], '')
  const [action, source] = lines.slice(0, 2).map((line) => JSON.parse(line))
  assert.deepEqual(action, {index: {_index: 'harbour', _id: source.key}})
})

test('explain prints blocks, claims and the ledger, plain in a pipe', () => {
  const ran = copydesk(['explain', 'in/a.txt'], {folder})
  assert.equal(ran.code, 0, ran.err)
  for (const title of ['Blocks', 'Edits', 'Claims', 'Notes', 'Ledger']) {
    assert.match(ran.out, new RegExp(`^${title}`, 'm'))
  }
  assert.match(ran.out, new RegExp(`^ {2}capture +${story.length}$`, 'm'))
  assert.ok(!ran.out.includes('\u001b'))
})

test('explain --color paints, and the words stay the same', () => {
  const plain = copydesk(['explain', 'in/a.txt'], {folder}).out
  const painted = copydesk(['explain', '--color', 'in/a.txt'], {folder}).out
  assert.notEqual(painted, plain)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  assert.equal(painted.replaceAll(/\u001b\[\d+m/g, ''), plain)
})

test('explain explains a rejected document, and ends with 1', () => {
  const ran = copydesk(['explain', '-'], {input: '\n\n'})
  assert.equal(ran.code, 1)
  assert.match(ran.out, /Rejected: /)
})

test('validate finds what extract wrote valid, and ends with 0', () => {
  copydesk(['extract', 'in', '--out', 'output'], {folder})
  const ran = copydesk(['validate', '--profile', 'copydesk'], {folder})
  assert.equal(ran.code, 0, ran.out + ran.err)
  assert.equal(ran.err, '4 files, 4 values checked: 0 errors, 0 warnings\n')
  rmSync(join(folder, 'output'), {recursive: true})
})

test('validate reads every format that extract writes, and no record of a rejection', () => {
  writeFileSync(join(folder, 'empty.txt'), '')
  for (const format of ['ndjson', 'search', 'opensearch', 'html']) {
    copydesk(['extract', 'in', 'empty.txt', '--format', format, '--out', 'formats'], {folder})
  }
  assert.equal(readdirSync(join(folder, 'formats/rejected')).length, 2)
  const ran = copydesk(['validate', 'formats', '--profile', 'copydesk'], {folder})
  assert.equal(ran.code, 0, ran.out + ran.err)
  // Two audits and two pages, and three files of two lines each.
  assert.equal(ran.err, '7 files, 10 values checked: 0 errors, 0 warnings\n')
  for (const name of ['formats', 'empty.txt']) rmSync(join(folder, name), {recursive: true})
})

test('validate reports a file that it cannot read, and continues', () => {
  const page = '<html><body>Nothing here</body></html>'
  writeFileSync(join(folder, 'page.html'), page)
  const ran = copydesk(['validate', 'nowhere.json', 'page.html'], {folder})
  assert.equal(ran.code, 1)
  assert.match(ran.out, /^nowhere\.json:1:1: error: .*There is no such file\. Check the path/m)
  assert.match(ran.out, /^page\.html:1:1: error: /m)
  rmSync(join(folder, 'page.html'))
})

test('validate --format json, sarif and github are read by machines', () => {
  const line = copydesk(['extract', 'in/a.txt', '--format', 'ndjson'], {folder}).out
  const input = JSON.stringify({...JSON.parse(line), heedline: 'x'})
  const [json, sarif, github] = ['json', 'sarif', 'github'].map(
    (format) => copydesk(['validate', '-', '--format', format], {folder, input}).out,
  )
  assert.equal(JSON.parse(json ?? '')[0].problems[0].pointer, '/heedline')
  assert.equal(JSON.parse(sarif ?? '').version, '2.1.0')
  assert.match(github ?? '', /^::error file=stdin,/)
})

test('validate prints each problem on a line, and ends with 1', () => {
  const [line] = copydesk(['extract', 'in/a.txt', '--format', 'ndjson'], {folder}).out.split('\n')
  const article = {...JSON.parse(line ?? ''), heedline: 'x'}
  const ran = copydesk(['validate', '-'], {folder, input: JSON.stringify(article)})
  assert.equal(ran.code, 1)
  assert.match(ran.out, /\/heedline/)
  assert.match(ran.out, /headline/)
})

test('a folder that is read and written says why it holds no documents', () => {
  const both = mkdtempSync(join(tmpdir(), 'copydesk-both-'))
  writeFileSync(join(both, 'a.txt'), 'Ferry sails\n\nThe ferry sailed on Monday, the port said.\n')
  const {code, err} = copydesk(['extract', both, '--out', both])
  rmSync(both, {recursive: true})
  assert.equal(code, 1)
  assert.match(err, /hold no documents outside the folder of `--out`.*Name another folder/)
})
