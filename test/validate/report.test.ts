import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Inspection} from '../../pipeline/validate/inspect.ts'
import {inspect} from '../../pipeline/validate/inspect.ts'
import {report} from '../../pipeline/validate/report.ts'
import {article} from './samples.ts'

const strict = {profile: 'copydesk'} as const
const slip = inspect(JSON.stringify({...article, headLine: 'Bridge'}), 'out/a b.jsonld', strict)
const fine = inspect(JSON.stringify(article), 'out/c.jsonld', strict)

const odd: Inspection = {
  file: 'a:b,c%d\n.json',
  checked: 1,
  problems: [
    {
      pointer: '/x\r\ny',
      rule: 'schema/type',
      severity: 'warning',
      message: '100% wrong: a, b',
      line: 2,
      column: 3,
    },
  ],
}

test('text has one readable line a problem', () => {
  const line = report([slip, fine], 'text', '1.2.3')
  assert.match(line, /^out\/a b\.jsonld:1:\d+: error: \/headLine: Unknown property `headLine`; /)
  assert.match(
    line,
    /did you mean `headline`\? Found `"Bridge"` \(schema\/additionalProperties\)\n$/,
  )
  assert.equal(line.split('\n').length, 2)
})

test('text stays on one line whatever names hold', () => {
  assert.equal(
    report([odd], 'text', '1.2.3'),
    'a:b,c%d\\u000a.json:2:3: warning: /x\\u000d\\u000ay: 100% wrong: a, b (schema/type)\n',
  )
})

test('github escapes what its commands are made of', () => {
  assert.equal(
    report([odd], 'github', '1.2.3'),
    '::warning file=a%3Ab%2Cc%25d%0A.json,line=2,col=3,title=schema/type::/x%0D%0Ay: 100%25 wrong: a, b\n',
  )
})

test('without problems the report is empty', () => {
  assert.equal(report([fine], 'text', '1.2.3'), '')
  assert.equal(report([fine], 'github', '1.2.3'), '')
})

test('sarif is a log of version 2.1.0', () => {
  const log = JSON.parse(report([slip, fine, odd], 'sarif', '1.2.3'))
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs
  const {name, version, informationUri} = run.tool.driver
  assert.deepEqual([name, version], ['copydesk', '1.2.3'])
  assert.equal(new URL(informationUri).protocol, 'https:')
  const ids = run.tool.driver.rules.map((rule: {readonly id: string}) => rule.id)
  assert.deepEqual(ids, ['schema/additionalProperties', 'schema/type'])
  assert.equal(run.results.length, 2)
  for (const result of run.results) {
    assert.equal(ids[result.ruleIndex], result.ruleId)
    assert.ok(['error', 'warning'].includes(result.level))
    assert.ok(result.message.text.length > 0)
  }
  const {physicalLocation, logicalLocations} = run.results[0].locations[0]
  assert.equal(physicalLocation.artifactLocation.uri, 'out/a%20b.jsonld')
  assert.equal(physicalLocation.region.startLine, 1)
  assert.equal(logicalLocations[0].fullyQualifiedName, '/headLine')
})

test('sarif without problems is a run without results', () => {
  const log = JSON.parse(report([fine], 'sarif', '1.2.3'))
  assert.deepEqual(log.runs[0].results, [])
})

test('json is the inspections', () => {
  assert.deepEqual(JSON.parse(report([slip, fine], 'json', '1.2.3')), [slip, fine])
})

test('a note is a notice to github, and a note to sarif', () => {
  const [problem] = odd.problems
  assert.ok(problem)
  const noted = {...odd, problems: [{...problem, severity: 'note' as const}]}
  assert.match(report([noted], 'github', '1.2.3'), /^::notice file=/)
  assert.equal(JSON.parse(report([noted], 'sarif', '1.2.3')).runs[0].results[0].level, 'note')
})
