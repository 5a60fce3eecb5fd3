import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shownStory} from '../../pipeline/review/story-tree.ts'
import type {AuditRelation} from '../../pipeline/tree/generated/audit.ts'
import type {StoryRecord} from '../../pipeline/tree/generated/story.ts'

const id = `ni:///sha-256;${'A'.repeat(43)}`

function documentOf(key: string): StoryRecord['origins'][number]['documents'][number] {
  return {key, '@id': id, name: `${key}.txt`, title: `Title of ${key}`}
}

/** A relation to another document, as one sees it. */
function to(
  key: string,
  share: number,
  source?: 'this' | 'other',
  kind: AuditRelation['kind'] = 'rewrite',
): AuditRelation {
  return {
    kind,
    document: documentOf(key),
    share,
    shareThere: share,
    wording: 0.9,
    ...(source === undefined ? {} : {source}),
    evidence: [],
    aligned: [],
  }
}

function treeOf(
  keys: readonly string[],
  relations: Readonly<Record<string, readonly AuditRelation[]>>,
  known = true,
): readonly string[] {
  const [origin = ''] = keys
  const story: StoryRecord = {
    story: origin,
    documents: keys.length,
    independent: 1,
    origins: [{origin, known, documents: keys.map(documentOf)}],
  }
  const {origins} = shownStory(story, (key) => relations[key] ?? [])
  return (origins[0] ?? []).map(
    ({key, depth, isFirst, from}) =>
      `${'  '.repeat(depth)}${key}${isFirst ? '!' : ''}${from === undefined ? '' : ` ${from.kind}`}`,
  )
}

test('documents stand below the one that they were made from, the closest of several', () => {
  const tree = treeOf(['wire', 'paper', 'blog'], {
    paper: [to('wire', 0.8, 'other'), to('blog', 0.7, 'this')],
    blog: [to('wire', 0.5, 'other'), to('paper', 0.9, 'other', 'copy')],
  })
  assert.deepEqual(tree, ['wire!', '  paper rewrite', '    blog copy'])
})

test('a document whose source is not known stands below the lead, if it is close to it', () => {
  const tree = treeOf(['wire', 'paper', 'radio'], {
    paper: [to('wire', 0.8), to('radio', 0.9)],
    radio: [to('paper', 0.9), to('wire', 0.3, undefined, 'event')],
  })
  assert.deepEqual(tree, ['wire!', '  paper rewrite', '    radio rewrite'])
})

test('a lead that is not known to be the source is not called the first', () => {
  assert.deepEqual(treeOf(['a', 'b'], {b: [to('a', 1, undefined, 'copy')]}, false), [
    'a',
    '  b copy',
  ])
})

test('sources that go round in a circle leave no document out', () => {
  const tree = treeOf(['a', 'b', 'c'], {
    b: [to('c', 0.9, 'other')],
    c: [to('b', 0.9, 'other')],
  })
  assert.deepEqual(tree, ['a!', 'b', '  c rewrite'])
})
