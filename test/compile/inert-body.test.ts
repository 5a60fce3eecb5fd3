import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/understand.ts'
import {flawsOf} from '../fuzz/flaws.ts'

const bytesOfManifest = [...Buffer.from('C2PATXT\0\u0001abcd')]
const manifest = bytesOfManifest
  .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
  .join('')
const said = 'The ferry came back into port on Monday evening, two days after the storm had passed.'

test('hidden bytes between two cells of a table are cut by edits that do not overlap', () => {
  const table = `<table><tr><td>3<th>${manifest}<td>\u200f</tr></table>`
  for (const page of [table, `<p>${said}</p>${table}<p>${said}</p>`]) {
    const understood = understand(page, {
      mediaType: 'text/html',
      body: {lists: true, tables: true, posts: true, standfirst: true},
    })
    assert.deepEqual(flawsOf(understood), [])
    assert.ok(!(understood.article?.articleBody ?? '').includes(manifest))
  }
})

test('a body that is plain after the edits of all stages gets no edit more', () => {
  const {tree, article} = understand(`${said}\n\n${said.replace('ferry', 'fer\u200bry')}`)
  assert.equal(article?.articleBody, `${said}\n\n${said}`)
  assert.ok(!tree.repairs.some(({rule}) => rule === 'form/body'))
})

test('a command for a terminal right behind hidden bytes is cut with them', () => {
  const {article} = understand(`${said}\b${manifest}\u001b[m\n\n${said}`)
  assert.equal(article?.articleBody, `${said}\n\n${said}`)
})

test('commands for a terminal are cut at the start of a line, as at its end', () => {
  for (const opening of ['\u001b[31m', '\u001b[1m\u001b[31m', '  \u001b[31m', '\u200b\u001b[31m']) {
    for (const above of ['', `${said}\n\n`, `${said}\n\u001b[0m\n`]) {
      const understood = understand(`${above}${opening}${said}\u001b[0m\n\n${said}`)
      const expected = above === '' ? [said, said] : [said, said, said]
      assert.equal(understood.article?.articleBody, expected.join('\n\n'))
      assert.deepEqual(flawsOf(understood), [])
    }
  }
})
