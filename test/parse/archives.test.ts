import assert from 'node:assert/strict'
import {test} from 'node:test'
import {cutterOf} from '../../pipeline/parse/archives/cuts.ts'
import {
  type Archive,
  archiveOf,
  counterOf,
  isDocumentNumber,
  isWordCount,
  openingLabelOf,
} from '../../pipeline/parse/archives/marks.ts'

const prose = 'The ferry returned to port on Monday, its operator told passengers.'

for (const [archive, head] of [
  [
    'nexis',
    '\n   3 of 25 DOCUMENTS\n\n  The Times\n\n  March 1, 2001\n\nTitle\n\nBYLINE: Ann Miller',
  ],
  ['nexis', 'Dokument 3 von 12\n\nDie Zeitung\n\n12. Juli 2014\n\nTitel\n\nRUBRIK: Lokales'],
  ['nexis', 'Document 2 de 8\n\nLe Courrier\n\n6 mars 2015\n\nTitre\n\nAUTEUR: Ann Miller'],
  ['nexis', 'Title\nThe Times\nMarch 1, 2001\n\nSection: NEWS\nLength: 12 words\n\nBody\n\nText.'],
  ['factiva', 'HD\tTitle\nBY\tAnn\nWC\t12 words\nPD\t1 May 2001\nSN\tThe Times'],
  ['factiva', 'Title\nBy Ann\n12 words\n1 May 2001\nThe Times\nTIMES\nEnglish\n(c) 2001 Times'],
  ['factiva', 'Titel\n1.312 Wörter\n1. Mai 2001\nDie Zeit\nDeutsch\n(c) 2001 Zeit GmbH'],
  ['proquest', 'Document 1 of 20\n\nTitle\n\nAuthor: Miller, Ann\n\nFull text: The ferry is back.'],
  ['proquest', '____________________________\n\nTitle\n\nAbstract: Back.\n\nPublisher: Times'],
] as const) {
  test(`the head is of ${archive}: ${head.replaceAll('\n', '|').slice(0, 60)}`, () => {
    assert.equal(archiveOf(head), archive)
  })
}

for (const text of [
  `The archive holds 1 of 25 documents.\n\n${prose}`,
  `1 of 25 documents\n\n${prose}\n\nThe rest was lost in the flood.`,
  `Title: Ferry is back\n\n${prose}`,
  `Title: Ferry is back\nAuthor: Ann Miller\n\n${prose}`,
  `HD is a code.\n\n${prose}`,
  `BY THE SEA\n\n${prose}`,
  `HD screens\n\nBY noon they sell.\n\nLA is first.\n\nSN Shops sells them.`,
  `Ferry is back\n300 words\nare enough, the editor said.\n\n${prose}`,
  `Section: News\nLength: two pages\n\n${prose}`,
  `____________________________\n\n${prose}\n\n____________________________\n\nSubject: ferries`,
  prose,
  '',
]) {
  test(`is no export: ${text.replaceAll('\n', '|').slice(0, 60)}`, () => {
    assert.equal(archiveOf(text), undefined)
  })
}

test('a counter is a line of its own, in several languages', () => {
  assert.deepEqual(counterOf('     7 of 25 DOCUMENTS  ', 'nexis'), {number: 7, of: 25})
  assert.deepEqual(counterOf('Dokument 3 von 12', 'nexis'), {number: 3, of: 12})
  assert.deepEqual(counterOf('Document 1 of 20', 'proquest'), {number: 1, of: 20})
  for (const line of [
    '7 of 25 ferries',
    '7 of 25 documents were lost',
    'Document 7',
    '7 of 25 of 30 DOCUMENTS',
  ]) {
    assert.equal(counterOf(line, 'nexis'), undefined, line)
  }
})

test('a label stands before the first colon of a line', () => {
  assert.deepEqual(openingLabelOf('BYLINE: Ann', 'nexis'), {label: 'BYLINE', length: 7})
  assert.deepEqual(openingLabelOf('Full text: The', 'proquest'), {label: 'FULL TEXT', length: 10})
  for (const line of ['Minister: we agreed', ': Ann', 'BYLINE Ann', 'The BYLINE: Ann']) {
    assert.equal(openingLabelOf(line, 'nexis'), undefined, line)
  }
})

test('numbers of documents and counts of words', () => {
  assert.ok(isDocumentNumber('Document NORLBD0020190514ef5e0000a'))
  assert.ok(isDocumentNumber('AN  Dokument SAALEZ0020220919ei9j0001k'))
  assert.ok(isWordCount('1,428 words'))
  for (const line of [
    'Document 12',
    'Document Management2019',
    'Documents NORLBD0020190514',
    'AN',
  ]) {
    assert.ok(!isDocumentNumber(line), line)
  }
  for (const line of ['few words', '12 words more', '12 boats']) assert.ok(!isWordCount(line), line)
})

test('documents of LexisNexis begin with their counter, or behind the end of the one above', () => {
  assert.deepEqual(cut('nexis', 'a\n1 of 2 DOCUMENTS\nb\n2 of 2 DOCUMENTS\nc'), [
    '2 of 2 DOCUMENTS',
  ])
  assert.deepEqual(cut('nexis', 'Title\nText\nEnd of Document\n\nTitle 2\nText'), ['Title 2'])
  assert.deepEqual(cut('nexis', 'Title\nText\nEnd of Document\n\n'), [])
})

test('documents of Factiva end with their number; without it, the next title begins one', () => {
  const number = 'AN Document NORLBD0020190514ef5e0000a'
  assert.deepEqual(cut('factiva', `HD A\nTD b\n${number}\n\nSE X\nHD C\nTD d`), ['SE X'])
  assert.deepEqual(cut('factiva', 'HD A\nTD b\n\nSE X\nHD C\nTD d'), ['SE X'])
  assert.deepEqual(cut('factiva', 'HD A\nTD b\nHD C\nTD d'), ['HD C'])
  assert.deepEqual(cut('factiva', `HD A\nTD b\n${number}\n\nSearch Summary\nText a\nResults 1`), [])
})

test('documents of ProQuest stand between separators; its own notices begin none', () => {
  const line = '_'.repeat(60)
  const one = `Report\n${line}\nDocument 1 of 2\nFull text: a\n${line}\nDocument 2 of 2\nFull text: b`
  assert.deepEqual(cut('proquest', one), ['Document 2 of 2'])
  const tail = `${line}\nContact us at: x\nDatabase copyright © 2019 ProQuest LLC.`
  assert.deepEqual(cut('proquest', `Document 1 of 1\nFull text: a\n${tail}`), [])
  assert.deepEqual(cut('proquest', `${line}\nA\nFull text: a\n${line}\nB\nFull text: b`), ['B'])
})

/** The lines at which documents begin, but for the first. */
function cut(archive: Archive, text: string): readonly (string | undefined)[] {
  const cutter = cutterOf(archive)
  let at = 0
  return text.split('\n').flatMap((line) => {
    const found = cutter(line, at)
    at += line.length + 1
    return found === undefined ? [] : [text.slice(found).split('\n')[0]]
  })
}
