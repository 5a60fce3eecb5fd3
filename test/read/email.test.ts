import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand} from '../../pipeline/index.ts'
import {looksLikeEmail} from '../../pipeline/read/formats/email.ts'
import {titleIn} from '../../pipeline/read/formats/email-headers.ts'
import type {Refusal} from '../../pipeline/tree/refusals.ts'
import type {Capture} from '../../pipeline/tree/types.ts'
import {verify} from '../../verify/verify.ts'

const story =
  'The ferry to Norhaven sails again from Monday, its operator said.\r\n\r\nIt had been in dock for three weeks.'
const head = [
  'From: Quay Press Office <press@quay.example>',
  'To: desk@paper.example',
  'Subject: Ferry sails again',
  'Date: Tue, 9 Jan 2024 06:30:12 +0100',
].join('\r\n')

function mail(lines: string, body = story, first = head): string {
  return `${first}\r\n${lines === '' ? '' : `${lines}\r\n`}\r\n${body}`
}

function captureOf(input: string | Uint8Array): Capture {
  const capture = read(Buffer.from(input), {name: 'a.eml'})
  assert.ok(!isRefusal(capture), JSON.stringify(capture))
  return capture
}

function refusalOf(input: string): Refusal {
  const refusal = read(Buffer.from(input), {name: 'a.eml'})
  assert.ok(isRefusal(refusal))
  return refusal
}

function stated({labelled}: Capture): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (labelled?.statements ?? []).map(({property, value}) => [property, value]),
  )
}

function remarked({labelled}: Capture): readonly string[] {
  return (labelled?.remarks ?? []).map(({rule, reason}) => `${rule}: ${reason}`)
}

/** Parts between the lines of a boundary. */
function parts(...all: readonly string[]): string {
  return `${all.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
}

const alternative = 'Content-Type: multipart/alternative; boundary=b'
const page =
  'Content-Type: text/html\r\n\r\n<h1>Ferry sails again</h1><p>The ferry to Norhaven sails from Monday, its operator said.</p>'

test('the headers of a message are stated, and its text is the body', () => {
  const capture = captureOf(mail(''))
  assert.equal(capture.text, story)
  assert.deepEqual(stated(capture), {
    'publisher.name': 'Quay Press Office',
    headline: 'Ferry sails again',
    datePublished: 'Tue, 9 Jan 2024 06:30:12 +0100',
  })
})

test('a message is told by its headers, whatever its name', () => {
  assert.equal(looksLikeEmail(mail('')), true)
  assert.equal(looksLikeEmail(`From a@b.example Tue Jan  9 06:30:12 2024\r\n${mail('')}`), true)
  assert.equal(looksLikeEmail(`Received: from a\r\n\tby b\r\n${mail('')}`), true)
})

test('printed headers without a recipient are those of a message when the sender has an address', () => {
  const printed =
    'From: Quay <press@quay.example>\nSent: Tuesday, 9 January 2024 06:30\nSubject: Ferry\n\n'
  assert.equal(looksLikeEmail(printed), true)
  assert.equal(looksLikeEmail(printed.replace('press@quay.example', 'press')), false)
  assert.equal(stated(captureOf(printed + story))['datePublished'], 'Tuesday, 9 January 2024 06:30')
})

test('prose, one label, and a page that a browser saved are no message', () => {
  for (const text of [
    'From: the archive\n\nThe ferry is back.',
    'From: Ann\nThe ferry is back.\nTo: Ben\nSubject: x\nDate: y\n\n',
    'Dear all,\nFrom: a@b.example\nTo: c\nSubject: d\n',
    'From: <Saved by Blink>\nSubject: x\nDate: y\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n',
    'Subject: Ferry\nDate: today\nTo: all\n\nThe ferry is back.',
  ]) {
    assert.equal(looksLikeEmail(text), false, text)
  }
})

test('HTML is read before plain text, but not where it holds next to nothing', () => {
  const plain = `Content-Type: text/plain\r\n\r\n${story}`
  assert.match(captureOf(mail(alternative, parts(plain, page))).text, /^Ferry sails again/)
  const empty = 'Content-Type: text/html\r\n\r\n<img src="cid:a" alt="">'
  assert.equal(captureOf(mail(alternative, parts(plain, empty))).text, story)
})

test('a page in related parts is read, the picture is named in a remark', () => {
  const picture =
    'Content-Type: image/jpeg; name="=?utf-8?Q?F=C3=A4hre.jpg?="\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/'
  const capture = captureOf(
    mail('Content-Type: multipart/related; boundary=b', parts(page, picture)),
  )
  assert.match(capture.text, /^Ferry sails again/)
  assert.deepEqual(remarked(capture), [
    'email/part: The attachment `Fähre.jpg` (`image/jpeg`) was not read',
  ])
})

test('a text that is attached is no body, and a second text is named in a remark', () => {
  const attached = 'Content-Disposition: attachment; filename=a.txt\r\n\r\nNot this one.'
  const capture = captureOf(
    mail(
      'Content-Type: multipart/mixed; boundary=b',
      parts(attached, `\r\n${story}`, '\r\nA list adds this.'),
    ),
  )
  assert.equal(capture.text, story)
  assert.deepEqual(remarked(capture), [
    'email/part: The attachment `a.txt` (`text/plain`) was not read',
    'email/part: A further part (`text/plain`) was not read',
  ])
})

test('charsets and transfer encodings are decoded, and the audit can be checked', () => {
  const words = 'Fähre fährt wieder, sagte Sprecherin Anke Holm am Montag in Norderhafen.'
  const western = Buffer.from(words, 'latin1')
  for (const [charset, transfer, content] of [
    ['utf-8', 'base64', Buffer.from(words).toString('base64').replace(/.{40}/g, '$&\r\n')],
    [
      'iso-8859-1',
      'quoted-printable',
      words.replaceAll('ä', '=E4').replace('wieder', 'wie=\r\nder'),
    ],
    ['iso-8859-1', '8bit', western.toString('latin1')],
  ] as const) {
    const lines = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${transfer}`
    const bytes = Buffer.from(mail(lines, content), 'latin1')
    const capture = captureOf(bytes)
    assert.equal(capture.text, words)
    const {article, audit} = understand(capture)
    const {findings} = verify(bytes, JSON.parse(JSON.stringify(audit)), {article})
    assert.deepEqual(findings, [])
  }
})

