import assert from 'node:assert/strict'
import {test} from 'node:test'
import {factsOf} from '../../pipeline/classify/model/block-features.ts'
import {fine} from '../../pipeline/classify/model/forest.ts'
import {modelOf, names, opinionOf, shipped} from '../../pipeline/classify/model/text/model.ts'
import {type Passed, passesOf} from '../../pipeline/classify/rules/passes.ts'
import {doubtOf, learnedVerdicts} from '../../pipeline/classify/text-cases.ts'
import {fateOf, type Role} from '../../pipeline/tree/roles.ts'
import type {Evidence, Verdict} from '../../pipeline/tree/types.ts'
import {corpus} from '../corpus.ts'

const story = [
  'Skip to content',
  'Menu',
  'Harbour',
  'Weather',
  'Ferry back in port after three days',
  'By Ann Miller',
  'The ferry returned to port on Monday, its operator told passengers after the gale.',
  'It will leave again for the islands on Friday, weather allowing, the captain said.',
  'All told, it was the longest delay that the line has seen since its first year.',
  'Read more',
  'Old mill to open in the spring',
  'A horse on the quay',
]

function passedOf(lines: readonly string[]): Passed {
  const blocks = lines.map((line, i) => ({
    type: 'block' as const,
    at: {start: i * 1000, end: i * 1000 + line.length},
    data: {lines: 1, blankAbove: 1, indent: 0},
  }))
  return passesOf(blocks, ({at}) => lines[at.start / 1000] ?? '')
}

const passed = passedOf(story)
const verdicts = learnedVerdicts(passed, shipped(), 'cautious')

function sumOf(evidence: readonly Evidence[], isOurs: (role: Role) => boolean): number {
  return evidence.filter(({role}) => isOurs(role)).reduce((sum, {weight}) => sum + weight, 0)
}

function keptBy(all: readonly Verdict[]): readonly boolean[] {
  return all.map(({role}) => fateOf[role] === 'body')
}

test('votes of rules and model together come to the odds of the model, to the last digit', () => {
  const facts = factsOf(passed)
  const {odds} = opinionOf(facts, shipped())
  for (const [i, {evidence}] of verdicts.entries()) {
    const {out, body} = facts.standings[i] ?? {out: undefined, body: 'paragraph'}
    const ours = evidence.filter(({rule}) => rule.startsWith('model/')).map(({role}) => role)
    const aside = out ?? ours.find((role) => fateOf[role] !== 'body')
    const sum = sumOf(evidence, (role) => role === aside) - sumOf(evidence, (role) => role === body)
    assert.equal(Math.round(sum * fine), odds[i], story[i])
  }
})

test('every vote of the model has a weight above nothing and a reason', () => {
  for (const vote of verdicts.flatMap(({evidence}) => evidence)) {
    assert.ok(vote.weight > 0, vote.rule)
    assert.match(vote.reason, /^\p{Lu}/u)
  }
})

test('the paragraphs of a story stay and its menu goes', () => {
  assert.deepEqual(keptBy(verdicts).slice(6, 9), [true, true, true])
  assert.deepEqual(keptBy(verdicts).slice(0, 2), [false, false])
})

test('a model makes no field: it takes text out as furniture or leaves it to the rules', () => {
  for (const [i, {role}] of verdicts.entries()) {
    if (fateOf[role] === 'field') assert.equal(passed.verdicts[i]?.role, role)
  }
})

test('what is kept when text is to be clean is kept when in doubt', () => {
  assert.ok(doubtOf.cautious > doubtOf.balanced && doubtOf.balanced > doubtOf.clean)
  for (const {bytes} of corpus) {
    const lines = Buffer.from(bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim())
    const own = passedOf(lines)
    const [cautious, balanced, clean] = (['cautious', 'balanced', 'clean'] as const).map((keep) =>
      keptBy(learnedVerdicts(own, shipped(), keep)),
    )
    for (const [i, kept] of (clean ?? []).entries()) {
      if (kept) assert.ok(balanced?.[i] && cautious?.[i], lines[i])
    }
  }
})

test('a capture of few blocks is left to the rules', () => {
  const few = passedOf(story.slice(4, 9))
  assert.deepEqual(learnedVerdicts(few, shipped()), few.verdicts)
})

test('a capture without a block has no verdicts', () => {
  assert.deepEqual(learnedVerdicts(passedOf([]), shipped()), [])
})

test('a model of other features is refused', () => {
  const forest = (features: readonly string[]) => ({features, base: 0, trees: []})
  assert.throws(() => modelOf({forest: forest(['length/words'])}), RangeError)
  assert.ok(modelOf({forest: forest(names)}))
})
