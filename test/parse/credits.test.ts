import assert from 'node:assert/strict'
import {test} from 'node:test'
import {creditedIn} from '../../pipeline/parse/credits.ts'

/** Names with what they are credited as. */
function credited(line: string): readonly string[] {
  return creditedIn(line).flatMap(({field, agents}) => agents.map(({name}) => `${field} ${name}`))
}

test('those who reported and those who edited are told apart', () => {
  assert.deepEqual(credited('(Reporting by Ann Miller; Editing by Ravi Nair)'), [
    'contributor Ann Miller',
    'editor Ravi Nair',
  ])
})

test('credits are read in other languages, and so are agencies', () => {
  assert.deepEqual(credited('Mit Material von dpa'), ['contributor dpa'])
  assert.deepEqual(credited('Con información de EFE'), ['contributor EFE'])
  assert.deepEqual(credited('Redigerad av Karin Svensson'), ['editor Karin Svensson'])
})

test('who is named without words for the work is credited with nothing', () => {
  for (const line of [
    'Ann Miller',
    'Reporting by satellite is new',
    'With files from the archive',
  ]) {
    assert.deepEqual(credited(line), [], line)
  }
})
