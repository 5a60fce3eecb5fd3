import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import type {FileFilter} from '../../pipeline/gather/files/paths.ts'
import {readStandardInput} from '../../pipeline/gather/files/stdin.ts'
import {gather} from '../../pipeline/gather/gather.ts'
import {isRefusal, mostBytes} from '../../pipeline/tree/refusals.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-gather-'))
})
after(() => rmSync(root, {recursive: true}))

/** Lay files in a new folder and give its path. */
function lay(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** What gather finds, names cut to below the folder; the words, or the rule of a refusal. */
function found(
  folder: string,
  paths: readonly string[] = [folder],
  filter: FileFilter = {},
): readonly (readonly string[])[] {
  return [...gather(paths, filter)].map(({name, bytes}) => {
    const got = bytes()
    const short = name.startsWith(folder) ? name.slice(folder.length + 1) : name
    return [short, isRefusal(got) ? `(${got.rule})` : Buffer.from(got).toString()]
  })
}

test('gather gives a file under the name it was given', () => {
  const folder = lay({'a.txt': 'one'})
  assert.deepEqual(
    [...gather([`${folder}//a.txt`])].map(({name}) => name),
    [`${folder}//a.txt`],
  )
})

test('a path with ./ before it gives the names that it gives without, and no file twice', () => {
  const folder = lay({'caps/a.txt': 'one'})
  const here = process.cwd()
  process.chdir(folder)
  try {
    for (const paths of [
      ['caps'],
      ['./caps'],
      ['.'],
      ['././caps/*.txt'],
      ['caps', './caps/a.txt'],
    ]) {
      assert.deepEqual(
        [...gather(paths)].map(({name}) => name),
        ['caps/a.txt'],
        paths.join(' '),
      )
    }
  } finally {
    process.chdir(here)
  }
})

test('gather goes through folders in order of code units', () => {
  const folder = lay({
    'b.txt': '3',
    'a/z.txt': '2',
    'B.txt': '1',
    'ä.txt': '4',
    '😀.txt': '5',
    'ﬀ.txt': '6',
  })
  const names = found(folder).map(([name]) => name)
  assert.deepEqual(names, ['B.txt', 'a/z.txt', 'b.txt', 'ä.txt', '😀.txt', 'ﬀ.txt'])
})

test('gather joins a folder with a slash at its end once', () => {
  const folder = lay({'a.txt': 'one'})
  assert.deepEqual(
    [...gather([`${folder}/`])].map(({name}) => name),
    [`${folder}/a.txt`],
  )
})

/** What is not read in a folder, with its rule; names are cut to below the folder. */
function skippedIn(folder: string, followLinks = false): readonly (readonly string[])[] {
  const all: (readonly string[])[] = []
  const onSkipped = ({name, rule}: {readonly name: string; readonly rule: string}): number =>
    all.push([name.slice(folder.length + 1), rule])
  assert.ok([...gather([folder], {followLinks, onSkipped})].length > 0)
  return all
}

test('gather leaves hidden files and folders alone, and names each', () => {
  const folder = lay({'.hidden': 'no', '.git/config': 'no', 'a.txt': 'yes', 'in/.DS_Store': 'no'})
  assert.deepEqual(found(folder), [['a.txt', 'yes']])
  assert.deepEqual(skippedIn(folder), [
    ['.git', 'gather/hidden'],
    ['.hidden', 'gather/hidden'],
    ['in/.DS_Store', 'gather/hidden'],
  ])
})

test('gather takes a hidden file that is named itself', () => {
  const folder = lay({'.hidden': 'yes'})
  assert.deepEqual(found(folder, [`${folder}/.hidden`]), [['.hidden', 'yes']])
})

test('gather takes only the files of a folder that are meant', () => {
  const folder = lay({'a.txt': 'one', 'b.json': '{}'})
  const among = (name: string): boolean => name.endsWith('.json')
  const names = [...gather([folder, `${folder}/a.txt`], {among})].map(({name}) => name)
  assert.deepEqual(names, [`${folder}/b.json`, `${folder}/a.txt`])
})

test('gather gives one name once', () => {
  const folder = lay({'a.txt': 'one'})
  assert.equal(found(folder, [folder, `${folder}/a.txt`, folder]).length, 1)
})

test('gather enters a folder that is named like a file', () => {
  const folder = lay({'story.txt/a.txt': 'one', 'z.txt': 'two'})
  assert.deepEqual(found(folder), [
    ['story.txt/a.txt', 'one'],
    ['z.txt', 'two'],
  ])
})

test('gather refuses a path that does not exist and goes on', () => {
  const folder = lay({'a.txt': 'one'})
  assert.deepEqual(found(folder, [`${folder}/no.txt`, `${folder}/a.txt/no.txt`, folder]), [
    ['no.txt', '(gather/missing)'],
    ['a.txt/no.txt', '(gather/missing)'],
    ['a.txt', 'one'],
  ])
})

test('gather refuses a folder without files', () => {
  const folder = lay({})
  assert.deepEqual(found(`${folder}/.`), [['', '(gather/empty)']])
})

test('gather refuses links to nothing and in a circle, and reads a file with a link to it once', () => {
  const folder = lay({'m.txt': 'one'})
  symlinkSync('no.txt', join(folder, 'b.txt'))
  symlinkSync('c.txt', join(folder, 'c.txt'))
  symlinkSync('m.txt', join(folder, 'a.txt'))
  symlinkSync(join(folder, 'm.txt'), join(folder, 'z.txt'))
  for (const followLinks of [false, true]) {
    assert.deepEqual(found(folder, [folder], {followLinks}), [
      ['b.txt', '(gather/missing)'],
      ['c.txt', '(gather/missing)'],
      ['m.txt', 'one'],
    ])
    assert.deepEqual(skippedIn(folder, followLinks), [
      ['a.txt', 'gather/link-again'],
      ['z.txt', 'gather/link-again'],
    ])
  }
})

test('gather follows a link out of the folder only with followLinks, or when it is named', () => {
  const outside = lay({'secret.txt': 'secret', 'more/b.txt': 'two', 'more/.no': 'no'})
  const folder = lay({'in/a.txt': 'one'})
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'in/link.txt'))
  symlinkSync(join(outside, 'more'), join(folder, 'in/more'))
  symlinkSync('/etc/passwd', join(folder, 'in/passwd'))
  assert.deepEqual(found(folder), [['in/a.txt', 'one']])
  assert.deepEqual(skippedIn(folder), [
    ['in/link.txt', 'gather/link-out'],
    ['in/more', 'gather/link-out'],
    ['in/passwd', 'gather/link-out'],
  ])
  rmSync(join(folder, 'in/passwd'))
  assert.deepEqual(found(folder, [folder], {followLinks: true}), [
    ['in/a.txt', 'one'],
    ['in/link.txt', 'secret'],
    ['in/more/b.txt', 'two'],
  ])
  assert.deepEqual(skippedIn(folder, true), [['in/more/.no', 'gather/hidden']])
  assert.deepEqual(found(folder, [`${folder}/in/link.txt`, `${folder}/in/more`]), [
    ['in/link.txt', 'secret'],
    ['in/more/b.txt', 'two'],
  ])
  assert.deepEqual(found(folder, [`${folder}/in/*.txt`]), [['in/a.txt', 'one']])
})

