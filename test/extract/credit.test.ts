import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'

test('creditText is the line that credits contributors or an agency, as written', () => {
  const line = 'With contributions from agencies.'
  assert.equal(read('creditText', [['contributors', line]]), line)
  assert.equal(read('creditText', [['credit', 'Text by: AFP']]), 'Text by: AFP')
})

test('brackets around a whole credit line are no part of it', () => {
  assert.equal(
    read('creditText', [['contributors', '(With inputs from PTI)']]),
    'With inputs from PTI',
  )
  assert.equal(read('creditText', [['credit', '(AFP)']]), 'AFP')
})

test('credits of pictures and lines that name reporters are left alone', () => {
  assert.equal(read('creditText', [['credit', 'Photograph: Ann Miller']]), undefined)
  assert.equal(read('creditText', [['credit', 'Getty Images']]), undefined)
  assert.equal(read('creditText', [['contributors', 'Reporting by Ann Miller']]), undefined)
  assert.equal(read('creditText', [['paragraph', 'With inputs from PTI']]), undefined)
})
