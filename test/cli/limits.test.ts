import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {type Ran, shellCall} from './run.ts'

const story = 'Ferry sails again\n\nBERGEN: The ferry sailed on Monday, the port said.\n'
const files = 10

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-limits-'))
  mkdirSync(join(root, 'in'))
  for (let i = 0; i < files; i++) {
    writeFileSync(join(root, `in/${i}.jsonl`), `${JSON.stringify({text: story})}\n`)
  }
  writeFileSync(join(root, 'a.txt'), story)
  writeFileSync(join(root, 'bad.jsonld'), '{}')
})
after(() => rmSync(root, {recursive: true}))

/** Run a line of shell in which `copydesk` is the command. */
function shell(line: string): Ran {
  const {status, stdout, stderr} = spawnSync('sh', ['-c', line.replaceAll('copydesk', shellCall)], {
    cwd: root,
    encoding: 'utf8',
    input: '',
  })
  return {code: status, out: stdout, err: stderr}
}

test('too few open files end a command with 70 and the remedy, not with a trace', () => {
  for (const most of [20, 26]) {
    const {code, err} = shell(`ulimit -n ${most}; copydesk extract a.txt --out few`)
    assert.equal(code, 70, `${most}: ${err}`)
    assert.match(err, /^copydesk: The system allows too few open files .*`ulimit -n 1024`.*\n$/)
  }
})

test('a run that may open files for a few workers only does all its work with those', () => {
  const {code, err} = shell(
    `ulimit -n 40; copydesk extract in --out parts --workers ${files} --quiet`,
  )
  assert.equal(code, 0, err)
  assert.equal(err, '')
  assert.equal(readdirSync(join(root, 'parts/articles')).length, files)
})

test('a limit of address space ends a command with 70 and the remedy, which helps', () => {
  const {code, err} = shell('ulimit -v 3000000; copydesk extract a.txt')
  assert.equal(code, 70, err)
  assert.match(err, /^copydesk: A limit of address space .*--disable-wasm-trap-handler`\n$/)
  const remedied = shell(
    'ulimit -v 3000000; NODE_OPTIONS=--disable-wasm-trap-handler copydesk extract a.txt --out small --quiet',
  )
  assert.equal(remedied.code, 0, remedied.err)
  assert.deepEqual(readdirSync(join(root, 'small')), ['articles', 'audits', 'keys.ndjson'])
})

test('a closed standard output is an error, and the null device is none', () => {
  for (const call of ['rules', 'normalize a.txt', 'validate bad.jsonld', '--version']) {
    const {code, err} = shell(`copydesk ${call} >&-`)
    assert.equal(code, 74, call)
    assert.match(err, /Could not write `standard output`: it is closed/, call)
  }
  assert.equal(shell('copydesk rules > /dev/null').code, 0)
  assert.equal(shell('copydesk validate bad.jsonld > /dev/null').code, 1)
})

test('a closed standard error changes no result', () => {
  assert.equal(shell('copydesk validate bad.jsonld 2>&-').code, 1)
  const {code, out} = shell('copydesk normalize a.txt 2>&-')
  assert.deepEqual([code, out], [0, story])
  assert.equal(shell('copydesk rules >&- 2>&-').code, 74)
})