test('gather reads what circles of links lead to once', () => {
  const outside = lay({'far/b.txt': 'two'})
  const folder = lay({'in/a.txt': 'one'})
  symlinkSync('..', join(folder, 'in/up'))
  symlinkSync('.', join(folder, 'in/self'))
  symlinkSync(outside, join(folder, 'in/out'))
  symlinkSync(outside, join(folder, 'in/out-again'))
  symlinkSync(join(outside, 'far'), join(folder, 'in/part'))
  symlinkSync('..', join(outside, 'far/back'))
  symlinkSync(folder, join(outside, 'far/home'))
  assert.deepEqual(found(folder), [['in/a.txt', 'one']])
  assert.deepEqual(found(folder, [folder], {followLinks: true}), [
    ['in/a.txt', 'one'],
    ['in/out/far/b.txt', 'two'],
  ])
  assert.deepEqual(found(folder, [`${folder}/in/up/in/a.txt`]), [['in/up/in/a.txt', 'one']])
})

test('gather reads through a link what has a hidden name in the folder, once', () => {
  const folder = lay({'..data/a.txt': 'one', '.b.txt': 'two'})
  symlinkSync('..data/a.txt', join(folder, 'a.txt'))
  symlinkSync('.b.txt', join(folder, 'b.txt'))
  symlinkSync('.b.txt', join(folder, 'c.txt'))
  assert.deepEqual(found(folder), [
    ['a.txt', 'one'],
    ['b.txt', 'two'],
  ])
  assert.deepEqual(skippedIn(folder).at(-1), ['c.txt', 'gather/link-again'])
})

