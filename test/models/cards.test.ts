import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {test} from 'node:test'
import {Ajv2020} from 'ajv/dist/2020.js'
import {loadModel, models} from '../../pipeline/models/load.ts'
import {byCodeUnit} from '../corpus.ts'
import {isJson, type Json, readJson, under} from '../schemas/read-schemas.ts'

const ending = '.json'
const day = /^\d{4}-\d\d-\d\d$/
const ajv = new Ajv2020({strict: true, allErrors: true})
ajv.addFormat('date', day)
const fits = ajv.compile(readJson('model-card.schema.json'))

/** The models that are forests. */
const forests = models.filter((name) => isJson(under(loadModel(name))['forest']))

test('every model of the folder is listed, and no other', () => {
  const files = readdirSync(new URL('../../pipeline/models/', import.meta.url))
  const names = files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -5))
  assert.deepEqual([...models].sort(byCodeUnit), names.sort(byCodeUnit))
})

for (const name of models) {
  test(`the model ${name} has a card that fits its schema`, () => {
    fits(cardOf(name))
    assert.deepEqual(fits.errors ?? [], [])
  })
}

for (const name of forests) {
  test(`the card of the model ${name} counts its trees and names its features`, () => {
    const {trees, features} = under(loadModel(name), 'forest')
    const card = cardOf(name)
    assert.ok(Array.isArray(trees) && Array.isArray(features))
    const families = new Set(features.map((feature) => String(feature).split('/')[0]))
    assert.equal(under(card, 'count')['trees'], trees.length)
    assert.equal(under(card, 'settings')['trees'], trees.length)
    assert.equal(under(card, 'count')['features'], features.length)
    assert.deepEqual(card['features'], [...families])
  })
}

test('a card without its hyper-parameters is refused', () => {
  const {settings, ...rest} = cardOf('text')
  assert.notEqual(settings, undefined)
  assert.equal(fits(rest), false)
})

function cardOf(name: (typeof models)[number]): Json {
  return under(loadModel(name), 'card')
}
