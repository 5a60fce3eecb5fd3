import assert from 'node:assert/strict'
import {test} from 'node:test'
import {keysOf, pairsOf} from '../../pipeline/relate/neighbours.ts'
import {type Relation, relate, relationOf} from '../../pipeline/relate/relations.ts'
import {type Sketch, sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, documentOf, independent, other, rewrite} from './stories.ts'

const sketched = (id: string, text: readonly string[]) => sketchOf(documentOf(id, text))

/** Families of ten stories: each with a copy and a version that lost its second paragraph. */
const corpus: readonly Sketch[] = [
  sketched('agency', agency),
  sketched('rewrite', rewrite),
  sketched('independent', independent),
  sketched('other', other),
  sketched('other-again', other),
  ...Array.from({length: 10}, (_, i) => storyOf(i)).flatMap((story, i) => [
    sketched(`${i}-first`, story),
    sketched(`${i}-copy`, story),
    sketched(`${i}-cut`, [story[0] ?? '', ...story.slice(2)]),
  ]),
]

function storyOf(seed: number): readonly string[] {
  let state = seed + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return `w${state % 5000}`
  }
  return Array.from({length: 6}, () => Array.from({length: 30}, next).join(' '))
}

function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const mixed = values.map((value, i) => ({value, key: ((i + 1) * (seed * 7919 + 31)) % 104_729}))
  return mixed.sort((a, b) => a.key - b.key).map(({value}) => value)
}

/** The steps run apart: so many shards of documents, so many reducers, pairs in any order. */
function relateInShards(sketches: readonly Sketch[], shards: number): readonly Relation[] {
  const buckets = new Map<string, string[]>()
  for (let shard = shards - 1; shard >= 0; shard--) {
    for (const sketch of sketches.filter((_, i) => i % shards === shard)) {
      for (const key of keysOf(sketch)) buckets.set(key, [...(buckets.get(key) ?? []), sketch.id])
    }
  }
  const pairs = new Set<string>()
  for (const [key, ids] of [...buckets].reverse()) {
    for (const pair of pairsOf(key, ids)) pairs.add(pair.join('\n'))
  }
  const byId = new Map(sketches.map((sketch) => [sketch.id, sketch]))
  const found = [...pairs].reverse().flatMap((pair) => {
    const [a, b] = pair.split('\n').map((id) => byId.get(id))
    return (a && b && relationOf(b, a)) ?? []
  })
  return found.sort((one, two) => (`${one.a}\n${one.b}` < `${two.a}\n${two.b}` ? -1 : 1))
}

test('a copy is found whatever its marks, spaces and breaks', () => {
  const copy = agency.join(' ').replaceAll('"', '”').toUpperCase()
  const [relation, ...more] = relate([sketched('b', [copy]), sketched('a', agency)])
  assert.deepEqual(more, [])
  assert.equal(relation?.kind, 'copy')
  assert.equal(relation?.score, 1)
  assert.deepEqual([relation?.a, relation?.b], ['a', 'b'])
})

test('a rewrite is found, with the ranges of the paragraphs that show it', () => {
  const [relation, ...more] = relate([sketched('a', agency), sketched('b', rewrite)])
  assert.deepEqual(more, [])
  assert.equal(relation?.kind, 'rewrite')
  assert.ok((relation?.score ?? 0) > 0.7, `${relation?.score}`)
  assert.equal(relation?.aligned.length, 5)
  assert.deepEqual(relation?.aligned[0]?.a, {start: 0, end: agency[0]?.length})
})

test('two reports of one event are not related, nor is another story', () => {
  assert.deepEqual(relate([sketched('a', agency), sketched('b', independent)]), [])
  assert.deepEqual(relate([sketched('a', rewrite), sketched('b', independent)]), [])
  assert.deepEqual(relate([sketched('a', agency), sketched('b', other)]), [])
})

test('quotations alone do not relate', () => {
  const said = [
    '"The lock was built by people who did not expect it to last, and it lasted," she said.',
    '"Nobody will miss the old gates more than I will, and nobody will sleep better," he added.',
    '"We have asked for the money every year since I was a boy with a net," said a third.',
  ]
  const retold = said.map((line) => line.replace(/," .*/, '," a speaker at the meeting told us.'))
  assert.deepEqual(relate([sketched('a', said), sketched('b', retold)]), [])
})

test('one paragraph of background that two stories share does not relate them', () => {
  const background = agency[1] ?? ''
  const a = sketched('a', ['A boat sank on Sunday.', background])
  const b = sketched('b', ['The tolls will rise in June.', background])
  assert.deepEqual(relate([a, b]), [])
})

test('documents without words are no copies of one another', () => {
  assert.deepEqual(relate([sketched('a', []), sketched('b', ['…'])]), [])
})

test('relations do not depend on the order of documents', () => {
  const relations = relate(corpus)
  assert.ok(relations.length >= 32, `${relations.length}`)
  for (let seed = 0; seed < 12; seed++) {
    assert.deepEqual(relate(shuffled(corpus, seed)), relations)
  }
})

test('relations do not depend on how the corpus is cut into shards', () => {
  const relations = relate(corpus)
  for (const shards of [1, 2, 3, 7, corpus.length]) {
    assert.deepEqual(relateInShards(shuffled(corpus, shards), shards), relations)
  }
})

test('a relation is the same from both sides', () => {
  const [a, b] = [sketched('a', agency), sketched('b', rewrite)]
  assert.deepEqual(relationOf(a, b), relationOf(b, a))
})

test('relations survive a border where a sketch is a line of JSON', () => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what was written is a list of sketches
  const read = JSON.parse(JSON.stringify(corpus)) as readonly Sketch[]
  assert.deepEqual(relate(read), relate(corpus))
})

test('a family too wide to compare all with all still hangs together', () => {
  const family = Array.from({length: 100}, (_, i) => sketched(`copy-${i}`, agency))
  const relations = relate(family)
  assert.equal(new Set(relations.flatMap(({a, b}) => [a, b])).size, 100)
  assert.ok(relations.length < 800)
})

test('two documents with one id are refused', () => {
  const twice = [sketched('a', agency), sketched('a', other)]
  assert.throws(() => relate(twice), {name: 'RangeError', message: /Expected 2 ids, found 1/})
})
