import type {Audit} from '../../pipeline/tree/generated/audit.ts'
import type {NewsArticle} from '../../pipeline/tree/generated/news-article.ts'
import type {SearchDocument} from '../../pipeline/tree/generated/search-document.ts'

const key = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'
const sha256 = 'abcdef1234567890abcdef1234567890abcdef1234567890abcdef1234567890'

/** An article that uses every property a document can bear out. */
export const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': `ni:///sha-256;${key}`,
  identifier: [{'@type': 'PropertyValue', propertyID: 'sha-256', value: sha256}],
  url: 'https://news.example/bridge',
  mainEntityOfPage: 'https://news.example/bridge',
  headline: 'Town reopens its iron bridge after two years',
  alternativeHeadline: 'Lorries must still take the long way round',
  description: 'The crossing had been closed since a barge struck it.',
  articleSection: ['Region'],
  keywords: ['bridges', 'transport'],
  inLanguage: 'en',
  dateline: 'LOWFORD',
  locationCreated: {'@type': 'Place', name: 'LOWFORD'},
  datePublished: '2024-05-02T09:30:00+02:00',
  dateModified: '2024-05-02T11:00:00+02:00',
  author: [
    {'@type': 'Person', name: 'Ada Quill', jobTitle: 'Transport reporter'},
    {'@type': 'Organization', name: 'River Desk'},
  ],
  editor: [{'@type': 'Person', name: 'Tom Blue'}],
  contributor: [{'@type': 'Person', name: 'Nia Stone'}],
  publisher: {'@type': 'Organization', name: 'The Lowford Post'},
  sourceOrganization: {'@type': 'Organization', name: 'River Wire'},
  creditText: 'With reporting by River Wire.',
  copyrightNotice: '© 2024 The Lowford Post',
  correction: ['An earlier version gave the wrong year.'],
  image: [{'@type': 'ImageObject', caption: 'The bridge at dawn.', creditText: 'River Wire'}],
  isAccessibleForFree: false,
  wordCount: 14,
  articleBody: 'LOWFORD: The bridge is open.\n\nTwo carriages cross each hour, if a < b.',
} as const satisfies NewsArticle

const text = 'LOWFORD: The bridge is opn.\n\nRead also: Ferries'

/** An audit of a capture with a body, a gap and an aside. */
export const audit = {
  version: 2,
  capture: {
    name: 'bridge.txt',
    sha256,
    bytes: text.length,
    encoding: 'utf-8',
    replaced: 0,
    format: 'text',
    codeUnits: text.length,
  },
  outcome: 'article',
  article: article['@id'],
  ledger: {body: 27, field: 0, aside: 18, gap: 2, capture: text.length},
  tiles: [
    {
      tile: 'block',
      at: [0, 27],
      text: text.slice(0, 27),
      role: 'paragraph',
      fate: 'body',
      margin: 0.5,
      by: 'rules',
      prior: 0.5,
      evidence: [],
      spans: [
        {
          name: 'dateline',
          fate: 'body',
          at: [0, 8],
          rule: 'dateline/place-and-colon',
          reason: 'A place in capitals and a colon',
          value: 'LOWFORD',
        },
      ],
    },
    {tile: 'gap', at: [27, 29], text: '\n\n'},
    {
      tile: 'block',
      at: [29, 47],
      text: text.slice(29),
      role: 'promo',
      fate: 'aside',
      margin: 3.5,
      by: 'rules',
      prior: 0.5,
      evidence: [
        {
          rule: 'promo/read-also',
          role: 'promo',
          weight: 4,
          reason: 'Opens with “Read also”',
          at: [29, 38],
        },
      ],
      spans: [],
    },
  ],
  edits: [
    {
      stage: 'correct',
      rule: 'typo/missing-letter',
      at: [23, 26],
      was: 'opn',
      now: 'open',
      reason: 'A letter is missing',
    },
  ],
  claims: [
    {
      field: 'dateline',
      value: 'LOWFORD',
      rule: 'dateline/place-and-colon',
      reason: 'A place in capitals and a colon',
      at: [[0, 7]],
      readings: [{of: '', at: 0, how: []}],
      passedOver: [],
    },
    {
      field: 'author',
      value: [{'@type': 'Person', name: 'Ada Quill'}],
      rule: 'author/byline',
      reason: 'A byline',
      at: [],
      readings: [{of: '/0/name', how: ['computed']}],
      passedOver: [{value: 'River Desk', at: [0, 1], how: ['computed'], reason: 'No person'}],
    },
    {
      field: 'isAccessibleForFree',
      value: false,
      rule: 'access/subscribers',
      reason: 'For subscribers',
      at: [[0, 1]],
      readings: [{of: '', how: ['computed']}],
      passedOver: [],
    },
  ],
  notes: [{level: 'info', rule: 'language/measured', reason: 'English', at: [0, 27]}],
  digest: key,
} as const satisfies Audit

/** The search document of the article. */
export const searchDocument = {
  key: 'https://news.example/bridge',
  id: key,
  url: article.url,
  title: article.headline,
  headline: article.headline,
  body: article.articleBody,
  lang: 'en',
  section: ['Region'],
  authors: ['Ada Quill'],
  keywords: [],
  mentions: [],
  published: '2024-05-02',
  published_ts: 1714608000,
  modified: '2024-05-02T11:00:00+02:00',
  modified_ts: 1714640400,
  words: 14,
  images: [{caption: 'The bridge at dawn.', credit: 'River Wire'}],
  raw: '{}',
} as const satisfies SearchDocument

/** A copy of a value without some of its properties. */
export function lacking(value: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}
