import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath} from 'node:url'
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

const repository = fileURLToPath(new URL('../../', import.meta.url))

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
  assert.equal(run('relate', 'all', '--out', 'lineage').code, 0)
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
  readonly source?: string
  readonly basedOn?: boolean
  readonly evidence: readonly {
    readonly kind: string
    readonly source: string
    readonly named: boolean
    readonly at?: readonly [number, number]
  }[]
  readonly aligned: readonly {
    readonly a: readonly [number, number]
    readonly b: readonly [number, number]
  }[]
}

function linesIn(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}

test('the relations of a run are lines that their schemas take', () => {
  const {code, err} = run('relate', 'all', '--out', 'checked')
  assert.equal(code, 0, err)
  assert.match(err, /^8 documents; \d+ pairs compared; 3 stories; relations: /)
  for (const [i, schema] of (['relation', 'story', 'grouped-document'] as const).entries()) {
    const lines = linesIn(textsIn('checked')[i] ?? '')
    assert.ok(lines.length > 0)
    const check = checkOf(schema)
    for (const line of lines) assert.ok(check(line), JSON.stringify(check.errors))
  }
  const kinds = linesIn(textsIn('checked')[0] ?? '').map(({kind, excerpt, a, b}) =>
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
    [['all', '--out', 'captures/mine.txt'], /Expected an empty folder or one of relations/],
    [
      ['all', '--with', 'all'],
      /There are no relations in `all`. Run `copydesk relate` over all results/,
    ],
    [['all', '--workers', '0'], /workers/],
  ] as const) {
    const {code, err} = run('relate', ...words)
    assert.equal(code, 2)
    assert.match(err, reason)
  }
  assert.equal(run('relate', 'captures').code, 1)
})

test('a folder without results is named, and the others count', () => {
  const {code, err} = run('relate', 'first', 'captures')
  assert.equal(code, 1)
  assert.match(err, /^captures: There are no audits here. Name what `copydesk extract/m)
  assert.match(err, /4 documents/)
})

test('the relations of a run are named when its results are given for them', () => {
  assert.equal(run('extract', 'captures', '--out', 'own', '--relate').code, 0)
  const {code, err} = run('relate', 'second', '--with', 'own')
  assert.equal(code, 2)
  assert.match(err, /no relations in `own`, but there are some in `own\/lineage`/)
  assert.equal(run('relate', 'second', '--with', 'own/lineage').code, 0)
})

test('a folder for temporary files that is missing is named', () => {
  const missing = join(root, 'missing')
  const {code, err} = copydesk(['relate', 'all'], {folder: root, environment: {TMPDIR: missing}})
  assert.equal(code, 74)
  assert.match(err, /missing`: its folder does not exist. Set `TMPDIR`/)
})

test('parts of an earlier run beside the files of a later one are passed over', () => {
  const [first, second] = [Object.keys(captures).slice(0, 4), Object.keys(captures).slice(4)]
  const pathsOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => `captures/${name}.txt`)
  run('extract', ...pathsOf(first), '--out', 'mixed', '--parts', '--relate')
  const {err} = run('extract', ...pathsOf([...second, 'cut']), '--out', 'mixed', '--relate')
  assert.match(err, /4 results passed over: an earlier run left them/)
  assert.match(err, /5 documents; /)
  for (const folder of ['audits', 'articles']) {
    const old = readFileSync(join(root, 'mixed', folder, '000000-0000.ndjson'), 'utf8')
    assert.doesNotMatch(old, /"(?:relations|isBasedOn|citation)"/)
  }
  assert.equal(run('validate', 'mixed').code, 0)
})

test('a file that is no audit is named, and the others count', () => {
  assert.equal(run('extract', 'captures', '--out', 'damaged').code, 0)
  writeFileSync(join(root, 'damaged/audits/mine.json'), '{"half":')
  const {code, err} = run('relate', 'damaged')
  assert.equal(code, 1)
  assert.match(err, /damaged\/audits\/mine\.json: This is not an audit/)
  assert.match(err, /7 documents/)
  rmSync(join(root, 'damaged/audits/mine.json'))
  mkdirSync(join(root, 'damaged/audits/mine.json'))
  const unread = run('relate', 'damaged')
  assert.equal(unread.code, 1)
  assert.match(unread.err, /damaged\/audits\/mine\.json: .* Check that the file can be read/)
  assert.match(unread.err, /7 documents/)
})

