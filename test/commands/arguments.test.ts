import assert from 'node:assert/strict'
import {test} from 'node:test'
import {limitsOf} from '../../pipeline/commands/extract/limits.ts'
import {type Call, parse} from '../../pipeline/commands/shared/arguments.ts'
import {helpOf} from '../../pipeline/commands/shared/help.ts'
import {commandNames, commandOf} from '../../pipeline/commands/shared/options.ts'

function call(...words: readonly string[]): Call {
  const parsed = parse(words)
  assert.ok(parsed.type === 'call', JSON.stringify(parsed))
  return parsed
}

function wrong(...words: readonly string[]): string {
  const parsed = parse(words)
  assert.ok(parsed.type === 'misuse', JSON.stringify(parsed))
  return parsed.reason
}

test('parse gives a command with paths and options in any order', () => {
  const parsed = call('extract', 'a', '--out', 'dir', 'b', '--quiet', '--format=ndjson', '-')
  assert.equal(parsed.command, 'extract')
  assert.deepEqual(parsed.paths, ['a', 'b', '-'])
  assert.deepEqual(Object.fromEntries(parsed.options), {out: 'dir', quiet: true, format: 'ndjson'})
})

test('parse takes words after two dashes as paths', () => {
  assert.deepEqual(call('extract', '--', '--out', '-x').paths, ['--out', '-x'])
})

test('parse takes the last of two values', () => {
  assert.equal(call('extract', '--out', 'a', '--out', 'b').options.get('out'), 'b')
})

test('parse takes a value that opens with a dash when it is joined to its option', () => {
  assert.equal(call('extract', '--out=-x').options.get('out'), '-x')
})

test('parse answers questions before it looks at anything else', () => {
  assert.deepEqual(parse(['--version']), {type: 'version'})
  assert.deepEqual(parse(['--help']), {type: 'help'})
  assert.deepEqual(parse(['help', 'explain']), {type: 'help', command: 'explain'})
  assert.deepEqual(parse(['explain', '-h']), {type: 'help', command: 'explain'})
  assert.deepEqual(parse(['validate', 'x', '--help']), {type: 'help', command: 'validate'})
})

test('parse names the nearest command and option', () => {
  assert.match(wrong('extrat'), /`extrat`; did you mean `extract`/)
  assert.match(wrong('extract', '--fromat', 'html'), /`--fromat`; did you mean `--format`/)
  assert.match(wrong('extract', '--format', 'json-ld'), /found `json-ld`; did you mean `jsonld`/)
  assert.match(wrong('help', 'extrat'), /`extrat`; did you mean `extract`/)
  assert.match(wrong('in/a.txt'), /did you mean `copydesk extract in\/a.txt`/)
})

test('parse leaves far names unsaid', () => {
  assert.doesNotMatch(wrong('frobnicate'), /did you mean/)
  assert.doesNotMatch(wrong('extract', '--xyzzy'), /did you mean/)
})

test('parse refuses options of another command', () => {
  assert.match(wrong('validate', '--out', 'x'), /Unknown option `--out`/)
  assert.match(wrong('extract', '-x'), /Unknown option `-x`/)
  assert.match(wrong('extract', '--constructor'), /Unknown option/)
})

test('parse refuses an option without its value and a switch with one', () => {
  assert.match(wrong('extract', '--out'), /Expected a value for `--out`/)
  assert.match(
    wrong('extract', '--out', '--quiet'),
    /Expected a value for `--out`, found `--quiet`; write `--out=--quiet` if/,
  )
  assert.match(wrong('extract', '--out', '-1'), /Expected a value for `--out`, found `-1`; write/)
  assert.match(wrong('extract', '--quiet=yes'), /Expected no value for `--quiet`/)
})

test('parse takes a number below zero, which the range of its option refuses', () => {
  assert.equal(call('search', 'a', '--limit', '-1').options.get('limit'), '-1')
  const parsed = limitsOf(call('extract', 'a', '--doc-timeout', '-1.5'))
  assert.ok('type' in parsed)
  assert.match(parsed.reason, /a number from 0\.001 to 86400 for `--doc-timeout`, found `-1\.5`/)
})

test('parse says how a word that opens with a dash is written', () => {
  assert.match(wrong('search', 'news.sqlite', '-storm'), /option `-s`; write `--` before words/)
  assert.doesNotMatch(wrong('extract', '--xyzzy'), /write `--`/)
})

test('parse refuses no command and inherited names', () => {
  assert.match(wrong(), /Expected a command/)
  assert.match(wrong('toString'), /Unknown command/)
  assert.match(wrong(''), /Unknown command/)
})

test('help lists every command, and every option of a command', () => {
  for (const name of commandNames) {
    assert.match(helpOf(), new RegExp(`^  ${name}`, 'm'))
    for (const option of Object.keys(commandOf(name).options)) {
      assert.match(helpOf(name), new RegExp(`^  --${option}\\b`, 'm'))
    }
  }
})

test('help fits a terminal', () => {
  for (const text of [helpOf(), ...commandNames.map((name) => helpOf(name))]) {
    for (const line of text.split('\n')) assert.ok(line.length <= 80, line)
  }
})
