import assert from 'node:assert/strict'
import {test} from 'node:test'
import {followingWith} from '../../pipeline/compile/follows.ts'
import {understand} from '../../pipeline/index.ts'
import type {Audit, Reading} from '../../pipeline/tree/generated/audit.ts'
import {articlePage} from '../pages.ts'

const follows = followingWith(undefined)
const story = `Harbour opens after storm

By Ann Miller

Published: March 20, 2023

BERGEN: The harbour opened again on Monday, the port said.
`

function readingsOf(audit: Audit, field: string): readonly Reading[] {
  return audit.claims.find((claim) => claim.field === field)?.readings ?? []
}

test('a printed name is a part of its line, and a headline is its line', () => {
  const {audit} = understand(story)
  assert.deepEqual(readingsOf(audit, 'author'), [{of: '/0/name', at: 0, how: ['part']}])
  assert.deepEqual(readingsOf(audit, 'headline'), [{of: '', at: 0, how: []}])
  assert.deepEqual(readingsOf(audit, 'datePublished'), [{of: '', at: 0, how: ['date']}])
})

test('a stated value names its statement, which says what it states', () => {
  const head = '<meta property="og:description" content="Ferries &amp; boats are back in port.">'
  const {audit} = understand(articlePage({head}))
  const claim = audit.claims.find(({field}) => field === 'description')
  assert.deepEqual(claim?.readings, [{of: '', from: 0, how: []}])
  assert.equal(claim?.from?.[0]?.stated, 'Ferries & boats are back in port.')
})

test('the address of an author has a witness of its own', () => {
  const author = {
    '@type': 'Person',
    name: 'Mira Dahl',
    url: 'https://mail.example/mira',
    jobTitle: 'Editor',
  }
  const data = {'@type': 'NewsArticle', headline: 'Harbour stays shut for another week', author}
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  const {audit} = understand(articlePage({head}))
  const claim = audit.claims.find(({field}) => field === 'author')
  assert.deepEqual(
    claim?.readings.map(({of, from}) => [of, claim.from?.[from ?? -1]?.stated]),
    [
      ['/0/name', 'Mira Dahl'],
      ['/0/jobTitle', 'Editor'],
      ['/0/url', 'https://mail.example/mira'],
    ],
  )
})

test('a measured language is computed, whatever letters stand in the body', () => {
  const {audit} = understand(
    `${story}\nWhen the wind fell, the first ferries left the quay again.\n`,
  )
  assert.deepEqual(readingsOf(audit, 'inLanguage'), [{of: '', how: ['computed']}])
})

test('a date follows from its numbers, and not from others', () => {
  const on = (text: string, value = '2023-03-20'): boolean => follows(value, text, ['date'])
  assert.ok(on('March 20, 2023'))
  assert.ok(on('20.03.23'))
  assert.ok(on('2023年3月20日'))
  assert.ok(on('٢٠ مارس ٢٠٢٣'))
  assert.ok(on('20230320T101500Z', '2023-03-20T10:15:00Z'))
  assert.ok(on('1679307300', '2023-03-20T10:15:00Z'))
  assert.ok(on('March 20, 2023 at 1:24 p.m.', '2023-03-20T13:24:00-04:00'))
  assert.ok(!on('March 21, 2023'))
  assert.ok(!on('20.04.2023'))
  assert.ok(!on('March 20'))
  assert.ok(!on('March 20, 2023 at 1:25 p.m.', '2023-03-20T13:24:00-04:00'))
})

test('an address follows from what it is resolved to, and a code of a language from its tag', () => {
  const followsFrom = followingWith('https://mail.example/a/b')
  assert.ok(followsFrom('https://mail.example/a/c.jpg', 'c.jpg', ['address']))
  assert.ok(!followsFrom('https://mail.example/c.jpg', 'c.jpg', ['address']))
  assert.ok(!follows('https://', 'no address', ['address']))
  assert.ok(follows('pt', 'pt-BR', ['language']))
  assert.ok(!follows('br', 'pt-BR', ['language']))
})

test('folds forgive what they name and nothing else', () => {
  assert.ok(follows('Ferry is back', 'Ferry  is\nback', ['spaces']))
  assert.ok(!follows('Ferry is back', 'Ferry is bask', ['spaces']))
  assert.ok(follows('‹b›Ferry', '<b>ferry', ['case', 'signs']))
  assert.ok(follows('A & B', 'A &amp;amp; B', ['references', 'spaces']))
  assert.ok(!follows('…', '!', ['signs']))
  assert.ok(!follows('', 'anything', ['part']))
})
