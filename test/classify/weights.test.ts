import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shippedForText} from '../../pipeline/classify/model/text/model.ts'
import {loadModel} from '../../pipeline/models/load.ts'

const largest = 350_000

test('the text model stays small', () => {
  assert.ok(JSON.stringify(loadModel('text')).length < largest)
})

test('the text model is of the features that are read off', () => {
  assert.ok(shippedForText().forest.families.length > 5)
})
