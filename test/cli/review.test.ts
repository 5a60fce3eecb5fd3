import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import type {ShownDocument} from '../../pipeline/review/shown.ts'
import {agency, other, rewrite} from '../relate/stories.ts'
import {type PageContent, pageDataIn} from '../review/pages.ts'
import {copydesk} from './run.ts'

const story = 'Ferry sails again\n\nBERGEN: The ferry sailed on Monday, the port said.\n'
const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bridge</title><article><h1>Brücke closed</h1><p>The bridge was closed on Monday, the city said, and the ferry sails instead of it until spring.</p><p>Nobody was hurt, the harbour master said on Tuesday, when the wind had calmed down.</p></article></html>'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-review-'))
  mkdirSync(join(root, 'in'))
  writeFileSync(join(root, 'in/ferry.txt'), story)
  writeFileSync(join(root, 'in/bridge.html'), page)
  writeFileSync(join(root, 'in/bad.warc'), 'x')
  copydesk(['extract', 'in', '--out', 'results', '--quiet'], {folder: root})
})
after(() => rmSync(root, {recursive: true}))

/** The data of a page. */
function dataOf(file: string): PageContent<ShownDocument> {
  return pageDataIn(join(root, file))
}

test('a page holds every document of a run, those that could not be read too', () => {
  const {code, err} = copydesk(['review', 'results'], {folder: root})
  assert.equal(code, 0, err)
  assert.equal(err, '3 documents on the page review.html\n')
  const {index, documents} = dataOf('review.html')
  assert.deepEqual(
    index.entries.map(({name, outcome}) => [name, outcome]),
    [
      ['in/bridge.html', 'article'],
      ['in/ferry.txt', 'article'],
      ['in/bad.warc@0', 'unread'],
    ],
  )
  assert.deepEqual(
    documents.map(({name}) => name),
    index.entries.map(({name}) => name),
  )
  assert.equal(documents[1]?.text, story)
})

test('the same results give the same bytes, for files and for parts', () => {
  copydesk(['review', 'results', '--out', 'again.html'], {folder: root})
  assert.equal(
    readFileSync(join(root, 'again.html'), 'utf8'),
    readFileSync(join(root, 'review.html'), 'utf8'),
  )
  copydesk(['extract', 'in', '--out', 'parts', '--parts', '--quiet'], {folder: root})
  const {code, err} = copydesk(['review', 'parts', '--out', 'parts.html'], {folder: root})
  assert.equal(code, 0, err)
  assert.equal(dataOf('parts.html').index.entries.length, 3)
})

test('with the captures, the source of a page is shown with the places of its blocks', () => {
  const words = ['review', 'results', '--captures', '.', '--out', 'source.html']
  const {code, err} = copydesk(words, {folder: root})
  assert.equal(code, 0, err)
  const [bridge, ferry] = dataOf('source.html').documents
  assert.equal(bridge?.source, page)
  assert.equal(ferry?.source, undefined)
  const read = bridge?.blocks.map(({source}) => source && page.slice(...source))
  assert.match(read?.join('|') ?? '', /Brücke closed.*\|.*The bridge was closed/s)
})

