import assert from 'node:assert/strict'
import {test} from 'node:test'
import {brief, everything, lay, told} from './containers.ts'

function message(subject: string, text: string, type = 'text/plain'): string {
  return `From: Ann Miller <ann@post.example>\nDate: Tue, 04 Apr 2023 08:15:00 +0200\nSubject: ${subject}\nMessage-ID: <${subject}@post.example>\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${text}\n`
}

function mixed(parts: readonly string[]): string {
  return message(
    'all',
    ['', ...parts.map((part) => `--o\n${part}`), '--o--'].join('\n').slice(1),
    'multipart/mixed; boundary="o"',
  )
}

function attached(inner: string, more = ''): string {
  return `Content-Type: message/rfc822\n${more}\n${inner}`
}

const text = 'Content-Type: text/plain\n\nTwo stories are attached.\n'
const one = message('one', 'The ferry is back.')
const two = message('two', 'The bridge is shut.')

/** The documents of a file: offset, or the name for the file itself, and the subject of the message. */
async function found(content: string, name = 'a.eml'): Promise<readonly (readonly string[])[]> {
  const inputs = await everything([lay({[name]: content})])
  return inputs.map((input) => {
    const [place, words] = brief(input)
    const at = input.name.includes('@') ? place : 'file'
    return [at, /^Subject: (.*)$/m.exec(words)?.[1] ?? words]
  })
}

test('a message with messages in its parts gives each, and itself where it has a text', async () => {
  const content = mixed([text, attached(one), attached(two, 'Content-Disposition: attachment\n')])
  assert.deepEqual(await found(content), [
    ['file', 'all'],
    [String(content.indexOf(one)), 'one'],
    [String(content.indexOf(two)), 'two'],
  ])
  const alone = mixed([attached(one), attached(two)])
  assert.deepEqual(
    (await found(alone)).map(([, subject]) => subject),
    ['one', 'two'],
  )
})

test('the messages of a digest have no type of their own, and its list of them is no document', async () => {
  const digest = `Content-Type: multipart/digest; boundary="d"\n\n--d\n\n${one}\n--d\n\n${two}\n--d--\n`
  const content = mixed([text, digest])
  assert.deepEqual(await found(content), [
    [String(content.indexOf(one)), 'one'],
    [String(content.indexOf(two)), 'two'],
  ])
  assert.deepEqual(
    (await told([lay({'a.eml': content})])).map(({rule}) => rule),
    ['email/digest'],
  )
})

test('the messages of a digest in one plain text are documents, its preamble and its footer are none', async () => {
  const [first, second] = ['one', 'two'].map(
    (subject) =>
      `Message: 1\nDate: Tue, 04 Apr 2023 08:15:00 +0200\nFrom: Ann Miller <ann@post.example>\nSubject: ${subject}\n\nThe ferry is back.\n\n`,
  )
  const line = `${'-'.repeat(30)}\n\n`
  const footer = 'Subject: Digest Footer\n\nTo leave the list, write to us.\n\n'
  const words = `Topics:\n\n1. one\n2. two\n\n${'-'.repeat(70)}\n\n${first}${line}${second}${line}${footer}${line}End of the digest\n`
  const content = message('all', words)
  assert.deepEqual(await found(content), [
    [String(content.indexOf(first ?? '')), 'one'],
    [String(content.indexOf(second ?? '')), 'two'],
  ])
  assert.deepEqual(
    (await told([lay({'a.eml': content})])).map(({rule}) => rule),
    ['email/digest'],
  )
  const windows = content.replaceAll('\n', '\r\n')
  assert.deepEqual(
    (await found(windows)).map(([, subject]) => subject?.trim()),
    ['one', 'two'],
  )
})

test('a message with lines of hyphens is no digest without two messages between them', async () => {
  const long = '-'.repeat(70)
  const short = '-'.repeat(30)
  for (const words of [
    `One.\n\n${long}\n\nTwo.\n\n${short}\n\nThree.\n`,
    `${long}\n\nFrom: a\nSubject: only one\n\nThe ferry is back.\n\n${short}\n`,
    `From: a\nSubject: b\n\nText.\n\n${short}\n\nFrom: a\nSubject: c\n\nText.\n\n${short}\n`,
  ]) {
    assert.deepEqual(await found(message('all', words)), [['file', 'all']])
  }
})

test('messages within messages and mailboxes are counted from the first byte of the file', async () => {
  const inner = mixed([text, attached(two)])
    .replaceAll('--o', '--i')
    .replace('"o"', '"i"')
  const box = `From a@post.example Tue Apr  4 08:15:00 2023\n${one}\nFrom a@post.example Tue Apr  4 08:15:00 2023\n${mixed([attached(inner)])}\n`
  assert.deepEqual(await found(box, 'a.mbox'), [
    [String(box.indexOf(one)), 'one'],
    [String(box.indexOf(inner)), 'all'],
    [String(box.indexOf(two)), 'two'],
  ])
})

test('a message with other parts alone, and one that is cut off, are left whole or end with the file', async () => {
  assert.deepEqual(
    await found(mixed([text, 'Content-Type: text/html\n\n<p>message/rfc822</p>\n'])),
    [['file', 'all']],
  )
  const cut = mixed([text, attached(one)]).split('is back')[0] ?? ''
  assert.deepEqual(await found(cut), [
    ['file', 'all'],
    [String(cut.indexOf(one.slice(0, 90))), 'one'],
  ])
})
