import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'

const body = 'The ferry returned to port on Monday, its operator told passengers who had waited.'
const nexis = `2 of 9 DOCUMENTS

The Harbour Times

March 12, 2008 Wednesday

Ferry is back

BYLINE: Ann Harcourt

LENGTH: 14 words

${body}
`
const factiva = `HD\tFerry is back\nBY\tBy Ann Harcourt\nWC\t14 words\nPD\t12 March 2008\nSN\tThe Harbour Times\nLP\t${body}\n`
const proquest = `Document 2 of 9\n\nFerry is back\n\nAuthor: Harcourt, Ann\n\nFull text: ${body}\n\nPublication title: The Harbour Times; Wexley\n\nPublication date: Mar 12, 2008\n`

/** What came out of a text: fields by name, and the rules of what rejects it. */
function found(text: string): Readonly<Record<string, unknown>> {
  const {article, messages} = understand(text, {name: 'export.txt'})
  return {
    headline: article?.headline,
    author: article?.author?.map(({name}) => name),
    day: article?.datePublished,
    publisher: article?.publisher?.name,
    body: article?.articleBody,
    fatal: messages.filter(({fatal}) => fatal === true).map(({ruleId}) => ruleId),
  }
}

for (const [archive, text] of Object.entries({nexis, factiva, proquest})) {
  test(`${archive}: title, author, day, paper and text are those of the labels`, () => {
    const {fatal, ...fields} = found(text)
    assert.deepEqual(fatal, [])
    assert.deepEqual(fields, {
      headline: 'Ferry is back',
      author: ['Ann Harcourt'],
      day: '2008-03-12',
      publisher: 'The Harbour Times',
      body,
    })
  })

  test(`${archive}: with other line ends and a byte order mark it is the same`, () => {
    const other = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)
    const {article} = understand(other, {name: 'export.txt'})
    assert.equal(article?.headline, 'Ferry is back')
    assert.equal(article?.articleBody, body)
  })

  test(`${archive}: a document without its text is rejected with the reason and a remedy`, () => {
    const {article, messages} = understand(text.replace(body, ''), {name: 'export.txt'})
    assert.equal(article, undefined)
    const found = messages.find(({ruleId}) => ruleId === `${archive}/no-text`)
    assert.equal(found?.fatal, true)
    assert.match(found?.reason ?? '', /Export it again/)
  })

  test(`${archive}: cut off in its head, it is rejected, and nothing is made up`, () => {
    const cut = text.slice(0, text.indexOf('Harcourt') + 4)
    const {article} = understand(cut, {name: 'export.txt'})
    assert.equal(article?.articleBody.includes('Harc') ?? false, false)
  })

  test(`${archive}: several documents are no capture, and the remedy says how to read them`, () => {
    const second = archive === 'factiva' ? text : text.replace('2 of 9', '3 of 9')
    const capture = read(`${text}\n${second}`, {name: 'export.txt'})
    assert.ok(isRefusal(capture))
    assert.equal(capture.rule, `${archive}/several`)
    assert.match(capture.remedy, new RegExp(`--from ${archive}`))
  })
}

test('a day of loading counts only where there is no other', () => {
  const loaded = `${nexis}\nLOAD-DATE: March 20, 2008\n`
  assert.equal(found(loaded)['day'], '2008-03-12')
  assert.equal(found(loaded.replace('March 12, 2008 Wednesday', ''))['day'], '2008-03-20')
})

test('an unknown code is told and set aside; a line of the body that looks like one is kept', () => {
  const {tree, messages} = understand(
    factiva.replace('SN\t', 'QX\t4471\nSN\t').replace('passengers', 'passengers\nOK\tthen'),
    {name: 'a'},
  )
  assert.ok(messages.some(({ruleId}) => ruleId === 'factiva/unknown-code'))
  const own = blocksOf(tree).filter(({at}) => /4471|then/.test(sliceOf(tree, at)))
  assert.deepEqual(
    own.map(({data}) => data.role),
    ['navigation', 'paragraph'],
  )
})

test('a title in two lines, and a body in lines of one width, are joined', () => {
  const text = nexis
    .replace('Ferry is back', 'Ferry is back in port after\nthree days')
    .replace('port on Monday', 'port\non Monday')
  assert.equal(found(text)['headline'], 'Ferry is back in port after three days')
  assert.equal(found(text)['body'], body)
})

test('a body of long lines in an export is left as it is', () => {
  const verse = `${'A line of a poem that is as long as the columns of three newspapers beside one another. '.repeat(2)}\nAnd a second one.`
  const {article} = understand(nexis.replace(body, verse), {name: 'a'})
  assert.equal(article?.articleBody.includes('\n\nAnd a second one.'), true)
})

test('the header of a printed page in a body is set aside, and the text around it is kept', () => {
  const uni = `Ferry is back\nThe Harbour Times\nMarch 12, 2008 Wednesday\n\nLength: 30 words\nByline: Ann Harcourt\n\nBody\n\n${body}\n\nPage 2 of 2\nFerry is back\n\nNobody was hurt when the engine failed, the harbour master said.\n\nEnd of Document\n`
  const end = 'Nobody was hurt when the engine failed, the harbour master said.'
  assert.equal(found(uni)['body'], `${body}\n\n${end}`)
  const first = found(`Page 1 of 2\nFerry is back\n\n${uni}`)
  assert.equal(first['headline'], 'Ferry is back')
  assert.equal(first['publisher'], 'The Harbour Times')
})

test('a sentence of the body that opens like a code of Factiva stays in it', () => {
  const spaced = factiva.replaceAll('\t', ' ')
  for (const line of ['IN A GALE nobody sails, they said.', 'CO 2 is what the funnel gives off.']) {
    const text = found(`${spaced}\n${line}\n\nNS c42 : Labor`)['body']
    assert.equal(text, `${body}\n\n${line}`)
  }
})

test('fields of Factiva behind the body end it', () => {
  const spaced = factiva.replaceAll('\t', ' ')
  const ended = found(`${spaced}\nCO wexley : Wexley Ferries\n\nIN ishp : Shipping`)['body']
  assert.equal(ended, body)
})

test('a line of a text that looks like a field of ProQuest stays in it; those at the end do not', () => {
  const line = 'Location: the old quay, at five.'
  const text = found(
    proquest
      .replace(body, `${line}\n\n${body}`)
      .replace('Full text: ', 'Full text: It rained. \n\n'),
  )
  assert.match(String(text['body']), /Location: the old quay/)
  const ended = found(
    proquest.replace('Publication title', 'Location: Wexley\n\nPublication title'),
  )
  assert.equal(ended['body'], body)
})

test('the place of a dateline ends before its day', () => {
  const placeOf = (line: string): string | undefined =>
    understand(nexis.replace('LENGTH', `DATELINE: ${line}\n\nLENGTH`), {name: 'a'}).article
      ?.locationCreated?.name
  assert.equal(placeOf('WEXLEY, March 11'), 'WEXLEY')
  assert.equal(placeOf('WEXLEY'), 'WEXLEY')
})
