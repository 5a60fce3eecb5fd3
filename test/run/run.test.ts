import assert from 'node:assert/strict'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {setTimeout as pause} from 'node:timers/promises'
import {addSummaries, emptySummary, type Summary} from '../../pipeline/commands/extract/summary.ts'
import {disk} from '../../pipeline/write/io.ts'
import {filesIn, lay, memory, planFor, runQuickly} from './runs.ts'
import {smallDisk} from './small-disk.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(memory, 'copydesk-run-'))
})
after(() => rmSync(root, {recursive: true}))

/** A folder of so many documents, some of which make no article. */
function layMany(count: number): string {
  const folder = mkdtempSync(join(root, 'in-'))
  const texts = Array.from({length: count}, (_, i) =>
    i % 7 === 3 ? `reject ${i}` : i % 11 === 5 ? `error ${i}` : `story ${i}`,
  )
  lay(folder, Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))
  return folder
}

function folder(): string {
  return mkdtempSync(join(root, 'out-'))
}

test('files of parts and a manifest hold every document once, in order', async () => {
  const [inputs, out] = [layMany(20), folder()]
  assert.deepEqual(await runQuickly(planFor([inputs], out, {parts: true})), {isStopped: false})
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  const {inputs: all, articles, rejected, errors} = manifest
  assert.deepEqual([all, articles, rejected, errors], [20, 15, 3, 2])
  const lines = (name: string): readonly string[] =>
    readdirSync(join(out, name))
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((file) =>
        readFileSync(join(out, name, file), 'utf8')
          .trimEnd()
          .split('\n'),
      )
  assert.equal(lines('articles').length, 15)
  assert.equal(lines('audits').length, 15)
  assert.equal(lines('rejected').length, 5)
  const stories = lines('articles').map((line) => JSON.parse(line).text)
  const order = readdirSync(inputs).sort((a, b) => (a < b ? -1 : 1))
  const expected = order.flatMap((name) => {
    const text = readFileSync(join(inputs, name), 'utf8')
    return text.startsWith('story') ? [text] : []
  })
  assert.deepEqual(stories, expected)
  for (const {files} of manifest.parts) {
    for (const {path, bytes} of files) {
      assert.equal(readFileSync(join(out, path)).length, bytes)
    }
  }
})

test('a run of parts removes the files of a longer one, and no other', async () => {
  const out = folder()
  await runQuickly(planFor([layMany(20)], out, {parts: true}))
  writeFileSync(join(out, 'articles/mine.ndjson'), '{}')
  await runQuickly(planFor([layMany(3)], out, {parts: true}))
  assert.deepEqual(readdirSync(join(out, 'articles')), [
    '000000-0000.ndjson',
    '000000-0001.ndjson',
    'mine.ndjson',
  ])
})

test('a run that is stopped anywhere is resumed, and its documents are counted once', async () => {
  const inputs = layMany(20)
  const whole = folder()
  await runQuickly(planFor([inputs], whole))
  for (let stop = 1; stop <= 20; stop += 3) {
    const out = folder()
    let begun = 0
    const ending = await runQuickly(planFor([inputs], out), disk, 'one', ({type}) => {
      if (type === 'begin') begun++
      return begun < stop
    })
    assert.equal(ending.isStopped, true)
    let summary: Summary = emptySummary
    await runQuickly(planFor([inputs], out, {resume: true}), disk, 'two', (event) => {
      if (event.type === 'part' || event.type === 'resumed') {
        summary = addSummaries(summary, event.part.sums)
      }
      return true
    })
    assert.deepEqual([summary.documents, summary.articles], [20, 15], `stopped at ${stop}`)
    assert.deepEqual(filesIn(out), filesIn(whole), `stopped at ${stop}`)
  }
})

test('a resumed run does only what remains', async () => {
  const [inputs, out] = [layMany(20), folder()]
  let ends = 0
  await runQuickly(planFor([inputs], out), disk, 'one', ({type}) => {
    if (type === 'end') ends++
    return ends < 11
  })
  let again = 0
  await runQuickly(planFor([inputs], out, {resume: true}), disk, 'two', ({type}) => {
    if (type === 'end') again++
    return true
  })
  assert.equal(again, 10)
})

test('a run is not resumed with other inputs or options, and no file changes', async () => {
  const [inputs, out] = [layMany(6), folder()]
  let ends = 0
  await runQuickly(planFor([inputs], out), disk, 'one', () => ++ends < 12)
  const before = filesIn(out)
  const other = await runQuickly(
    planFor([inputs], out, {resume: true, format: 'html'}),
    disk,
    'two',
  )
  assert.equal(other.refusal?.rule, 'run/other')
  assert.deepEqual(filesIn(out), before)
  lay(inputs, {'0.txt': 'story that is another one now'})
  const changed = await runQuickly(planFor([inputs], out, {resume: true}), disk, 'two')
  assert.equal(changed.refusal?.rule, 'run/other')
  assert.deepEqual(filesIn(out), before)
})

