import assert from 'node:assert/strict'
import {test} from 'node:test'
import {validateAudit} from '../../pipeline/validate/validate.ts'
import {audit, lacking} from './samples.ts'

const [lede, gap, promo] = audit.tiles

test('audit is valid before anything is planted', () => {
  assert.deepEqual(validateAudit(audit), [])
})

test('audit of an empty capture is valid', () => {
  const empty = {
    ...lacking(audit, 'article'),
    outcome: 'rejected',
    capture: {...audit.capture, bytes: 0, codeUnits: 0},
    ledger: {body: 0, field: 0, aside: 0, gap: 0, capture: 0},
    tiles: [],
    edits: [],
    claims: [],
  }
  assert.deepEqual(validateAudit(empty), [])
})

test('text of a capture may hold what an article may not', () => {
  const text = `${'\u0000<p>&amp;\ufeff'.padEnd(17)} `
  assert.deepEqual(found({tiles: [lede, gap, {...promo, text}]}), [])
})

test('tile that is missing is found', () => {
  assert.deepEqual(found({tiles: [lede, promo]}), ['/tiles/1/at audit/tiles'])
})

test('text of another length than its offsets is found', () => {
  const tiles = [lede, {...gap, text: '\n'}, promo]
  assert.deepEqual(found({tiles}), ['/tiles/1/text audit/tiles'])
})

test('capture that is longer than its tiles is found', () => {
  const tiles = [lede, gap]
  assert.deepEqual(found({tiles}), ['/capture/codeUnits audit/tiles'])
})

test('ledger that does not balance is found', () => {
  const ledger = {...audit.ledger, body: 26, gap: 3}
  assert.deepEqual(found({ledger}), ['/ledger/body audit/ledger', '/ledger/gap audit/ledger'])
})

test('span with a fate of its own counts by it', () => {
  const credit = {...lede.spans[0], name: 'credit', fate: 'field', at: [20, 27]}
  const changes = {
    tiles: [{...lede, spans: [credit]}, gap, promo],
    ledger: {...audit.ledger, body: 20, field: 7},
  }
  assert.deepEqual(found(changes), [])
})

test('fate that is not its role’s is found', () => {
  const tiles = [lede, gap, {...promo, fate: 'body'}]
  assert.deepEqual(found({tiles, ledger: {...audit.ledger, body: 45, aside: 0}}), [
    '/tiles/2/fate audit/fate',
  ])
})

test('edit that does not find its words is found', () => {
  const edits = [{...audit.edits[0], was: 'open'}]
  assert.deepEqual(found({edits}), ['/edits/0/was audit/edit'])
})

test('article of a rejected capture is found', () => {
  assert.deepEqual(found({outcome: 'rejected'}), ['/article audit/outcome'])
  assert.deepEqual(
    validateAudit(lacking(audit, 'article')).map(({pointer, rule}) => `${pointer} ${rule}`),
    ['/article audit/outcome'],
  )
})

test('claim with a value of another shape is found', () => {
  const [text, agents, flag] = audit.claims
  const claims = [
    {...text, value: ['LOWFORD']},
    {...agents, value: [{'@type': 'Place', name: 'LOWFORD'}]},
    {...flag, value: 'no'},
    {...text, field: 'price'},
  ]
  assert.deepEqual(found({claims}), [
    '/claims/0/value schema/type',
    '/claims/1/value/0/@type schema/discriminator',
    '/claims/2/value schema/type',
    '/claims/3/field schema/discriminator',
  ])
})

test('an unknown role is reported with the likely role', () => {
  const [problem] = validateAudit({...audit, tiles: [lede, gap, {...promo, role: 'promos'}]})
  assert.equal(problem?.pointer, '/tiles/2/role')
  assert.equal(problem.nearest, 'promo')
})

test('tiles without shape are the schema’s to report', () => {
  assert.deepEqual(found({tiles: [lede, 3]}), ['/tiles/1 schema/type'])
  assert.deepEqual(found({tiles: 3}), ['/tiles schema/type'])
})

function found(changes: object): readonly string[] {
  return validateAudit({...audit, ...changes}).map(({pointer, rule}) => `${pointer} ${rule}`)
}
