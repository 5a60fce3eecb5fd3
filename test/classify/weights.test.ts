import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shipped, type Weights} from '../../pipeline/classify/model/text/model.ts'
import {loadModel} from '../../pipeline/models/load.ts'

const largest = 200_000

test('the text model has a card that tells what it is and how many trees it has', () => {
  const weights = loadModel('text')
  assert.ok(isWeights(weights))
  const {card, forest} = weights
  for (const line of ['what', 'source', 'licence', 'date', 'count']) assert.ok(card[line], line)
  assert.equal(Number(card['count']), forest.trees.length)
  assert.ok(JSON.stringify(weights).length < largest)
})

test('the text model is of the features that are read off', () => {
  assert.ok(shipped().families.length > 5)
})

function isWeights(value: unknown): value is Weights {
  return typeof value === 'object' && value !== null && 'forest' in value
}
