import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {before, test} from 'node:test'
import {judgedLines} from '../../data/golden-lines.ts'
import {searchDocument} from '../../pipeline/index.ts'
import type {Database} from '../../pipeline/search/database.ts'
import {indexTextOf} from '../../pipeline/search/tokens.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {fateOf, roles} from '../../pipeline/tree/roles.ts'
import {golden, goldenPages, understandSample} from '../corpus.ts'
import {emptyIndex, keysFor, put} from './documents.ts'

/** A golden capture with an article, and the words of its lines as an editor judges them. */
interface Judged {
  readonly key: string
  /** Words that stand only in lines about other stories. */
  readonly teasers: readonly string[]
  /** Words that stand only in lines that are set aside, those of teasers among them. */
  readonly aside: readonly string[]
}

/** Lines about other stories. */
const teaserRoles: readonly string[] = ['promo', 'related']
/** The most of the words of furniture alone by which an article may be found. */
const mostLeaks = 0.01

let index: Database
let judged: readonly Judged[] = []
before(async () => {
  index = await emptyIndex()
  const documents = [...golden, ...goldenPages].flatMap(({name, folder = '', ...sample}) => {
    const {article, tree} = understandSample({name, folder, ...sample})
    if (article === undefined) return []
    const lines = judgedLines(folder, tree.capture.text, blocksOf(tree))
    const {raw: _, ...document} = searchDocument(article, tree, {id: name})
    const fields = wordsIn([readFileSync(`${folder}expected.json`, 'utf8')])
    return [{document, lines, fields}]
  })
  put(
    index,
    documents.map(({document}) => document),
  )
  judged = documents.map(({document: {key}, lines, fields}) => {
    const wordsOf = (isMeant: (role: string) => boolean): ReadonlySet<string> =>
      wordsIn(lines.filter(({role}) => isMeant(role)).map(({line}) => line))
    // A field may stand outside the lines, such as a description in the head of a page.
    const kept = new Set([...wordsOf((role) => !isAside(role)), ...fields])
    const without = (words: ReadonlySet<string>): readonly string[] =>
      [...words].filter((word) => !kept.has(word))
    const others = wordsOf((role) => isAside(role) && !teaserRoles.includes(role))
    const teasers = without(wordsOf((role) => teaserRoles.includes(role)))
    return {
      key,
      teasers: teasers.filter((word) => !others.has(word)),
      aside: without(wordsOf(isAside)),
    }
  })
})

function isAside(name: string): boolean {
  return roles.some((role) => role === name && fateOf[role] === 'aside')
}

function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => indexTextOf(line).split(' ')).filter((word) => word !== ''),
  )
}

/** The words of a list by which an article is found. */
function foundBy(key: string, words: readonly string[]): readonly string[] {
  const all = {limit: 1000, grouped: false}
  return words.filter((word) => keysFor(index, `"${word}"`, all).includes(key))
}

test('no word that stands only in a teaser finds the article', () => {
  const count = judged.reduce((sum, {teasers}) => sum + teasers.length, 0)
  assert.ok(count > 300, String(count))
  const found = judged.flatMap(({key, teasers}) => foundBy(key, teasers).map((word) => [key, word]))
  assert.deepEqual(found, [])
})

test('of the words that stand only in furniture, less than one in a hundred finds the article', () => {
  const all = judged.reduce((sum, {aside}) => sum + aside.length, 0)
  const found = judged.flatMap(({key, aside}) => foundBy(key, aside))
  assert.ok(all > 1000, String(all))
  assert.ok(found.length < all * mostLeaks, `${found.length} of ${all}: ${found.join(' ')}`)
})