/** Write the pages of an agency and of a paper that rewrote it, and a text about something else. */
function writeStated(folder: string): void {
  mkdirSync(join(root, folder))
  writeFileSync(join(root, folder, 'wire.html'), page('Norwire', '2024-05-04T09:00:00Z', agency))
  writeFileSync(
    join(root, folder, 'paper.html'),
    page('Lindow Echo', '2024-05-04T15:00:00Z', [
      ...rewrite,
      'The work was first reported by Norwire, which said that it began.',
    ]),
  )
  writeFileSync(join(root, folder, 'other.txt'), `${other.join('\n\n')}\n`)
}

test('extract --relate writes relations into audits and articles that stay valid', () => {
  writeStated('stated')
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
})

test('an article that has a passage of another one, and two reasons, cites it', () => {
  mkdirSync(join(root, 'cited'))
  writeFileSync(join(root, 'cited/wire.html'), page('Norwire', '2024-05-04T09:00:00Z', agency))
  const paragraphs = [
    ...other,
    ...mine,
    ...agency.slice(3, 5),
    'The closure was first reported by Norwire, which said that it may be longer.',
  ]
  const time = '2024-05-06T09:00:00Z'
  writeFileSync(join(root, 'cited/paper.html'), page('Lindow Echo', time, paragraphs))
  assert.equal(run('extract', 'cited', '--out', 'cited-results', '--relate').code, 0)
  const [article, source] = ['paper', 'wire'].map((name) =>
    JSON.parse(readFileSync(join(root, `cited-results/articles/${name}.jsonld`), 'utf8')),
  )
  assert.deepEqual(article.citation, [{'@type': 'NewsArticle', '@id': source['@id']}])
  assert.equal(article.isBasedOn, undefined)
  assert.equal(source.citation, undefined)
  const {code, out} = run('validate', 'cited-results')
  assert.equal(code, 0, out)
})

test('search documents have their place in a story', () => {
  writeStated('searched')
  const format = ['--format', 'search'] as const
  assert.equal(run('extract', 'searched', '--out', 'search', ...format, '--relate').code, 0)
  const documents = readFileSync(join(root, 'search/search.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  assert.deepEqual(
    documents.map(({key, group, origin, copyOf, copies}) => [key, group, origin, copyOf, copies]),
    [
      ['searched/other.txt', undefined, undefined, undefined, undefined],
      ['searched/paper.html', 'searched/paper.html', 'searched/wire.html', 'searched/wire.html', 1],
      ['searched/wire.html', 'searched/paper.html', 'searched/wire.html', undefined, 1],
    ],
  )
})

for (const form of [['search'], ['jsonld'], ['ndjson'], ['ndjson', '--parts']] as const) {
  test(`the index groups documents by the story that relations say they tell (${form.join(' ')})`, () => {
    const own = form.join('')
    const extractInto = (results: string, ...words: readonly string[]): void => {
      const captured = ['captures/mine.txt', 'captures/second.txt']
      const {code, err} = run(
        'extract',
        ...captured,
        '--out',
        results,
        '--format',
        ...form,
        ...words,
      )
      assert.equal(code, 0, err)
    }
    const hitsOf = (results: string): number => {
      assert.equal(run('index', results, '--to', `${results}.sqlite`).code, 0)
      return JSON.parse(run('search', `${results}.sqlite`, 'mine', '--json').out).hits.length
    }
    // Independent reports of one event, whose texts have nothing in common that the index would see by itself.
    extractInto(`with-relations${own}`, '--relate')
    assert.equal(hitsOf(`with-relations${own}`), 1)
    const {out} = run('search', `with-relations${own}.sqlite`, 'mine')
    assert.match(out, / · 2 articles of one story$/m)
    extractInto(`without${own}`)
    assert.equal(hitsOf(`without${own}`), 2)
  })
}

test('the index names results whose list of keys or of stories is damaged, and stays as it was', () => {
  const made = run('extract', 'captures', '--out', 'torn', '--relate')
  assert.equal(made.code, 0, made.err)
  const indexed = run('index', 'torn', '--to', 'torn.sqlite')
  assert.equal(indexed.code, 0, indexed.err)
  const hits = run('search', 'torn.sqlite', 'mine', '--json').out
  for (const list of ['lineage/documents.ndjson', 'keys.ndjson']) {
    const path = join(root, 'torn', list)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.slice(0, 30))
    const {code, err} = run('index', 'torn', '--to', 'torn.sqlite')
    assert.equal(code, 2)
    assert.match(err, /`torn` is damaged; run `copydesk extract` again/)
    writeFileSync(path, whole)
  }
  assert.equal(run('search', 'torn.sqlite', 'mine', '--json').out, hits)
})

test('formats without relations are refused', () => {
  const {code, err} = run('extract', 'captures', '--out', 'csv', '--format', 'csv', '--relate')
  assert.equal(code, 2)
  assert.match(err, /with `--relate`/)
})

