import assert from 'node:assert/strict'
import {test} from 'node:test'
import {cutTo, isWellFormed} from '../../pipeline/text/surrogates.ts'
import {understand} from '../../pipeline/understand.ts'

test('a text is cut to so many code units, and never within a pair', () => {
  assert.equal(cutTo('abc', 2), 'ab')
  assert.equal(cutTo('a🙂c', 2), 'a')
  assert.equal(cutTo('a🙂c', 3), 'a🙂')
})

test('a text that is short enough is left alone', () => {
  for (const text of ['', 'abc', 'a🙂', 'a\ud83d']) assert.equal(cutTo(text, 3), text)
})

test('titles of emoji without end give an article, at whatever unit they are cut', () => {
  const body =
    'The ferry came back into port on Monday evening, two days after the storm had passed.'
  for (const shift of ['', 'a']) {
    const title = shift + '🙂'.repeat(700)
    for (const input of [
      `<title>${title}</title><h1>${title}</h1><p>${body}</p><p>${body}</p>`,
      `${title}\n\n${body}`,
    ]) {
      const {article} = understand(input, {deriveHeadline: true})
      assert.ok(isWellFormed(JSON.stringify(article?.headline ?? '').replaceAll('\\u', '')))
    }
  }
})

test('half of a pair that JSON-LD escapes is replaced, and the audit has a digest', () => {
  const said = '<p>The ferry came back into port on Monday evening, two days after the storm.</p>'
  const {audit} = understand(
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry \\udc4d back","author":"\\ud83d"}</script>${said}`,
  )
  assert.ok(audit.digest !== '' && isWellFormed(JSON.stringify(audit)))
})

test('half of a pair in a text or a capture of the caller costs no document', () => {
  const said =
    'The ferry came back into port on Monday evening, two days after the storm had passed.'
  const broken = `${said}\n\nIt carries \ud83d mail. ${said}`
  const page = broken.replaceAll(/[^\n]+/g, '<p>$&</p>')
  const {capture} = understand(said).tree
  for (const input of [broken, `<!doctype html>${page}`, {...capture, text: broken}]) {
    const {article, audit} = understand(input)
    assert.equal(article?.articleBody, broken.replace('\ud83d', '\ufffd'))
    assert.ok(isWellFormed(JSON.stringify(audit)))
  }
})
