import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {learn} from '../../pipeline/commands/learn.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'
import {understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {readRules} from '../../pipeline/validate/rules.ts'
import {keptTerminal} from './terminals.ts'

const oddLine = 'Harbour watchers write to the desk of tides'
/** Captures of one site, with a line that no rule knows and that stands in the body. */
const stories = {
  'ferry.txt': storyOf('Ferry', 'Ann Miller'),
  'crane.txt': storyOf('Crane', 'Bo Tan'),
  'other.txt': storyOf('Buoy', 'Eva Lind'),
}

function storyOf(what: string, who: string): string {
  return `${what} back in port after three days

By ${who}

OSLO (NTB) — The ${what.toLowerCase()} returned to port on Monday, its operator told passengers on the quay of the old harbour.

${oddLine} about the ${what.toLowerCase()} and its long way home through the islands.

Nobody on board was hurt, the operator said, and it sails again on Friday, when the wind is expected to turn.
`
}

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-learn-'))
  for (const [name, text] of Object.entries(stories)) writeFileSync(join(root, name), text)
})
after(() => rmSync(root, {recursive: true}))

interface Correction {
  readonly name: keyof typeof stories
  readonly now: string
  readonly host?: string
}

/** The correction of the odd line of a story, as the page of `review` saves it. */
function correctionOf({name, now, host = 'news.example'}: Correction): object {
  const text = stories[name]
  const {tree} = understand(text)
  const block = blocksOf(tree).find(({at}) => sliceOf(tree, at).startsWith(oddLine))
  assert.ok(block)
  const captureSha256 = createHash('sha256').update(text).digest('hex')
  const document = {name, captureSha256, url: `https://${host}/${name}`}
  const {start, end} = block.at
  const was = block.data.role
  return {of: 'role', document, at: [start, end], text: sliceOf(tree, block.at), was, now}
}

function fileOf(name: string, corrections: readonly object[]): string {
  const path = join(root, name)
  writeFileSync(path, JSON.stringify({version: 1, corrections}))
  return path
}

interface Ran {
  readonly code: unknown
  readonly out: string
  readonly err: string
}

async function ran(...words: readonly string[]): Promise<Ran> {
  const terminal = keptTerminal()
  const call = parse(['learn', '--captures', root, ...words])
  assert.equal(call.type, 'call')
  const code = call.type === 'call' ? await learn(call, terminal) : undefined
  return {code, out: terminal.printed(), err: terminal.complained()}
}

const two = ['ferry.txt', 'crane.txt'] as const

test('two corrections that agree become a rule for their host, and the next run shows it', async () => {
  const path = fileOf(
    'two.json',
    two.map((name) => correctionOf({name, now: 'promo'})),
  )
  const [cases, rules] = [join(root, 'cases'), join(root, 'rules')]
  const {code, out} = await ran(path, join(root, 'other.txt'), '--cases', cases, '--apply', rules)
  assert.equal(code, 0, out)
  assert.match(out, /^1 rule proposed from 2 of 2 corrected roles$/m)
  assert.match(out, /^For news\.example; 2 of 2 corrected lines get their role$/m)
  assert.match(out, /^Tried on 1 document: 1 line with another role$/m)
  const read = readRules(readFileSync(join(rules, 'news.example.json'), 'utf8'))
  assert.ok('rules' in read)
  const [rule] = read.rules
  assert.equal(rule?.id, 'news-example/promo-1')
  assert.deepEqual(rule?.wordings, {
    opens: ['harbour watchers write to the desk of tides'],
  })
  const {tree} = understand(stories['other.txt'], {rules: read.rules})
  const odd = blocksOf(tree).find(({at}) => sliceOf(tree, at).startsWith(oddLine))
  assert.equal(odd?.data.role, 'promo')
})

test('the same corrections add no second rule for what a rule sees already', async () => {
  const path = fileOf(
    'again.json',
    two.map((name) => correctionOf({name, now: 'promo'})),
  )
  for (const target of ['again-rules', 'again-rules.json']) {
    const call = [path, '--cases', join(root, 'again'), '--apply', join(root, target)] as const
    assert.match((await ran(...call)).out, /^1 rule written to /m)
    const {code, out} = await ran(...call)
    assert.equal(code, 0)
    assert.match(out, /^2 corrected lines with a rule already$/m)
    assert.match(out, /^0 rules proposed from 0 of 2 corrected roles$/m)
  }
  const read = readRules(readFileSync(join(root, 'again-rules.json'), 'utf8'))
  assert.deepEqual('rules' in read && read.rules.map(({id}) => id), ['news-example/promo-1'])
})

test('a corrected document becomes a golden case', async () => {
  const document = {
    name: 'ferry.txt',
    captureSha256: createHash('sha256').update(stories['ferry.txt']).digest('hex'),
  }
  const field = {of: 'field', document, field: 'author', was: ['Ann Miller'], now: ['Ann', 'Bo']}
  const path = fileOf('case.json', [correctionOf({name: 'ferry.txt', now: 'promo'}), field])
  const cases = join(root, 'golden')
  const {code} = await ran(path, '--cases', cases)
  assert.equal(code, 0)
  assert.equal(readFileSync(join(cases, 'ferry/capture.txt'), 'utf8'), stories['ferry.txt'])
  const rows = readFileSync(join(cases, 'ferry/expected.tsv'), 'utf8').trimEnd().split('\n')
  assert.deepEqual(
    rows.map((row) => row.split('\t')[0]),
    ['headline', 'byline', 'paragraph', 'promo', 'paragraph'],
  )
  assert.equal(rows[3], `promo\t${oddLine.slice(0, 40)}`)
  const expected = JSON.parse(readFileSync(join(cases, 'ferry/expected.json'), 'utf8'))
  assert.deepEqual(expected.author, ['Ann', 'Bo'])
  assert.equal(expected.paragraphs, 2)
  assert.equal(expected.last, 'e the wind is expected to turn.'.slice(-30))
})

