import assert from 'node:assert/strict'
import {test} from 'node:test'
import {nearestOf} from '../../pipeline/validate/nearest.ts'

const known = ['headline', 'alternativeHeadline', 'url', 'author', 'editor', 'image']

const slips = [
  ['headLine', 'headline'],
  ['haedline', 'headline'],
  ['headlin', 'headline'],
  ['headlines', 'headline'],
  ['auther', 'author'],
  ['URL', 'url'],
  ['ulr', 'url'],
] as const

for (const [slip, meant] of slips) {
  test(`nearest to ${slip} is ${meant}`, () => assert.equal(nearestOf(slip, known), meant))
}

for (const other of ['price', 'title', 'x', '', 'hreflang']) {
  test(`nothing is near to ${JSON.stringify(other)}`, () => {
    assert.equal(nearestOf(other, known), undefined)
  })
}
