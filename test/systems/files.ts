import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {propertyOf} from '../../pipeline/text/json.ts'
import {copydesk} from '../cli/run.ts'
import {type Ask, columnOf, jsonFrom, psql} from './asking.ts'
import {htmlOf, pages} from './pages.ts'
import {questions} from './questions.ts'
import type {Server, starts} from './servers.ts'

type EngineName = keyof typeof starts

/** An engine, and what asks it. */
interface Asked {
  readonly server: Server
  readonly ask: Ask
}

/** How the files of a run get into an engine by its own means, as `docs/engines.md` says. */
const loads: Readonly<Record<EngineName, (folder: string, server: Server) => Promise<void>>> = {
  opensearch: async (folder, {web}) => {
    const template = readFileSync('schemas/opensearch-template.json', 'utf8')
    await sent(`${new URL(web ?? '').origin}/_index_template/news`, 'PUT', template)
    await sent(`${web}`, 'DELETE')
    const bulk = readFileSync(join(folder, 'results/opensearch.ndjson'), 'utf8')
    const answer = await sent(`${web}/_bulk?refresh=true`, 'POST', bulk)
    assert.equal(propertyOf(answer, 'errors'), false)
  },
  solr: async (folder, {web}) => {
    await jsonFrom(`${web}/update?commit=true`, {delete: {query: '*:*'}})
    const lines = readFileSync(join(folder, 'results/solr.ndjson'), 'utf8')
    await sent(`${web}/update/json/docs?commit=true`, 'POST', lines)
  },
  postgres: async (folder, {address}) => {
    columnOf(address, 'DROP SCHEMA copydesk CASCADE')
    psql(address, ['-q', '-f', 'schemas/postgres.sql'])
    psql(address, ['-q', '-f', 'schemas/postgres.sql'])
    for (let times = 0; times < 2; times += 1) {
      psql(address, ['-c', `\\copy copydesk.articles_in from '${folder}/results/postgres.copy'`])
    }
  },
}

/** Load the files of a run by the means of the engine, and ask every question. */
export function judgeFiles(name: EngineName, {server, ask}: Asked, folder: string): void {
  const own = join(folder, `files-${name}`)
  mkdirSync(join(own, 'captures'), {recursive: true})
  for (const [page, content] of Object.entries(pages)) {
    writeFileSync(join(own, 'captures', `${page}.html`), htmlOf(page, content))
  }

  test(`${name}: the file of a run is taken as it is`, async () => {
    extract(own, 'results', name)
    await loads[name](own, server)
  })
  for (const question of questions) {
    test(`${name}, from a file: ${question.name}`, async () => {
      assert.deepEqual(await ask(question), question.answer)
    })
  }
  if (name !== 'postgres') return
  test('postgres: the file of deletions is taken as it is', async () => {
    rmSync(join(own, 'captures/regatta.html'))
    extract(own, 'later', name, ['--previous', 'results'])
    const form = `(format csv, quote E'\\x01', delimiter E'\\x02')`
    const from = `${own}/later/deletions.ndjson`
    psql(server.address, ['-c', `\\copy copydesk.articles_gone from '${from}' with ${form}`])
    const left = columnOf(server.address, "SELECT key FROM copydesk.matching('plums')")
    assert.deepEqual(left, [])
  })
}

function extract(folder: string, out: string, format: string, more: readonly string[] = []): void {
  const words = ['extract', 'captures', '--out', out, '--format', format, ...more]
  const {code, err} = copydesk(words, {folder})
  assert.equal(code, 0, err)
}

async function sent(address: string, method: string, body?: string): Promise<unknown> {
  const headers = {'content-type': 'application/json'}
  const response = await fetch(address, {method, headers, ...(body === undefined ? {} : {body})})
  const text = await response.text()
  assert.ok(response.ok, text)
  return JSON.parse(text)
}
