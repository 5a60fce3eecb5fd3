import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Part} from '../tree/trees.ts'
import {read} from './fields.ts'
import {articleOf, jsonLd} from './pages.ts'

function namesOf(
  field: 'contributor' | 'editor' | 'translator',
  ...parts: readonly Part[]
): readonly string[] {
  const value = read(field, parts)
  if (!Array.isArray(value)) return []
  return value.flatMap((agent: unknown) =>
    typeof agent === 'object' && agent !== null && 'name' in agent ? [String(agent.name)] : [],
  )
}

const found: readonly (readonly [line: string, contributors: string, editors: string])[] = [
  ['With inputs from PTI', 'PTI', ''],
  ['(With inputs from Ann Miller in Pune and PTI)', 'Ann Miller, PTI', ''],
  ['Additional reporting by Ann Miller in Mumbai.', 'Ann Miller', ''],
  ['Ravi Nair in Mumbai contributed to this report.', 'Ravi Nair', ''],
  [
    'Associated Press writers Ann Miller in Oslo and Ravi Nair contributed to this report.',
    'Ann Miller, Ravi Nair',
    '',
  ],
  ['The Associated Press contributed to this report.', 'The Associated Press', ''],
  ['(Reporting by Ann Miller; Editing by Ravi Nair)', 'Ann Miller', 'Ravi Nair'],
  [
    'Reporting by Ann Miller; Writing by Karl Weber; Editing by Jane Doe and Ravi Nair',
    'Ann Miller, Karl Weber',
    'Jane Doe, Ravi Nair',
  ],
  ['Edited by Ann Miller', '', 'Ann Miller'],
  ['Edited by: Ann Miller', '', 'Ann Miller'],
  ['Mit Material von dpa', 'dpa', ''],
  ['Con información de EFE', 'EFE', ''],
  ['Com informações da Reuters', 'Reuters', ''],
]

for (const [line, contributors, editors] of found) {
  test(`“${line}” names who helped`, () => {
    assert.equal(namesOf('contributor', ['contributors', line]).join(', '), contributors)
    assert.equal(namesOf('editor', ['contributors', line]).join(', '), editors)
  })
}

for (const line of [
  'With inputs from agencies',
  '(With agency inputs)',
  'Heavy rain contributed to the delay.',
  'Edited by PTI',
]) {
  test(`“${line}” names nobody`, () => {
    assert.equal(read('contributor', [['contributors', line]]), undefined)
    assert.equal(read('editor', [['contributors', line]]), undefined)
  })
}

test('a credit in brackets at the end of the story names them too', () => {
  const last = 'The ferry came. (Reporting by Ann Miller; Editing by Ravi Nair)'
  assert.deepEqual(namesOf('contributor', ['paragraph', last]), ['Ann Miller'])
  assert.deepEqual(namesOf('editor', ['paragraph', last]), ['Ravi Nair'])
})

test('who is author is not contributor again', () => {
  const parts: readonly Part[] = [
    ['byline', 'By Ann Miller'],
    ['contributors', 'Reporting by ANN MILLER and Ravi Nair'],
  ]
  assert.deepEqual(namesOf('contributor', ...parts), ['Ravi Nair'])
})

test('an agency with which the authors of a byline wrote is a contributor', () => {
  for (const [line, name] of [
    ['By Ann Miller with AP', 'AP'],
    ['By Ann Miller (with Reuters)', 'Reuters'],
    ['By Ann Miller, with the Associated Press', 'Associated Press'],
    ['Par Étienne Lavoisier avec AFP', 'AFP'],
    ["Par Étienne Lavoisier avec l'AFP", 'AFP'],
    ['Von Karl Weber mit dpa', 'dpa'],
    ['Por Ana Ruiz con EFE', 'EFE'],
  ] as const) {
    assert.deepEqual(namesOf('contributor', ['byline', line]), [name], line)
  }
  for (const line of ['By Reuters', 'By Ann Miller and Reuters', 'With AP', 'By Ann Withap']) {
    assert.deepEqual(namesOf('contributor', ['byline', line]), [], line)
  }
})

test('names that the story tells of are no contributors', () => {
  const told = 'Ann Miller contributed to this report of the council, its editor said.'
  assert.equal(read('contributor', [['paragraph', told]]), undefined)
})

const translated: readonly Part[] = [
  ['contributors', 'Translated by Ravi Nair'],
  ['contributors', 'Aus dem Englischen von Ravi Nair'],
  ['contributors', 'Traduction : Ravi Nair'],
  ['contributors', '翻訳：田中一郎'],
  ['byline', 'By Ann Miller, translated by Ravi Nair'],
  ['byline', 'Автор: Иван Петров, перевод: Анна Смирнова'],
]

for (const part of translated) {
  test(`“${part[1]}” names who translated the story`, () => {
    assert.equal(namesOf('translator', part).length, 1)
    assert.equal(read('contributor', [part]), undefined)
    assert.equal(read('editor', [part]), undefined)
  })
}

test('who made the pictures is a contributor where the byline names them', () => {
  const line = 'Words by Ann Miller, photographs by Bo Tan'
  assert.deepEqual(namesOf('contributor', ['byline', line]), ['Bo Tan'])
  assert.equal(read('contributor', [['caption', 'Photographs by Bo Tan']]), undefined)
})

for (const line of ['By Ann Miller', 'Translated into ten languages', 'Reviewed by Ravi Nair']) {
  test(`“${line}” names no translator`, () => {
    assert.equal(read('translator', [['byline', line]]), undefined)
    assert.equal(read('translator', [['contributors', line]]), undefined)
  })
}

test('JSON-LD states editors, translators and contributors', () => {
  const person = (name: string): object => ({'@type': 'Person', name})
  const {author, editor, translator, contributor} = articleOf({
    head: jsonLd({
      author: person('Ann Miller'),
      editor: person('Ravi Nair'),
      translator: person('Karl Weber'),
      contributor: [person('Bo Tan'), person('Ann Miller')],
    }),
  })
  assert.deepEqual(
    [author, editor, translator, contributor].map((agents) => agents?.map(({name}) => name)),
    [['Ann Miller'], ['Ravi Nair'], ['Karl Weber'], ['Bo Tan']],
  )
})
