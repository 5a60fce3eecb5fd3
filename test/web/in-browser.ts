/**
 * Runs `copydesk/web` in Chromium, under a policy that forbids to make code from text, and compares what comes out of the
 * project’s captures with what comes out in Node.
 *
 *     make web-test CHROMIUM=/usr/bin/chromium
 */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isDeepStrictEqual, parseArgs} from 'node:util'
import {bundle} from '../../bench/bundle.ts'
import {expectedOf, type SampleResult, samples, sent} from './samples.ts'

const mostMilliseconds = 600_000
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:"
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
}
const script = `import {open} from './web.js'
import {run} from './program.js'
const json = async (path) => (await fetch(path)).json()
const program = await (await fetch('copydesk-data/cld3.wasm')).arrayBuffer()
const supplies = {
  tables: await json('copydesk-data/tables.json'),
  spelling: await json('copydesk-data/spelling.json'),
  typos: await json('copydesk-data/typos.json'),
  languageDetector: new Uint8Array(program),
}
const body = await run(open, supplies, await json('samples.json')).catch((error) => String(error.stack))
await fetch('results', {method: 'POST', body: JSON.stringify(body)})
`

/** @returns The exit code: 0 when all came out alike, 1 when something did not, 2 without a browser. */
async function judged(browser: string): Promise<number> {
  if (!existsSync(browser)) {
    process.stderr.write(
      `There is no browser at \`${browser}\`: nothing was checked. Name one: CHROMIUM=path\n`,
    )
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-browser-'))
  try {
    await bundle(join(folder, 'dist'))
    const results = await resultsIn(browser, folder)
    if (typeof results === 'string') throw new Error(results)
    const others = expectedOf(samples).filter(
      (expected, i) => !isDeepStrictEqual(results[i], expected),
    )
    for (const {name} of others) process.stderr.write(`Not as in Node: ${name}\n`)
    process.stdout.write(`${samples.length} captures: ${others.length} are not as in Node\n`)
    return others.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }
}

/** What the page sends back: results, or an error with its trace. */
async function resultsIn(
  browser: string,
  folder: string,
): Promise<readonly SampleResult[] | string> {
  const server = serverOf(join(folder, 'dist')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const started = start(browser, folder, portOf(server))
  try {
    const signal = AbortSignal.timeout(mostMilliseconds)
    const [body]: readonly string[] = await once(server, 'results', {signal})
    const results: readonly SampleResult[] | string = JSON.parse(body ?? '')
    return results
  } finally {
    started.kill()
    server.close()
    server.closeAllConnections()
    await once(started, 'exit')
  }
}

/** A server of the page and what it asks for, which emits `results` when the page sends them. */
function serverOf(dist: string): Server {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        response.end()
        server.emit('results', Buffer.concat(chunks).toString())
      })
      return
    }
    const {type, content} = fileAt(request.url ?? '/', dist)
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': policy,
    })
    response.end(content)
  })
  return server
}

function start(browser: string, folder: string, port: number): ChildProcess {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/user`]
  return spawn(browser, [...options, `http://127.0.0.1:${port}/`], {stdio: 'ignore'})
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A file that the page asks for. */
function fileAt(
  url: string,
  dist: string,
): {readonly type: string; readonly content?: string | Buffer} {
  const path = url.slice(1)
  const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/html'
  if (path === '')
    return {type, content: '<!doctype html><script type="module" src="start.js"></script>'}
  if (path === 'start.js') return {type, content: script}
  if (path === 'samples.json') return {type, content: JSON.stringify(sent(samples))}
  const file =
    path === 'program.js' ? fileURLToPath(new URL('program.js', import.meta.url)) : join(dist, path)
  return existsSync(file) ? {type, content: readFileSync(file)} : {type}
}

const {values} = parseArgs({options: {browser: {type: 'string', default: '/usr/bin/chromium'}}})
process.exitCode = await judged(values.browser)
