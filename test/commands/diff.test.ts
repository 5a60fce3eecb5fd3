import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {diff} from '../../pipeline/commands/diff.ts'
import {measureNames} from '../../pipeline/commands/difference/differences.ts'
import {gatesIn} from '../../pipeline/commands/difference/gates.ts'
import {type Misuse, parse} from '../../pipeline/commands/shared/arguments.ts'
import {type Options, understand} from '../../pipeline/index.ts'
import {rowsOf} from '../../pipeline/review/rows.ts'
import type {ShownPair} from '../../pipeline/review/shown.ts'
import {toJson, toLine} from '../../pipeline/write/json.ts'
import {pageDataIn} from '../review/pages.ts'
import {keptTerminal} from './terminals.ts'

const hostile = '</details><script>alert(1)</script>'
const line = 'Harbour watchers write to the desk of tides about the ferry and its long way home.'
const story = `Ferry back in port after three days

By Ann Miller

OSLO (NTB) — The ferry returned to port on Monday, its operator told passengers on the quay of the old harbour.

${line}

Nobody on board was hurt, the operator said, and it sails again on Friday, when the wind is expected to turn.
`
const rules = [
  {
    id: 'own/watchers',
    role: 'promo',
    weight: 12,
    reason: 'The desk of tides asks for letters',
    wordings: {opens: ['harbour watchers']},
    examples: {yes: [line], no: ['Harbours are watched.']},
  },
] as const

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-diff-'))
  runInto('old', {'in/a.txt': story, 'in/b.txt': story.replace('Ferry', 'Crane')})
  runInto('same', {'in/a.txt': story, 'in/b.txt': story.replace('Ferry', 'Crane')})
  runInto('ruled', {'in/a.txt': story, 'in/b.txt': story.replace('Ferry', 'Crane')}, {rules})
  runInto('fewer', {'in/a.txt': story.replace('By Ann Miller\n\n', ''), 'in/b.txt': '\n'})
  runInto('hostile', {[`in/${hostile}.txt`]: story})
})
after(() => rmSync(root, {recursive: true}))

/** Audits of a run, as \`extract\` writes them. */
function runInto(
  folder: string,
  captures: Readonly<Record<string, string>>,
  options: Options = {},
): void {
  for (const room of ['audits', 'articles', 'rejected'])
    mkdirSync(join(root, folder, room), {recursive: true})
  for (const [i, [name, text]] of Object.entries(captures).entries()) {
    const {audit, article} = understand(text, {...options, name})
    if (article === undefined) {
      writeFileSync(join(root, folder, `rejected/${i}.json`), toJson({name, problems: [], audit}))
    } else {
      writeFileSync(join(root, folder, `audits/${i}.json`), toJson(audit))
      writeFileSync(join(root, folder, `articles/${i}.jsonld`), toJson(article))
    }
  }
}

interface Ran {
  readonly code: number | Misuse | undefined
  readonly out: string
  readonly err: string
}

function ran(old: string, young: string, ...options: readonly string[]): Ran {
  const terminal = keptTerminal()
  const call = parse(['diff', join(root, old), join(root, young), ...options])
  const code = call.type === 'call' ? diff(call, terminal) : undefined
  return {code, out: terminal.printed(), err: terminal.complained()}
}

test('two runs that are alike have no difference, and every gate holds', () => {
  const gates = measureNames.map((name) => `${name}=0`).join(',')
  const {code, out, err} = ran('old', 'same', '--gate', gates)
  assert.equal(code, 0, err)
  assert.match(out, /^2 documents compared, 0 with a change$/m)
})

test('a block that left the body is listed with both roles, and counted', () => {
  const {code, out} = ran('old', 'ruled')
  assert.equal(code, 0)
  assert.match(out, /^in\/a\.txt\n {2}paragraph → promo: Harbour watchers/m)
  assert.match(out, new RegExp(`^ {2}body-lost +${2 * line.length} `, 'm'))
  assert.match(out, /^ {2}roles-changed +2 /m)
})

test('a gate that does not hold ends with 1 and is named, with what was found', () => {
  const {code, err} = ran('old', 'ruled', '--gate', 'body-lost=0,fields-lost<1%')
  assert.equal(code, 1)
  assert.match(err, /^Broken: `body-lost=0`; body-lost is 164 \(\d+\.\d\d %\)$/m)
  assert.doesNotMatch(err, /fields-lost/)
  assert.equal(ran('old', 'ruled', '--gate', 'body-lost<=50%, roles-changed<3').code, 0)
})

