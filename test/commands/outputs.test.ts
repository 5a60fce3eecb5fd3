import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {explain} from '../../pipeline/commands/explain.ts'
import {extract} from '../../pipeline/commands/extract/extract.ts'
import {normalize} from '../../pipeline/commands/normalize.ts'
import {repair} from '../../pipeline/commands/repair.ts'
import {rules} from '../../pipeline/commands/rules.ts'
import {type Call, parse} from '../../pipeline/commands/shared/arguments.ts'
import type {Program} from '../../pipeline/commands/shared/program.ts'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import {validate} from '../../pipeline/commands/validate.ts'
import {failureOf} from '../../pipeline/write/failures.ts'

type Command = (call: Call, terminal: Terminal, program: Program) => unknown
const commands = new Map<string, Command>(
  Object.entries({extract, explain, normalize, repair, rules, validate}),
)

/** The script that workers are started with. */
const script = fileURLToPath(new URL('../../pipeline/cli.ts', import.meta.url))

const page = fileURLToPath(new URL('../golden/page-ferry/capture.html', import.meta.url))

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-outputs-'))
  const story = 'Ferry sails again\n\nBERGEN: The ferry sailed on Monday, the port said.\n'
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(root, name), story)
  writeFileSync(join(root, 'bad.jsonld'), '{}')
})
after(() => rmSync(root, {recursive: true}))

for (const [code, reason] of [
  ['EBADF', /Could not write `standard output`: it is closed/],
  ['ENOSPC', /Could not write `standard output`: the disk is full/],
] as const) {
  test(`every command that prints ends with 74 and one message when its output fails (${code})`, async () => {
    for (const words of [
      ['extract', join(root, 'a.txt'), join(root, 'b.txt'), '--quiet'],
      ['explain', join(root, 'a.txt')],
      ['normalize', join(root, 'a.txt')],
      ['repair', page, '--quiet'],
      ['rules', 'promo/whole-line'],
      ['validate', join(root, 'bad.jsonld'), '--format', 'json'],
    ]) {
      const [ended, err] = await endOf(words, code)
      assert.equal(ended, 74, `${words[0]}: ${err}`)
      assert.match(err, reason, words[0])
      assert.equal(err.split('standard output').length, 2, err)
    }
  })
}

/** The exit code of a command whose output fails with this code, and what it prints on standard error. */
async function endOf(words: readonly string[], code: string): Promise<readonly [unknown, string]> {
  let err = ''
  const terminal: Terminal = {
    out: () => failureOf(Object.assign(new Error(code), {code}), 'standard output'),
    err: (text) => {
      err += String(text)
      return 'written'
    },
    ...{width: 80, errWidth: 80, watched: false, colour: false},
  }
  const call = parse(words)
  assert.ok(call.type === 'call', words.join(' '))
  return [await run(call, terminal), err]
}

function run(call: Call, terminal: Terminal): unknown {
  const command = commands.get(call.command)
  assert.ok(command, call.command)
  return command(call, terminal, {script, version: 'test'})
}
