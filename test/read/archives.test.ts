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

const cover = 'HD  Ferry is back\nWC  14 words\nPD  12 March 2008\nSN  The Harbour Times\n'
const claim = '(c) 2008 Harbour Times Ltd. All rights reserved.'

test('factiva: a title and the names of authors go on over lines, with codes and without', () => {
  const coded = `HD  Ferry line to the islands will sail again in\n    May after repairs\nBY  By Ann Harcourt and\nPiet Holm\nWC  14 words\nPD  12 March 2008\nSN  The Harbour Times\nLP  ${body}\n`
  const plain = `Letters\nFerry line to the islands will sail again in\nMay after repairs\nBy Ann Harcourt and\nPiet Holm\nHarbour desk\n14 words\n12 March 2008\nThe Harbour Times\nHART\nEnglish\n${claim}\n\n${body}\n\nHarbour Times Ltd\n\nDocument HART000020080312e43c00001\n`
  for (const text of [coded, plain]) {
    const {article} = understand(text, {name: 'export.txt'})
    assert.equal(
      article?.headline,
      'Ferry line to the islands will sail again in May after repairs',
    )
    assert.deepEqual(
      article.author?.map(({name}) => name),
      ['Ann Harcourt', 'Piet Holm'],
    )
    assert.equal(article.articleBody, body)
  }
  assert.deepEqual(understand(plain).article?.articleSection, ['Letters'])
})

test('factiva: a section of one line is no part of the title, and a long line above it is', () => {
  const text = (first: string): string =>
    `${first}\nFähre fährt wieder\nVon Jörg Maas\n212 Wörter\n4. April 2023\nKüstenbote\nKUEB\nDeutsch\nCopyright 2023 Küstenbote Verlag\n\n${body}\n\nDokument KUEB000020230404ej440000a\n`
  assert.equal(understand(text('Wirtschaft')).article?.headline, 'Fähre fährt wieder')
  assert.equal(
    understand(text('Nach neun Monaten am Kai von Norholm:')).article?.headline,
    'Nach neun Monaten am Kai von Norholm: Fähre fährt wieder',
  )
})

const marks: readonly (readonly [string, string])[] = [
  ['Page 1 of 2 © 2008 Factiva, Inc. All rights reserved.', 'Factiva          Page 1 of 2'],
  ['Page 1 sur 2 © 2008 Factiva, Inc. Tous droits réservés.', 'Page 1 sur 2'],
  ['Seite 1 von 2', '© 2008 Factiva, Inc. Alle Rechte vorbehalten.'],
]
for (const [foot, head] of marks) {
  test(`factiva: a page that ends within a sentence does not part it: ${foot}`, () => {
    const end = 'AN  Document HART000020080312e43c00001\n'
    const text = `${head}\n\n${cover}LP  ${body}\nTD  The board met twice on\n\n${foot}\n\nFriday, and in\n${head}\nthe end agreed.\n\n${foot}\n\nTickets cost four crowns.\n\n${end}\n${foot}\n`
    const understood = understand(text, {name: 'export.txt'})
    assert.equal(
      understood.article?.articleBody,
      `${body}\n\nThe board met twice on Friday, and in the end agreed.\n\nTickets cost four crowns.`,
    )
    assert.equal(understood.article.headline, 'Ferry is back')
  })
}

test('factiva: a sentence that counts pages is no mark of one', () => {
  const line = 'The report, Page 1 of 2 of which is lost, was read.'
  const text = `${cover}LP  ${body}\nTD  ${line}\n\nPage 1 of 2 was lost, she said.\n`
  assert.equal(
    understand(text).article?.articleBody,
    `${body}\n\n${line}\n\nPage 1 of 2 was lost, she said.`,
  )
})

test('factiva: a text that is cut off within a sentence is kept, and its last line is named', () => {
  const noteOf = (text: string): string | undefined => {
    const {audit} = understand(text, {name: 'export.txt'})
    const note = audit.notes.find(({rule}) => rule.endsWith('/cut-off'))
    return note && text.slice(...note.at)
  }
  const cut = 'Drivers are asked to use the ring road and to lea'
  assert.equal(noteOf(`${cover}LP  ${body}\nTD  ${cut}`), cut)
  assert.equal(noteOf(`${nexis}\n${cut}`), cut)
  assert.equal(noteOf(`${cover}LP  ${body}\nTD  Ann Harcourt, Norholm`), undefined)
  assert.equal(
    noteOf(`${cover}LP  ${body}\nTD  ${cut}\nAN  Document HART000020080312e43c00001\n`),
    undefined,
  )
  assert.equal(noteOf(`${cover}LP  ${body}\n`), undefined)
})

