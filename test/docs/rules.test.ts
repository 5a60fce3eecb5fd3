import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {rulesPage} from '../../docs/rules.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'

test('docs/rules.md is what the rules print; `make docs` writes it again', () => {
  const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
  assert.equal(written, rulesPage())
})

test('the page has every rule once, with its reason', () => {
  const page = rulesPage()
  for (const {id, reason} of rules) {
    assert.equal(page.split(`\n### ${id}\n\n${reason}.\n`).length, 2, id)
  }
})
