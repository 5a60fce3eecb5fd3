import assert from 'node:assert/strict'
import {test} from 'node:test'
import {blockFeaturesOf} from '../../pipeline/classify/model/block-features.ts'
import {perNat} from '../../pipeline/classify/model/forest.ts'
import {pagePriorOf} from '../../pipeline/classify/model/page/priors.ts'
import {fallbackRolesOf} from '../../pipeline/classify/model/text/fallback-roles.ts'
import {textPrior, textPriorsOf} from '../../pipeline/classify/model/text/priors.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'

const prose = [
  'The ferry returned to port on Monday, its operator told passengers after the gale.',
  'It will leave again for the islands on Friday, weather allowing, the captain said.',
]
const menu = ['Share this article', 'Leave a comment', 'Read more', 'Follow us on Facebook']

function passedOf(lines: readonly string[]) {
  const blocks = lines.map((line, i) => ({
    type: 'block' as const,
    at: {start: i * 1000, end: i * 1000 + line.length},
    data: {lines: 1, blankAbove: 1, indent: 0},
  }))
  return passesOf(blocks, ({at}) => lines[at.start / 1000] ?? '')
}

function priorIn(lines: readonly string[], line: string): number {
  const passed = passedOf(lines)
  const features = blockFeaturesOf(passed)
  const index = lines.indexOf(line)
  return textPriorsOf(passed, features, 'cautious')(index, features.votes[index]?.out)
}

test('text that no rule names has more prior in a capture without furniture', () => {
  const [first = ''] = prose
  assert.ok(priorIn(prose, first) > textPrior.cautious)
})

test('a line that no rule names has more prior than prose beside it', () => {
  const lines = [...menu, ...prose, 'Three days at sea']
  const [first = ''] = prose
  assert.ok(priorIn(lines, 'Three days at sea') > priorIn(lines, first))
})

test('what rules set aside has less prior than other blocks', () => {
  const lines = [...menu, ...prose]
  const [share = ''] = menu
  assert.ok(priorIn(lines, share) < textPrior.cautious)
})

test('a block that only the model sets aside is navigation outside the prose, related within', () => {
  const passed = passedOf([...prose.slice(0, 1), 'A horse', ...prose.slice(1), 'The quay'])
  const roleOf = fallbackRolesOf([], blockFeaturesOf(passed))
  assert.deepEqual([roleOf(1), roleOf(3)], ['related', 'navigation'])
})

test('it takes the role of furniture within reach, and none from farther away', () => {
  const passed = passedOf(prose)
  const features = blockFeaturesOf(passed)
  const verdict = (role: 'comments' | 'paragraph') => ({role, margin: 1, evidence: []})
  const verdicts = [verdict('comments'), ...new Array(20).fill(verdict('paragraph'))]
  const roleOf = fallbackRolesOf(verdicts, {
    ...features,
    outline: {...features.outline, body: undefined},
  })
  assert.deepEqual([roleOf(12), roleOf(13)], ['comments', 'navigation'])
})

test('the prior of a page whose blocks are sure is even odds', () => {
  const sure = 20 * perNat
  assert.equal(pagePriorOf(Float32Array.of(50, 50, 10), [-sure, -sure, sure]), 0)
})

test('the prior of a page that is in doubt is higher, and has a limit', () => {
  const words = Float32Array.of(50, 50, 50)
  const doubtful = pagePriorOf(words, [0, perNat, 2 * perNat])
  const lost = pagePriorOf(words, [9 * perNat, 9 * perNat, 9 * perNat])
  assert.ok(doubtful > 0 && doubtful < lost)
  assert.equal(lost, Math.round(1000 * Math.log(4)) / 1000)
})
