import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {patternOf} from '../../pipeline/classify/rules/pattern.ts'
import {compileRules, faultsOf} from '../../pipeline/classify/rules/user-rules.ts'
import {understand} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import type {UserRule} from '../../pipeline/tree/user-rules.ts'

const tide: UserRule = {
  id: 'harbour/tide-table',
  role: 'promo',
  weight: 6,
  reason: 'Points to the tide table that the paper prints under every story',
  pattern: '(?i)^tide table for \\w+: see page \\d+',
  examples: {
    yes: ['Tide table for Monday: see page 12'],
    no: ['The tide table for Monday was wrong, the captain said.'],
  },
}
const capture = [
  'Ferry back in port after three days',
  'By Ann Miller',
  'The ferry returned to port on Monday after a gale, its operator told passengers.',
  'Tide table for Monday: see page 12',
  'The captain thanked the crew, who had rationed water for two of the three days, he said.',
].join('\n\n')

test('a rule as data votes beside the others, and its vote is evidence', () => {
  const {tree, article} = understand(capture, {rules: [tide]})
  const block = blocksOf(tree).find(({data}) => data.role === 'promo')
  assert.deepEqual(
    block?.data.evidence.map(({rule, weight}) => [rule, weight]),
    [['harbour/tide-table', 6]],
  )
  assert.ok(!article?.articleBody?.includes('Tide table'))
})

test('a rule on trial is recorded with its weight, and decides nothing', () => {
  const trial = {...tide, status: 'trial'} as const
  const {tree, article} = understand(capture, {rules: [trial]})
  const votes = blocksOf(tree).flatMap(({data}) => data.evidence)
  const found = votes.find(({rule}) => rule === tide.id)
  assert.deepEqual([found?.weight, found?.status], [6, 'trial'])
  assert.deepEqual(article, understand(capture).article)
})

test('without the rule the line stays', () => {
  assert.ok(understand(capture).article?.articleBody?.includes('Tide table'))
})

test('a rule may keep what the others set aside', () => {
  const text = `${capture}\n\nLeave a Reply`
  const keep: UserRule = {
    id: 'harbour/reply',
    role: 'paragraph',
    weight: 12,
    reason: 'The title of a song that this paper prints on a line of its own',
    wordings: {whole: ['leave a reply']},
    examples: {yes: ['Leave a Reply'], no: ['Leave a comment']},
  }
  assert.ok(!understand(text).article?.articleBody?.includes('Leave a Reply'))
  assert.ok(understand(text, {rules: [keep]}).article?.articleBody?.includes('Leave a Reply'))
})

test('wordings are compared in any case, with plain signs and without ornaments', () => {
  const [rule] = compileRules(
    [
      {
        ...tide,
        pattern: '^never$',
        wordings: {whole: ['who’s at sea'], opens: ['tides for'], holds: ['harbour radio']},
      },
    ].map((each) => ({...each, examples: {yes: ['Who’s at sea'], no: ['At sea']}})),
  )
  const plain = {lines: 1, blankAbove: 1, indent: 0}
  const sees = (line: string): boolean => rule?.test(viewOf(line, plain)) === true
  assert.ok(sees("> WHO'S AT SEA:"))
  assert.ok(sees('Tides for Monday'))
  assert.ok(sees('Listen to Harbour Radio on the hour'))
  assert.ok(!sees('Who’s at sea tonight'))
  assert.ok(!sees('Tides fortnightly'))
})

test('an example that fails is a fault, with its place', () => {
  const wrong = {
    ...tide,
    examples: {yes: ['Tide tables'], no: ['Tide table for Monday: see page 12']},
  }
  assert.deepEqual(
    faultsOf([wrong]).map(({pointer}) => pointer),
    ['/0/examples/yes/0', '/0/examples/no/0'],
  )
})

test('an id that is taken, by a rule of ours or another one, is a fault', () => {
  assert.deepEqual(
    faultsOf([tide, tide, {...tide, id: 'promo/read-and-gap'}]).map(({pointer}) => pointer),
    ['/1/id', '/2/id'],
  )
})

test('a rule that looks for nothing is a fault', () => {
  const {pattern: _, ...nothing} = tide
  assert.deepEqual(
    faultsOf([nothing]).map(({pointer}) => pointer),
    ['/0'],
  )
})

test('a pattern that could take more than linear time, or is none, is a fault', () => {
  for (const pattern of ['a(?=b)', '(?<!a)b', '(a)\\1', '(', '[z-a]', 'a{1001}']) {
    assert.deepEqual(
      faultsOf([{...tide, pattern}]).map(({pointer}) => pointer),
      ['/0/pattern'],
      pattern,
    )
  }
})

test('a pattern that is dear to other engines ends at once', () => {
  const matches = patternOf('^(?:a|aa|a?)+$')
  assert.ok(typeof matches === 'function')
  assert.equal(matches(`${'a'.repeat(3999)}!`), false)
  assert.equal(matches('a'.repeat(3999)), true)
})

test('rules with a fault are refused by the library', () => {
  assert.throws(() => understand(capture, {rules: [{...tide, pattern: '('}]}), TypeError)
})
