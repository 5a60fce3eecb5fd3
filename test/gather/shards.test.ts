import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {shardsOf} from '../../pipeline/gather/shards.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-shards-'))
})
after(() => rmSync(root, {recursive: true}))

function lay(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('shards of a folder hold its files in order, so many each', async () => {
  const folder = lay({'a.txt': '1', 'b/c.txt': '2', 'd.txt': '3'})
  const shards = [...shardsOf([folder], {files: 2})]
  assert.deepEqual(
    shards.map(({files}) => files.length),
    [2, 1],
  )
  const texts: string[] = []
  for (const shard of shards) {
    for await (const {bytes} of inputsOf(shard)) texts.push(String(bytes()))
  }
  assert.deepEqual(texts, ['1', '2', '3'])
})

test('shards hold what cannot be read, so that it is answered', async () => {
  const folder = lay({'a.txt': '1'})
  const [shard] = shardsOf([`${folder}/no.txt`])
  assert.ok(shard)
  for await (const {bytes} of inputsOf(shard)) assert.ok(isRefusal(bytes()))
})

test('shards are plain data', () => {
  const shards = [...shardsOf([lay({'a.txt': '1'}), 'no.txt'])]
  assert.deepEqual(JSON.parse(JSON.stringify(shards)), shards)
})

test('inputs of a shard refuse a document that is longer than was set', async () => {
  const [shard] = shardsOf([lay({'a.txt': 'four', 'b.txt': '3'})])
  assert.ok(shard)
  const answers: boolean[] = []
  for await (const {bytes} of inputsOf(shard, {mostBytes: 3})) answers.push(isRefusal(bytes()))
  assert.deepEqual(answers, [true, false])
})
