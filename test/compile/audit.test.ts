import assert from 'node:assert/strict'
import {test} from 'node:test'
import {auditOf} from '../../pipeline/compile/audit.ts'
import {newsArticle} from '../../pipeline/compile/news-article.ts'
import {withDerivedHeadline} from '../../pipeline/compile/title.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import type {Edit} from '../../pipeline/tree/edits.ts'
import type {Audit} from '../../pipeline/tree/generated/audit.ts'
import {balance} from '../../pipeline/tree/ledger.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import {validateAudit} from '../../pipeline/validate/validate.ts'
import {type Part, treeOf} from '../tree/trees.ts'
import {read, story} from './articles.ts'

function audited(parts: readonly Part[]): Audit {
  const tree = read(parts)
  return auditOf(tree, newsArticle(tree))
}

function edit(rule: string, start: number, was: string, now: string): Edit {
  return {rule, at: {start, end: start + was.length}, was, now, reason: 'A test'}
}

test('an audit is valid, of an article and of a document that is rejected', () => {
  assert.deepEqual(validateAudit(audited(story)), [])
  assert.deepEqual(validateAudit(audited([['share', 'Share']])), [])
})

test('it names the capture and the article', () => {
  const tree = read(story)
  const article = newsArticle(tree)
  const audit = auditOf(tree, article)
  assert.equal(audit.outcome, 'article')
  assert.equal(audit.article, article?.['@id'])
  assert.equal(audit.capture.sha256, tree.capture.source.sha256)
  assert.equal(audit.capture.codeUnits, tree.capture.text.length)
  assert.ok(!('url' in audit.capture))
})

test('a rejected document has no article, and a note gives the reason', () => {
  const audit = audited([['share', 'Share']])
  assert.equal(audit.outcome, 'rejected')
  assert.ok(!('article' in audit))
  assert.deepEqual(
    audit.notes.map(({level, rule}) => [level, rule]),
    [['fail', 'article/furniture-only']],
  )
})

test('tiles joined are the capture, and their ranges say where they stand', () => {
  const {text} = read(story).capture
  const {tiles} = audited(story)
  assert.equal(tiles.map((tile) => tile.text).join(''), text)
  for (const {at, text: words} of tiles) assert.equal(text.slice(at[0], at[1]), words)
})

test('every block has its role and fate, every gap has none', () => {
  const blocks = audited(story).tiles.flatMap((tile) => (tile.tile === 'block' ? [tile] : []))
  assert.deepEqual(
    blocks.map(({role}) => role),
    story.map(([role]) => role),
  )
  for (const {role, fate} of blocks) assert.equal(fate, fateOf[role])
})

test('the ledger is that of the tree', () => {
  assert.deepEqual(audited(story).ledger, balance(read(story)))
})

test('every claim stands with its rule, places and what was passed over', () => {
  const tree = read(story)
  const {claims} = auditOf(tree, newsArticle(tree))
  assert.deepEqual(
    claims.map(({field, value, rule}) => [field, value, rule]),
    tree.claims.map(({field, value, rule}) => [field, value, rule]),
  )
})

test('edits are listed with their stage, and those that were not applied are not listed', () => {
  const parts: readonly Part[] = [
    ['paragraph', 'It  caem.'],
    ['share', 'Share  this'],
  ]
  const repairs = [edit('spaces/run', 2, '  ', ' '), edit('spaces/run', 16, '  ', ' ')]
  const tree = extract.run(treeOf(parts, {repairs, edits: [edit('test/word', 4, 'caem', 'came')]}))
  assert.deepEqual(
    auditOf(tree, newsArticle(tree)).edits.map(({stage, rule, at}) => [stage, rule, ...at]),
    [
      ['normalize', 'spaces/run', 2, 4],
      ['correct', 'test/word', 4, 8],
    ],
  )
})

test('a derived headline is among the claims, marked as derived', () => {
  const tree = withDerivedHeadline(read([['paragraph', 'It came. It left.']]))
  const [claim] = auditOf(tree, newsArticle(tree)).claims
  assert.equal(claim?.field, 'headline')
  assert.equal(claim?.derived, true)
})

test('a headline that was read is not marked as derived', () => {
  const tree = withDerivedHeadline(read(story))
  const {claims} = auditOf(tree, newsArticle(tree))
  assert.deepEqual(
    claims.filter(({field}) => field === 'headline').map(({derived}) => derived),
    [undefined],
  )
})

test('notes found later stand with those of the stages', () => {
  const tree = read(story)
  const note = {
    rule: 'test/note',
    level: 'message',
    reason: 'A test',
    at: {start: 0, end: 1},
  } as const
  assert.deepEqual(auditOf(tree, newsArticle(tree), [note]).notes, [
    {level: 'message', rule: 'test/note', reason: 'A test', at: [0, 1]},
  ])
})
