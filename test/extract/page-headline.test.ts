import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf, jsonLd, property} from './pages.ts'

test('the headline is that of the heading, whatever templates append to titles', () => {
  const head = `<title>Ferry is back in port | News | The Paper</title>${property('og:site_name', 'The Paper')}${property('og:title', 'Ferry is back in port - The Paper')}`
  assert.equal(articleOf({head}).headline, 'Ferry is back in port')
})

test('without a heading the title stands, without the name of the site', () => {
  const head = `<title>Ferry is back in port | The Paper</title>${property('og:site_name', 'The Paper')}`
  assert.equal(articleOf({head, top: ''}).headline, 'Ferry is back in port')
})

test('the desk’s own headline in structured data counts more than a title', () => {
  const head = `${jsonLd({headline: 'Ferry is back in port'})}<title>Ferry news: all you need to know</title>`
  assert.equal(articleOf({head, top: ''}).headline, 'Ferry is back in port')
})

test('a kicker before the headline is cut when another place has the headline alone', () => {
  const head = `${jsonLd({headline: 'Storm at sea: Ferry is back in port at last'})}${property('og:title', 'Ferry is back in port at last')}`
  const top = '<h1>Storm at sea: Ferry is back in port at last</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port at last')
})

test('a colon in a headline is left alone when every place has it', () => {
  const line = 'Storm at sea: Ferry is back in port at last'
  const head = `${jsonLd({headline: line})}${property('og:title', line)}<title>${line}</title>`
  assert.equal(articleOf({head, top: `<h1>${line}</h1>`}).headline, line)
})

test('the name of the site in a heading of its own is no headline', () => {
  const head = `<title>Ferry is back in port - The Paper</title>${property('og:site_name', 'The Paper')}`
  const top = '<h1>The Paper</h1><h1>Ferry is back in port</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port')
})
