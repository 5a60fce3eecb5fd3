import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {test} from 'node:test'
import {completions} from '../../pipeline/commands/completions.ts'
import {commandNames, commandOf} from '../../pipeline/commands/shared/options.ts'
import {formatNames} from '../../pipeline/write/formats.ts'

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): readonly string[] {
  const all = ['copydesk', ...words].map((word) => `'${word}'`).join(' ')
  const script = `${completions.bash()}
COMP_WORDS=(${all}); COMP_CWORD=${words.length}; _copydesk; printf '%s\\n' "\${COMPREPLY[@]}"`
  const {stdout, stderr, status} = spawnSync('bash', ['--norc', '-c', script], {encoding: 'utf8'})
  assert.equal(status, 0, stderr)
  assert.equal(stderr, '')
  return stdout.split('\n').filter((word) => word !== '')
}

test('bash completes commands, options and values', () => {
  assert.deepEqual(offered('expl'), ['explain'])
  assert.deepEqual(offered('extract', '--verb'), ['--verbose'])
  assert.deepEqual(offered('extract', '--format', ''), formatNames)
  assert.deepEqual(offered('extract', '--format', 'ma'), ['markdown'])
  assert.deepEqual(offered('help', 'sh'), ['show'])
  assert.deepEqual(offered('completion', 'f'), ['fish'])
})

test('bash offers files for paths, and nothing for a number', () => {
  assert.ok(offered('show', 'READ').includes('README.md'))
  assert.deepEqual(offered('extract', '--out', 'pipel'), ['pipeline'])
  assert.deepEqual(offered('extract', '--workers', ''), [])
})

test('bash leaves alone what no command has', () => {
  assert.deepEqual(offered('nothing'), [])
  assert.deepEqual(offered('rules', '--format'), [])
})

test('the scripts of all shells name every command and every option', () => {
  for (const script of [completions.bash(), completions.zsh(), completions.fish()]) {
    for (const name of commandNames) {
      assert.match(script, new RegExp(`\\b${name}\\b`))
      for (const option of Object.keys(commandOf(name).options)) assert.ok(script.includes(option))
    }
  }
})

test('every line of the scripts of zsh and fish closes its quotes', () => {
  const quoted = /'(?:[^'\\]|\\.)*'/g
  for (const script of [completions.zsh().replaceAll("'\\''", ''), completions.fish()]) {
    for (const line of script.split('\n').filter((each) => !each.startsWith('#'))) {
      assert.ok(!line.replaceAll('"', '').replace(quoted, '').includes("'"), line)
    }
  }
  for (const line of completions.fish().trimEnd().split('\n').slice(1)) {
    assert.match(line, /^complete -c copydesk /)
  }
})

test('brackets in help texts stay text for zsh', () => {
  const helps = [...completions.zsh().matchAll(/'--[a-z-]+\[(.*?)\](?::|' ?)/g)]
  assert.ok(helps.length > commandNames.length)
  for (const [, help = ''] of helps) assert.doesNotMatch(help.replaceAll(/\\./g, ''), /[[\]:]/)
})
