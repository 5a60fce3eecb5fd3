import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {commandsPage} from '../../docs/commands.ts'
import {commandNames} from '../../pipeline/commands/shared/options.ts'
import {roles} from '../../pipeline/tree/roles.ts'
import {readerPages} from './pages.ts'

test('docs/commands.md is what the table of options prints; `make docs` writes it again', () => {
  const written = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')
  assert.equal(written, commandsPage())
})

test('the page has a section for every command', () => {
  for (const name of commandNames) assert.ok(commandsPage().includes(`\n## ${name}\n`), name)
})

test('docs/roles.md has a row for every role and no other', () => {
  const page = readerPages().find(({path}) => path === 'docs/roles.md')?.text ?? ''
  const rows = Array.from(page.matchAll(/^\| `([a-z-]+)` \|/gm), ([, role]) => role)
  assert.deepEqual(rows, [...roles])
})
