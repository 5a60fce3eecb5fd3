import assert from 'node:assert/strict'
import {test} from 'node:test'
import {addressKeyOf, isWebAddress, urlOf, webAddressOf} from '../../pipeline/text/addresses.ts'
import {longestAddress} from '../../pipeline/text/limits.ts'

test('an address is printed as the URL Standard serialises it', () => {
  const printed: Readonly<Record<string, string>> = {
    'https://harbour.example/ferry?id=1&page=2#top':
      'https://harbour.example/ferry?id=1&page=2#top',
    'HTTPS://HARBOUR.EXAMPLE:443/': 'https://harbour.example/',
    'https://harbour.example/a b': 'https://harbour.example/a%20b',
    'https://harbour.example/"<b>': 'https://harbour.example/%22%3Cb%3E',
    'https://harbour.example/#<b>': 'https://harbour.example/#%3Cb%3E',
    'https:harbour.example': 'https://harbour.example/',
    'https://harbour.example/a\\b': 'https://harbour.example/a/b',
    ' https://harbour.example/\n': 'https://harbour.example/',
    'https://hafen-mühle.example/größe': 'https://xn--hafen-mhle-geb.example/gr%C3%B6%C3%9Fe',
    'https://harbour.example/\u202e\u0000\u0090\ufdd0':
      'https://harbour.example/%E2%80%AE%00%C2%90%EF%B7%90',
    'https://harbour.example/\ud800': 'https://harbour.example/%EF%BF%BD',
    'https://ann:secret@harbour.example/': 'https://harbour.example/',
  }
  for (const [written, address] of Object.entries(printed)) {
    assert.equal(webAddressOf(written), address)
    assert.equal(webAddressOf(address), address)
  }
})

test('a relative address needs a base, and words and markup are none', () => {
  const base = 'https://harbour.example/news/'
  assert.equal(webAddressOf('ferry.html', base), 'https://harbour.example/news/ferry.html')
  assert.equal(webAddressOf('/my ferry.jpg', base), 'https://harbour.example/my%20ferry.jpg')
  assert.equal(webAddressOf('//cdn.example/i', base), 'https://cdn.example/i')
  for (const written of ['Ann Miller', '<a href="x">', 'javascript:alert(1)', 'data:,x']) {
    assert.equal(webAddressOf(written, base), undefined, written)
  }
  assert.equal(webAddressOf('/ferry'), undefined)
})

test('what leads nowhere on the web is no address', () => {
  const none = ['', 'ferry', 'ftp://harbour.example/', 'https://', 'https://xn--/', 'https://a b/']
  for (const written of [...none, 'https://ha\u0000rbour.example/', 'http://a:port/']) {
    assert.ok(!isWebAddress(written), written)
  }
})

test('an address may have 8,000 code units, before and after it is serialised', () => {
  const own = 'https://harbour.example/'
  const longest = `${own}${'a'.repeat(longestAddress - own.length)}`
  assert.equal(webAddressOf(longest), longest)
  assert.equal(webAddressOf(`${longest}a`), undefined)
  assert.equal(webAddressOf(`${own}${'é'.repeat(longestAddress / 4)}`), undefined)
})

test('a host with letters outside ASCII is an address however often one is read', () => {
  for (let i = 0; i < 2000; i += 1) {
    assert.ok(urlOf(`https://hafen-mühle.example/${i}`))
    assert.ok(isWebAddress(`https://größe${i}.example/`))
  }
})

test('addresses are one where only protocol, host prefix, ending, query and case differ', () => {
  const key = 'example.com/ferry'
  for (const address of [
    'https://www.example.com/Ferry.html?ref=1',
    'http://m.example.com/ferry/#top',
    ' https://example.com/ferry ',
  ]) {
    assert.equal(addressKeyOf(address), key, address)
  }
  assert.notEqual(addressKeyOf('https://example.com/ferry/2'), key)
  assert.notEqual(addressKeyOf('https://post.example.com/ferry'), key)
})
