import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {test} from 'node:test'
import {remembering} from '../pipeline/text/remembering.ts'
import {filesIn, home} from './imports.ts'
import {continuingExpressionsIn, statesIn, statesOfPipeline} from './module-state.ts'
import {dependentOnHistory} from './soak/orders.ts'

/** What a module of the pipeline may keep from one document to the next, and why no reply depends on it. */
const excused: Readonly<Record<string, string>> = {
  'classify/model/float-order.ts one': 'Written and read back in one step',
  'classify/rules/user-rules.ts compiled': 'Kept for a list of rules, which does not change',
  'language/archives.ts wordsOf': 'Sets of rows of a table, which does not change',
  'language/function-words.ts hashes': 'Filled from a table while the module is loaded',
  'language/function-words.ts masks': 'Filled from a table while the module is loaded',
  'language/word-rows.ts known': 'Rows of tables, which do not change',
  'language/zone-clocks.ts clocks': 'One clock for each zone of a table',
  'language/zone-clocks.ts known': 'Offsets of zones of a table, which do not change',
  'normalize/prefilter.ts table': 'Made once, of nothing but character classes',
  'parse/calendar.ts own': 'Readers of one language answer alike, whenever they are made',
  'relate/alignment.ts known': 'Kept for a document that was read, which does not change',
  'text/character-references.ts made': 'Emptied before each reference',
  'text/character-references.ts taken': 'Emptied before each reference',
  'text/code-units.ts kinds': 'Filled from a table while the module is loaded',
  'text/word-count.ts segmenter': 'Made once; it keeps nothing of a text',
  'tree/blocks.ts known':
    'Kept for the children of a tree, which do not change, as long as they live',
  'tuning/load.ts loaded': 'One entry for each file of the folder',
  'tuning/load.ts replaced': 'Changed by the bench before the pipeline is loaded',
  'validate/schemas.ts ajv': 'Made once, of the schemas',
}

test('a document has the same answer whatever came before it', async () => {
  const numbers: number[] = []
  const differing = await dependentOnHistory(300, 1, (done) => numbers.push(done))
  assert.deepEqual(differing, [])
  assert.equal(numbers.length, 600)
})

test('every state of a module has an excuse, and no excuse is left over', () => {
  assert.deepEqual(statesOfPipeline(statesIn), Object.keys(excused))
})

test('no expression of a module continues where an earlier text ended', () => {
  assert.deepEqual(statesOfPipeline(continuingExpressionsIn), [])
})

test('a planted state of a module is seen, and tables and local variables are none', () => {
  const planted = [
    'let last = 1',
    'const grown = new Map()',
    'const table = new Map()',
    'const listed = []',
    'for (const each of rows) {',
    '  table.set(each, 1)',
    '}',
    'function f(text) {',
    '  let count = 0',
    '  const own = new Set()',
    '  own.add(text)',
    '  grown.set(text, count)',
    '  listed[count] = text',
    '  return table.get(text)',
    '}',
  ]
  assert.deepEqual(statesIn(planted.join('\n')), ['last', 'grown', 'listed'])
})

test('a planted expression that continues is seen, and one that is set back is not', () => {
  const planted = [
    'const word = /a/g',
    'const start = /a/y',
    "const made = new RegExp(source, 'giu')",
    'const plain = /a/u',
    'const replaced = /a/g',
    'function f(text) {',
    '  start.lastIndex = 0',
    '  return word.test(text) || start.test(text) || made.exec(text) || plain.test(text.replace(replaced, 1))',
    '}',
  ]
  assert.deepEqual(continuingExpressionsIn(planted.join('\n')), ['word', 'made'])
})

test('a function that remembers answers as the function does, keeps few answers, and counts calls', () => {
  const asked: string[] = []
  const lengthOf = remembering(
    (text) => {
      asked.push(text)
      return text.length
    },
    {most: 2, keeps: (length) => length > 1},
  )
  const texts = ['aa', 'aa', 'bb', 'aa', 'c', 'c', 'aa', 'c', 'dd', 'aa', '']
  assert.deepEqual(
    texts.map(lengthOf),
    texts.map(({length}) => length),
  )
  assert.deepEqual(asked, ['aa', 'bb', 'c', 'dd', 'aa', ''])
})

/** Of Node 20, it rejects hosts with letters outside ASCII after some hundred calls. */
const hotCheck = /\bURL\s*\.\s*canParse\s*\(|\{[^}]*\bcanParse\b[^}]*\}\s*=\s*URL\b/

test('nobody asks URL.canParse', () => {
  const root = join(home, '..')
  const folders = [
    'pipeline',
    'schemas',
    'data',
    'train',
    'bench',
    'docs',
    'engines',
    'verify',
    'test',
  ]
  const files = folders.flatMap((folder) => filesIn(join(root, folder)))
  assert.ok(files.length > 500)
  const asking = files.filter((path) => hotCheck.test(readFileSync(path, 'utf8')))
  assert.deepEqual(
    asking.map((path) => relative(root, path)),
    [],
  )
})

test('a planted question to URL.canParse is seen, and a word about it is not', () => {
  assert.ok(hotCheck.test(['if (URL', 'canParse(value)) return'].join('.')))
  assert.ok(hotCheck.test(['const {canParse}', 'URL'].join(' = ')))
  assert.ok(!hotCheck.test('/** Not by `URL.canParse`: it fails. */'))
})
