import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {bundle} from '../../bench/bundle.ts'
import {expectedOf, type SampleResult, samples, sent} from './samples.ts'

const mostPackedBytes = 2_000_000
const driver = fileURLToPath(new URL('without-node.js', import.meta.url))
const imported =
  /\b(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:fs|path|url|module|crypto|buffer|zlib|util|os|worker_threads)["']/

const dist = mkdtempSync(join(tmpdir(), 'copydesk-web-'))
after(() => rmSync(dist, {recursive: true}))
await bundle(dist)

/** What comes out of captures in a process without the objects of Node. */
function without(chosen: typeof samples, ...words: readonly string[]): readonly SampleResult[] {
  const out = execFileSync(process.execPath, [driver, dist, ...words], {
    encoding: 'utf8',
    input: JSON.stringify(sent(chosen)),
    maxBuffer: 2 ** 29,
  })
  const results: readonly SampleResult[] = JSON.parse(out)
  return results
}

test('program, tables, words of names and detector are less than two megabytes packed', () => {
  const names = [
    'web.js',
    ...['tables.json', 'spelling.json', 'cld3.wasm'].map((name) => `copydesk-data/${name}`),
  ]
  const sizes = names.map((name) => gzipSync(readFileSync(join(dist, name)), {level: 9}).length)
  const sum = sizes.reduce((all, size) => all + size, 0)
  assert.ok(sum < mostPackedBytes, `${sum} bytes`)
})

test('the program imports no module of Node', () => {
  assert.doesNotMatch(readFileSync(join(dist, 'web.js'), 'utf8'), imported)
})

test('captures of the project come out as in Node, with the same bytes', () => {
  assert.ok(samples.length > 100)
  const results = without(samples, 'typos')
  for (const [i, expected] of expectedOf(samples).entries()) {
    assert.deepEqual(results[i], expected, expected.name)
  }
})

test('without what typos are found with, typos are left alone and the rest is as in Node', () => {
  const text =
    'Ferry back in port\n\nBy Ann Miller\n\nThe goverment said that the ferry will sail again on Friday.\n'
  const sample = {name: 'capture', bytes: Buffer.from(text)}
  const [result] = without([sample])
  const [expected] = expectedOf([sample])
  assert.match(JSON.stringify(expected?.article), /The government said/)
  assert.match(JSON.stringify(result?.article), /The goverment said/)
  assert.match(JSON.stringify(result?.article), /Ann Miller/)
})
