import assert from 'node:assert/strict'
import {test} from 'node:test'
import {landmarkOf, landmarks} from '../../pipeline/classify/markup/landmarks.ts'
import {elementColumnsOf} from '../../pipeline/classify/model/page/elements.ts'
import type {Element} from '../../pipeline/tree/page.ts'

for (const {id, names, examples} of landmarks) {
  test(`${id} finds its yes and leaves its no alone`, () => {
    for (const yes of examples.yes) assert.ok(names.test(yes), yes)
    for (const no of examples.no) assert.ok(!names.test(no), no)
  })
}

/** Elements by tag, class and parent, the last ones with so many words of prose. */
function placesAmong(
  elements: readonly (readonly [tag: string, names: string, parent: number, prose: number])[],
): readonly (string | undefined)[] {
  const all = elements.map(
    ([tag, names, parent]): Element => ({
      tag,
      parent,
      at: {start: 0, end: 0},
      within: 0,
      attributes: {class: names},
    }),
  )
  const contents = elements.flatMap(([, , , prose], element) =>
    prose === 0 ? [] : [{element, words: prose, prose, linked: 0}],
  )
  return [...landmarkOf(all, elementColumnsOf(all, contents))].map((place) => landmarks[place]?.id)
}

test('what stands in a list of comments is comments', () => {
  const found = placesAmong([
    ['body', 'comments-open', -1, 0],
    ['article', 'post', 0, 0],
    ['p', '', 1, 200],
    ['ol', 'comment-list', 0, 0],
    ['p', '', 3, 300],
  ])
  assert.deepEqual(found, [undefined, undefined, undefined, 'places/comments', 'places/comments'])
})

test('a page whose whole text stands under such a name is left alone', () => {
  const found = placesAmong([
    ['body', '', -1, 0],
    ['div', 'comment-body', 0, 0],
    ['p', '', 1, 300],
  ])
  assert.deepEqual(found, [undefined, undefined, undefined])
})
