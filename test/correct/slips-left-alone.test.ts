import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'

const alone = [
  'They drank teh tarik in the shop, and it was a good cup for all of them.',
  'She had a teh and went back to the house of her mother in the town.',
  'He wrote of “teh minister” in a letter to the paper that is in the city.',
  'They met in the Sunda Strait, and it was the end of the voyage for all of them.',
  'He read the novel of Octobre and it was the one that they had in mind.',
  'They were in Room 2O14 when it was over, and it was the end of it.',
  'They had $400 .22 rifles in the shop, and it was the end of it for them.',
  'You can use an Array.From call for this, and it is the one that they have.',
  'They sent a messenge to the mayor of the town and to all of the people in it.',
  'The e mail was for all of the people, and it was what they had in mind.',
]

for (const text of alone) {
  test(`correct leaves alone: ${text}`, () => {
    assert.deepEqual(editsIn(text), [])
  })
}
