import assert from 'node:assert/strict'
import {test} from 'node:test'
import {validateArticle} from '../../pipeline/index.ts'
import {copydesk} from './run.ts'

const page = `<!DOCTYPE html><html lang="en"><head><title>Ferry is back in port</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry is back in port","author":"By Ann Miller",}</script>
</head><body><article><h1>Ferry is back in port</h1>
<p>The ferry came back into port on Monday evening, three days late and with all of its passengers on board, the harbour office said.</p>
<p>Waves of nine metres had kept the ship out at sea since Friday, and the captain had asked for a tug when one of two engines failed.</p>
</article></body></html>`

test('repair writes a valid article to standard output and what it did to standard error', () => {
  const ran = copydesk(['repair', '-', '--url', 'https://paper.example/ferry'], {input: page})
  assert.equal(ran.code, 0, ran.err)
  const article = JSON.parse(ran.out)
  assert.deepEqual(validateArticle(article), [])
  assert.deepEqual(article.author, [{'@type': 'Person', name: 'Ann Miller'}])
  assert.match(ran.err, /^stdin:2:1 .*commas.*\(repair\/commas\)$/m)
  assert.match(ran.err, /\(repair\/author\)$/m)
})

test('repair --format html --quiet writes a script and nothing else', () => {
  const ran = copydesk(['repair', '-', '--format', 'html', '--quiet'], {input: page})
  assert.equal(ran.code, 0)
  assert.match(ran.out, /^<script type="application\/ld\+json">/)
  assert.equal(ran.err, '')
})

test('repair of a page without an article ends with 1, of two pages with 2', () => {
  assert.equal(copydesk(['repair', '-'], {input: '<html><body></body></html>'}).code, 1)
  assert.equal(copydesk(['repair', 'a.html', 'b.html']).code, 2)
})
