import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import type {AuditNote} from '../../pipeline/tree/generated/audit.ts'
import {verify} from '../../verify/verify.ts'
import {jsonLd, markupOf, type Page, property} from './pages.ts'

const url = 'https://www.harbourpost.example/ferry-is-back'
const published = 'article:published_time'
const link = (href: string): string => `<link rel="canonical" href="${href}">`

function notesOf(page: Page): readonly AuditNote[] {
  const bytes = Buffer.from(markupOf(page))
  const {audit, article} = understand(bytes, {name: 'page.html', url: page.url ?? url})
  const written = JSON.parse(JSON.stringify({audit, article}))
  assert.deepEqual(verify(bytes, written.audit, {article: written.article}).findings, [])
  return audit.notes.filter(({rule}) => rule.startsWith('contradiction/'))
}

/** Field, what is taken, what differs. */
const told: readonly (readonly [string, string, string, Page])[] = [
  [
    'headline',
    'Ferry is back in port',
    'Storm keeps islanders away from home for days',
    {head: property('og:title', 'Storm keeps islanders away from home for days')},
  ],
  [
    'datePublished',
    '2023-03-20T10:00:00Z',
    '2021-07-04T08:00:00Z',
    {
      head: `${jsonLd({datePublished: '2023-03-20T10:00:00Z'})}<meta name="date" content="2021-07-04T08:00:00Z">`,
    },
  ],
  [
    'dateModified',
    '2023-03-25T10:00:00Z',
    '2023-04-25T10:00:00Z',
    {
      head: `${jsonLd({datePublished: '2023-03-20T10:00:00Z', dateModified: '2023-03-25T10:00:00Z'})}${property('article:modified_time', '2023-04-25T10:00:00Z')}`,
    },
  ],
  [
    'author',
    'Mirte Callowell',
    'Orlan Testrupp, Hedda Brimsoll',
    {
      head: jsonLd({author: {'@type': 'Person', name: 'Mirte Callowell'}}),
      top: '<h1>Ferry is back in port</h1><p class="byline">By Orlan Testrupp and Hedda Brimsoll</p>',
    },
  ],
  ['inLanguage', 'en', 'pl', {lang: 'pl'}],
  [
    'url',
    url,
    'https://www.harbourpost.example/storm-at-sea',
    {head: `${link(url)}${property('og:url', 'https://www.harbourpost.example/storm-at-sea')}`},
  ],
  [
    'author',
    'Ann Miller',
    'Peter Jones',
    {
      head: `${jsonLd({author: {'@type': 'Person', name: 'Ann Miller'}})}<meta name="author" content="Peter Jones">`,
    },
  ],
  [
    'author',
    'Ann Miller',
    'Newsroom',
    {
      head: '<meta name="author" content="Newsroom">',
      top: '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller</p>',
    },
  ],
]

for (const [field, own, other, page] of told) {
  test(`a contradiction of ${field} is noted with both values and both places`, () => {
    const notes = notesOf(page)
    assert.deepEqual(
      notes.map(({rule, between}) => [rule, between?.map(({value}) => value)]),
      [[`contradiction/${field}`, [own, other]]],
    )
    assert.ok(notes[0]?.between?.every(({at, from}) => at !== undefined || from !== undefined))
    assert.match(notes[0]?.reason ?? '', /bytes \d+ to \d+/)
  })
}

const long = 'Ferry is back in port after three days of storm'
const alone: Readonly<Record<string, Page>> = {
  'case and signs': {
    head: property('og:title', 'FERRY IS BACK – IN PORT!'),
  },
  'a title that is cut off': {
    top: `<h1>${long}</h1>`,
    head: property('og:title', 'Ferry is back in port after three…'),
  },
  'the site behind a title': {
    head: `${property('og:site_name', 'Harbour Post')}${property('og:title', 'Ferry is back in port | Harbour Post')}`,
  },
  'a title in another script': {head: property('og:title', 'Паром вернулся в порт после шторма')},
  'the name of a site as a title': {head: property('og:title', 'Harbour Post')},
  'one moment in two zones': {
    head: `${jsonLd({datePublished: '2023-03-20T23:30:00Z'})}${property(published, '2023-03-21T01:30:00+02:00')}`,
  },
  'a day and an instant of it': {
    head: `${jsonLd({datePublished: '2023-03-20'})}${property(published, '2023-03-20T01:30:00+02:00')}`,
  },
  'a day that a zone moves by one': {
    head: `${jsonLd({datePublished: '2023-03-20T23:00:00Z'})}${property(published, '2023-03-21')}`,
  },
  'the day of the change': {
    head: `${jsonLd({datePublished: '2023-03-20T10:00:00Z', dateModified: '2023-05-20T10:00:00Z'})}<meta name="date" content="2023-05-20T10:00:00Z">`,
  },
  'a region of the language': {lang: 'en-GB', head: property('og:locale', 'en_US')},
  'a code of three letters': {head: jsonLd({inLanguage: 'eng'})},
  'an address with another ending, host or query': {
    head: `${link(url)}${property('og:url', 'https://m.harbourpost.example/ferry-is-back/?utm_source=x')}`,
  },
  'the front page as an address': {
    head: `${link(url)}${property('og:url', 'https://www.harbourpost.example/')}`,
  },
  'a number of the story in another path': {
    head: `${link('https://harbour.example/ferry-123456')}${property('og:url', 'https://harbour.example/news/123456')}`,
    url: 'https://harbour.example/ferry-123456',
  },
  'a part of the authors': {
    head: `${jsonLd({
      author: [
        {'@type': 'Person', name: 'Ann Miller'},
        {'@type': 'Person', name: 'Peter Jones'},
      ],
    })}<meta name="author" content="Ann Miller">`,
  },
  'initials of an author': {
    head: `${jsonLd({author: {'@type': 'Person', name: 'Ann Miller'}})}<meta name="author" content="A. Miller">`,
  },
  'an organization beside a person': {
    head: `${jsonLd({author: {'@type': 'Person', name: 'Ann Miller'}})}<meta name="author" content="Harbour Media Group">`,
  },
  'an agency that the byline names as well': {
    head: jsonLd({author: {'@type': 'Organization', name: 'Associated Press'}}),
    top: '<h1>Ferry is back in port</h1><p class="byline">By Ann Miller, Associated Press</p>',
  },
  'a publisher and the name of its site': {
    head: `${jsonLd({publisher: {'@type': 'Organization', name: 'River Media Group'}})}${property('og:site_name', 'Harbour Post')}`,
  },
  'dates and names of other stories': {
    head: jsonLd({
      datePublished: '2023-03-20T10:00:00Z',
      author: {'@type': 'Person', name: 'Ann Miller'},
    }),
    below:
      '<aside><h2>More stories</h2><p>By Peter Jones</p><p>3 January 2021</p><p>Tides of the week</p></aside>',
  },
}

for (const [what, page] of Object.entries(alone)) {
  test(`no contradiction: ${what}`, () => {
    assert.deepEqual(
      notesOf(page).map(({reason}) => reason),
      [],
    )
  })
}
