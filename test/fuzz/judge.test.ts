import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {DocumentResult} from '../../pipeline/commands/shared/document.ts'
import type {InputProblem} from '../../pipeline/commands/shared/problems.ts'
import {answersTo} from './answers.ts'
import type {FuzzInput} from './inputs.ts'
import {differencesOf, faultsOf} from './judge.ts'

const body =
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said.\n\n' +
  '“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon.\n'
const input: FuzzInput = {name: '1-text.txt', kind: 'text', bytes: Buffer.from(body), options: {}}
const sound = await answersTo(input)
const [result] = sound.results
assert.ok(result?.understood !== undefined)
const {understood} = result

/** The kinds of faults of the result with something changed. */
function kindsWith(changed: Partial<DocumentResult>): readonly string[] {
  assert.ok(result !== undefined)
  return faultsOf({...sound, results: [{...result, ...changed}]}).map(({kind}) => kind)
}

function problem(rule: string, reason: string): InputProblem {
  return {name: input.name, line: 1, column: 1, level: 'fail', rule, reason}
}

test('a sound result has no fault', async () => {
  assert.deepEqual(faultsOf(sound), [])
  assert.deepEqual(await differencesOf(input, sound), [])
})

test('an internal error is a crash', () => {
  assert.deepEqual(kindsWith({problems: [problem('copydesk/error', 'Stopped')]}), ['crashes'])
})

test('a tile that is missing from the audit is lost', () => {
  const audit = {...understood.audit, tiles: understood.audit.tiles.slice(1)}
  assert.deepEqual(kindsWith({understood: {...understood, audit}}), ['lost'])
})

test('an article that our own schema rejects is self-rejected, and a document without one is not', () => {
  assert.deepEqual(kindsWith({problems: [problem('validate/x', '/headline Holds a line break')]}), [
    'self-rejected',
  ])
  assert.deepEqual(kindsWith({problems: [problem('validate/x', 'No line is body')]}), [])
})

test('an audit or a search document that does not fit its schema is self-rejected', () => {
  const audit = {...understood.audit, outcome: 'perhaps'}
  assert.deepEqual(new Set(kindsWith({audit})), new Set(['self-rejected']))
  const accepted = {
    article: {},
    search: {key: 'a', id: 'not a digest'},
    markdown: () => '',
    text: () => '',
  }
  assert.deepEqual(new Set(kindsWith({accepted})), new Set(['self-rejected']))
})

test('a string of which a browser makes an element is markup', () => {
  assert.ok(result?.accepted !== undefined)
  const article = {...result.accepted.article, headline: 'A <b>bold</b> step'}
  assert.deepEqual(kindsWith({accepted: {...result.accepted, article}}), ['markup'])
})

test('a body that changes when it is understood again is not idempotent', () => {
  assert.ok(understood.article !== undefined)
  const article = {...understood.article, articleBody: `${understood.article.articleBody}\n\n\n`}
  assert.deepEqual(kindsWith({understood: {...understood, article}}), ['not idempotent'])
})

test('a second run that gives something else differs', async () => {
  const other = {
    ...sound,
    results: sound.results.map((each) => ({...each, reply: 'errors' as const})),
  }
  assert.deepEqual(
    (await differencesOf(input, other)).map(({kind}) => kind),
    ['differing'],
  )
})

test('documents of a container are answered one by one, and what is skipped is known', async () => {
  const lines = `${JSON.stringify({text: body})}\nno JSON\n${JSON.stringify({text: body})}\n`
  const container = {...input, name: '2-jsonl.jsonl', kind: 'jsonl', bytes: Buffer.from(lines)}
  const answers = await answersTo(container)
  assert.deepEqual(
    answers.results.map(({reply}) => reply).filter((reply) => reply === 'articles'),
    ['articles', 'articles'],
  )
  assert.deepEqual(await differencesOf(container, answers), [])
})
