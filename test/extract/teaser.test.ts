import assert from 'node:assert/strict'
import {test} from 'node:test'
import {teaserOf} from '../../pipeline/extract/teaser.ts'
import {understand} from '../../pipeline/index.ts'

const said = 'The ferry returned to port on Monday, its operator said.'

/** The words that are cut from a paragraph. */
function cutFrom(paragraph: string): string | undefined {
  const span = teaserOf(paragraph, {start: 0, end: paragraph.length})
  return span && paragraph.slice(span.at.start, span.at.end)
}

for (const teaser of [
  'Also Read | Island ferry to sail in spring',
  'Read more: Island ferry to sail in spring',
  'READ ALSO: Island ferry to sail in spring',
  'Read  Island ferry to sail in spring',
  'Lesen Sie auch: Inselfähre fährt im Frühjahr',
  'Lire aussi : Le ferry reprend au printemps',
  'Lea también: El ferry vuelve en primavera',
]) {
  test(`“${teaser}” is cut from the end of a paragraph`, () => {
    assert.equal(cutFrom(`${said} ${teaser}`), teaser)
  })
}

for (const rest of [
  'Read the report, she said.',
  'Read the report before you judge it',
  'Read more books: that was his advice to them.',
  'He said: Read more',
  'Also read to the children was a letter',
]) {
  test(`“${rest}” stays`, () => {
    assert.equal(cutFrom(`${said} ${rest}`), undefined)
  })
}

test('a paragraph that is nothing else is no paragraph with a teaser', () => {
  assert.equal(cutFrom('Also Read | Island ferry to sail in spring'), undefined)
})

test('what is cut leaves the body, with a message, and the rest stays', () => {
  const teaser = 'Also Read | Island ferry to sail in spring'
  const {article, messages} = understand(`${said} ${teaser}\n\n${said}`)
  assert.equal(article?.articleBody, `${said}\n\n${said}`)
  assert.deepEqual(
    messages.filter(({ruleId}) => ruleId === 'teaser/at-the-end').map(({actual}) => actual),
    [teaser],
  )
})