test('of the project’s two documents one is a rewrite of the other, which is the text of an agency', () => {
  const out = join(root, 'project')
  const folder = {folder: repository}
  assert.equal(copydesk(['extract', 'documents', '--out', out, '--relate'], folder).code, 0)
  const [relation, ...others] = linesIn(readFileSync(join(out, 'lineage/relations.ndjson'), 'utf8'))
  assert.ok(relation !== undefined && others.length === 0)
  const {kind, a, b, source, basedOn, evidence, aligned} = relation
  const names = ['documents/000_0d5f010ca1dc3f35.txt', 'documents/001_d17dabcca99b35d8.txt']
  assert.deepEqual([kind, a.key, b.key], ['rewrite', ...names])
  assert.equal(source, 'b')
  const [first, second] = names.map((name) => readFileSync(join(repository, name), 'utf8'))
  assert.deepEqual(
    evidence.map((each) => [each.kind, each.source, first?.slice(...(each.at ?? []))]),
    [
      ['credit', 'b', 'With contributions from agencies.'],
      ['second-hand', 'b', 'Japan Times'],
    ],
  )
  const texts = aligned.map((pair) => [first?.slice(...pair.a), second?.slice(...pair.b)] as const)
  assert.equal(texts.length, 11)
  for (const text of texts.flat()) assert.match(text ?? '', /^["\p{Lu}][^\n]+[.”"]$/u)
  assert.deepEqual(texts[6], [
    'Canada, Japan and the United States are members of the Group of Seven.',
    'Canada, Japan and the United States are members of the Group of Seven.',
  ])
  const [opening, closing] = [texts[0], texts.at(-1)]
  assert.match(
    opening?.[0] ?? '',
    /^New Delhi: As part of .+ Japan, South Korea and the United States\.$/,
  )
  assert.match(opening?.[1] ?? '', /^Canada has proposed .+ diplomatic sources said Sunday\.$/)
  assert.match(closing?.[0] ?? '', /^Canada announced a new Indo-Pacific strategy last November, /)
  assert.match(
    closing?.[1] ?? '',
    /^The three were released in 2021 but bilateral ties remain frayed, /,
  )
  // Neither reason names the agency, so that the article is not said to be based on its text.
  assert.equal(basedOn, undefined)
  assert.ok(evidence.every(({named}) => !named))
  const article = JSON.parse(
    readFileSync(join(out, 'articles/000_0d5f010ca1dc3f35.jsonld'), 'utf8'),
  )
  assert.deepEqual([article.isBasedOn, article.citation], [undefined, undefined])
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

for (const format of ['jsonld', 'search'] as const) {
  test(`results with --parts take the place of those without (${format})`, () => {
    const out = `changed-${format}`
    const [agencys, rewritten, others] = ['agency', 'rewrite', 'other'].map(
      (name) => `captures/${name}.txt`,
    )
    const into = ['--out', out, '--format', format] as const
    assert.equal(run('extract', agencys ?? '', rewritten ?? '', ...into).code, 0)
    const parts = ['--format', 'ndjson', '--parts'] as const
    assert.equal(run('extract', rewritten ?? '', others ?? '', '--out', out, ...parts).code, 0)
    const indexed = run('index', out, '--to', `${out}.sqlite`)
    assert.equal(indexed.code, 0, indexed.err)
    assert.match(indexed.err, /: 2 articles added, /)
    const related = run('relate', out)
    assert.match(related.err, /2 results passed over/)
    assert.match(related.err, /^2 documents; 0 pairs compared/m)
  })
}

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

for (const form of [[], ['--parts']] as const) {
  test(`what an earlier run left in a folder is passed over (${form.join('') || 'files'})`, () => {
    const out = `left${form.join('')}`
    const names = ['captures/agency.txt', 'captures/rewrite.txt', 'captures/other.txt'] as const
    assert.equal(run('extract', ...names, '--out', out, ...form).code, 0)
    const [first, ...others] = names
    const again = run('extract', ...others, '--out', out, ...form, '--relate')
    assert.equal(again.code, 0, again.err)
    const {code, err} = run('relate', out)
    assert.equal(code, 0, err)
    for (const text of [again.err, err]) {
      assert.match(text, /2 documents; /)
      // Files of parts are replaced as a whole.
      if (form.length === 0) {
        assert.match(text, /^1 result passed over: .* the list of keys does not name/ms)
      }
    }
    const page = run('review', out, '--out', `${out}.html`)
    assert.equal(page.code, 0, page.err)
    assert.match(page.err, /2 documents on the page/)
    assert.equal(readFileSync(join(root, `${out}.html`), 'utf8').includes(first), false)
  })
}