test('a capture that is not where it should be is named, and the page is written without it', () => {
  const words = ['review', 'results', '--captures', 'nowhere', '--out', 'none.html']
  const {code, err} = copydesk(words, {folder: root})
  assert.equal(code, 1)
  assert.match(err, /in\/bridge\.html: There is no file `.*nowhere/)
  assert.equal(dataOf('none.html').index.entries.length, 3)
})

test('an audit that is damaged is named with its place, and the others are shown', () => {
  const words = ['extract', 'in/ferry.txt', 'in/bridge.html', '--out', 'damaged', '--quiet']
  copydesk(words, {folder: root})
  const file = readdirSync(join(root, 'damaged/audits')).find((name) => name.includes('ferry'))
  writeFileSync(join(root, 'damaged/audits', file ?? ''), '{"capture":{"sha256":"a"}}')
  const {code, err} = copydesk(['review', 'damaged', '--out', 'damaged.html'], {folder: root})
  assert.equal(code, 1)
  assert.match(err, /ferry\.json.*Write the audit again with `copydesk extract`/)
  assert.equal(dataOf('damaged.html').index.entries.length, 1)
  // A folder in its place is a file that cannot be read, for every user of the system.
  rmSync(join(root, 'damaged/audits', file ?? ''))
  mkdirSync(join(root, 'damaged/audits', file ?? ''))
  const unread = copydesk(['review', 'damaged', '--out', 'unread.html'], {folder: root})
  assert.equal(unread.code, 1, unread.err)
  assert.match(unread.err, /ferry\.json: .* Check that the file can be read/)
  assert.equal(dataOf('unread.html').index.entries.length, 1)
})

test('relations of the run are found by themselves, and others by --relations', () => {
  const folder = {folder: root}
  mkdirSync(join(root, 'told'))
  writeFileSync(join(root, 'told/agency.txt'), `${agency.join('\n\n')}\n`)
  writeFileSync(join(root, 'told/rewrite.txt'), `${rewrite.join('\n\n')}\n`)
  writeFileSync(join(root, 'told/other.txt'), `${other.join('\n\n')}\n`)
  copydesk(['extract', 'told', '--out', 'told-results', '--quiet'], folder)
  copydesk(['review', 'told-results', '--out', 'told.html'], folder)
  assert.equal(dataOf('told.html').index.stories, undefined)
  copydesk(['relate', 'told-results', '--out', 'told-lineage', '--quiet'], folder)
  const words = ['review', 'told-results', '--relations', 'told-lineage', '--out', 'named.html']
  const {code, err} = copydesk(words, folder)
  assert.equal(code, 0, err)
  const {index, documents} = dataOf('named.html')
  assert.deepEqual(
    index.entries.map(({key}) => key),
    ['told/agency.txt', undefined, 'told/rewrite.txt'],
  )
  assert.deepEqual(
    documents.map(({relations}) => relations?.map(({kind, document}) => [kind, document.key])),
    [[['rewrite', 'told/rewrite.txt']], undefined, [['rewrite', 'told/agency.txt']]],
  )
  assert.deepEqual(
    index.stories?.map(({origins}) =>
      origins.map((tree) => tree.map(({key, depth}) => [key, depth])),
    ),
    [
      [
        [
          ['told/agency.txt', 0],
          ['told/rewrite.txt', 1],
        ],
      ],
    ],
  )
  copydesk(['extract', 'told', '--out', 'own-results', '--relate', '--quiet'], folder)
  copydesk(['review', 'own-results', '--out', 'own.html'], folder)
  assert.deepEqual(dataOf('own.html').index.stories, index.stories)
})

test('relations that are none, damaged or of other texts are said to be so', () => {
  const folder = {folder: root}
  mkdirSync(join(root, 'edited'))
  const write = (text: readonly string[]): void =>
    writeFileSync(join(root, 'edited/agency.txt'), `${text.join('\n\n')}\n`)
  write(agency)
  writeFileSync(join(root, 'edited/rewrite.txt'), `${rewrite.join('\n\n')}\n`)
  copydesk(['extract', 'edited', '--out', 'edited-results', '--quiet'], folder)
  copydesk(['relate', 'edited-results', '--out', 'edited-lineage', '--quiet'], folder)
  const words = ['review', 'edited-results', '--out', 'edited.html', '--relations']
  const none = copydesk([...words, 'edited'], folder)
  assert.equal(none.code, 2)
  assert.match(none.err, /found no `edited\/relations\.ndjson`/)
  write(agency.slice(1))
  copydesk(['extract', 'edited', '--out', 'edited-results', '--quiet'], folder)
  const old = copydesk([...words, 'edited-lineage'], folder)
  assert.equal(old.code, 1)
  assert.match(old.err, /other results of 1 document: run `copydesk relate` again/)
  assert.deepEqual(
    dataOf('edited.html').documents.map(({relations}) => relations?.length),
    [undefined, 1],
  )
  writeFileSync(join(root, 'edited-lineage/relations.ndjson'), '{"kind":"rew')
  const torn = copydesk([...words, 'edited-lineage'], folder)
  assert.equal(torn.code, 2)
  assert.match(torn.err, /The relations in `edited-lineage` are damaged/)
  copydesk(['extract', 'edited', '--out', 'torn-results', '--relate', '--quiet'], folder)
  writeFileSync(join(root, 'torn-results/lineage/stories.ndjson'), '{"story":')
  const own = copydesk(['review', 'torn-results', '--out', 'torn.html'], folder)
  assert.equal(own.code, 1)
  assert.match(own.err, /The relations in `torn-results\/lineage` are damaged/)
  assert.equal(dataOf('torn.html').documents.length, 2)
})

test('results that are none, an empty folder and a page that cannot be written are errors', () => {
  mkdirSync(join(root, 'empty'))
  const empty = copydesk(['review', 'empty', '--out', 'empty.html'], {folder: root})
  assert.equal(empty.code, 1)
  assert.match(empty.err, /hold no audits\. Name what `copydesk extract … --out DIR` wrote$/m)
  assert.equal(existsSync(join(root, 'empty.html')), false)
  assert.equal(copydesk(['review'], {folder: root}).code, 2)
  assert.equal(copydesk(['review', 'in/ferry.txt'], {folder: root}).code, 2)
  const nowhere = copydesk(['review', 'results', '--out', 'no/where.html'], {folder: root})
  assert.equal(nowhere.code, 74)
  assert.match(nowhere.err, /Could not write/)
  const below = copydesk(['review', 'results', '--out', 'in/ferry.txt/page.html'], {folder: root})
  assert.equal(below.code, 74, below.err)
})

test('a page replaces an earlier page, and no other file', () => {
  const notes = join(root, 'notes.txt')
  writeFileSync(notes, 'My notes')
  for (const words of [
    ['review', 'results', '--out', 'notes.txt'],
    ['diff', 'results', 'results', '--html', 'notes.txt'],
  ]) {
    const {code, err} = copydesk(words, {folder: root})
    assert.equal(code, 2, err)
    assert.match(err, /found another file at `notes\.txt`/)
  }
  assert.equal(readFileSync(notes, 'utf8'), 'My notes')
  for (const words of [
    ['diff', 'results', 'results', '--html', 'page.html'],
    ['review', 'results', '--out', 'page.html'],
    ['diff', 'results', 'results', '--html', 'page.html'],
  ]) {
    assert.equal(copydesk(words, {folder: root}).code, 0)
  }
})
