import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {staysInProcess} from '../../pipeline/commands/extract/dispatch.ts'
import {type Plan, planOf} from '../../pipeline/commands/extract/plan.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-plan-'))
  writeFileSync(join(root, 'a.txt'), 'one')
})
after(() => rmSync(root, {recursive: true}))

/** The plan of a command line, or why there is none. */
function planned(...fingerprint: readonly string[]): Plan | string {
  const call = parse(['extract', root, ...fingerprint])
  assert.equal(call.type, 'call')
  const plan = call.type === 'call' ? planOf(call, 'test', {}) : undefined
  if (plan === undefined) return 'no call'
  return 'type' in plan ? plan.reason : plan
}

function fingerprintOf(...fingerprint: readonly string[]): string {
  const plan = planned(...fingerprint)
  assert.ok(typeof plan === 'object', String(plan))
  return plan.fingerprint
}

test('wrong numbers for limits are wrong use', () => {
  for (const [option, value] of [
    ['--workers', '0'],
    ['--workers', 'many'],
    ['--max-doc-bytes', '1e3'],
    ['--doc-timeout', '-1'],
  ] as const) {
    assert.match(String(planned(`${option}=${value}`)), /^Expected a number from /)
  }
})

test('right numbers for limits are taken', () => {
  const plan = planned('--workers=3', '--max-doc-bytes=1000', '--doc-timeout=0.5')
  assert.ok(typeof plan === 'object')
  assert.deepEqual(plan.limits, {workers: 3, mostBytes: 1000, timeout: 0.5})
})

test('parts and resumed runs need a folder, and parts a format with one line per document', () => {
  assert.match(String(planned('--resume')), /Expected a folder with `--resume`/)
  assert.match(String(planned('--parts')), /Expected a folder with `--parts`/)
  assert.match(
    String(planned('--parts', '--out', 'x', '--format', 'html')),
    /a format with one line per document/,
  )
})

test('a run is the same run with other workers, and another with other options', () => {
  const fingerprint = fingerprintOf('--out', 'x')
  assert.equal(
    fingerprintOf('--out', 'x', '--workers=7', '--resume', '--quiet', '--doc-timeout=3'),
    fingerprint,
  )
  assert.notEqual(fingerprintOf('--out', 'x', '--typos=off'), fingerprint)
  assert.notEqual(fingerprintOf('--out', 'x', '--max-doc-bytes=10'), fingerprint)
})

test('only a run that reads standard input stays in the process', () => {
  const [small, asked] = [planned(), planned('--workers=1')]
  assert.ok(typeof small === 'object' && typeof asked === 'object')
  assert.equal(staysInProcess(small), false)
  assert.equal(staysInProcess(asked), false)
  assert.equal(staysInProcess({...small, survey: {...small.survey, hasStandardInput: true}}), true)
})
