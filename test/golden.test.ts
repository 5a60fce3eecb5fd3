import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {judgedLines} from '../data/golden-lines.ts'
import {type Understood, validateArticle, validateAudit} from '../pipeline/index.ts'
import {blocksOf} from '../pipeline/tree/blocks.ts'
import {fateOf, roles} from '../pipeline/tree/roles.ts'
import {toJson} from '../pipeline/write/json.ts'
import {golden, goldenPages, type Sample, understandSample, withoutMaker} from './corpus.ts'

const all = [...golden, ...goldenPages]

/** A line of a capture and what an editor says it is. */
interface Truth {
  readonly role: string
  readonly opening: string
}

test('there are at least twelve golden captures', () => {
  assert.ok(golden.length >= 12)
})

test('there are golden pages, one of them without an article', () => {
  const articles = goldenPages.map((sample) => understandSample(sample).article)
  assert.ok(articles.length >= 4)
  assert.ok(articles.includes(undefined))
})

for (const sample of all) {
  const {name, folder = ''} = sample
  const understood = understandSample(sample)

  test(`${name}: the article is the one that was accepted`, () => {
    const path = `${folder}article.jsonld`
    assert.equal(existsSync(path), understood.article !== undefined)
    if (understood.article) assert.equal(toJson(understood.article), readFileSync(path, 'utf8'))
  })

  test(`${name}: the audit is the one that was accepted`, () => {
    assert.equal(
      toJson(withoutMaker(understood.audit)),
      readFileSync(`${folder}audit.json`, 'utf8'),
    )
  })

  test(`${name}: article and audit are valid`, () => {
    if (understood.article) assert.deepEqual(validateArticle(understood.article), [])
    assert.deepEqual(validateAudit(understood.audit), [])
  })

  test(`${name}: no line that an editor calls body is lost`, () => {
    const lost = compare(sample, understood)
      .filter(({truth, fate}) => fateOfRole(truth.role) === 'body' && fate !== 'body')
      .map(({truth}) => truth.opening)
    assert.deepEqual(lost, [])
  })
}

test('an editor’s roles are known roles, and every line of a capture has one', () => {
  for (const sample of all) {
    const {name} = sample
    for (const {truth, line} of compare(sample, understandSample(sample))) {
      assert.ok(
        roles.some((role) => role === truth.role),
        truth.role,
      )
      assert.ok(line.startsWith(truth.opening), `${name}: ${line}`)
    }
  }
})

/** The lines of a capture beside what an editor says of them and what became of them. */
function compare(
  {name, folder = ''}: Sample,
  {tree}: Understood,
): readonly {readonly truth: Truth; readonly line: string; readonly fate: string}[] {
  const judged = judgedLines(folder, tree.capture.text, blocksOf(tree))
  assert.ok(
    judged.every(({line, role}) => line !== '' && role !== ''),
    `${name}: other lines`,
  )
  return judged.map(({role, opening, line, block}) => ({
    truth: {role, opening},
    line,
    fate: block ? fateOf[block.data.role] : 'gap',
  }))
}

function fateOfRole(role: string): string {
  return roles.flatMap((each) => (each === role ? [fateOf[each]] : [])).join('')
}
