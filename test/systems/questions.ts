/** A question of an editor in the words of each engine, and the right answer. */
export interface Question {
  readonly name: string
  /** For `copydesk search`. */
  readonly sqlite: string
  /** The body of a search. */
  readonly opensearch: object
  /** The parameters of `/select`. */
  readonly solr: Readonly<Record<string, string>>
  /** A statement whose first column is the answer. */
  readonly postgres: string
  /** The last parts of the addresses that are found, sorted; of a facet `value: count`, of a highlight what is marked. */
  readonly answer: readonly string[]
  /** What of an answer is meant; the documents by default. */
  readonly asks?: 'facet' | 'highlight'
}

const openSearchFields = [
  'headline^8',
  'description^3',
  'captions^1.5',
  'body',
  ...['headline_*^8', 'description_*^3', 'captions_*^1.5', 'body_*'],
]
/** The fields of languages that an editor reads; Solr takes no patterns. */
const solrFields = `headline^8 description^3 captions^1.5 body ${['de', 'en', 'ja', 'tr']
  .map((code) => `headline_${code}^8 description_${code}^3 captions_${code}^1.5 body_${code}`)
  .join(' ')}`

function words(text: string): Omit<Question, 'name' | 'answer' | 'sqlite'> {
  return {
    opensearch: {
      query: {multi_match: {query: text, fields: openSearchFields, operator: 'and', lenient: true}},
    },
    solr: {q: text, qf: solrFields},
    postgres: `SELECT key FROM copydesk.matching('${text}')`,
  }
}

function phrase(text: string): Omit<Question, 'name' | 'answer'> {
  const fields = ['headline', 'description', 'captions', 'body']
  return {
    sqlite: `"${text}"`,
    opensearch: {query: {multi_match: {query: text, fields, type: 'phrase'}}},
    solr: {q: `"${text}"`},
    postgres: `SELECT key FROM copydesk.matching('"${text}"')`,
  }
}

/** The questions that are asked before and after everything is indexed once more. */
export const questions: readonly Question[] = [
  {name: 'a phrase', ...phrase('harbour master'), answer: ['ferry']},
  {
    name: 'a name that stands only in a teaser',
    sqlite: 'okafor',
    ...words('okafor'),
    answer: ['tram'],
  },
  {
    name: 'a German word in another form',
    // The file has no stems: the beginning of the word stands for them.
    ...words('Landeskirche'),
    sqlite: 'landeskirche*',
    answer: ['kirche'],
  },
  {
    name: 'a Turkish name in plain letters',
    sqlite: 'istanbul',
    ...words('istanbul'),
    answer: ['vapur'],
  },
  {name: 'a Turkish name with a suffix', sqlite: 'igdir', ...words('igdir'), answer: ['vapur']},
  {name: 'a Japanese phrase', ...phrase('東京都の港'), answer: ['minato']},
  {
    name: 'a surname',
    sqlite: 'author:alder',
    opensearch: {query: {match: {'authors.text': 'alder'}}},
    solr: {q: 'authors_text:alder', defType: 'lucene'},
    postgres:
      "SELECT key FROM copydesk.articles WHERE names @@ to_tsquery('copydesk.plain', 'alder:A')",
    answer: ['ferry', 'regatta'],
  },
  {
    name: 'a range of days',
    sqlite: 'from:2024-03-05 until:2024-03-08',
    opensearch: {
      query: {range: {published_utc: {gte: '2024-03-05', lt: '2024-03-09'}}},
    },
    solr: {q: 'published_utc:[2024-03-05T00:00:00Z TO 2024-03-09T00:00:00Z}', defType: 'lucene'},
    postgres:
      "SELECT key FROM copydesk.articles WHERE published_utc >= '2024-03-05Z' AND published_utc < '2024-03-09Z'",
    answer: ['ferry', 'tram'],
  },
  {
    name: 'sections of the articles in English',
    asks: 'facet',
    sqlite: 'lang:en',
    opensearch: {
      size: 0,
      query: {term: {language: 'en'}},
      aggs: {section: {terms: {field: 'section'}}},
    },
    solr: {
      q: 'language:en',
      defType: 'lucene',
      facet: 'true',
      'facet.field': 'section',
      'facet.mincount': '1',
    },
    postgres:
      "SELECT s || ': ' || count(*) FROM copydesk.articles, unnest(section) s WHERE language = 'en' GROUP BY s",
    answer: ['Harbour: 2', 'Transport: 1'],
  },
]

/** What is asked of the ferry before its correction. */
export const beforeCorrection: readonly Question[] = [
  {
    name: 'what is marked for a word',
    asks: 'highlight',
    sqlite: 'rudder',
    opensearch: {
      query: {multi_match: {query: 'rudder', fields: ['headline', 'body']}},
      highlight: {fields: {body: {}}},
    },
    solr: {q: 'rudder', hl: 'true', 'hl.fl': 'body'},
    postgres:
      "SELECT (regexp_match(ts_headline('copydesk.plain', body, q), '<b>([^<]*)</b>'))[1] FROM copydesk.articles, copydesk.plain_query('rudder') q WHERE plain @@ q",
    answer: ['rudder'],
  },
  {name: 'a word that will be corrected', sqlite: 'rudder', ...words('rudder'), answer: ['ferry']},
  {name: 'a word of a page that will go', sqlite: 'plums', ...words('plums'), answer: ['regatta']},
]

/** What is asked when the ferry was corrected and the page of the regatta is gone. */
export const afterCorrection: readonly Question[] = [
  {name: 'the word that was corrected', sqlite: 'rudder', ...words('rudder'), answer: []},
  {
    name: 'the word that replaces it',
    sqlite: 'propeller',
    ...words('propeller'),
    answer: ['ferry'],
  },
  {name: 'a word of the page that went', sqlite: 'plums', ...words('plums'), answer: []},
  {
    name: 'every article',
    sqlite: 'from:2000',
    opensearch: {query: {match_all: {}}},
    solr: {q: '*:*', defType: 'lucene'},
    postgres: 'SELECT key FROM copydesk.articles',
    answer: ['ferry', 'kirche', 'kyoto', 'minato', 'tram', 'vapur'],
  },
]
