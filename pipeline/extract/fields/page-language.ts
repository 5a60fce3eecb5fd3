import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {readLanguage} from './language.ts'

const tag = /^([a-z]{2,3})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})\b.*)?$/i
/** What pages call languages that have another code (BCP 47, and older names of ISO 639). */
const otherwise: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  nb: 'no',
  nn: 'no',
}
const placeholders: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'xx'])

/**
 * `inLanguage`: measured on the body; what the page says is the second witness. Where the body is
 * too short to measure, what the page says alone.
 */
export function readPageLanguage(document: Document): readonly Claim<'inLanguage'>[] {
  const all = document
    .stated([
      ['html', 'lang'],
      ['json-ld', 'article.inLanguage', 'WebPage.inLanguage'],
      ['microdata', 'article.inLanguage'],
      ['open-graph', 'og:locale', 'og:language'],
      ['meta', 'content-language', 'language', 'dc.language'],
      ['feed', 'inLanguage'],
    ])
    .flatMap((statement) => {
      const language = languageOf(statement.value)
      return language === undefined ? [] : [{language, statement}]
    })
  const [measured] = readLanguage(document)
  if (measured === undefined) return declared(all)
  const agreeing = all.filter(({language}) => language === languageOf(measured.value))
  const others = all.filter(({language}) => language !== languageOf(measured.value))
  return [
    {
      ...measured,
      ...(agreeing.length === 0 ? {} : {from: agreeing.map(({statement}) => witnessOf(statement))}),
      passedOver: others.map(({statement}) =>
        passedOver(statement, 'The body is in another language'),
      ),
    },
  ]
}

interface Declared {
  readonly language: string
  readonly statement: Statement
}

function declared(all: readonly Declared[]): readonly Claim<'inLanguage'>[] {
  const [first] = all
  if (first === undefined) return []
  const agreeing = all.filter(({language}) => language === first.language)
  return [
    {
      field: 'inLanguage',
      value: first.language,
      rule: 'page-language/declared',
      reason: 'The page says so, and the body is too short to measure',
      at: [],
      from: agreeing.map(({statement}) => witnessOf(statement)),
      passedOver: all
        .filter(({language}) => language !== first.language)
        .map(({statement}) => passedOver(statement, 'Another statement counts first')),
    },
  ]
}

/** The language of a tag, without script and region. */
function languageOf(value: string): string | undefined {
  const code = tag.exec(value.trim())?.[1]?.toLowerCase()
  if (code === undefined || placeholders.has(code)) return undefined
  return otherwise[code] ?? code
}
