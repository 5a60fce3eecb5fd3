import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {benches} from '../../bench/benches.ts'
import {givenIn} from '../../bench/options.ts'

const entry = fileURLToPath(new URL('../../bench/bench.ts', import.meta.url))
const words = ['--import', 'tsx', entry]

test('options are read by name, with numbers as numbers', () => {
  const {words: rest, given} = givenIn([
    'tune',
    'a/b',
    '--every',
    '5',
    '--values',
    '1,0.5',
    '--line',
  ])
  assert.deepEqual(rest, ['tune', 'a/b'])
  assert.deepEqual(given, {every: 5, values: [1, 0.5], line: true})
})

test('an empty value is as good as none, as make gives it', () => {
  assert.deepEqual(givenIn(['roles', '--data', '', '--every', '']).given, {})
})

test('values that an option does not take are refused', () => {
  assert.throws(() => givenIn(['roles', '--every', '0']), RangeError)
  assert.throws(() => givenIn(['roles', '--every', 'few']), RangeError)
  assert.throws(() => givenIn(['roles', '--keep', 'all']), RangeError)
  assert.throws(() => givenIn(['tune', '--values', '1,,2']), RangeError)
  assert.throws(() => givenIn(['roles', '--evry', '2']), TypeError)
})

test('a measure refuses what it cannot use and what it lacks', () => {
  for (const call of [['roels'], ['pages'], ['speed', '--data', 'x']]) {
    const {status, stderr} = spawnSync(process.execPath, [...words, ...call], {encoding: 'utf8'})
    assert.equal(status, 2, call.join(' '))
    assert.match(stderr, /^Expected .*\n$/)
  }
})

test('help and the manual list every measure', () => {
  const help = execFileSync(process.execPath, [...words, 'help'], {encoding: 'utf8'})
  const manual = readFileSync(new URL('../../bench/README.md', import.meta.url), 'utf8')
  for (const name of Object.keys(benches)) {
    assert.match(help, new RegExp(`^${name} `, 'm'))
    assert.match(manual, new RegExp(`^\\| \`${name}[ \`]`, 'm'), name)
  }
})
