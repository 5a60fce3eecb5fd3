import {engineFieldList, type FieldKind, textFields} from '../write/engines/fields.ts'
import {engineLanguageCodes, engineLanguageOf} from '../write/engines/languages.ts'

/** Code units of what is compared whole; Lucene takes at most 32,766 bytes, which this many never exceed. */
const longestExact = 8191
const longestName = 256

/** The analyzer for text of every language: without regard to case, accents and widths. */
const plain = 'news_plain'
const lower = 'news_lower'

const text = {type: 'text', analyzer: plain} as const
const name = {
  type: 'keyword',
  ignore_above: longestName,
  fields: {lower: {type: 'keyword', normalizer: lower, ignore_above: longestName}, text},
} as const

/** How a field of a kind is mapped. */
const mappings: Readonly<Record<FieldKind, object>> = {
  exact: {type: 'keyword', ignore_above: longestExact},
  name,
  names: name,
  text: {...text, index_options: 'offsets'},
  texts: {...text, index_options: 'offsets'},
  instant: {type: 'date'},
  count: {type: 'long'},
  number: {type: 'float'},
  flag: {type: 'boolean'},
  kept: {type: 'keyword', index: false, doc_values: false},
  object: {type: 'object', enabled: false},
}

/** The settings and mappings of an index for OpenSearch and Elasticsearch. */
export function openSearchIndex(): object {
  return {
    settings: {index: {number_of_shards: 1}, analysis: analysis()},
    mappings: {dynamic: 'strict', properties: properties()},
  }
}

/** The same as an index template, for indices with names that begin with `news-`. */
export function openSearchTemplate(): object {
  return {index_patterns: ['news-*'], template: openSearchIndex()}
}

function properties(): object {
  const plainFields = engineFieldList.map(([field, kind]) => [field, mappings[kind]] as const)
  const ofLanguages = engineLanguageCodes.flatMap((code) =>
    textFields.map(
      (field) =>
        [
          `${field}_${code}`,
          {type: 'text', analyzer: `news_${code}`, index_options: 'offsets'},
        ] as const,
    ),
  )
  return Object.fromEntries([...plainFields, ...ofLanguages])
}

function analysis(): object {
  // Without stop words, so that phrases and queries with all words find what they should.
  const ofLanguages = engineLanguageCodes.map(
    (code) =>
      [`news_${code}`, {type: engineLanguageOf(code).opensearch, stopwords: '_none_'}] as const,
  )
  return {
    // What stands behind an apostrophe is a word of its own, as a suffix of Turkish or an article of French is.
    char_filter: {news_apostrophes: {type: 'mapping', mappings: ["'=>\\u0020", '’=>\\u0020']}},
    // Accents before case: İ and ı are then i.
    filter: {news_bigrams: {type: 'cjk_bigram', ignored_scripts: ['hangul']}},
    normalizer: {[lower]: {type: 'custom', filter: ['asciifolding', 'lowercase']}},
    analyzer: {
      [plain]: {
        type: 'custom',
        char_filter: ['news_apostrophes'],
        tokenizer: 'standard',
        filter: ['cjk_width', 'asciifolding', 'lowercase', 'news_bigrams'],
      },
      ...Object.fromEntries(ofLanguages),
    },
  }
}
