import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'

const text = `The ferry came back into port on Monday evening, three days late and with all passengers, the harbour office said.

Waves of nine metres had kept the ship out at sea since Friday, and the captain had asked for a tug on Saturday.
`

function notesOf(property: string, value: string): readonly string[] {
  const statement = {node: 0, bytes: {start: 0, end: 0}, source: 'feed', property, value} as const
  const source = {sha256: '0'.repeat(64), bytes: text.length, encoding: 'utf-8', replaced: 0}
  const {audit} = understand({name: 'item', text, source, feed: [statement]})
  return audit.notes.filter(({rule}) => rule === 'feed/unread').map(({reason}) => reason)
}

const unread: readonly (readonly [string, string, RegExp])[] = [
  ['datePublished', 'yesterday', /`yesterday`: no day that can be read/],
  ['dateModified', '1970-01-01', /no story was published/],
  ['inLanguage', 'und', /no tag of a language/],
  ['author.name', 'https://harbour.example/ann', /no name of a person/],
  ['publisher.name', 'The &lt;Post&gt;', /read as `The`/],
]

for (const [property, value, reason] of unread) {
  test(`what the container states and nobody can read is noted: ${property} ${value}`, () => {
    const [note = ''] = notesOf(property, value)
    assert.match(note, reason)
  })
}

const readable = [
  ['datePublished', '2023-03-20T10:00:00Z'],
  ['dateModified', 'Mon, 20 Mar 2023 10:00:00 +0100'],
  ['inLanguage', 'en-GB'],
  ['author.name', 'Ann Miller'],
  ['publisher.name', 'Harbour Post'],
  ['headline', 'Ferry &amp; <b>tug</b> are back in port'],
] as const

for (const [property, value] of readable) {
  test(`what can be read has no note: ${property} ${value}`, () => {
    assert.deepEqual(notesOf(property, value), [])
  })
}
