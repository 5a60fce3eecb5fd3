import assert from 'node:assert/strict'
import {test} from 'node:test'
import {publishedBodyOf} from '../pipeline/compile/body.ts'
import {
  apply,
  fateOf,
  invert,
  isRefusal,
  read,
  relate,
  type Understood,
  understand,
} from '../pipeline/index.ts'
import {splitsPair} from '../pipeline/text/ranges.ts'
import {allApplied} from '../pipeline/tree/applied-edits.ts'
import {blocksOf} from '../pipeline/tree/blocks.ts'
import {merge} from '../pipeline/tree/edits.ts'
import {balance} from '../pipeline/tree/ledger.ts'
import {byCodeUnit, corpus, goldenPages, type Sample} from './corpus.ts'

const pieceSizes = [1, 2, 3, 7, 64, 1021]
/** Begins with a JSON pointer: the article does not fit its schema. */
const ofForm = /^\//
const endOfLine = /(?<=\S)$/gm

test('there are documents to hold the invariants over', () => {
  assert.ok(corpus.length >= 14)
})

for (const sample of [...corpus, ...goldenPages]) {
  const {name} = sample
  const understood = understand(sample.bytes, {name})
  const {tree, audit, article} = understood
  const {text} = tree.capture

  test(`${name}: tiles join to the capture`, () => {
    assert.equal(tree.children.map(({at}) => text.slice(at.start, at.end)).join(''), text)
    assert.equal(audit.tiles.map((tile) => tile.text).join(''), text)
  })

  test(`${name}: the ledger balances`, () => {
    const {body, field, aside, gap, capture} = balance(tree)
    assert.equal(body + field + aside + gap, text.length)
    assert.equal(capture, text.length)
  })

  test(`${name}: edits invert`, () => {
    for (const edits of [merge(tree.repairs, tree.edits), allApplied(tree)]) {
      assert.equal(apply(apply(text, edits), invert(edits)), text)
    }
  })

  test(`${name}: a message per edit and per block set aside`, () => {
    assert.deepEqual(expectedMessages(understood), told(understood))
  })

  test(`${name}: a second run over the body changes nothing`, () => {
    if (article === undefined) {
      assert.equal(audit.outcome, 'rejected')
      return
    }
    const again = understand(article.articleBody, {name, mediaType: 'text/plain'})
    assert.equal(again.article?.articleBody, article.articleBody)
  })

  test(`${name}: same bytes in, same bytes out`, () => {
    const again = understand(Uint8Array.from(sample.bytes), {name})
    assert.equal(JSON.stringify(again.article), JSON.stringify(article))
    assert.equal(JSON.stringify(again.audit), JSON.stringify(audit))
  })

  test(`${name}: reading in pieces equals reading whole`, () => {
    const whole = read(sample.bytes, {name})
    assert.ok(!isRefusal(whole))
    for (const size of pieceSizes) assert.deepEqual(read(cut(sample, size), {name}), whole)
  })

  test(`${name}: stray markup at the ends of lines is no reason to reject`, () => {
    if (article === undefined || tree.capture.page !== undefined) return
    for (const stray of [' <br>', '</p><p>', ' &copyfoo;']) {
      const {messages} = understand(text.replaceAll(endOfLine, stray), {name})
      const fatal = messages.filter((message) => message.fatal === true)
      assert.deepEqual(fatal.filter(({reason}) => ofForm.test(reason)).map(String), [])
    }
  })

  test(`${name}: no range splits a surrogate pair`, () => {
    for (const offset of offsetsOf(understood)) assert.ok(!splitsPair(text, offset), String(offset))
  })
}

test('relate gives one answer in any order', () => {
  const documents = corpus.flatMap((sample) => {
    const {tree, article} = understand(sample.bytes, {name: sample.name})
    const paragraphs = publishedBodyOf(tree).map(({text, at}) => ({
      text,
      at: at[0] ?? {start: 0, end: 0},
    }))
    return article ? [{id: sample.name, paragraphs}] : []
  })
  const answer = relate(documents)
  const rotated = [...documents.slice(7), ...documents.slice(0, 7)]
  assert.deepEqual(relate([...documents].reverse()), answer)
  assert.deepEqual(relate(rotated), answer)
  // Golden captures in several formats tell of one event, so that they may be related.
  const ofDocuments = answer.relations.filter(
    ({compared: {a, b}}) => a.startsWith('documents/') || b.startsWith('documents/'),
  )
  assert.deepEqual(
    ofDocuments.map(({kind, compared}) => [kind, compared.a, compared.b]),
    [['rewrite', 'documents/000_0d5f010ca1dc3f35.txt', 'documents/001_d17dabcca99b35d8.txt']],
  )
})

/** Rule and place of each message that there must be. */
function expectedMessages({tree}: Understood): readonly string[] {
  const edits = allApplied(tree).map(({rule, at}) => `${rule} ${at.start}`)
  const asides = blocksOf(tree).flatMap(({at, data}) =>
    fateOf[data.role] === 'aside'
      ? [
          `${data.evidence.find((vote) => vote.role === data.role && (vote.kept ?? vote.weight) > 0)?.rule} ${at.start}`,
        ]
      : data.spans
          .filter(({name}) => name === 'promo')
          .map((span) => `${span.rule} ${span.at.start}`),
  )
  const notes = [...tree.doubts, ...tree.notes].map(({rule, at}) => `${rule} ${at.start}`)
  return [...edits, ...asides, ...notes].sort(byCodeUnit)
}

function told({messages}: Understood): readonly string[] {
  return messages
    .map(({ruleId, place}) => `${ruleId} ${place && 'start' in place ? place.start.offset : ''}`)
    .sort(byCodeUnit)
}

function* cut({bytes}: Sample, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

function offsetsOf({tree, audit}: Understood): readonly number[] {
  return [
    ...tree.children.flatMap(({at}) => [at.start, at.end]),
    ...[...tree.repairs, ...tree.edits].flatMap(({at}) => [at.start, at.end]),
    ...blocksOf(tree).flatMap(({data}) => data.spans.flatMap(({at}) => [at.start, at.end])),
    ...audit.claims.flatMap(({at}) => at.flat()),
  ]
}
