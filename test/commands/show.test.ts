import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {explain} from '../../pipeline/commands/explain.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'
import {show} from '../../pipeline/commands/show.ts'
import {keptTerminal} from './terminals.ts'

const story = `Ferry back in port after three days

By Ann Miller

OSLO (NTB) — The ferry returned to port on Monday, its opreator told passengers on the quay of the opposite shore.

Nobody on board was hurt, the operator said, and the ferry sails again on Friday, weather\u00a0allowing.
Share this article
`
const page = `<!DOCTYPE html>
<html lang="en"><head><title>Ferry back in port</title></head><body>
<article><h1>Ferry back in port</h1>
<p>Ærø: <b>The ferry</b> returned to port on Monday after three days at sea, its operator told passengers.</p>
<p>Nobody on board was hurt, a spokesman said, and the ferry sails again on Friday, weather allowing.</p>
</article></body></html>
`

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-show-'))
  writeFileSync(join(root, 'a.txt'), story)
  writeFileSync(join(root, 'a.html'), page)
})
after(() => rmSync(root, {recursive: true}))

/** What a command prints on a standard output of this width. */
async function printed(
  command: typeof show,
  words: readonly string[],
  {width = Number.POSITIVE_INFINITY, colour = false} = {},
): Promise<string> {
  const terminal = keptTerminal({width, colour})
  const call = parse(words)
  assert.equal(call.type, 'call')
  if (call.type === 'call') await command(call, terminal)
  return terminal.printed()
}

test('show marks what stays, what becomes a field and what goes, without numbers', async () => {
  const text = await printed(show, ['show', join(root, 'a.txt')])
  assert.match(text, /^= Ferry back in port after three days \(headline\)$/m)
  assert.match(text, /^= By Ann Miller \(byline\)$/m)
  assert.match(text, /^\+ OSLO .*\[-opreator-\]\{\+operator\+\}/m)
  assert.match(text, /^\+ Nobody on board .* weather allowing\.$/m)
  assert.match(text, /^- Share this article \(share\)$/m)
})

test('show fits the terminal, and has colours where the terminal has', async () => {
  const text = await printed(show, ['show', join(root, 'a.txt')], {width: 40})
  for (const line of text.split('\n')) assert.ok(line.length <= 40, line)
  const coloured = await printed(show, ['show', join(root, 'a.txt')], {colour: true})
  assert.ok(coloured.includes('\u001b[32m+ \u001b[39m'))
  const plain = await printed(show, ['show', '--no-color', join(root, 'a.txt')], {colour: true})
  assert.ok(!plain.includes('\u001b'))
})

test('explain gives lines as an editor counts them, beside offsets', async () => {
  const ofText = await printed(explain, ['explain', join(root, 'a.txt')])
  assert.match(ofText, /^ {5}3 {2}37–50 .*`By Ann Miller`$/m)
  const ofPage = await printed(explain, ['explain', join(root, 'a.html')])
  assert.match(ofPage, /^ {5}3 {2}\d+–\d+ +headline .*`Ferry back in port`$/m)
  assert.match(ofPage, /^ {5}5 {2}\d+–\d+ +paragraph .*`Nobody on board/m)
})

test('explain has numbers for votes with --weights only', async () => {
  const words = await printed(explain, ['explain', join(root, 'a.txt')])
  assert.match(words, /share +sure +`Share this article`/)
  assert.doesNotMatch(words, /nats|[+−]\d+\.\d/)
  const numbers = await printed(explain, ['explain', '--weights', join(root, 'a.txt')])
  assert.match(numbers, /share +\+\d+\.\d {2}share\//)
})

test('explain fits the terminal', async () => {
  const text = await printed(explain, ['explain', join(root, 'a.txt')], {width: 80})
  const long = text.split('\n').filter((line) => line.length > 80)
  // A digest and an identifier have no space at which they could be broken.
  assert.deepEqual(
    long.filter((line) => line.trim().includes(' ')),
    [],
  )
})
