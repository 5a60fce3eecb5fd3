import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {reportsOf} from '../relate/reports.ts'
import {agency, other, rewrite} from '../relate/stories.ts'
import {copydesk, type Ran} from './run.ts'

const files = ['relations.ndjson', 'stories.ndjson', 'documents.ndjson'] as const
const [mine = [], , , , secondMine = []] = reportsOf('mine')
const captures: Readonly<Record<string, readonly string[]>> = {
  agency: [...agency, '(Reuters)'],
  rewrite,
  excerpt: [...other, ...agency.slice(3, 5)],
  cut: agency.slice(0, 5),
  other,
  mine,
  second: secondMine,
  swapped: [...mine.slice(2), ...mine.slice(0, 2)],
}

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-relate-test-'))
  mkdirSync(join(root, 'captures'))
  for (const [name, text] of Object.entries(captures)) {
    writeFileSync(join(root, 'captures', `${name}.txt`), `${text.join('\n\n')}\n`)
  }
  const names = Object.keys(captures).map((name) => `captures/${name}.txt`)
  assert.equal(run('extract', 'captures', '--out', 'all').code, 0)
  assert.equal(run('extract', ...names.slice(0, 4), '--out', 'first').code, 0)
  assert.equal(run('extract', ...names.slice(4), '--out', 'second', '--parts').code, 0)
})
after(() => rmSync(root, {recursive: true}))

function run(...words: readonly string[]): Ran {
  return copydesk(words, {folder: root})
}

function textsIn(folder: string): readonly string[] {
  return files.map((name) => readFileSync(join(root, folder, name), 'utf8'))
}

interface Line {
  readonly kind: string
  readonly excerpt?: string
  readonly a: {readonly key: string}
  readonly b: {readonly key: string}
  readonly aligned: readonly {readonly a: readonly [number, number]}[]
}

function linesIn(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}

test('the relations of a run are lines that their schemas take', () => {
  const {code, err} = run('relate', 'all', '--out', 'lineage')
  assert.equal(code, 0, err)
  assert.match(err, /^8 documents; \d+ pairs compared; 3 stories; relations: /)
  for (const [i, schema] of (['relation', 'story', 'grouped-document'] as const).entries()) {
    const lines = linesIn(textsIn('lineage')[i] ?? '')
    assert.ok(lines.length > 0)
    const check = checkOf(schema)
    for (const line of lines) assert.ok(check(line), JSON.stringify(check.errors))
  }
  const kinds = linesIn(textsIn('lineage')[0] ?? '').map(({kind, excerpt, a, b}) =>
    [a.key, b.key, kind, excerpt]
      .join(' ')
      .replaceAll(/captures\/|\.txt/g, '')
      .trim(),
  )
  for (const expected of [
    'agency cut excerpt b',
    'agency excerpt excerpt',
    'agency rewrite rewrite',
    'excerpt other excerpt b',
    'mine second event',
    'mine swapped copy',
  ]) {
    assert.ok(kinds.includes(expected), `${expected} in ${kinds.join(', ')}`)
  }
})

test('aligned sentences are offsets of the capture', () => {
  const {out} = run('relate', 'all', '--json')
  const capture = readFileSync(join(root, 'captures/agency.txt'), 'utf8')
  const pair = linesIn(out).find((line) => line.kind === 'rewrite')
  assert.equal(pair?.a.key, 'captures/agency.txt')
  const [start = 0, end = 0] = pair?.aligned[0]?.a ?? []
  assert.equal(capture.slice(start, end), agency[0])
})

test('one run over all, several folders in any order, and runs that go on give the same bytes', () => {
  const whole = textsIn('lineage')
  assert.equal(run('relate', 'second', 'first', '--out', 'both', '--workers', '3').code, 0)
  assert.deepEqual(textsIn('both'), whole)
  assert.equal(run('relate', 'second', '--out', 'grown').code, 0)
  assert.notDeepEqual(textsIn('grown'), whole)
  assert.equal(run('relate', 'first', '--with', 'grown', '--out', 'more').code, 0)
  assert.deepEqual(textsIn('more'), whole)
  assert.equal(run('relate', 'first', '--with', 'grown', '--out', 'grown').code, 0)
  assert.deepEqual(textsIn('grown'), whole)
  assert.equal(run('relate', 'second', '--with', 'grown', '--out', 'grown').code, 0)
  assert.deepEqual(textsIn('grown'), whole)
})

test('what is printed for people fits 80 columns', () => {
  const {out} = run('relate', 'all')
  assert.match(
    out,
    /^Story of 4 documents from 2 independent origins$|^Story of 3 documents from 2 independent origins$/m,
  )
  assert.match(out, /^the same event, told independently$/m)
  for (const line of out.split('\n')) assert.ok(line.length <= 80, line)
})

