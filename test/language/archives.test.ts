import assert from 'node:assert/strict'
import {test} from 'node:test'
import {archiveLabels, archiveWords} from '../../pipeline/language/archives.ts'
import {languageNamed} from '../../pipeline/language/language-names.ts'
import {load} from '../../pipeline/language/load.ts'
import {valuePart} from '../../pipeline/read/formats/archive-fields.ts'
import {labelledFormats} from '../../pipeline/tree/labelled.ts'

const {rows} = load('archives', ['format', 'label', 'use'])

test('every row is of a known format, and its use gives a role', () => {
  for (const {format, label} of rows) {
    const known = Object.keys(labelledFormats).find((each) => each === format)
    assert.ok(known, format)
    for (const [own, use] of archiveLabels('nexis')) {
      assert.ok(valuePart({start: 0, end: 1}, own, use).role, `${label} ${use}`)
    }
  }
})

test('a label of one format has one use', () => {
  const keys = rows.map(({format, label}) => `${format} ${label}`)
  assert.deepEqual(
    keys.filter((key, i) => keys.indexOf(key) !== i),
    [],
  )
})

test('labels are found in any case, by format', () => {
  assert.equal(archiveLabels('nexis').get('BYLINE'), 'byline')
  assert.equal(archiveLabels('factiva').get('HD'), 'headline')
  assert.equal(archiveLabels('proquest').get('FULL TEXT'), 'body')
  assert.equal(archiveLabels('factiva').get('BYLINE'), undefined)
  assert.ok(archiveWords('factiva', 'words').has('WÖRTER'))
})

test('a language is found by its name in several languages, in any case', () => {
  assert.equal(languageNamed('GERMAN'), 'de')
  assert.equal(languageNamed(' Deutsch'), 'de')
  assert.equal(languageNamed('français'), 'fr')
  assert.equal(languageNamed('Spanish'), 'es')
  for (const other of ['Germanic', 'Harbour', '']) assert.equal(languageNamed(other), undefined)
})