test('one correction alone proposes no rule, and without --apply nothing is written', async () => {
  const alone = fileOf('one.json', [correctionOf({name: 'ferry.txt', now: 'promo'})])
  const {code, out} = await ran(alone, '--cases', join(root, 'c1'), '--apply', join(root, 'none'))
  assert.equal(code, 0)
  assert.match(out, /^0 rules proposed from 0 of 1 corrected role$/m)
  assert.equal(existsSync(join(root, 'none')), false)
  const both = fileOf(
    'both.json',
    two.map((name) => correctionOf({name, now: 'promo'})),
  )
  const {err} = await ran(both, '--cases', join(root, 'c2'))
  assert.match(err, /^`--apply FILE` or `--apply FOLDER` writes the rules; nothing was written$/m)
})

test('corrections of several hosts make a rule of no host, behind the rules that are there', async () => {
  const path = fileOf('hosts.json', [
    correctionOf({name: 'ferry.txt', now: 'promo', host: 'a.example'}),
    correctionOf({name: 'crane.txt', now: 'promo', host: 'b.example'}),
  ])
  const file = join(root, 'mine.json')
  const there = {
    id: 'own/promo-1',
    role: 'promo',
    weight: 4,
    reason: 'Opens with another wording',
    wordings: {opens: ['gull counters of the quay']},
    examples: {yes: ['Gull counters of the quay'], no: ['Gulls were counted.']},
  }
  writeFileSync(file, JSON.stringify([there]))
  await ran(path, '--cases', join(root, 'c3'), '--apply', file)
  const read = readRules(readFileSync(file, 'utf8'))
  assert.deepEqual('rules' in read && read.rules.map(({id}) => id), ['own/promo-1', 'own/promo-2'])
})

test('a correction to the body makes a rule as well, and no rule sees a line of another role', async () => {
  const path = fileOf('mixed.json', [
    correctionOf({name: 'ferry.txt', now: 'promo'}),
    correctionOf({name: 'crane.txt', now: 'quote'}),
  ])
  const {out} = await ran(path, '--cases', join(root, 'c4'))
  assert.match(out, /^0 rules proposed/m)
})

test('a capture that is missing or was changed is named, and the others are learned from', async () => {
  const missing = correctionOf({name: 'ferry.txt', now: 'promo'})
  const document = {name: 'gone.txt', captureSha256: '0'.repeat(64)}
  const path = fileOf('gone.json', [
    {...missing, document},
    correctionOf({name: 'crane.txt', now: 'promo'}),
  ])
  const {code, out, err} = await ran(path, '--cases', join(root, 'c5'))
  assert.equal(code, 1)
  assert.match(err, /^gone\.txt: There is no file .*`--captures`$/m)
  assert.match(out, /crane: 1 role and 0 fields corrected/)
})

test('a capture of which no correction can be used becomes no case', async () => {
  const right = correctionOf({name: 'ferry.txt', now: 'promo'})
  const path = fileOf('strange.json', [{...right, at: [1, 4]}])
  const {code, out, err} = await ran(path, '--cases', join(root, 'strange'))
  assert.equal(code, 1)
  assert.match(err, /^ferry\.txt: No block stands at 1–4, where one was corrected\. /m)
  assert.match(out, /^0 rules proposed from 0 of 0 corrected roles$/m)
  assert.equal(existsSync(join(root, 'strange')), false)
})

test('a file that is no list of corrections is misuse, with line and column', async () => {
  writeFileSync(join(root, 'bad.json'), '{"version": 1,\n "corrections": [{}]}')
  const {code} = await ran(join(root, 'bad.json'))
  assert.match(String(Object(code)['reason']), /bad\.json:2:\d+/)
})

test('--check names what does not come out, and holds with the rules that were learned', async () => {
  const path = fileOf(
    'check.json',
    two.map((name) => correctionOf({name, now: 'promo'})),
  )
  const [cases, rules] = [join(root, 'c6'), join(root, 'check-rules.json')]
  await ran(path, '--cases', cases, '--apply', rules)
  const before = await ran('--check', '--cases', cases)
  assert.equal(before.code, 1)
  assert.match(before.out, /ferry: Expected promo for `Harbour watchers .*`, found paragraph$/m)
  assert.match(before.out, /ferry: Expected 2 as paragraphs, found 3$/m)
  assert.match(before.out, /^2 cases checked, 2 with something that does not hold$/m)
  const after = await ran('--check', '--cases', cases, '--rules', rules)
  assert.equal(after.code, 0, after.out)
})

test('--check compares the pictures of a golden capture of this project', async () => {
  const cases = join(root, 'c7')
  cpSync('test/golden/kyodo-ferry', join(cases, 'kyodo-ferry'), {recursive: true})
  const {out} = await ran('--check', '--cases', cases)
  assert.doesNotMatch(out, / as image/)
  assert.match(out, /^1 case checked/m)
})