test('Japanese in ISO-2022-JP is decoded by its label', () => {
  // The same word in ISO-2022-JP, twelve times, since a short one would be all escapes.
  const bytes = Buffer.from(
    mail('Content-Type: text/plain; charset=iso-2022-jp', `\x1b$B${'EtBf'.repeat(12)}\x1b(B`),
    'latin1',
  )
  assert.equal(captureOf(bytes).text, '灯台'.repeat(12))
})

test('marks of answers and lists are no part of a title', () => {
  for (const [subject, title] of [
    ['Fwd: Re: [news] Ferry sails again', 'Ferry sails again'],
    ['WG: AW: Fähre fährt', 'Fähre fährt'],
    ['RE[2]: TR : Le bac', 'Le bac'],
    ['转发：渡轮恢复', '渡轮恢复'],
    ['Report: ferry sails again', 'Report: ferry sails again'],
    ['Recap: [x]', 'Recap: [x]'],
    ['Re:', 'Re:'],
  ]) {
    assert.equal(titleIn(subject ?? ''), title)
  }
})

test('the sender of a list or a mailbox of a house publishes; a person does not', () => {
  const from = (line: string, more = ''): string | undefined =>
    stated(captureOf(mail(more, story, head.replace(/^From:.*/, `From: ${line}`))))[
      'publisher.name'
    ]
  assert.equal(from('"Ledger, The Morning" <hello@ledger.example>'), 'Ledger, The Morning')
  assert.equal(from('Beth via Ledger <beth@ledger.example>', 'List-Id: <l.example>'), 'Beth')
  assert.equal(from('newsletter@ledger.example (The Ledger)'), 'The Ledger')
  assert.equal(from('Beth Cooper <beth.cooper@ledger.example>'), undefined)
  assert.equal(from('press@quay.example'), undefined)
})