test('an article that is lost takes its body and its fields with it', () => {
  const {code, out, err} = ran('old', 'fewer', '--gate', 'documents-lost=0')
  assert.equal(code, 1, err)
  assert.match(out, /^in\/b\.txt \(no article any more\)$/m)
  assert.match(out, /^ {2}documents-lost +1 +50\.00 %/m)
})

test('a document with other bytes is compared by its fields alone', () => {
  const {out} = ran('old', 'fewer')
  assert.match(
    out,
    /^in\/a\.txt \(the capture has other bytes; its blocks are not compared\)\n {2}author: .*Ann Miller.* → nothing$/m,
  )
})

test('results that the list of keys does not name are passed over', () => {
  const captures = {'in/a.txt': story, 'in/b.txt': story.replace('Ferry', 'Crane')}
  runInto('listed', captures)
  const record = {key: 'in/a.txt', status: 'article', name: 'in/a.txt'}
  writeFileSync(join(root, 'listed/keys.ndjson'), toLine(record))
  const {code, out, err} = ran('old', 'listed', '--gate', 'documents-lost=0')
  assert.equal(code, 1, err)
  assert.match(out, /^in\/b\.txt \(no article any more\)$/m)
  assert.match(err, /^1 result passed over: an earlier run left it, and the list of keys/m)
  writeFileSync(join(root, 'listed/keys.ndjson'), '{"key":')
  const damaged = ran('old', 'listed')
  assert.equal(damaged.code, 1)
  assert.match(damaged.err, /^copydesk: A list of keys in `.*listed` is damaged\. Run/)
})

test('an unknown measure is misuse, and so is what is no condition', () => {
  const {code} = ran('old', 'same', '--gate', 'body-lots=0')
  assert.match(String(Object(code)['reason']), /found `body-lots`; did you mean `body-lost`/)
  assert.match(String(gatesIn('body-lost')), /^Expected conditions such as/)
  assert.match(String(gatesIn('body-lost>1')), /^Expected conditions such as/)
  assert.equal(gatesIn('fields-lost<0.5%').length, 1)
})

test('--json holds every change, and whether each gate holds', () => {
  const {out} = ran('old', 'ruled', '--json', '--gate', 'roles-changed=0,body-gained=0')
  const {documents, counts, gates} = JSON.parse(out)
  assert.equal(documents.length, 2)
  assert.deepEqual(documents[0].blocks[0].now, 'promo')
  assert.equal(counts['roles-changed'], 2)
  assert.deepEqual(gates, [
    {gate: 'roles-changed=0', holds: false},
    {gate: 'body-gained=0', holds: true},
  ])
})

test('--html writes a page with both sides of each document that changed', () => {
  const path = join(root, 'pages/sides.html')
  ran('old', 'ruled', '--html', path)
  const {index, documents} = pageDataIn<ShownPair>(path)
  assert.deepEqual(
    index.entries.map(({name, why, roles}) => [name, why, roles]),
    ['in/a.txt', 'in/b.txt'].map((name) => [name, ['1 block'], {paragraph: 1, promo: 1}]),
  )
  assert.deepEqual(
    index.comparison?.measures.find(([name]) => name === 'roles-changed')?.slice(2),
    [2, '20.00 %'],
  )
  for (const pair of documents) {
    const changed = rowsOf(pair).filter(({isChanged}) => isChanged)
    assert.deepEqual(
      changed.map(({old, young}) => [
        old.map((number) => pair.old?.blocks[number]?.role),
        young.map((number) => pair.young?.blocks[number]?.role),
      ]),
      [[['paragraph'], ['promo']]],
    )
  }
})

test('a document that one run lacks stands alone on its side of the page', () => {
  const path = join(root, 'pages/lost.html')
  ran('old', 'hostile', '--html', path)
  const {documents} = pageDataIn<ShownPair>(path)
  assert.deepEqual(
    documents.map(({old, young}) => [old?.name, young?.name]),
    [
      ['in/a.txt', undefined],
      ['in/b.txt', undefined],
      [undefined, `in/${hostile}.txt`],
    ],
  )
})

test('--html writes a page on which nothing of a document runs', () => {
  const path = join(root, 'pages/diff.html')
  ran('hostile', 'old', '--html', path)
  const page = readFileSync(path, 'utf8')
  assert.ok(page.includes('\\u003cscript>alert(1)\\u003c/script>'))
  assert.ok(!page.includes('<script>alert'))
  assert.match(
    page,
    /default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'/,
  )
})

test('a folder that is not there, and one without audits, are told apart', () => {
  assert.match(String(Object(ran('old', 'nowhere').code)['reason']), /There is no folder/)
  mkdirSync(join(root, 'empty'))
  assert.equal(ran('old', 'empty').code, 1)
})
