import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'
import {articleOf, jsonLd, property} from './pages.ts'

test('the description is the dek', () => {
  assert.equal(read('description', [['dek', 'No one was hurt.']]), 'No one was hurt.')
})

test('a second dek is passed over', () => {
  const claim = claimOf('description', [
    ['dek', 'No one was hurt.'],
    ['dek', 'Gale over.'],
  ])
  assert.equal(claim?.value, 'No one was hurt.')
  assert.deepEqual(
    claim?.passedOver.map(({value}) => value),
    ['Gale over.'],
  )
})

test('the lede is body and no description', () => {
  assert.equal(read('description', [['paragraph', 'The ferry came back.']]), undefined)
})

test('a description that breaks off gives way to one that is whole', () => {
  const head = `${jsonLd({description: 'Three days late, the ferry…'})}${property('og:description', 'Three days late, the ferry came back with all on board.')}`
  assert.equal(
    articleOf({head}).description,
    'Three days late, the ferry came back with all on board.',
  )
})

const title = '<h1>Ferry is back in port</h1>'
const general = property('og:description', 'All you need to know about the ferry.')

test('what the page calls its standfirst comes before what it states', () => {
  const lead = '<p class="article-lead">Nobody was hurt when the ferry ran aground.</p>'
  const {description} = articleOf({head: general, top: `${title}${lead}`})
  assert.equal(description, 'Nobody was hurt when the ferry ran aground.')
})

test('two words name a standfirst together', () => {
  const lead = '<h2 class="entry-sub-title">Nobody was hurt in the fog</h2>'
  assert.equal(articleOf({top: `${title}${lead}`}).description, 'Nobody was hurt in the fog')
})

test('a name of a standfirst further down is of another part', () => {
  const below = '<p class="summary">Nobody was hurt when the ferry ran aground.</p>'
  assert.equal(
    articleOf({head: general, below}).description,
    'All you need to know about the ferry.',
  )
})

test('an element that holds the story is no standfirst, whatever its name', () => {
  const top = `${title}<div class="intro"><p>Nobody was hurt when the ferry ran aground.</p>`
  assert.equal(
    articleOf({head: general, top, below: '</div>'}).description,
    'All you need to know about the ferry.',
  )
})

test('of what is stated, what the page shows below its headline counts first', () => {
  const shown = 'Nobody was hurt when the ferry ran aground in thick fog.'
  const head = `${jsonLd({description: 'Ferries, fog and rocks.'})}${property('og:description', shown)}`
  assert.equal(articleOf({head, top: `${title}<p>${shown}</p>`}).description, shown)
})

test('a description that breaks off is better than none', () => {
  const head = property('og:description', 'Three days late, the ferry came back to…')
  assert.equal(articleOf({head}).description, 'Three days late, the ferry came back to…')
})

test('a line with a clock time is no description, whatever stands around it', () => {
  const dek = '2024-05-18 07:46 Source: Evening Post, staff'
  assert.equal(read('description', [['dek', dek]]), undefined)
  assert.equal(
    read('description', [['dek', 'It came at last, 12.40 % late.']]),
    'It came at last, 12.40 % late.',
  )
})
