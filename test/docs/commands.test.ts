import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {accuracyPage} from '../../docs/accuracy.ts'
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

test('docs/accuracy.md has the tables of bench/README.md; `make docs` writes them again', () => {
  const written = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8')
  assert.equal(written, accuracyPage())
  for (const name of ['pages', 'page-fields', 'pictures', 'texts', 'text-fields', 'chances']) {
    assert.ok(written.includes(`<!-- accuracy: ${name} -->\n\n`), name)
  }
})

test('the scores of pages in the README are those of the bench', () => {
  const page = accuracyPage()
  const readme = readerPages().find(({path}) => path === 'README.md')?.text ?? ''
  for (const [name, shown] of [
    ['ours', 'Copydesk'],
    ['Readability 0.6.0 on linkedom 0.18.12', 'Readability 0.6.0'],
    ['Defuddle 0.19.4', 'Defuddle 0.19.4'],
  ] as const) {
    const row = new RegExp(`^\\| (?:[a-z-]+)? ?\\| ${name} \\| \\d+ \\| ([\\d.]+) `, 'gm')
    const scores = Array.from(page.matchAll(row), ([, score]) => Number(score).toFixed(1))
    assert.ok(scores.length >= 2, name)
    const [all = '', news = ''] = scores
    assert.ok(readme.includes(`| ${shown} | ${all} | ${news} |`), `${shown}: ${all}, ${news}`)
  }
})
