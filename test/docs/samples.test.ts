import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {benches} from '../../bench/benches.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'
import {blocksIn, readerPages, root} from './pages.ts'

const fromPackage = /from 'copydesk'/g
const printed = /^console\.log\(.*\) \/\/ (.+)$/gm
const comment = /\s+# .*$/
const quoted = /'([^']*)'|"([^"]*)"|(\S+)/g
const measure = /npm run (?:-s )?bench -- ([a-z][a-z-]*)/g
const library = pathToFileURL(join(root, 'pipeline/index.ts')).href

let folder = ''
before(() => {
  mkdirSync(join(root, 'node_modules/.cache'), {recursive: true})
  // Below the folder of the project, so that packages are found.
  folder = mkdtempSync(join(root, 'node_modules/.cache/samples-'))
})
after(() => rmSync(folder, {recursive: true}))

const samples = blocksIn('js')

for (const {path, line, code} of samples) {
  test(`the sample of ${path}:${line} prints what it says`, () => {
    const file = join(folder, `${path.replaceAll('/', '-')}-${line}.mjs`)
    writeFileSync(file, code.replace(fromPackage, `from '${library}'`))
    const expected = Array.from(code.matchAll(printed), ([, value = '']) => value)
    assert.notEqual(expected.length, 0)
    const lines = execFileSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n')
    assert.deepEqual(lines.slice(0, expected.length), expected)
  })
}

test('there are samples', () => {
  assert.ok(samples.length >= 3)
})

test('every command in a sample is one that the command line takes', () => {
  const calls = blocksIn('sh').flatMap(({path, code}) =>
    code
      .split('\n')
      .filter((each) => each.startsWith('copydesk '))
      .map((each) => [path, wordsOf(each.replace(comment, ''))] as const),
  )
  assert.ok(calls.length > 20)
  const wrong = calls.flatMap(([path, words]) => {
    const request = parse(words)
    return request.type === 'misuse' ? [`${path}: ${words.join(' ')}: ${request.reason}`] : []
  })
  assert.deepEqual(wrong, [])
})

test('every measure that a page names is one of the bench', () => {
  const named = readerPages().flatMap(({path, text}) =>
    Array.from(text.matchAll(measure), ([, name = '']) => [path, name] as const),
  )
  assert.ok(named.length > 20)
  const known = [...Object.keys(benches), 'help', 'tune']
  assert.deepEqual(
    named.filter(([, name]) => !known.includes(name)),
    [],
  )
})

/** The words behind `copydesk`, up to a pipe or a redirection. */
function wordsOf(call: string): readonly string[] {
  const words = Array.from(
    call.matchAll(quoted),
    ([, one, other, bare]) => one ?? other ?? bare ?? '',
  )
  const end = words.findIndex((word) => ['|', '<', '>'].includes(word))
  return words.slice(1, end === -1 ? undefined : end)
}
