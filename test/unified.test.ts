import assert from 'node:assert/strict'
import {test} from 'node:test'
import {unified} from 'unified'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {
  classify,
  copydesk,
  correct,
  type Extracted,
  extract,
  type NewsArticle,
  normalize,
  segment,
  understand,
} from '../pipeline/index.ts'
import {conclude} from '../pipeline/understand.ts'
import {captureOf} from './tree/trees.ts'

const text = `Ferry back in port after three days

OSLO (NTB) — The ferry returned to port  on Monday, its operator told passengers on the quay.

Share this article
`

test('process gives the article as a typed result', async () => {
  const file = await unified().use(copydesk).process(text)
  const article: NewsArticle = file.result
  assert.deepEqual(article, understand(text).article)
})

test('processSync gives the same', () => {
  assert.deepEqual(unified().use(copydesk).processSync(text).result, understand(text).article)
})

test('the audit stands in the data of the file', async () => {
  const file = await unified().use(copydesk).process(text)
  assert.deepEqual(file.data.audit, understand(text).audit)
})

test('a message tells its rule, place, what stood there, what it became and why', async () => {
  const file = await unified().use(copydesk).process(text)
  const [space, share, ...others] = file.messages
  assert.deepEqual(others, [])
  assert.equal(space?.ruleId, 'spaces/run')
  assert.equal(space?.source, 'copydesk')
  assert.equal(space?.actual, '  ')
  assert.deepEqual(space?.expected, [' '])
  assert.equal(space?.note, 'More than one space between two words')
  assert.equal(space?.line, 3)
  assert.equal(share?.actual, 'Share this article')
  assert.equal(share?.line, 5)
  assert.ok(share?.place)
})

test('the path of a file is the name of the capture', async () => {
  const file = await unified()
    .use(copydesk)
    .process(new VFile({path: 'ferry.txt', value: text}))
  assert.equal(file.data.audit?.capture.name, 'ferry.txt')
  assert.equal(file.messages[0]?.file, 'ferry.txt')
})

test('a file of bytes keeps its bytes', async () => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  const file = await unified()
    .use(copydesk)
    .process(new VFile({value: bytes}))
  assert.equal(file.data.audit?.capture.bytes, bytes.length)
  assert.equal(file.result.articleBody, understand(text).article?.articleBody)
})

test('options go through', async () => {
  const url = 'https://harbour.example/ferry'
  const file = await unified().use(copydesk, {url}).process(text)
  assert.equal(file.result.url, url)
})

test('furniture alone rejects with its reason, and the audit is there', async () => {
  const file = new VFile({value: 'Share this article\n\nRead more\n'})
  await assert.rejects(unified().use(copydesk).process(file), {
    ruleId: 'article/furniture-only',
    fatal: true,
  })
  assert.equal(file.data.audit?.outcome, 'rejected')
})

test('bytes that are no text reject with their reason', async () => {
  const file = new VFile({value: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)})
  await assert.rejects(unified().use(copydesk).process(file), {source: 'copydesk', fatal: true})
})

test('one processor understands many files, and they share nothing', async () => {
  const processor = unified().use(copydesk).freeze()
  const [first, second] = await Promise.all([processor.process(text), processor.process(text)])
  assert.deepEqual(first.result, second.result)
  assert.deepEqual(first.messages.length, second.messages.length)
})

test('parse, run and stringify one by one give the same article', async () => {
  const processor = unified().use(copydesk)
  const file = new VFile({value: text})
  const tree = await processor.run(processor.parse(file), file)
  assert.ok(isExtracted(tree))
  assert.deepEqual(processor.stringify(tree, file), understand(text).article)
})

test('stages one by one give the same tree and the same article', () => {
  const segmented = segment.run(normalize.run({type: 'root', capture: captureOf(text)}))
  const tree = extract.run(correct.run(classify.run(segmented)))
  const known = understand(tree.capture)
  assert.deepEqual(tree, known.tree)
  assert.deepEqual(conclude(tree).article, known.article)
})

test('a wrong order of stages does not compile', () => {
  const segmented = segment.run(normalize.run({type: 'root', capture: captureOf(text)}))
  const wrong = [
    // @ts-expect-error: roles are not there before `classify`
    () => correct.run(segmented),
    // @ts-expect-error: edits are not there before `correct`
    () => extract.run(classify.run(segmented)),
    // @ts-expect-error: fields are not there before `extract`
    () => conclude(correct.run(classify.run(segmented))),
  ]
  assert.equal(wrong.length, 3)
})

function isExtracted(tree: Node): tree is Extracted {
  return 'claims' in tree
}
