import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'
import {protectedSentences, protectedWords} from './protected.ts'

const frames = [
  (word: string) => `The minister said that ${word} was what the people of the city had in mind.`,
  (word: string) => `${word} is one of the things that they have seen in the past year.`,
  (word: string) => `It was the last of the year, and it was ${word}.`,
]

test('the memory of protected words has more than 400 of them', () => {
  const words = Object.values(protectedWords).flatMap((list) => list.trim().split(/\s+/))
  assert.ok(new Set(words).size >= 400)
})

for (const [kind, list] of Object.entries(protectedWords)) {
  test(`correct leaves ${kind} alone`, () => {
    for (const word of list.trim().split(/\s+/)) {
      for (const frame of frames) assert.deepEqual(editsIn(frame(word)), [], word)
    }
  })
}

test('correct leaves all protected words on one memory alone', () => {
  const words = Object.values(protectedWords).flatMap((list) => list.trim().split(/\s+/))
  const memory = words.map((word, i) => frames[i % frames.length]?.(word)).join('\n')
  assert.deepEqual(editsIn(memory), [])
})

for (const sentence of protectedSentences) {
  test(`correct leaves alone: ${sentence}`, () => {
    assert.deepEqual(editsIn(sentence), [])
  })
}