test('the headers of a forwarded message count before those of the message', () => {
  const forwarded = [
    'See below.',
    '',
    '-----Ursprüngliche Nachricht-----',
    'Von: Hafenpost <post@hafen.example>',
    'Gesendet: Montag, 8. Januar 2024 14:15',
    'An: desk@paper.example',
    'Betreff: AW: Fähre fährt wieder',
    '',
    story,
  ].join('\r\n')
  const capture = captureOf(mail('', forwarded))
  assert.equal(stated(capture)['headline'], 'Fähre fährt wieder')
  assert.equal(stated(capture)['datePublished'], 'Montag, 8. Januar 2024 14:15')
  const roles = (capture.labelled?.parts ?? []).map(({at, role}) => [
    role,
    capture.text.slice(at.start, at.end).slice(0, 12),
  ])
  assert.deepEqual(roles.slice(0, 8), [
    ['navigation', '-----Ursprün'],
    ['navigation', 'Von: Hafenpo'],
    ['navigation', 'Gesendet: '],
    ['timestamp', 'Montag, 8. J'],
    ['navigation', 'An: desk@pap'],
    ['navigation', 'Betreff: '],
    ['headline', 'AW: Fähre fä'],
    ['paragraph', 'The ferry to'],
  ])
})

test('a forwarded message without an address has its subject where that of the message says so', () => {
  const cases = [
    [
      '________________________________',
      ['Von: Birte Claasen', 'An: Redaktion', 'Betreff: Fähre ist zurück'],
    ],
    ['-----Original Message-----', ['From: Olga Brandt', 'To: Newsdesk', 'Subject: Ferry is back']],
    [
      '-----Message d’origine-----',
      ['De : Anne Roux', 'Objet : Le bac est revenu', 'À : La rédaction'],
    ],
  ] as const
  const subjects = ['WG: Fähre zurück', 'FW: The ferry', 'TR: Le bac est revenu']
  for (const [i, [line, [sender, ...others]]] of cases.entries()) {
    const head = [sender, 'Sent: Sunday, March 17, 2019 4:02 PM', ...others]
    const text = ['Please file.', '', line, ...head, '', story].join('\r\n')
    const first = `From: Ann <ann@paper.example>\r\nSubject: ${subjects[i]}\r\nContent-Type: text/plain; charset=utf-8`
    const capture = captureOf(mail('', text, first))
    const title = ['Fähre ist zurück', 'Ferry is back', 'Le bac est revenu'][i]
    assert.equal(stated(capture)['headline'], title)
    assert.match(understand(capture).article?.articleBody ?? '', /The ferry to/)
  }
})

test('labels in a text without a line above them, or without an address, are no forwarded message', () => {
  for (const text of [
    `From: Ann <a@b.example>\r\nDate: 8 January 2024 14:15\r\nSubject: x\r\n\r\n${story}`,
    `-----\r\nVenue: Quay\r\nDate: 8 January 2024 14:15\r\nEntry: free\r\n\r\n${story}`,
  ]) {
    assert.equal(stated(captureOf(mail('', text)))['headline'], 'Ferry sails again')
  }
})

test('lines of flowed text that end with a space go on', () => {
  const flowed =
    'The ferry to Norhaven sails again from \r\nMonday, its operator said.\r\n\r\n-- \r\nQuay Press Office'
  const capture = captureOf(mail('Content-Type: text/plain; format=flowed', flowed))
  const {article} = understand(capture)
  assert.equal(
    article?.articleBody,
    'The ferry to Norhaven sails again from Monday, its operator said.',
  )
})