test('wrong calls say what is expected', () => {
  for (const [words, reason] of [
    [[], /Expected a folder that `copydesk extract --out` wrote/],
    [['nowhere'], /There is no folder `nowhere`/],
    [['all', '--out', 'captures'], /Expected an empty folder or one of relations/],
    [['all', '--with', 'all'], /There are no relations in `all`. Run `copydesk relate` over all results/],
    [['all', '--workers', '0'], /workers/],
  ] as const) {
    const {code, err} = run('relate', ...words)
    assert.equal(code, 2)
    assert.match(err, reason)
  }
  assert.equal(run('relate', 'captures').code, 1)
})

test('a file that is no audit is named, and the others count', () => {
  assert.equal(run('extract', 'captures', '--out', 'damaged').code, 0)
  writeFileSync(join(root, 'damaged/audits/mine.json'), '{"half":')
  const {code, err} = run('relate', 'damaged')
  assert.equal(code, 1)
  assert.match(err, /damaged\/audits\/mine\.json: This is not an audit/)
  assert.match(err, /7 documents/)
})

test('extract --relate writes relations into audits, articles and search documents that stay valid', () => {
  const story = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(root, 'stated', name), `${lines.join('\n\n')}\n`)
  mkdirSync(join(root, 'stated'))
  story('wire.html', [page('Norwire', '2024-05-04T09:00:00Z', agency)])
  story('paper.html', [
    page('Lindow Echo', '2024-05-04T15:00:00Z', [
      ...rewrite,
      'The work was first reported by Norwire, which said that it began.',
    ]),
  ])
  story('other.txt', other)
  for (const words of [
    ['--out', 'files'],
    ['--out', 'parts', '--parts'],
  ]) {
    const {code, err} = run('extract', 'stated', ...words, '--relate')
    assert.equal(code, 0, err)
    assert.match(err, /1 story; relations: 1 rewrite/)
    const folder = words[1] ?? ''
    assert.equal(run('verify', folder).code, 0, run('verify', folder).out)
    assert.equal(run('validate', folder).code, 0, run('validate', folder).out)
  }
  const article = JSON.parse(readFileSync(join(root, 'files/articles/paper.jsonld'), 'utf8'))
  const source = JSON.parse(readFileSync(join(root, 'files/articles/wire.jsonld'), 'utf8'))
  assert.deepEqual(article.isBasedOn, [{'@type': 'NewsArticle', '@id': source['@id']}])
  assert.equal(source.isBasedOn, undefined)
  const audit = JSON.parse(readFileSync(join(root, 'files/audits/wire.json'), 'utf8'))
  assert.deepEqual(
    audit.relations.map((each: {kind: string; source: string}) => [each.kind, each.source]),
    [['rewrite', 'this']],
  )
  assert.equal(
    run('extract', 'stated', '--out', 'search', '--format', 'search', '--relate').code,
    0,
  )
  const documents = readFileSync(join(root, 'search/search.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  assert.deepEqual(
    documents.map(({key, group, origin, copyOf, copies}) => [key, group, origin, copyOf, copies]),
    [
      ['stated/other.txt', undefined, undefined, undefined, undefined],
      ['stated/paper.html', 'stated/paper.html', 'stated/wire.html', 'stated/wire.html', 1],
      ['stated/wire.html', 'stated/paper.html', 'stated/wire.html', undefined, 1],
    ],
  )
  assert.equal(run('index', 'search', '--to', 'news.sqlite').code, 0)
  const {out} = run('search', 'news.sqlite', 'canal', '--json')
  assert.equal(JSON.parse(out).hits.length, 1)
  assert.equal(run('extract', 'stated', '--out', 'csv', '--format', 'csv', '--relate').code, 2)
})

test('extract --relate over documents that have nothing in common leaves results that are valid', () => {
  mkdirSync(join(root, 'apart'))
  for (const name of ['mine', 'other']) {
    writeFileSync(join(root, 'apart', `${name}.txt`), `${(captures[name] ?? []).join('\n\n')}\n`)
  }
  const {code, err} = run('extract', 'apart', '--out', 'unrelated', '--relate')
  assert.equal(code, 0, err)
  assert.deepEqual(textsIn('unrelated/lineage'), ['', '', ''])
  const {code: valid, out} = run('validate', 'unrelated')
  assert.equal(valid, 0, out)
})

/** A page that states its outlet and when it was published. */
function page(outlet: string, time: string, paragraphs: readonly string[]): string {
  const statement = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Upper lock at Harrowgate to close for nine weeks',
    datePublished: time,
    publisher: {'@type': 'Organization', name: outlet},
  }
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
  return `<html><head><script type="application/ld+json">${JSON.stringify(statement)}</script></head><body><article>
<h1>Upper lock at Harrowgate to close for nine weeks</h1>\n${body}\n</article></body></html>`
}
