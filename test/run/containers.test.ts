import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {shardsOf} from '../../pipeline/gather/shards.ts'
import {toJson} from '../../pipeline/write/json.ts'
import {packed, record, response} from '../gather/warcs.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-containers-'))
})
after(() => rmSync(root, {recursive: true}))

const places = ['Bergen', 'Lisboa', 'Accra', 'Quito'] as const
const texts = places.map(
  (place) => `Harbour of ${place} opens after storm

${place.toUpperCase()}: The harbour “opened again” on Monday after three days of storm, the port said.

Two cranes are lost. Ferries sail from noon, and the city of ${place} pays half of the work.
`,
)
const pages = texts.map((text) => {
  const [title = '', ...paragraphs] = text.trim().split('\n\n')
  const body = paragraphs.map((each) => `<p>${each}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>\n${body}</article></body></html>`
})

function addressOf(i: number): string {
  return `https://example.org/${places[i] ?? ''}`
}

/** Articles and audits of all documents of a file, or why there is none, by their address. */
async function articlesIn(path: string, url?: string): Promise<readonly string[]> {
  const told: string[] = []
  for (const shard of shardsOf([path])) {
    for await (const input of inputsOf(shard)) {
      const {accepted, problems} = documentResultOf(input, url === undefined ? {} : {url})
      told.push(accepted === undefined ? toJson(problems) : toJson(accepted.article))
    }
  }
  return told
}

function lay(name: string, bytes: string | Uint8Array): string {
  const path = join(root, name)
  writeFileSync(path, bytes)
  return path
}

/** Articles of single files, each with its address. */
async function articlesOfFiles(bodies: readonly string[], extension: string) {
  const all = bodies.map((body, i) => articlesIn(lay(`${i}.${extension}`, body), addressOf(i)))
  return (await Promise.all(all)).flat()
}

test('plain texts make the same articles as files, as JSON Lines and as WET', async () => {
  const expected = await articlesOfFiles(texts, 'txt')
  for (const article of expected) assert.match(article, /"@type": "NewsArticle"/)
  const lines = texts.map((text, i) => JSON.stringify({text, url: addressOf(i)}))
  assert.deepEqual(await articlesIn(lay('texts.jsonl', lines.join('\n'))), expected)
  const records = texts.map((text, i) =>
    record(
      {
        'WARC-Type': 'conversion',
        'WARC-Target-URI': addressOf(i),
        'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-00000000000${i}>`,
        'Content-Type': 'text/plain',
      },
      text,
    ),
  )
  assert.deepEqual(await articlesIn(lay('texts.warc.wet.gz', packed(records))), expected)
})

test('pages make the same articles as files, as JSON Lines and as WARC', async () => {
  const expected = await articlesOfFiles(pages, 'html')
  for (const article of expected) assert.match(article, /"@type": "NewsArticle"/)
  const lines = pages.map((html, i) => JSON.stringify({html, url: addressOf(i)}))
  assert.deepEqual(await articlesIn(lay('pages.jsonl', lines.join('\n'))), expected)
  const records = pages.map((page, i) =>
    Buffer.from(
      response(page).toString('latin1').replace('https://example.org/a', addressOf(i)),
      'latin1',
    ),
  )
  assert.deepEqual(await articlesIn(lay('pages.warc.gz', packed(records))), expected)
})
