import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {jobOf} from '../../pipeline/commands/extract/dispatch.ts'
import {emptySummary, type Summary} from '../../pipeline/commands/extract/summary.ts'
import {type WorkParts, workOf} from '../../pipeline/commands/extract/task-work.ts'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import type {RunEvent} from '../../pipeline/run/events.ts'
import {filesIn, lay, memory, planFor} from './runs.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(memory, 'copydesk-thrown-'))
  lay(join(root, 'in'), {'a.txt': 'one', 'b.txt': 'bad', 'c.txt': 'three'})
})
after(() => rmSync(root, {recursive: true}))

const cyclic: {self?: object} = {}
cyclic.self = cyclic

/** Articles of which the second cannot be written. */
function resultsWith(bad: object, where: 'article' | 'audit'): WorkParts['documentResultOf'] {
  return ({name, bytes: read}) => {
    const bytes = read()
    assert.ok(bytes instanceof Uint8Array)
    const text = String(bytes)
    const own = (part: string): object => (text === 'bad' && part === where ? bad : {text})
    const accepted = {
      article: own('article'),
      search: {key: name, id: text},
      markdown: () => text,
      text: () => text,
    }
    return {key: name, name, bytes, reply: 'articles', problems: [], audit: own('audit'), accepted}
  }
}

/** The events of a run in this process, into a new folder. */
async function runWith(
  results: WorkParts['documentResultOf'],
  layout: 'documents' | 'parts',
): Promise<{
  readonly out: string
  readonly sums: Summary
  readonly events: readonly RunEvent<Summary>[]
}> {
  const out = mkdtempSync(join(root, 'out-'))
  const plan = planFor([join(root, 'in')], out, layout === 'parts' ? {parts: true} : {})
  const job = jobOf(plan, layout, out)
  const events: RunEvent<Summary>[] = []
  const task = {number: 0, parts: 0, documents: 0, given: [], stems: ['a', 'b', 'c']}
  const work = workOf(job, results === undefined ? {} : {documentResultOf: results})
  await work({...task, shard: plan.survey.shardOf(0)}, (event) => events.push(event) > 0)
  const part = events.find((event) => event.type === 'part')
  return {out, events, sums: part?.part.sums ?? emptySummary}
}

for (const where of ['article', 'audit'] as const) {
  for (const bad of [cyclic, {big: 5n}]) {
    test(`${where === 'audit' ? 'an audit' : 'an article'} that cannot be written costs that document (${Object.keys(bad).join()})`, async () => {
      for (const layout of ['documents', 'parts'] as const) {
        const {out, sums, events} = await runWith(resultsWith(bad, where), layout)
        assert.deepEqual([sums.articles, sums.errors, sums.documents], [2, 1, 3])
        assert.deepEqual(sums.reasons, {'copydesk/error': 1})
        assert.deepEqual(
          events.flatMap((event) => (event.type === 'end' ? [event.reply] : [])),
          ['articles', 'errors', 'articles'],
        )
        assert.equal(events.at(-1)?.type, 'done')
        const message = events.find((event) => event.type === 'message')
        assert.match(
          message?.text ?? '',
          /b\.txt:1:1 An internal error stopped `write` .*TypeError/,
        )
        const files = filesIn(out)
        const names = Object.keys(files)
        if (layout === 'documents') {
          assert.ok(!names.includes('articles/b.jsonld') && !names.includes('audits/b.json'))
          assert.equal(files['rejected/b.txt'], 'bad')
          assert.match(String(files['rejected/b.json']), /"step": "write"/)
        } else {
          const lines = (folder: string): number =>
            (files[`${folder}/000000-0000.ndjson`] ?? '').split('\n').length - 1
          assert.deepEqual([lines('articles'), lines('audits'), lines('rejected')], [2, 2, 1])
        }
      }
    })
  }
}

test('a container whose reader throws reports that as its last input', async () => {
  lay(root, {'a.jsonl': '{"text":"one"}\n{"text":"two"}\n'})
  let count = 0
  const options = {
    get map(): undefined {
      count += 1
      if (count > 1) throw new TypeError('Planted')
      return undefined
    },
  }
  const shard = {kind: 'jsonl', files: [{path: join(root, 'a.jsonl')}]} as const
  const results = []
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: an option whose getter throws
  for await (const input of inputsOf(shard, options as object)) {
    results.push(documentResultOf(input, {}))
  }
  const last = results.at(-1)
  assert.equal(last?.reply, 'errors')
  assert.equal(last.problems[0]?.place?.step, 'gather')
  assert.match(last.problems[0].reason, /TypeError: Planted/)
})
