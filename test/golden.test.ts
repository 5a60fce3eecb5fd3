import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {type Understood, understand, validateArticle, validateAudit} from '../pipeline/index.ts'
import {blocksOf} from '../pipeline/tree/blocks.ts'
import {fateOf, roles} from '../pipeline/tree/roles.ts'
import {toJson} from '../pipeline/write/json.ts'
import {golden, goldenFolder, goldenPages, withoutMaker} from './corpus.ts'

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
  const articles = goldenPages.map(({name, bytes}) => understand(bytes, {name}).article)
  assert.ok(articles.length >= 4)
  assert.ok(articles.includes(undefined))
})

for (const {bytes, ...options} of all) {
  const {name} = options
  const understood = understand(bytes, options)

  test(`${name}: the article is the one that was accepted`, () => {
    const path = `${goldenFolder}${name}/article.jsonld`
    assert.equal(existsSync(path), understood.article !== undefined)
    if (understood.article) assert.equal(toJson(understood.article), readFileSync(path, 'utf8'))
  })

  test(`${name}: the audit is the one that was accepted`, () => {
    assert.equal(
      toJson(withoutMaker(understood.audit)),
      readFileSync(`${goldenFolder}${name}/audit.json`, 'utf8'),
    )
  })

  test(`${name}: article and audit are valid`, () => {
    if (understood.article) assert.deepEqual(validateArticle(understood.article), [])
    assert.deepEqual(validateAudit(understood.audit), [])
  })

  test(`${name}: no line that an editor calls body is lost`, () => {
    const lost = compare(name, understood)
      .filter(({truth, fate}) => fateOfRole(truth.role) === 'body' && fate !== 'body')
      .map(({truth}) => truth.opening)
    assert.deepEqual(lost, [])
  })
}

test('an editor’s roles are known roles, and every line of a capture has one', () => {
  for (const {bytes, ...options} of all) {
    const {name} = options
    for (const {truth, line} of compare(name, understand(bytes, options))) {
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
  name: string,
  {tree}: Understood,
): readonly {readonly truth: Truth; readonly line: string; readonly fate: string}[] {
  const {text} = tree.capture
  const blocks = blocksOf(tree)
  const truths = readFileSync(`${goldenFolder}${name}/expected.tsv`, 'utf8').trimEnd().split('\n')
  const lines = Array.from(text.matchAll(/[^\r\n]+/g)).filter(([line]) => line.trim() !== '')
  assert.equal(lines.length, truths.length, name)
  return lines.map((match, i) => {
    const at = match.index + match[0].length - match[0].trimStart().length
    const block = blocks.find((each) => each.at.start <= at && at < each.at.end)
    const [role = '', opening = ''] = (truths[i] ?? '').split('\t')
    return {
      truth: {role, opening},
      line: match[0].trim(),
      fate: block ? fateOf[block.data.role] : 'gap',
    }
  })
}

function fateOfRole(role: string): string {
  return roles.flatMap((each) => (each === role ? [fateOf[each]] : [])).join('')
}