test('factiva: Japanese and Chinese counts of words, languages and numbers are read', () => {
  const story = 'ノルホルムと島を結ぶフェリーが5月1日から再び運航すると、港湾局が火曜日に発表した。'
  const quay = '岸壁の修理には9か月かかり、費用は400万クローネに上った。'
  const text = `フェリー再開へ\n田中一郎\n250 文字\n2023年4月4日\nノルホルム新聞\nNORSHI\n4\n日本語\n(c) 2023 Norholm Shimbun\n\n${story}\n\n${quay}\n\n文書 NORSHI0020230404ej440000d\n`
  const {fatal, ...fields} = found(text)
  assert.deepEqual(fatal, [])
  assert.deepEqual(fields, {
    headline: 'フェリー再開へ',
    author: ['田中一郎'],
    day: '2023-04-04',
    publisher: 'ノルホルム新聞',
    body: `${story}\n\n${quay}`,
  })
})

interface UniNames {
  readonly section: string
  readonly length: string
  readonly author: string
  readonly body: string
  readonly tail: string
}

const uniNames: Readonly<Record<string, UniNames>> = {
  en: {
    section: 'Section: NEWS; Pg. 4',
    length: 'Length: 95 words',
    author: 'Byline: Ann Harcourt',
    body: 'Body',
    tail: 'Load-Date: April 4, 2023\n\nEnd of Document',
  },
  fr: {
    section: 'Rubrique : NEWS; Pg. 4',
    length: 'Longueur : 95 mots',
    author: 'Auteur : Ann Harcourt',
    body: "Corps de l'article",
    tail: 'Date de chargement : 4 avril 2023\n\nFin du document',
  },
  de: {
    section: 'Rubrik: NEWS; S. 4',
    length: 'Länge: 95 Wörter',
    author: 'Autor: Ann Harcourt',
    body: 'Textkörper',
    tail: 'Ladedatum: 4. April 2023\n\nEnde des Dokuments',
  },
  es: {
    section: 'Sección: NEWS; Pág. 4',
    length: 'Longitud: 95 palabras',
    author: 'Autor: Ann Harcourt',
    body: 'Cuerpo',
    tail: 'Fecha de carga: 4 de abril de 2023\n\nFin del documento',
  },
  it: {
    section: 'Sezione: NEWS; Pag. 4',
    length: 'Lunghezza: 95 parole',
    author: 'Autore: Ann Harcourt',
    body: 'Testo',
    tail: 'Data di caricamento: 4 aprile 2023\n\nFine documento',
  },
  pt: {
    section: 'Seção: NEWS; Pág. 4',
    length: 'Extensão: 95 palavras',
    author: 'Autor: Ann Harcourt',
    body: 'Corpo',
    tail: 'Data de carregamento: 4 de abril de 2023\n\nFim do documento',
  },
}

for (const [language, {section, length, author, body: label, tail}] of Object.entries(uniNames)) {
  test(`nexis: the layout of Nexis Uni is read in ${language}`, () => {
    const text = `Ferry is back\nThe Harbour Times\n2023-04-04\nFirst Edition\n\nCopyright 2023 Harbour Times Ltd All Rights Reserved\n${section}\n${length}\n${author}\n${label}\n\n${body}\n\n${tail}\n`
    const {article} = understand(text, {name: 'export.txt'})
    assert.equal(article?.articleBody, body)
    assert.equal(article.headline, 'Ferry is back')
    assert.deepEqual(article.articleSection, ['NEWS'])
    assert.deepEqual(
      article.author?.map(({name}) => name),
      ['Ann Harcourt'],
    )
    assert.equal(article.publisher?.name, 'The Harbour Times')
    assert.equal(article.datePublished, '2023-04-04')
  })
}

test('nexis: below a cover page, the title that a page prints anew is no paragraph, and its sentence goes on', () => {
  const text = `User Name: = Ann\nJob Number: = 17\n\nDocuments (1)\n\n1. Ferry is back\nClient/Matter: -None-\n\nPage 1 of 2\n\nFerry is back\nThe Harbour Times\nApril 4, 2023\n\nCopyright 2023 Harbour Times Ltd All Rights Reserved\nLength: 14 words\nBody\n\n${body}\n\nThe board met twice in March and\n\nPage 2 of 2\nFerry is back\n\nagreed on the second day.\n\nLoad-Date: April 4, 2023\n\nEnd of Document\n`
  assert.equal(
    understand(text, {name: 'export.txt'}).article?.articleBody,
    `${body}\n\nThe board met twice in March and agreed on the second day.`,
  )
})

test('nexis: a sentence with a colon in the body is no label', () => {
  const lines = 'Data di nascita: nessuno la conosce, disse il comandante del porto.'
  const text = nexis.replace(body, `${body}\n\n${lines}`)
  assert.equal(understand(text, {name: 'export.txt'}).article?.articleBody, `${body}\n\n${lines}`)
})
