import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {parseArgs} from 'node:util'
import {judgeAnswers} from './answers.ts'
import {askOpenSearch, askPostgres, askSolr} from './asking.ts'
import {judgeFiles} from './files.ts'
import {NotInstalled} from './installing.ts'
import {judgeSending} from './sending.ts'
import {type Server, type Start, starts} from './servers.ts'

const {values} = parseArgs({
  options: {
    optional: {type: 'boolean', default: false},
    only: {type: 'string', default: ''},
  },
})
const folder = mkdtempSync(join(tmpdir(), 'copydesk-systems-'))

/** What asks an engine, by its name. */
const asks = {opensearch: askOpenSearch, solr: askSolr, postgres: askPostgres} as const

/**
 * Start each engine, and judge what it makes of our articles. An engine that cannot be installed is a failure, or with
 * `--optional` a sentence on standard error.
 */
async function judge(): Promise<void> {
  const running: Server[] = []
  if (isWanted('sqlite')) judgeAnswers('sqlite', undefined, folder)
  for (const name of ['opensearch', 'solr', 'postgres'] as const) {
    if (!isWanted(name)) continue
    const server = await started(name, starts[name])
    if (server === undefined) continue
    running.push(server)
    judgeAnswers(name, {server, ask: asks[name](server)}, folder)
    judgeSending(name, server, folder)
    judgeFiles(name, {server, ask: asks[name](server)}, folder)
  }
  // The last one: a server that runs keeps this process from ending.
  test('every server ends', async () => {
    for (const {stop} of running) await stop()
    rmSync(folder, {recursive: true})
  })
}

function isWanted(name: string): boolean {
  return values.only === '' || values.only === name
}

async function started(name: string, start: Start): Promise<Server | undefined> {
  const own = join(folder, name)
  mkdirSync(own)
  const since = performance.now()
  try {
    const server = await start(own)
    const seconds = Math.round((performance.now() - since) / 1000)
    process.stderr.write(`${name} runs after ${seconds} s\n`)
    return server
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error
    process.stderr.write(`${name} could not be installed and was not tested: ${error.message}\n`)
    if (!values.optional) process.exitCode = 1
    return undefined
  }
}

await judge()
