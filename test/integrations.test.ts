import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {builtCli} from './cli/built.ts'
import {isJson, type Json, under} from './schemas/read-schemas.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = builtCli()
const right = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A ferry"}'
const wrong = '{"@context": "https://schema.org", "@type": "NewsArticle", "headLine": "A ferry"}'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-integrations-'))
after(() => rmSync(folder, {recursive: true}))
mkdirSync(join(folder, 'bin'))
mkdirSync(join(folder, 'public pages'))
// The action with the package that its second step makes, and a command of the package on the path.
mkdirSync(join(folder, 'action'))
symlinkSync(dirname(cli), join(folder, 'action/dist'))
const shim = `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`
writeFileSync(join(folder, 'bin/copydesk'), shim, {mode: 0o755})
for (const [name, text] of [
  ['right', right],
  ['wrong', wrong],
] as const) {
  writeFileSync(
    join(folder, `public pages/${name}.html`),
    `<!doctype html>\n<script type="application/ld+json">${text}</script>`,
  )
}

/** A file of YAML in the repository. */
function readYaml(file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'))
}

/** Run the last step of the action as a runner does: its script by bash, its inputs in the environment. */
function runAction(inputs: Readonly<Record<string, string>>): {
  readonly code: number | null
  readonly out: string
} {
  const action = readYaml('action.yml')
  const steps = under(action, 'runs')['steps']
  assert.ok(Array.isArray(steps))
  const step: unknown = steps.at(-1)
  assert.ok(isJson(step))
  const env = Object.entries(under(step, 'env')).map(([name, value]) => {
    const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(String(value)) ?? []
    const declared = under(action, 'inputs', input)
    assert.equal(typeof declared['description'], 'string', input)
    return [name, inputs[input] ?? String(declared['default'])]
  })
  return runScript(String(step['run']), Object.fromEntries(env))
}

function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
): {readonly code: number | null; readonly out: string} {
  const file = join(folder, 'step.sh')
  writeFileSync(file, script)
  const {env: outer} = process
  const {status, stdout, stderr} = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', file],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...outer,
        ...env,
        GITHUB_ACTION_PATH: join(folder, 'action'),
        PATH: `${join(folder, 'bin')}${delimiter}${outer['PATH'] ?? ''}`,
      },
    },
  )
  return {code: status, out: stdout + stderr}
}

test('the action annotates what is wrong, and fails', () => {
  const {code, out} = runAction({paths: 'public pages'})
  assert.equal(code, 1)
  assert.match(out, /^::error file=public pages\/wrong\.html,line=2,.*headLine/m)
})

test('the action passes what is right, with a profile and several paths', () => {
  const {code, out} = runAction({
    paths: '\npublic pages/right.html\npublic pages/right.html\n',
    profile: 'google',
  })
  assert.equal(code, 0, out)
  assert.match(out, /^::warning file=public pages\/right\.html/m)
})

test('the action writes a SARIF log', () => {
  const {code} = runAction({paths: 'public pages/wrong.html', sarif: 'log.sarif'})
  assert.equal(code, 1)
  const log = JSON.parse(readFileSync(join(folder, 'log.sarif'), 'utf8'))
  assert.equal(log.runs[0].results.length, 1)
  assert.match(log.runs[0].tool.driver.version, /^\d+\.\d+\.\d+/)
})

test('the action makes the package by a script that there is', () => {
  const steps = under(readYaml('action.yml'), 'runs')['steps']
  assert.ok(Array.isArray(steps))
  const scripts = steps.map((step: unknown) => (isJson(step) ? String(step['run']) : ''))
  assert.ok(scripts.some((script) => script.includes('npm run --silent build')))
  assert.ok('build' in under(readManifest(), 'scripts'))
})

test('each hook of pre-commit names a command, and files that it takes', () => {
  const hooks: unknown = readYaml('.pre-commit-hooks.yaml')
  assert.ok(Array.isArray(hooks) && hooks.length === 2)
  for (const hook of hooks) {
    assert.ok(isJson(hook))
    assert.equal(hook['language'], 'system')
    const files = new RegExp(String(hook['files']))
    assert.ok(files.test('results/a.jsonld') && !files.test('package.json') && !files.test('a.ts'))
    const [command = ''] = String(hook['entry']).split(' ')
    assert.ok(command in under(readManifest(), 'bin'))
  }
})

test('a hook of pre-commit fails for a wrong page, and passes a right one', () => {
  const hooks: unknown = readYaml('.pre-commit-hooks.yaml')
  assert.ok(Array.isArray(hooks) && isJson(hooks[0]))
  const entry = String(hooks[0]['entry'])
  const pages = ['right', 'wrong'].map((name) => `'public pages/${name}.html'`)
  const [good, bad] = pages.map((page) => runScript(`exec ${entry} ${page}`, {}))
  assert.equal(good?.code, 0, good?.out)
  assert.equal(bad?.code, 1)
  assert.match(bad?.out ?? '', /did you mean `headline`/)
})

function readManifest(): Json {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
