import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {manPage} from '../../docs/man.ts'
import {commandNames} from '../../pipeline/commands/shared/options.ts'

test('the man page is what `make docs` writes', () => {
  assert.equal(readFileSync(new URL('../../docs/copydesk.1', import.meta.url), 'utf8'), manPage())
})

test('the man page has a section for every command, and no line that groff would take for a request', () => {
  const page = manPage()
  for (const name of commandNames) assert.ok(page.includes(`\n.SS ${name}\n`), name)
  const requests = new Set(page.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []))
  assert.deepEqual(requests, new Set(['\\"', 'TH', 'SH', 'B', 'I', 'SS', 'PP', 'TP']))
})

test('groff, where there is one, sets the man page without a warning', () => {
  const ran = spawnSync('groff', ['-man', '-Tutf8', '-ww'], {input: manPage(), encoding: 'utf8'})
  const isMissing = ran.error !== undefined && 'code' in ran.error && ran.error.code === 'ENOENT'
  assert.equal(isMissing ? '' : ran.stderr, '')
  assert.equal(isMissing || ran.stdout.length > manPage().length / 2, true)
})