test('a page in a message loses its preheader and the notice with the way out, and nothing else', () => {
  const letter = [
    '<div style="display:none">Ferries and tea</div>',
    '<h1>Ferry sails again</h1><p>The ferry to Norhaven sails again from Monday, its operator said on Friday.</p>',
    '<p>Read how to <a href="https://q.example/unsubscribe-guide">leave lists</a> on page three, where we explain it at length for those who want to know what happens to their addresses afterwards and who keeps them for how long, and in which cases the law lets them do so without asking anyone for leave before, as happened in spring in the case of the ferry company, whose list was sold, resold, lent and lost before anyone on board had noticed that it was gone from the office on the quay.</p>',
    '<p>You get this since you asked for it. <a href="https://q.example/out?u=1">Leave</a></p><p>Quay Ltd</p>',
  ].join('')
  const lines =
    'Content-Type: text/html\r\nList-Unsubscribe: <mailto:x@q.example>, <https://q.example/out?u=1>'
  const {article} = understand(captureOf(mail(lines, letter)))
  assert.match(article?.articleBody ?? '', /^The ferry to Norhaven sails[\s\S]*on the quay\.$/)
})

test('a message without a text, encrypted or with broken Base64 is refused with its reason', () => {
  const picture = 'Content-Type: image/jpeg\r\n\r\nx'
  for (const [input, rule, reason] of [
    [
      mail('Content-Type: multipart/mixed; boundary=b', parts(picture)),
      'email/no-text',
      'The message has no part with text: it holds `image/jpeg`',
    ],
    [
      mail('Content-Type: multipart/mixed; boundary=b', ''),
      'email/no-text',
      'The message has no part with text: it has no part',
    ],
    [
      mail('Content-Type: application/pkcs7-mime', 'x'),
      'email/encrypted',
      'The message is encrypted',
    ],
    [
      mail('Content-Transfer-Encoding: base64', 'Not, by far, Base64!'),
      'email/base64',
      'The text of the message is not the Base64 that its headers announce, from line 7',
    ],
  ] as const) {
    const refusal = refusalOf(input)
    assert.deepEqual([refusal.rule, refusal.reason], [rule, reason])
  }
})

test('what is cut off, or follows the Base64, is remarked on', () => {
  const cut = captureOf(mail(alternative, `--b\r\n${page}`))
  assert.deepEqual(remarked(cut), [
    'email/cut: The line that ends the last part is missing: the message may be cut off',
  ])
  const encoded = `${Buffer.from(story).toString('base64')}\r\n_____\r\nList footer.`
  const more = captureOf(mail('Content-Transfer-Encoding: base64', encoded))
  assert.equal(more.text, story)
  assert.deepEqual(remarked(more), [
    'email/base64: The Base64 of the text ends at line 8; what follows was left out',
  ])
})

test('reading in pieces equals reading whole', () => {
  const bytes = Buffer.from(mail(alternative, parts(page)))
  const pieces = Array.from(bytes, (byte) => Buffer.of(byte))
  assert.deepEqual(read(pieces, {name: 'a.eml'}), read(bytes, {name: 'a.eml'}))
})

test('a message cut anywhere is read or refused', () => {
  const input = mail(alternative, parts(page))
  for (let end = 0; end < input.length; end++) {
    const answer = read(Buffer.from(input.slice(0, end)), {name: 'a.eml'})
    assert.ok(isRefusal(answer) || typeof answer.text === 'string')
  }
})

test('the sign of mailboxes before a line that opens with From is removed, and quotes keep theirs', () => {
  const mail = (text: string): string =>
    `From: Ann <ann@post.example>\nTo: all@post.example\nSubject: Quay\nDate: Tue, 04 Apr 2023 08:15:00 +0200\nContent-Type: text/plain; charset=utf-8\n\nThe harbour board met on Tuesday and decided to open the quay in May.\n\n${text}\n`
  const bodyOf = (text: string): string | undefined =>
    understand(mail(text), {name: 'a.eml', mediaType: 'message/rfc822'}).article?.articleBody
  const line = 'From the quay, the repairs that took nine months were seen by all.'
  assert.match(bodyOf(`>${line}`) ?? '', /\n\nFrom the quay/)
  assert.match(bodyOf(`> She wrote to us on Monday:\n>${line}`) ?? '>From', />From/)
  assert.doesNotMatch(bodyOf(`Far from it, > ${line}`) ?? '', /, From/)
})
