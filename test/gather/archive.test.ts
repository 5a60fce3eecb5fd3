import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import {gzipSync} from 'node:zlib'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {shardsOf} from '../../pipeline/gather/shards.ts'
import type {Input, InputKind, Skipped} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {lay, wordsOf} from './containers.ts'

const first =
  '1 of 3 DOCUMENTS\n\nThe Times\n\nMarch 1, 2001\n\nÄ title\n\nBYLINE: Ann\n\nText one.\n\n'
const second =
  '2 of 3 DOCUMENTS\n\nThe Times\n\nMarch 2, 2001\n\nTitle\n\nBYLINE: Bea\n\nText two.\n'

async function read(
  files: Readonly<Record<string, string | Buffer>>,
  kind?: InputKind,
  mostBytes?: number,
): Promise<{readonly inputs: readonly Input[]; readonly skipped: readonly Skipped[]}> {
  const folder = lay(files)
  const inputs: Input[] = []
  const skipped: Skipped[] = []
  for (const shard of shardsOf([folder], kind === undefined ? {} : {kind})) {
    const options = {
      onSkipped: (each: Skipped): void => void skipped.push(each),
      ...(mostBytes === undefined ? {} : {mostBytes}),
    }
    for await (const input of inputsOf(shard, options)) {
      inputs.push({...input, name: input.name.slice(join(folder, '/').length)})
    }
  }
  return {inputs, skipped}
}

test('a text that opens as an export is cut, and its documents are named by their bytes', async () => {
  const {inputs} = await read({'a.txt': first + second})
  assert.deepEqual(
    inputs.map(({name}) => name),
    ['a.txt@0', `a.txt@${Buffer.byteLength(first)}`],
  )
  assert.deepEqual(inputs.map(wordsOf), [first, second])
  assert.ok(inputs.every(({mediaType}) => mediaType === 'text/x-nexis'))
})

test('an export with one document keeps its name', async () => {
  const {inputs} = await read({'a.txt': second})
  assert.deepEqual(
    inputs.map(({name}) => name),
    ['a.txt'],
  )
})

test('numbers that the file announces and does not hold are told, with a remedy', async () => {
  const {skipped} = await read({'a.txt': first + second})
  assert.deepEqual(
    skipped.map(({rule, reason}) => [rule, reason]),
    [
      [
        'nexis/missing',
        'The file announces 3 documents and holds 2: number 3 is missing. Export the rest again',
      ],
    ],
  )
})

test('a file with another name, or that is packed, is cut when its kind is named', async () => {
  const packed = await read({'a.dat.gz': gzipSync(first + second)}, 'nexis')
  assert.deepEqual(packed.inputs.map(wordsOf), [first, second])
  const other = await read({'a.dat': first + second}, 'nexis')
  assert.deepEqual(other.inputs.map(wordsOf), [first, second])
})

test('a document that is too long is refused alone', async () => {
  const long = first.replace('Text one.', 'Text one. '.repeat(90))
  const {inputs} = await read({'a.txt': long + second}, undefined, 400)
  const [one, two] = inputs.map(({bytes}) => bytes())
  assert.ok(isRefusal(one))
  assert.ok(two !== undefined && !isRefusal(two))
})

test('an ordinary text, and one that is named otherwise, is one document', async () => {
  const prose = '1 of 25 documents\n\nwere lost, the archive said on Monday.\n'
  const {inputs} = await read({'a.txt': prose, 'b.dat': first + second})
  assert.deepEqual(
    inputs.map(({name}) => name),
    ['a.txt', 'b.dat'],
  )
})
