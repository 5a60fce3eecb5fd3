import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {copydesk} from './run.ts'

const stories = [
  'The ferry returned to port on Monday, its operator told passengers after the gale.',
  'A horse was found on the quay before dawn, and its owner has been told of it since.',
  'The council has bought the old mill, the mayor said, and will open it in the spring.',
]
const shared = 'From the tower of the harbour'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-templates-'))
  for (const [i, story] of stories.entries()) {
    writeFileSync(
      join(folder, `${i}.txt`),
      `${story}\n\n${shared}\n\nIt was a long night, he said.\n`,
    )
  }
})
after(() => rmSync(folder, {recursive: true}))

function votesIn(out: string): readonly string[] {
  const audits = readdirSync(join(out, 'audits'))
  return audits.map((name) => readFileSync(join(out, 'audits', name), 'utf8'))
}

test('extract --templates votes on what the captures of a site share', () => {
  const out = join(folder, 'with')
  copydesk(['extract', '--templates', '--derive-headline', folder, '--out', out])
  const audits = votesIn(out)
  assert.equal(audits.length, 3)
  for (const audit of audits) assert.match(audit, /template\/shared/)
})

test('extract without --templates knows nothing of other captures', () => {
  const out = join(folder, 'without')
  copydesk(['extract', '--derive-headline', folder, '--out', out])
  for (const audit of votesIn(out)) assert.doesNotMatch(audit, /template\/shared/)
})

test('extract --templates refuses standard input, which cannot be read twice', () => {
  const ran = copydesk(['extract', '--templates', '-'], {input: stories[0] ?? ''})
  assert.equal(ran.code, 2)
  assert.match(ran.err, /read twice/)
})

test('explain --keep takes the three ways and no other', () => {
  const file = join(folder, '0.txt')
  for (const keep of ['cautious', 'balanced', 'clean']) {
    assert.notEqual(copydesk(['explain', '--keep', keep, file]).code, 2)
  }
  assert.equal(copydesk(['explain', '--keep', 'all', file]).code, 2)
})

test('explain --body takes the parts of a body, none of them, and nothing else', () => {
  for (const parts of ['lists', 'lists,tables,posts,standfirst', 'none']) {
    assert.notEqual(copydesk(['explain', '--body', parts, 'README.md']).code, 2)
  }
  const {code, err} = copydesk(['explain', '--body', 'lists,captions', 'README.md'])
  assert.equal(code, 2)
  assert.match(err, /Expected some of lists, tables, posts, standfirst, or none/)
})
