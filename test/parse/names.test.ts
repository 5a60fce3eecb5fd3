import assert from 'node:assert/strict'
import {test} from 'node:test'
import {agentsIn} from '../../pipeline/parse/names.ts'

/** Names with `P` or `O` in front. */
function found(list: string): readonly string[] {
  return agentsIn(list, {trust: 'printed'}).map(
    (agent) => `${agent['@type'].charAt(0)} ${agent.name}`,
  )
}

test('names are parted by commas, “and” and semicolons', () => {
  assert.deepEqual(found('Ann Miller, Ravi Nair; Karl Weber, and Jane Doe'), [
    'P Ann Miller',
    'P Ravi Nair',
    'P Karl Weber',
    'P Jane Doe',
  ])
})

test('“and” is known in other languages', () => {
  for (const and of ['und', 'et', 'y', 'e', 've', '&']) {
    assert.deepEqual(found(`Ann Miller ${and} Ravi Nair`), ['P Ann Miller', 'P Ravi Nair'], and)
  }
})

test('a name that is listed is an organization, in either form', () => {
  assert.deepEqual(found('AFP and Press Trust of India'), ['O AFP', 'O Press Trust of India'])
})

test('a job before a name is left out, and so is the place behind it', () => {
  assert.deepEqual(found('Associated Press writer Ann Miller in Oslo'), ['P Ann Miller'])
})

test('letters of any script, marks and hyphens make a name', () => {
  for (const name of [
    'Élise Marchetti',
    'Ayşe Yılmaz',
    'Иван Петров',
    'Jean-Luc O’Neill',
    'A. B. Miller',
  ]) {
    assert.deepEqual(found(name), [`P ${name}`])
  }
})

test('particles of names are kept', () => {
  for (const name of ['Jan de Vries', 'Karl von der Heide', 'María de la Cruz', 'Omar bin Said']) {
    assert.deepEqual(found(name), [`P ${name}`])
  }
})

test('one word, a job, a desk, a phrase and a number are no names', () => {
  for (const list of [
    'Admin',
    'Senior Editor',
    'News Desk',
    'Ann with others',
    'the crew',
    'Ann 2',
    '',
  ]) {
    assert.deepEqual(found(list), [], list)
  }
})

test('a name that stands twice is one', () => {
  assert.deepEqual(found('Ann Miller and Ann Miller'), ['P Ann Miller'])
})

test('a legal form behind a name makes a company, with its full stop, and before one a person', () => {
  assert.deepEqual(found('Harbour Shipping Inc.'), ['O Harbour Shipping Inc.'])
  assert.deepEqual(found('Hafen Verlag GmbH'), ['O Hafen Verlag GmbH'])
  assert.deepEqual(found('Ag Berg'), ['P Ag Berg'])
})

test('words of every day, one of which is a name as well, are no name, and no rest of one', () => {
  assert.deepEqual(found('Outdoor Pickup'), [])
  assert.deepEqual(found("Harvard Women's Health"), [])
  assert.deepEqual(found('Ann Miller Global Commons'), ['P Ann Miller'])
  assert.deepEqual(found('Rose Miller'), ['P Rose Miller'])
  assert.deepEqual(found('Ann Reader'), ['P Ann Reader'])
})

test('legal forms of many countries make a company', () => {
  for (const name of [
    'Hafen Sp. z o.o.',
    'Liman A.Ş.',
    'ООО Гавань',
    'Satama Oy',
    'Kikötő Kft',
    'Havn A/S',
    'Λιμάνι Α.Ε.',
    '株式会社海野',
    '海野株式会社',
  ]) {
    assert.deepEqual(found(name), [`O ${name}`])
  }
})

test('a given name that is a word before authors elsewhere stays one', () => {
  assert.deepEqual(found('Per Dahl'), ['P Per Dahl'])
  assert.deepEqual(found('Per Dahl, journalist'), ['P Per Dahl'])
  assert.deepEqual(found('Per Joan Puig'), ['P Joan Puig'])
})

test('the outlet behind a full name is left out', () => {
  for (const outlet of ['USA TODAY', 'Los Angeles Times', 'Cherry Hill Courier-Post']) {
    assert.deepEqual(found(`Ann Miller ${outlet}`), ['P Ann Miller'])
  }
  assert.deepEqual(found('Toronto Sun'), ['O Toronto Sun'])
  assert.deepEqual(found('Wei Sun'), ['P Wei Sun'])
})
