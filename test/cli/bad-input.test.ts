import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {copydesk, type Ran, shellCall} from './run.ts'

const lede = 'BERGEN: The harbour opened again on Monday after three days of storm, the port said.'
const story = `Harbour opens after storm

${lede}

“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon.

Work on the northern pier starts in April, and the city pays half of it.
`
const stop = 'sail from noon.'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-bad-'))
})
after(() => rmSync(root, {recursive: true}))

/** A new folder with a good neighbour and the given files in `in/`. */
function lay(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(root, 'case-'))
  mkdirSync(join(folder, 'in'))
  for (const [name, content] of Object.entries({...files, 'zz-neighbour.txt': story})) {
    writeFileSync(join(folder, 'in', name), content)
  }
  return folder
}

/** Extract all of `in/` to `out/`; whatever else went wrong, the neighbour must be there. */
function extract(folder: string, paths: readonly string[] = ['in']): Ran {
  const ran = copydesk(['extract', ...paths, '--out', 'out'], {folder})
  assert.match(bodyOf(folder, 'zz-neighbour'), /storm, the port said/, ran.err)
  assert.deepEqual(new Set(readdirSync(folder)), new Set(['in', 'out']))
  assert.doesNotMatch(ran.err, /\n {4}at /)
  return ran
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => !lstatSync(join(folder, name)).isDirectory())
    .sort((a, b) => (a < b ? -1 : 1))
}

function articleOf(folder: string, stem: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'out/articles', `${stem}.jsonld`), 'utf8'))
}

function bodyOf(folder: string, stem: string): string {
  return String(articleOf(folder, stem)['articleBody'])
}

function linesAbout(ran: Ran, name: string): readonly string[] {
  return ran.err.split('\n').filter((line) => line.startsWith(`${name}:`))
}

/** The one input `bad.txt` is rejected, with a line that says why, a record and a copy. */
function assertRejected(content: string | Uint8Array, reason: RegExp): void {
  const folder = lay({'bad.txt': content})
  const ran = extract(folder)
  assert.equal(ran.code, 1, ran.err)
  const lines = linesAbout(ran, 'in/bad.txt')
  assert.ok(
    lines.some((line) => reason.test(line)),
    ran.err,
  )
  for (const line of lines) assert.match(line, /^in\/bad\.txt:\d+:\d+ \S/)
  assert.ok(existsSync(join(folder, 'out/rejected/bad.json')))
  assert.deepEqual(readFileSync(join(folder, 'out/rejected/bad.txt')), Buffer.from(content))
  assert.ok(!existsSync(join(folder, 'out/articles/bad.jsonld')))
}

/** The one input `story.txt` becomes an article; its body. */
function assertUnderstood(content: string | Uint8Array): string {
  const folder = lay({'story.txt': content})
  const ran = extract(folder)
  assert.equal(ran.code, 0, ran.err)
  const documents = filesIn(join(folder, 'out')).filter((name) => name.includes('/'))
  assert.deepEqual(documents, [
    'articles/story.jsonld',
    'articles/zz-neighbour.jsonld',
    'audits/story.json',
    'audits/zz-neighbour.json',
  ])
  return bodyOf(folder, 'story')
}

test('an empty file is rejected as empty', () => {
  assertRejected('', /empty|no text|no words|nothing/i)
})

test('white space alone is rejected', () => {
  assertRejected(' \n\t\r\n\u00a0\u3000\n', /empty|no text|no words|nothing/i)
})

test('a million blank lines are rejected', () => {
  assertRejected('\n'.repeat(1_000_000), /empty|no text|no words|nothing/i)
})

test('a byte order mark alone is rejected', () => {
  assertRejected('\ufeff', /empty|no text|no words|nothing/i)
})

test('a binary file is rejected with its kind', () => {
  assertRejected(Buffer.from(Array.from({length: 9000}, (_, i) => (i * 7919) % 251)), /binary/)
  assertRejected(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG/)
  assertRejected(Buffer.from('%PDF-1.4\n1 0 obj\n'), /PDF/)
})

test('an HTML page is read, whatever its name ends in', () => {
  const page = story.replaceAll('\n\n', '<p>').replaceAll('“', '&ldquo;')
  const body = assertUnderstood(`<!doctype html><html><body><p>${page}</body></html>`)
  assert.match(body, /“We lost two cranes,” said/)
})

