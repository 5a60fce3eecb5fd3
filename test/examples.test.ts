import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parse} from 'yaml'
import {builtCli} from './cli/built.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = join(root, 'examples')
const cli = builtCli()
const page = `<!DOCTYPE html><html lang="en"><title>Ferry back in port</title><h1>Ferry back in port</h1>
<p class="byline">By Ann Miller</p>
<p>The ferry returned to port on Monday, its operator told passengers.</p>
<p>It will leave again for the islands on Friday, weather allowing, the harbour master said.</p>
<p><a href="/news">More news</a></p></html>`
const body =
  'The ferry returned to port on Monday, its operator told passengers.\n\nIt will leave again for the islands on Friday, weather allowing, the harbour master said.'

let folder = ''
before(() => {
  mkdirSync(join(root, 'node_modules/.cache'), {recursive: true})
  folder = mkdtempSync(join(root, 'node_modules/.cache/examples-'))
  // A command called `copydesk` on the path, as an installed one is.
  mkdirSync(join(folder, 'bin'))
  writeFileSync(
    join(folder, 'bin/copydesk'),
    `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`,
    {mode: 0o755},
  )
  mkdirSync(join(folder, 'captures'))
  writeFileSync(join(folder, 'captures/ferry.html'), page)
  writeFileSync(join(folder, 'empty.html'), '<p></p>')
})
after(() => rmSync(folder, {recursive: true}))

/** Run a command in the folder, with `copydesk` on the path; its standard output. */
function run(command: string, words: readonly string[]): string {
  return execFileSync(command, words, {cwd: folder, encoding: 'utf8', env: surroundings()})
}

/** The variables around this process, with the folder of the command first on the path. */
function surroundings(): NodeJS.ProcessEnv {
  const {env} = process
  return {...env, PATH: `${join(folder, 'bin')}${delimiter}${env['PATH'] ?? ''}`}
}

test('the client in Python gets a reply for each document, in order', () => {
  const out = run('python3', [join(examples, 'client.py'), 'captures/ferry.html', 'empty.html'])
  assert.equal(out, 'captures/ferry.html\tarticle\tFerry back in port\nempty.html\trejected\t–\n')
})

test('the step of a pipeline gives the text of the story, and counts what it drops', () => {
  const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
from pipeline_step import CopydeskExtractor, Document
step = CopydeskExtractor()
page = open("captures/ferry.html").read()
out = list(step([Document(page, "a", {"url": "https://example.org/1"}), Document("<p></p>", "b")]))
print(json.dumps([[d.id, d.text, d.metadata] for d in out] + [sorted(step.dropped)]))
`
  const out: unknown = JSON.parse(run('python3', ['-c', program, examples]))
  const metadata = {
    url: 'https://example.org/1',
    headline: 'Ferry back in port',
    inLanguage: 'en',
  }
  assert.deepEqual(out, [['a', body, metadata], ['b']])
})

test('the replacement of Readability returns its members, and null without an article', () => {
  const file = join(folder, 'readability.mjs')
  const library = pathToFileURL(join(root, 'pipeline/index.ts')).href
  const source = readFileSync(join(examples, 'readability.js'), 'utf8')
  const call = `console.log(JSON.stringify([parse(${JSON.stringify(page)}, {url: 'https://example.org/1'}), parse('<p></p>')]))`
  writeFileSync(file, `${source.replace("from 'copydesk'", `from '${library}'`)}\n${call}\n`)
  const [article, none] = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', file], {cwd: root, encoding: 'utf8'}),
  )
  assert.deepEqual(article, {
    title: 'Ferry back in port',
    byline: 'Ann Miller',
    lang: 'en',
    textContent: body,
    length: body.length,
    excerpt: body.split('\n\n')[0],
    siteName: null,
    publishedTime: null,
  })
  assert.equal(none, null)
})

test('the commands of the job pass on what was accepted, and fail on what differs', () => {
  const commands = commandsOf('examples/ci.yml').filter((each) => !each.startsWith('npm '))
  assert.equal(commands.length, 4)
  run('copydesk', ['extract', 'captures', '--out', 'accepted', '--quiet'])
  const script = join(folder, 'job.sh')
  writeFileSync(script, `set -e\n${commands.join('\n')}\n`)
  assert.equal(run('sh', [script]), '')
  const [name = ''] = readdirSync(join(folder, 'accepted/articles'))
  const path = join(folder, 'accepted/articles', name)
  writeFileSync(path, readFileSync(path, 'utf8').replace('Monday', 'Tuesday'))
  const {status} = spawnSync('sh', [script], {cwd: folder, env: surroundings()})
  assert.equal(status, 1)
})

test('the workflow of the project calls its own checks, on the oldest Node and on a newer one', () => {
  assert.deepEqual(commandsOf('.github/workflows/check.yml'), ['.ci/run'])
  const text = readFileSync(join(root, '.github/workflows/check.yml'), 'utf8')
  const {jobs}: {jobs: {check: {strategy: {matrix: {node: unknown[]}}}}} = parse(text)
  const {engines}: {engines: {node: string}} = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const [oldest, newer] = jobs.check.strategy.matrix.node
  assert.equal(`>=${String(oldest)}`, engines.node)
  assert.ok(Number(newer) >= 22)
})

/** The commands of the steps of a workflow. */
function commandsOf(path: string): readonly string[] {
  const {jobs}: {jobs: Readonly<Record<string, {readonly steps: readonly {run?: string}[]}>>} =
    parse(readFileSync(join(root, path), 'utf8'))
  return Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []))
}
