import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../pipeline/understand.ts'
import {validateArticle, validateAudit} from '../pipeline/validate/validate.ts'

const capture = `World

Ferry back in port after three days

By Ann Miller
Updated: 21 March 2023 10:15 GMT

OSLO (NTB) — The ferry returned to port on Monday after three days  at sea, its operator told passengers who had waited on the quay.

ALSO READ | Rain stops play in Pune

“We shall never sail in such a gale again,” the captain said, and nobody on board was hurt.

Share this article
`

test('a capture becomes an article, an audit and messages', () => {
  const {article, audit, messages} = understand(capture, {name: 'ferry.txt'})
  assert.equal(article?.headline, 'Ferry back in port after three days')
  assert.deepEqual(article?.articleSection, ['World'])
  assert.equal(article?.dateModified, '2023-03-21T10:15:00+00:00')
  assert.equal(article?.datePublished, undefined)
  assert.equal(article?.dateline, 'OSLO')
  assert.equal(audit.outcome, 'article')
  assert.equal(audit.capture.name, 'ferry.txt')
  assert.deepEqual(
    messages.map(({ruleId}) => ruleId?.split('/')[0]),
    ['spaces', 'promo', 'share'],
  )
})

test('article and audit are valid', () => {
  const {article, audit} = understand(capture)
  assert.deepEqual(validateArticle(article), [])
  assert.deepEqual(validateAudit(audit), [])
})

test('bytes are understood as the text that they hold', () => {
  assert.deepEqual(understand(Buffer.from(capture)).article, understand(capture).article)
})

test('a capture that was read before is taken as it is', () => {
  const {tree, article} = understand(capture, {name: 'ferry.txt'})
  assert.deepEqual(understand(tree.capture).article, article)
})

test('the same text gives the same bytes', () => {
  const {article, audit} = understand(capture)
  const again = understand(capture)
  assert.equal(JSON.stringify([again.article, again.audit]), JSON.stringify([article, audit]))
})

test('the name is what messages call the document', () => {
  for (const message of understand(capture, {name: 'ferry.txt'}).messages) {
    assert.equal(message.file, 'ferry.txt')
    assert.match(message.name, /^ferry\.txt:\d+:\d+$/)
  }
})

test('the audit is made once, when it is first read', () => {
  const understood = understand(capture)
  assert.equal(typeof Object.getOwnPropertyDescriptor(understood, 'audit')?.get, 'function')
  const {audit} = understood
  assert.equal(understood.audit, audit)
  assert.deepEqual(audit, {...understand(capture)}.audit)
})

test('an address stands in the article', () => {
  const url = 'https://harbour.example/ferry'
  const {article} = understand(capture, {url})
  assert.equal(article?.url, url)
  assert.equal(article?.mainEntityOfPage, url)
})

test('an address that is not absolute is refused', () => {
  for (const url of ['ferry', '/ferry', 'ftp://harbour.example/ferry']) {
    assert.throws(() => understand(capture, {url}), TypeError, url)
  }
})

test('bytes that are no text are refused', () => {
  assert.throws(
    () => understand(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
    TypeError,
  )
})

test('furniture alone is rejected, and a fatal message says why', () => {
  const {article, audit, messages} = understand('Share this article\n\nFollow us\n\nRead more\n')
  assert.equal(article, undefined)
  assert.equal(audit.outcome, 'rejected')
  assert.deepEqual(
    messages.filter(({fatal}) => fatal === true).map(({ruleId}) => ruleId),
    ['article/furniture-only'],
  )
})

test('a capture of nothing is rejected as empty', () => {
  for (const text of ['', ' \n\t\n']) {
    const {article, messages} = understand(text)
    assert.equal(article, undefined)
    assert.deepEqual(
      messages.map(({ruleId}) => ruleId),
      ['article/empty'],
    )
  }
})

test('a headline is derived when it is asked for', () => {
  const body = 'The ferry came back on Monday, its operator told passengers on the quay.'
  assert.equal(understand(body).article?.headline, undefined)
  assert.equal(
    understand(body, {deriveHeadline: true}).article?.headline,
    'The ferry came back on Monday, its operator told passengers on the quay',
  )
})

test('a profile tells what it would have, and rejects nothing', () => {
  const {article, messages} = understand(capture, {profile: 'google'})
  assert.ok(article)
  assert.ok(messages.length > understand(capture).messages.length)
  assert.ok(messages.every(({fatal}) => fatal !== true))
})

test('a sentence that looks like furniture stays in the body', () => {
  const line = 'Read the report before you judge it, the minister said on Monday.'
  const {article} = understand(`${capture}\n${line}\n\nThe report is due on Friday, he said.\n`)
  assert.ok(article?.articleBody.includes(line))
})

const sentence = 'The ferry returned to port on Monday, its operator told passengers.'

test('a text is not rejected for a tag or white space at its edges', () => {
  for (const [text, body] of [
    [`${sentence} <br>`, sentence],
    [`<br> ${sentence}`, sentence],
    [
      `${sentence}</p><p>It will leave again on Friday.</p>`,
      `${sentence}‹/p›‹p›It will leave again on Friday.‹/p›`,
    ],
    [`<p>${sentence}`, sentence],
    [`A note &copyfoo; here. ${sentence}`, `A note ＆copyfoo; here. ${sentence}`],
  ] as const) {
    assert.equal(understand(text, {name: 'edge.txt'}).article?.articleBody, body)
  }
})

test('a headline is not published with the white space before a tag', () => {
  const {article} = understand(capture.replace('three days\n', 'three days <br>\n'), {
    name: 'a.txt',
  })
  assert.equal(article?.headline, 'Ferry back in port after three days')
})

test('signs that form no markup are published as they stand', () => {
  const text = `${sentence} Of the crew, 3 < 5 were aboard, says AT&T.`
  assert.equal(understand(text, {name: 'signs.txt'}).article?.articleBody, text)
})
