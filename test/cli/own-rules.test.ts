import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {copydesk} from './run.ts'

const page = readFileSync(new URL('../../docs/own-rules.md', import.meta.url), 'utf8')
const [capture = '', before = '', rules = '', later = ''] = Array.from(
  page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm),
  ([, block = '']) => block,
)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
writeFileSync(join(folder, 'cap.txt'), capture)
writeFileSync(join(folder, 'my-rules.json'), rules)
after(() => rmSync(folder, {recursive: true}))

test('what the page prints of the votes on its capture is what is printed', () => {
  const {out} = copydesk(['explain', '--weights', 'cap.txt'], {folder})
  assert.ok(out.includes(before), out)
})

test('the vote that the page prints with the part that the model keeps is printed of a document', () => {
  const [, vote] = /`([^`]+of which the model keeps[^`]+)`/.exec(page) ?? []
  assert.ok(vote)
  const path = fileURLToPath(new URL('../../documents/000_0d5f010ca1dc3f35.txt', import.meta.url))
  const {out} = copydesk(['explain', '--weights', path], {folder})
  assert.ok(out.replaceAll(/ +/g, ' ').includes(vote), out)
})

test('the rule of the page moves the line, as the page prints it', () => {
  const {out} = copydesk(['explain', '--weights', 'cap.txt', '--rules', 'my-rules.json'], {folder})
  assert.ok(out.includes(later), out)
})

test('with the rule of the page the article is without the line, and without it the line stays', () => {
  const line = 'Tide table'
  assert.ok(copydesk(['extract', 'cap.txt'], {folder}).out.includes(line))
  const {out} = copydesk(['extract', 'cap.txt', '--rules', 'my-rules.json'], {folder})
  assert.ok(!out.includes(line))
})

test('the golden capture of that page is that of docs/own-rules.md, word for word', () => {
  const golden = new URL('../golden/own-rule-tide/', import.meta.url)
  assert.equal(readFileSync(new URL('capture.txt', golden), 'utf8'), capture)
  assert.deepEqual(
    JSON.parse(readFileSync(new URL('rules.json', golden), 'utf8')),
    JSON.parse(rules),
  )
})
