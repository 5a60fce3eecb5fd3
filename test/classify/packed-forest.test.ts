import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shippedForHeadlines} from '../../pipeline/classify/model/headline/model.ts'
import {forestBytes, forestFrom} from '../../pipeline/classify/model/packed-forest.ts'
import {shippedForPages} from '../../pipeline/classify/model/page/model.ts'
import {shippedForText} from '../../pipeline/classify/model/text/model.ts'

test('a forest comes back from its bytes as it was, wherever they begin', () => {
  for (const forest of [shippedForText().forest, shippedForHeadlines(), shippedForPages().forest]) {
    const bytes = forestBytes(forest)
    assert.deepEqual(forestFrom(bytes), forest)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    assert.deepEqual(forestFrom(shifted.subarray(1)), forest)
  }
})

test('without bytes there is no forest', () => {
  assert.equal(forestFrom(undefined), undefined)
})
