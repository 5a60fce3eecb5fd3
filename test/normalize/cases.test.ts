import assert from 'node:assert/strict'
import {test} from 'node:test'
import {repairText} from '../../pipeline/normalize/normalize.ts'
import {apply, invert} from '../../pipeline/tree/edits.ts'
import {kinds} from './cases.ts'

for (const {name, options, cases} of kinds) {
  test(`repair mends ${name}`, () => {
    for (const [damaged, mended] of cases) {
      assert.equal(apply(damaged, repairText(damaged, options)), mended, JSON.stringify(damaged))
    }
  })

  test(`repair of ${name} leads back, and needs no second one`, () => {
    for (const [damaged] of cases) {
      const edits = repairText(damaged, options)
      const mended = apply(damaged, edits)
      assert.equal(apply(mended, invert(edits)), damaged)
      assert.deepEqual(repairText(mended, options), [])
    }
  })

  test(`repair leaves near twins of ${name} alone`, () => {
    for (const [, , twin] of cases) {
      assert.equal(apply(twin, repairText(twin, options)), twin, JSON.stringify(twin))
    }
  })
}

test('there are at least 250 cases', () => {
  const count = kinds.flatMap(({cases}) => cases).length
  assert.ok(count >= 250, `${count} cases`)
})