test('a run is not resumed when an input has changed, is missing or is new, and is when none has', async () => {
  const changes: Readonly<Record<string, (inputs: string) => void>> = {
    'same length, same time of modification': (inputs) => {
      const path = join(inputs, '0.txt')
      const {atime, mtime} = statSync(path)
      writeFileSync(path, readFileSync(path, 'utf8').replace('story', 'STORY'))
      utimesSync(path, atime, mtime)
    },
    'replaced by another file of the same length and time': (inputs) => {
      const [path, other] = [join(inputs, '0.txt'), join(root, 'other')]
      const {atime, mtime} = statSync(path)
      writeFileSync(other, readFileSync(path, 'utf8').replace('story', 'STORY'))
      utimesSync(other, atime, mtime)
      renameSync(other, path)
    },
    missing: (inputs) => rmSync(join(inputs, '0.txt')),
    new: (inputs) => lay(inputs, {'new.txt': 'story'}),
  }
  for (const [change, act] of Object.entries(changes)) {
    const [inputs, out] = [layMany(6), folder()]
    let ends = 0
    await runQuickly(planFor([inputs], out), disk, 'one', () => ++ends < 12)
    const before = filesIn(out)
    // The time of change has the resolution of a tick of the kernel.
    await pause(20)
    act(inputs)
    const {refusal} = await runQuickly(planFor([inputs], out, {resume: true}), disk, 'two')
    assert.equal(refusal?.rule, 'run/other', change)
    assert.deepEqual(filesIn(out), before, change)
  }
  const [inputs, out] = [layMany(6), folder()]
  let ends = 0
  await runQuickly(planFor([inputs], out), disk, 'one', () => ++ends < 12)
  readFileSync(join(inputs, '0.txt'))
  assert.deepEqual(await runQuickly(planFor([inputs], out, {resume: true}), disk, 'two'), {
    isStopped: false,
  })
})

test('a run without --resume starts over after an unfinished one', async () => {
  const [inputs, out, whole] = [layMany(6), folder(), folder()]
  let ends = 0
  await runQuickly(planFor([inputs], out), disk, 'one', () => ++ends < 12)
  await runQuickly(planFor([inputs], out), disk, 'two')
  await runQuickly(planFor([inputs], whole))
  assert.deepEqual(filesIn(out), filesIn(whole))
})

test('a second run into the same folder is refused, and no file changes', async () => {
  const [inputs, out] = [layMany(6), folder()]
  let second: Promise<unknown> | undefined
  const first = await runQuickly(planFor([inputs], out), disk, 'one', ({type}) => {
    if (type === 'end') second ??= runQuickly(planFor([inputs], out), disk, 'one')
    return true
  })
  assert.deepEqual(first, {isStopped: false})
  assert.match(JSON.stringify(await second), /run\/locked/)
  const whole = folder()
  await runQuickly(planFor([inputs], whole))
  assert.deepEqual(filesIn(out), filesIn(whole))
})

test('a disk that is full at any byte is reported, leaves complete files, and allows a resumed run', async () => {
  const inputs = layMany(8)
  for (const options of [{}, {parts: true}, {format: 'ndjson'}] as const) {
    const whole = folder()
    await runQuickly(planFor([inputs], whole, options))
    const reference = filesIn(whole)
    for (let room = 0; room < 6000; room += 397) {
      const out = folder()
      const ending = await runQuickly(planFor([inputs], out, options), smallDisk(disk, room))
      const isAll = JSON.stringify(filesIn(out)) === JSON.stringify(reference)
      assert.equal(ending.refusal?.rule ?? 'write/full', 'write/full')
      assert.ok(isAll !== (ending.refusal !== undefined), `${room} bytes`)
      await runQuickly(planFor([inputs], out, {...options, resume: true}), disk, 'two')
      assert.deepEqual(filesIn(out), reference, `${room} bytes`)
    }
  }
})

test('a result that cannot be written leaves the run resumable, and a resumed run writes it', async () => {
  const [inputs, out, whole] = [layMany(6), folder(), folder()]
  mkdirSync(join(out, 'articles/2.jsonld'), {recursive: true})
  const ending = await runQuickly(planFor([inputs], out))
  assert.equal(ending.unwritten?.rule, 'write/in-the-way')
  rmSync(join(out, 'articles/2.jsonld'), {recursive: true})
  const again = await runQuickly(planFor([inputs], out, {resume: true}))
  assert.deepEqual(again, {isStopped: false})
  await runQuickly(planFor([inputs], whole))
  assert.deepEqual(filesIn(out), filesIn(whole))
})

test('documents longer than the limit are errors, and their neighbours are not', async () => {
  const inputs = mkdtempSync(join(root, 'in-'))
  lay(inputs, {'long.txt': `story ${'x'.repeat(100)}`, 'short.txt': 'story'})
  const out = folder()
  await runQuickly(planFor([inputs], out, {'max-doc-bytes': '50'}))
  assert.deepEqual(readdirSync(join(out, 'articles')), ['short.jsonld'])
  assert.match(readFileSync(join(out, 'rejected/long.json'), 'utf8'), /more than 50 bytes/)
})