test('a text in an unknown encoding is rejected', () => {
  const noise = Array.from({length: 600}, (_, i) => 0x80 + ((i * 7919 + i * i) % 128))
  assertRejected(Buffer.from(noise), /UTF-8/)
})

test('invalid UTF-8 is read, and its damage counted', () => {
  const folder = lay({
    'story.txt': Buffer.concat([
      Buffer.from(story),
      Buffer.from('The rest \xff\xfe is lost.', 'latin1'),
    ]),
  })
  assert.equal(extract(folder).code, 0)
  const audit = JSON.parse(readFileSync(join(folder, 'out/audits/story.json'), 'utf8'))
  assert.equal(audit.capture.replaced, 2)
  assert.match(bodyOf(folder, 'story'), new RegExp(stop))
})

test('windows-1252 is read with its quotation marks', () => {
  const bytes = Buffer.from(story.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')
  assert.match(assertUnderstood(bytes), /“We lost two cranes,”/)
})

test('UTF-16 is read as the same text as UTF-8, with and without a mark', () => {
  const expected = assertUnderstood(story)
  const little = Buffer.from(story, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const bytes of [
    little,
    big,
    Buffer.concat([Buffer.from('fffe', 'hex'), little]),
    Buffer.concat([Buffer.from('feff', 'hex'), big]),
  ]) {
    assert.equal(assertUnderstood(bytes), expected)
  }
})

test('NUL bytes are read and do not reach the article', () => {
  const body = assertUnderstood(`${story.replace('cranes', 'cra\0nes')}${'\0'.repeat(300)}`)
  assert.ok(!body.includes('\0'))
  assert.match(body, /We lost two cranes/)
})

test('marks of direction and zero-width signs do not reach an article in Latin letters', () => {
  const body = assertUnderstood(
    story.replace('harbour master', '\u202eharbour\u202c \u2066mas\u200bter\u2069\ufeff\u00ad'),
  )
  assert.match(body, /said the harbour master\./)
})

test('halves of surrogate pairs in UTF-16 do not reach the article', () => {
  const bytes = Buffer.from(`\ufeff${story.replace('cranes', 'cr\ud800anes')}`, 'utf16le')
  assert.doesNotMatch(assertUnderstood(bytes), /\p{Cs}/u)
})

test('a document of 50 MB on one line is answered', () => {
  const folder = lay({
    'long.txt': `${lede} ${'It rained on and on over the old harbour town. '.repeat(1_100_000)}`,
  })
  const ran = extract(folder)
  assert.ok(ran.code === 0 || ran.code === 1, ran.err)
  const kept = existsSync(join(folder, 'out/articles/long.jsonld'))
  assert.equal(kept, ran.code === 0)
  assert.equal(existsSync(join(folder, 'out/rejected/long.json')), ran.code === 1)
})

test('a million lines with a word each are rejected', () => {
  assertRejected('rain\n'.repeat(1_000_000), /lines/)
})

test('a list of forty thousand lines gets a result and few messages', () => {
  const folder = lay({'list.txt': 'rain\n'.repeat(40_000)})
  const ran = extract(folder)
  assert.ok(ran.code === 0 || ran.code === 1, ran.err)
  assert.ok(linesAbout(ran, 'in/list.txt').length <= 30, ran.err.slice(0, 2000))
})

test('a file longer than any string is rejected without reading it', () => {
  const folder = lay({'huge.txt': ''})
  truncateSync(join(folder, 'in/huge.txt'), 600_000_000)
  const ran = extract(folder)
  assert.equal(ran.code, 1)
  assert.match(linesAbout(ran, 'in/huge.txt').join(), /bytes/)
  assert.deepEqual(readdirSync(join(folder, 'out/rejected')), ['huge.json'])
})

test('a file name with controls or dots stays a file name', () => {
  const folder = lay({'a\n\u001b[31mb.txt': story, '...txt': story, 'con.txt': story})
  const ran = extract(folder, ['in', 'in/...txt', 'in/../in/con.txt'])
  assert.ok(!ran.err.includes('\u001b'))
  assert.deepEqual(
    readdirSync(join(folder, 'out/articles')).map((name) => name.replace(/~[0-9a-f]{8}/, '~')),
    ['_.jsonld', '_con~.jsonld', '_con~.jsonld', 'a__[31mb.jsonld', 'zz-neighbour.jsonld'],
  )
})

test('two inputs with one stem both stand, in any order', () => {
  const folder = lay({'Day.md': story.replace('Monday', 'Friday')})
  mkdirSync(join(folder, 'in/sub'))
  writeFileSync(join(folder, 'in/sub/day.txt'), story)
  assert.equal(extract(folder, ['in']).code, 0)
  const first = filesIn(join(folder, 'out/articles'))
  assert.match(first.join(' '), /^Day~[0-9a-f]{8}\.jsonld day~[0-9a-f]{8}\.jsonld zz/)
  assert.match(bodyOf(folder, String(first[0]).replace('.jsonld', '')), /Friday/)
  assert.match(bodyOf(folder, String(first[1]).replace('.jsonld', '')), /Monday/)
  rmSync(join(folder, 'out'), {recursive: true})
  extract(folder, ['in/sub', 'in/zz-neighbour.txt', 'in/Day.md'])
  assert.deepEqual(filesIn(join(folder, 'out/articles')), first)
})

test('an unreadable input is reported with its name, the reason and a remedy', () => {
  const folder = lay({})
  symlinkSync('nowhere.txt', join(folder, 'in/dangling.txt'))
  mkdirSync(join(folder, 'in/folder.txt'))
  writeFileSync(join(folder, 'in/folder.txt/inside.txt'), story)
  const ran = extract(folder, ['in', 'in/zz-neighbour.txt/below.txt', 'no/such.txt', '/dev/null'])
  assert.equal(ran.code, 1)
  for (const name of [
    'in/dangling.txt',
    'in/zz-neighbour.txt/below.txt',
    'no/such.txt',
    '/dev/null',
  ]) {
    const [line] = linesAbout(ran, name)
    assert.match(line ?? '', /:1:1 .+\. .+ \(gather\/[a-z]+\)$/, ran.err)
  }
  assert.match(bodyOf(folder, 'inside'), /storm/)
})

test('a rejected document that is mended leaves no trace of its rejection, and the other way round', () => {
  const folder = lay({'bad.txt': ''})
  assert.equal(extract(folder).code, 1)
  writeFileSync(join(folder, 'in/bad.txt'), story)
  assert.equal(extract(folder).code, 0)
  assert.deepEqual(
    filesIn(join(folder, 'out')).filter((name) => name.includes('bad')),
    ['articles/bad.jsonld', 'audits/bad.json'],
  )
  writeFileSync(join(folder, 'in/bad.txt'), '')
  assert.equal(extract(folder).code, 1)
  assert.deepEqual(
    filesIn(join(folder, 'out')).filter((name) => name.includes('bad')),
    ['rejected/bad.json', 'rejected/bad.txt'],
  )
})

test('a file where the output folder should be ends the run before any work', () => {
  const folder = lay({})
  writeFileSync(join(folder, 'out'), 'mine')
  const ran = copydesk(['extract', 'in', '--out', 'out'], {folder})
  assert.equal(ran.code, 74)
  assert.match(ran.err, /`out`.*Move it away/)
  assert.equal(readFileSync(join(folder, 'out'), 'utf8'), 'mine')
})

test('an output folder that may not be written to ends the run before any work', () => {
  const folder = lay({})
  // Even the superuser cannot make a folder here.
  const ran = copydesk(['extract', 'in', '--out', '/proc/copydesk'], {folder})
  assert.equal(ran.code, 74)
  assert.match(ran.err, /Could not write `\/proc\/copydesk`/)
  assert.deepEqual(readdirSync(folder), ['in'])
})

test('a result that cannot be written is reported, and the others are written', () => {
  const folder = lay({'bad.txt': story})
  mkdirSync(join(folder, 'out/articles/bad.jsonld/x'), {recursive: true})
  const ran = extract(folder)
  assert.equal(ran.code, 74)
  assert.match(ran.err, /out\/articles\/bad\.jsonld/)
})

test('a full disk under standard output is reported', () => {
  const folder = lay({})
  const ran = copydesk(['extract', 'in'], {folder, out: '/dev/full'})
  assert.equal(ran.code, 74)
  assert.match(ran.err, /standard output.*full/)
})

test('a reader that closes the output early causes no crash', () => {
  const folder = lay({})
  for (const command of ['extract', 'explain', 'help']) {
    const words = command === 'help' ? 'help' : `${command} in/zz-neighbour.txt`
    const ran = spawnSync('bash', ['-c', `set -o pipefail; ${shellCall} ${words} | true`], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(ran.status, 0, ran.stderr)
    assert.doesNotMatch(ran.stderr, /EPIPE|\n {4}at /)
  }
})

test('a slow reader gets every byte', () => {
  const folder = lay({})
  const paths = Array.from({length: 400}, (_, i) => {
    writeFileSync(join(folder, 'in', `${i}.txt`), story)
    return `in/${i}.txt`
  })
  const whole = copydesk(['extract', ...paths], {folder}).out
  const slow = spawnSync(
    'bash',
    ['-c', `${shellCall} extract ${paths.join(' ')} | (sleep 2; cat)`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  assert.ok(whole.length > 150_000)
  assert.equal(slow.stdout, whole)
})

test('standard input is read as a document called stdin', () => {
  const folder = lay({})
  const ran = copydesk(['extract', '-', '--out', 'out'], {folder, input: story})
  assert.equal(ran.code, 0, ran.err)
  assert.match(bodyOf(folder, 'stdin'), new RegExp(stop))
})

test('without an output folder nothing is written', () => {
  const folder = lay({'bad.txt': ''})
  const ran = copydesk(['extract', 'in'], {folder})
  assert.equal(ran.code, 1)
  assert.equal(JSON.parse(ran.out)['@type'], 'NewsArticle')
  assert.deepEqual(readdirSync(folder), ['in'])
})

test('links out of a folder and names with a dot are counted and not read, and followed when it is asked for', () => {
  const folder = lay({'.hidden.txt': story, '.two.txt': story})
  mkdirSync(join(folder, 'in/.git'))
  const outside = lay({})
  symlinkSync(join(outside, 'in/zz-neighbour.txt'), join(folder, 'in/link.txt'))
  symlinkSync('zz-neighbour.txt', join(folder, 'in/again.txt'))
  const ran = extract(folder)
  assert.equal(ran.code, 0, ran.err)
  assert.match(ran.err, /^in\/link\.txt:1:1 .*`--follow-links`.* \(gather\/link-out\)$/m)
  assert.match(ran.err, /^in\/again\.txt:1:1 .* \(gather\/link-again\)$/m)
  assert.match(ran.err, /^Not read in folders: 3 hidden names, 2 links$/m)
  assert.ok(!filesIn(join(folder, 'out')).some((name) => /link|again|hidden/.test(name)))
  const {out} = copydesk(['extract', 'in', '--follow-links', '--json', '--out', 'out'], {
    folder,
  })
  const summary = JSON.parse(out)
  assert.deepEqual(summary.skipped, {hidden: 3, links: 1, results: 0})
  assert.equal(summary.documents, 2)
  const again = JSON.parse(copydesk(['extract', '.', '--json', '--out', 'out'], {folder}).out)
  assert.deepEqual([again.documents, again.skipped.results > 2], [1, true])
})

test('no path makes a message a command to a service that reads it', () => {
  const folder = lay({})
  const named = '::error file=a::b\n::error::c'
  mkdirSync(join(folder, named.split('\n')[0] ?? ''))
  writeFileSync(join(folder, '::error file=a::b/x.txt'), '')
  writeFileSync(join(folder, '::error file=a::b/y.jsonld'), '{"articleBody": 5}')
  const calls = [
    ['extract', '::error file=a::b', named],
    ['validate', '::error file=a::b', named],
    ['explain', named],
    ['repair', named],
    ['normalize', named],
    ['explain', '::error file=a::b/x.txt'],
    [named],
    ['extract', 'in', `--${named}`],
    ['extract', 'in', '--map', named],
    ['rules', named],
  ]
  for (const words of calls) {
    const {out, err} = copydesk(words, {folder})
    assert.doesNotMatch(out + err, /^\s*::|##\[/m, words.join(' '))
    assert.notEqual(out + err, '')
  }
})
