import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type EngineAddress, engineAddressOf, isAddress} from '../../pipeline/send/address.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

function found(text: string): EngineAddress {
  const address = engineAddressOf(text)
  if (isRefusal(address)) throw new TypeError(address.reason)
  return address
}

function reasonFor(text: string): string {
  const address = engineAddressOf(text)
  return isRefusal(address) ? `${address.reason}. ${address.remedy}` : ''
}

test('an address names the engine, its server and its index', () => {
  assert.deepEqual(found('opensearch+http://127.0.0.1:9200/news'), {
    kind: 'opensearch',
    name: 'OpenSearch',
    shown: 'opensearch+http://127.0.0.1:9200/news',
    server: 'http://127.0.0.1:9200',
    index: 'news',
  })
  assert.deepEqual(found('solr+https://search.example/solr/news/'), {
    kind: 'solr',
    name: 'Solr',
    shown: 'solr+https://search.example/solr/news',
    server: 'https://search.example/solr/news',
    index: 'news',
  })
  assert.equal(found('elasticsearch+https://h.example').index, 'news-articles')
  assert.equal(found('opensearch+http://h.example/proxy/news').server, 'http://h.example/proxy')
})

test('users and passwords are not in what is printed', () => {
  const address = found('opensearch+http://ann:se%2Fcret@h.example:9200/news')
  assert.equal(address.user, 'ann')
  assert.equal(address.password, 'se/cret')
  const postgres = found(
    'postgres://ann:secret@h.example:5432/news?sslmode=require&password=secret',
  )
  assert.equal(postgres.shown, 'postgres://h.example:5432/news')
  assert.equal(postgres.index, 'news')
  for (const {shown, server, kind} of [address, postgres]) {
    assert.doesNotMatch(shown, /secret|ann/)
    if (kind !== 'postgres') assert.doesNotMatch(server, /secret|ann/)
  }
})

test('a wrong address is refused with an example, without its password', () => {
  assert.match(reasonFor('mysql://ann:secret@h.example/news'), /scheme `mysql`.*postgres:\/\//)
  assert.match(reasonFor('postgres://ann:secret@h.example'), /lacks the name of a database/)
  assert.match(reasonFor('solr+http://ann:secret@h.example/'), /lacks the path of a core/)
  assert.match(reasonFor('opensearch+http://'), /lacks a host/)
  assert.match(reasonFor('opensearch+http://ann:secret@h.example:99999/news'), /lacks a host/)
  assert.match(reasonFor('opensearch+http://h.example/News'), /lower case/)
  for (const text of ['mysql', 'postgres', 'solr+http']) {
    assert.doesNotMatch(reasonFor(`${text}://ann:secret@h.example`), /secret/)
  }
})

test('names of files are no addresses', () => {
  for (const name of ['news.sqlite', './a/b.sqlite', 'C:\\news.sqlite', '/tmp/x:y']) {
    assert.equal(isAddress(name), false)
  }
  assert.ok(isAddress('constructor://x'))
  assert.match(reasonFor('constructor://x'), /No server is known/)
})