test('gather walks a folder that is named through a link', () => {
  const real = lay({'a.txt': 'one', 'in/b.txt': 'two'})
  const folder = lay({})
  symlinkSync(real, join(folder, 'link'))
  symlinkSync('../a.txt', join(real, 'in/again.txt'))
  assert.deepEqual(found(folder, [`${folder}/link`]), [
    ['link/a.txt', 'one'],
    ['link/in/b.txt', 'two'],
  ])
})

test('gather refuses pipes, devices and sockets without waiting for them', async () => {
  const folder = lay({'z.txt': 'last'})
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const server = createServer().listen(join(folder, 'socket'))
  await new Promise((resolve) => server.once('listening', resolve))
  assert.deepEqual(found(folder, [folder, '/dev/null']), [
    ['pipe', '(gather/special)'],
    ['socket', '(gather/special)'],
    ['z.txt', 'last'],
    ['/dev/null', '(gather/special)'],
  ])
  server.close()
})

test('gather refuses a file that goes away before it is read', () => {
  const folder = lay({'a.txt': 'one'})
  const inputs = [...gather([folder])]
  rmSync(join(folder, 'a.txt'))
  const got = inputs[0]?.bytes()
  assert.ok(isRefusal(got))
  assert.equal(got.rule, 'gather/missing')
})

test('gather refuses a file longer than any string without reading it', () => {
  const folder = lay({'a.txt': 'one'})
  truncateSync(join(folder, 'a.txt'), mostBytes + 1)
  assert.deepEqual(found(folder), [['a.txt', '(gather/too-long)']])
})

test('gather refuses a name that is not valid UTF-8', () => {
  const folder = lay({'a.txt': 'one'})
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e])]), 'two')
  assert.deepEqual(found(folder), [
    ['a.txt', 'one'],
    ['\ufffd.', '(gather/name)'],
  ])
})

test('gather calls standard input stdin', () => {
  assert.deepEqual(
    [...gather(['-', '-'])].map(({name}) => name),
    ['stdin'],
  )
})

test('readStandardInput waits for what is not there yet', () => {
  const answers = ['one ', 'EAGAIN', 'EAGAIN', 'two', '']
  const got = readStandardInput(mostBytes, (piece) => {
    const answer = answers.shift() ?? ''
    if (answer === 'EAGAIN') throw Object.assign(new Error('try again'), {code: 'EAGAIN'})
    return Buffer.from(piece.buffer).write(answer)
  })
  assert.ok(!isRefusal(got))
  assert.equal(Buffer.from(got).toString(), 'one two')
})

test('readStandardInput refuses what breaks off', () => {
  const got = readStandardInput(mostBytes, () => {
    throw Object.assign(new Error('broken'), {code: 'EIO'})
  })
  assert.ok(isRefusal(got))
  assert.match(got.reason, /EIO/)
})
