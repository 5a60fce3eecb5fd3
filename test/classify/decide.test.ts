import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textVerdictsOf, verdictsOf} from '../../pipeline/classify/classify.ts'
import type {Passed} from '../../pipeline/classify/context/passed.ts'
import {type Case, decide, type Keep} from '../../pipeline/classify/decide.ts'
import {explained} from '../../pipeline/classify/explain.ts'
import {blockFeaturesOf} from '../../pipeline/classify/model/block-features.ts'
import {perNat} from '../../pipeline/classify/model/forest.ts'
import {lexicalColumnsOf, lexicalOddsOf} from '../../pipeline/classify/model/lexical-columns.ts'
import {opinionOf} from '../../pipeline/classify/model/opinion.ts'
import {shippedForPages} from '../../pipeline/classify/model/page/model.ts'
import {textFeatures} from '../../pipeline/classify/model/text/features.ts'
import {shippedForText, textModelOf} from '../../pipeline/classify/model/text/model.ts'
import {textPrior} from '../../pipeline/classify/model/text/priors.ts'
import {surroundingsOf} from '../../pipeline/classify/model/text/surroundings.ts'
import {pageCases} from '../../pipeline/classify/page-cases.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {textCases} from '../../pipeline/classify/text-cases.ts'
import {understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {worthOf} from '../../pipeline/tree/evidence.ts'
import {fateOf, type Role} from '../../pipeline/tree/roles.ts'
import type {Evidence, Verdict} from '../../pipeline/tree/types.ts'
import {corpus, goldenPages} from '../corpus.ts'

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
const verdicts = verdictsOf(passed, undefined, {})

/** What votes come to against the body, in ten-thousandths of a nat. */
function sumOf(evidence: readonly Evidence[]): number {
  return evidence
    .map((vote) => Math.round(perNat * worthOf(vote)) * (fateOf[vote.role] === 'body' ? -1 : 1))
    .reduce((sum, each) => sum + each, 0)
}

function keptBy(all: readonly Verdict[]): readonly boolean[] {
  return all.map(({role}) => fateOf[role] === 'body')
}

test('what counts of all votes comes to the log-odds of the model, to the last digit', () => {
  const features = blockFeaturesOf(passed)
  const {forest, lexicon} = shippedForText()
  const lexical = lexicalColumnsOf(lexicalOddsOf(lexicon, passed.blocks))
  const {odds} = opinionOf(forest, textFeatures, {...surroundingsOf(features), lexical})
  for (const [i, {evidence}] of verdicts.entries()) {
    assert.equal(sumOf(evidence), odds[i], story[i])
  }
})

test('in every document the votes come to the log-odds, and the margin is their distance from the prior', () => {
  let cases = 0
  for (const each of [...corpus, ...goldenPages]) {
    for (const open of casesOf(each)) {
      const {evidence, margin, role} = decide(open)
      const odds = (open.opinion.odds[open.index] ?? 0) + sumOf(open.beside)
      assert.equal(sumOf(evidence), odds, `${each.name} ${open.at.start}`)
      const lead = odds / perNat - open.prior
      assert.equal(margin, Math.round(1000 * Math.abs(lead)) / 1000)
      assert.equal(role, lead > 0 ? open.out : open.body)
      cases += 1
    }
  }
  assert.ok(cases > 500)
})

test('the vote of the lexicon tells the words of the block that spoke', () => {
  let told = 0
  for (const [i, {evidence}] of verdicts.entries()) {
    const vote = evidence.find(({rule}) => rule === 'model/lexicon')
    const words = vote?.reason.match(/(?<=“)[^”]+/g) ?? []
    for (const each of words) assert.ok(story[i]?.toLowerCase().includes(each), each)
    told += words.length
  }
  assert.ok(told > 0)
  const lexicon = explained(
    {
      at: {start: 0, end: 4},
      rules: [],
      read: {out: 'share', outVotes: 0, body: 'paragraph', bodyVotes: 0},
      opinion: {odds: Int32Array.of(12000), families: ['lexicon'], parts: Int32Array.of(12000)},
      index: 0,
      spoken: (isAgainst) => (isAgainst ? ['sign up', 'free'] : ['harbour']),
    },
    {out: 'share', body: 'paragraph'},
  )
  assert.match(lexicon[0]?.reason ?? '', /: “sign up”, “free”$/)
})

/** The cases of a document, a page or a plain text. */
function casesOf({name, bytes}: (typeof corpus)[number]): readonly Case[] {
  const {tree} = understand(bytes, {name})
  const own = passesOf(blocksOf(tree), ({at}) => sliceOf(tree, at))
  const {page} = tree.capture
  return page === undefined
    ? textCases(own, shippedForText(), 'cautious')
    : pageCases(page, own, shippedForPages(), 'balanced')
}

const [first] = textCases(passed, shippedForText(), 'cautious')

/** A block with votes of rules of which a model keeps a part. */
function caseWith(rules: readonly Evidence[], part: number, more: Partial<Case> = {}): Case {
  assert.ok(first)
  const votes = {out: 'share', outVotes: 0, body: 'paragraph', bodyVotes: 0} as const
  const opinion = {
    odds: Int32Array.of(part + 9000),
    families: ['rules', 'length'],
    parts: Int32Array.of(part, 9000),
  }
  return {
    ...first,
    rules,
    read: votes,
    opinion,
    index: 0,
    out: 'share',
    body: 'paragraph',
    prior: 0,
    ...more,
  }
}

function vote(role: Role, weight: number): Evidence {
  return {rule: `test/${role}`, role, weight, reason: 'A test', at: {start: 0, end: 4}}
}

test('a vote of a rule is shown with what the model keeps of it', () => {
  const {evidence, role, margin} = decide(caseWith([vote('share', 1.5)], -2000))
  assert.deepEqual(
    evidence.map(({rule, weight, kept}) => [rule, weight, kept]),
    [
      ['test/share', 1.5, -0.2],
      ['model/length', 0.9, undefined],
    ],
  )
  assert.deepEqual([role, margin], ['share', 0.7])
})

test('what a model makes of several votes is shared among them by their weights', () => {
  const {evidence} = decide(caseWith([vote('share', 3), vote('paragraph', 1)], 30_000))
  assert.deepEqual(
    evidence.slice(0, 2).map(({kept}) => kept),
    [3.75, 0.75],
  )
})

test('a vote for a third role adds nothing, and neither does one that only names the kind', () => {
  const kinds = [vote('crosshead', 8)]
  const {evidence} = decide(caseWith([vote('promo', 2)], 6000, {kinds}))
  assert.deepEqual(
    evidence.map(({rule, kept}) => [rule, kept]),
    [
      ['test/promo', 0],
      ['model/rules', undefined],
      ['model/length', undefined],
      ['test/crosshead', 0],
    ],
  )
})

test('a vote that is kept whole is shown as it is', () => {
  const own = vote('share', 1.5)
  assert.deepEqual(decide(caseWith([own], 15_000)).evidence[0], own)
})

test('a vote beside the model counts in full', () => {
  const beside = [vote('paragraph', 4)]
  const {role, margin} = decide(caseWith([], 0, {beside}))
  assert.deepEqual([role, margin], ['paragraph', 3.1])
})

test('what comes to the prior and no further keeps text', () => {
  assert.equal(decide(caseWith([], 1000, {prior: 1})).role, 'paragraph')
  assert.equal(decide(caseWith([], 1001, {prior: 1})).role, 'share')
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

test('before a headline is looked for, what is kept when text is to be clean is kept when in doubt', () => {
  assert.ok(textPrior.cautious > textPrior.balanced && textPrior.balanced > textPrior.clean)
  for (const {bytes} of corpus) {
    const lines = Buffer.from(bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim())
    const own = passedOf(lines)
    const keeps: readonly Keep[] = ['cautious', 'balanced', 'clean']
    const [cautious, balanced, clean] = keeps.map((keep) => keptBy(textVerdictsOf(own, {keep})))
    for (const [i, kept] of (clean ?? []).entries()) {
      if (kept) assert.ok(balanced?.[i] && cautious?.[i], lines[i])
    }
  }
})

test('a capture of few blocks is left to the rules', () => {
  const few = passedOf(story.slice(4, 9))
  assert.deepEqual(verdictsOf(few, undefined, {}), few.verdicts)
})

test('a capture without a block has no verdicts', () => {
  assert.deepEqual(verdictsOf(passedOf([]), undefined, {}), [])
})

test('a model of other features is refused', () => {
  const forest = (features: readonly string[]) => ({features, base: 0, trees: []})
  const lexicon = {base: 0, gaps: [], votes: []}
  assert.throws(() => textModelOf({forest: forest(['length/words']), lexicon}), RangeError)
  assert.ok(textModelOf({forest: forest(textFeatures.map(({name}) => name)), lexicon}))
})
