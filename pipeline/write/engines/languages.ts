/** How the engines analyse a language. */
export interface EngineLanguage {
  /** The language analyzer of OpenSearch and Elasticsearch. */
  readonly opensearch: string
  /** The filters of a field type of Solr, with their language where they take one; those before which none puts letters in lower case get that first. */
  readonly solr: readonly string[]
  /** The text search configuration of PostgreSQL; absent where it has none. */
  readonly postgres?: string
}

function stemmed(opensearch: string, snowball: string, postgres = opensearch): EngineLanguage {
  return {opensearch, solr: [`solr.SnowballPorterFilterFactory ${snowball}`], postgres}
}

function light(opensearch: string, filters: readonly string[], postgres?: string): EngineLanguage {
  const solr = filters.map((name) => `solr.${name}FilterFactory`)
  return {opensearch, solr, ...(postgres === undefined ? {} : {postgres})}
}

/** Two neighbours of a run that is written without spaces become one token. */
const neighbours = light('cjk', ['CJKWidth', 'CJKBigram'])

/**
 * The languages that all engines have a stemmer for, or that need a way of their own to be cut into words: the fields
 * of an article are also written under the code of its language, as in `body_de`.
 */
const languages = {
  ar: light('arabic', ['ArabicNormalization', 'ArabicStem'], 'arabic'),
  bg: light('bulgarian', ['BulgarianStem']),
  bn: light('bengali', ['IndicNormalization', 'BengaliNormalization', 'BengaliStem']),
  ca: stemmed('catalan', 'Catalan'),
  ckb: light('sorani', ['SoraniNormalization', 'SoraniStem']),
  cs: light('czech', ['CzechStem']),
  da: stemmed('danish', 'Danish'),
  de: light('german', ['GermanNormalization', 'GermanLightStem'], 'german'),
  el: light('greek', ['GreekLowerCase', 'GreekStem'], 'greek'),
  en: light('english', ['EnglishPossessive', 'PorterStem'], 'english'),
  es: light('spanish', ['SpanishLightStem'], 'spanish'),
  et: {opensearch: 'estonian', solr: ['solr.SnowballPorterFilterFactory Estonian']},
  eu: stemmed('basque', 'Basque'),
  fa: light('persian', ['ArabicNormalization', 'PersianNormalization', 'PersianStem']),
  fi: stemmed('finnish', 'Finnish'),
  fr: light('french', ['FrenchLightStem'], 'french'),
  ga: {
    opensearch: 'irish',
    solr: ['solr.IrishLowerCaseFilterFactory', 'solr.SnowballPorterFilterFactory Irish'],
    postgres: 'irish',
  },
  gl: light('galician', ['GalicianStem']),
  hi: light('hindi', ['IndicNormalization', 'HindiNormalization', 'HindiStem'], 'hindi'),
  hu: stemmed('hungarian', 'Hungarian'),
  hy: stemmed('armenian', 'Armenian'),
  id: light('indonesian', ['IndonesianStem'], 'indonesian'),
  it: light('italian', ['ItalianLightStem'], 'italian'),
  ja: neighbours,
  ko: neighbours,
  lt: stemmed('lithuanian', 'Lithuanian'),
  lv: light('latvian', ['LatvianStem']),
  nl: stemmed('dutch', 'Dutch'),
  no: stemmed('norwegian', 'Norwegian'),
  pt: light('portuguese', ['PortugueseLightStem'], 'portuguese'),
  ro: stemmed('romanian', 'Romanian'),
  ru: stemmed('russian', 'Russian'),
  sv: stemmed('swedish', 'Swedish'),
  th: {opensearch: 'thai', solr: []},
  tr: {
    opensearch: 'turkish',
    solr: [
      'solr.ApostropheFilterFactory',
      'solr.TurkishLowerCaseFilterFactory',
      'solr.SnowballPorterFilterFactory Turkish',
    ],
    postgres: 'turkish',
  },
  zh: neighbours,
} as const satisfies Readonly<Record<string, EngineLanguage>>

/** The code of a language that the engines know. */
export type EngineLanguageCode = keyof typeof languages

/** The codes in their order. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const engineLanguageCodes = Object.keys(languages) as readonly EngineLanguageCode[]

/** Tags of what the engines know under another code. */
const sameAs: Readonly<Record<string, EngineLanguageCode>> = {nb: 'no', nn: 'no'}

/** How the engines analyse a language. */
export function engineLanguageOf(code: EngineLanguageCode): EngineLanguage {
  return languages[code]
}

/**
 * The code under which the engines know the language of a tag.
 *
 *     pt-BR  pt        nb  no        eo  undefined
 */
export function engineCodeOf(tag: string | undefined): EngineLanguageCode | undefined {
  const [code = ''] = (tag ?? '').toLowerCase().split('-')
  const known = sameAs[code] ?? code
  return engineLanguageCodes.find((each) => each === known)
}
