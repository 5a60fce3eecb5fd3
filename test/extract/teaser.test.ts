import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'

const said = 'The ferry returned to port on Monday, its operator said.'

test('what is cut leaves the body, with a message, and the rest stays', () => {
  const teaser = 'Also Read | Island ferry to sail in spring'
  const {article, messages} = understand(`${said} ${teaser}\n\n${said}`)
  assert.equal(article?.articleBody, `${said}\n\n${said}`)
  assert.deepEqual(
    messages.filter(({ruleId}) => ruleId === 'teaser/at-the-end').map(({actual}) => actual),
    [teaser],
  )
})
