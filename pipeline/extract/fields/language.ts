import {languageNamed} from '../../language/language-names.ts'
import type {Claim} from '../../tree/claims.ts'
import {type Candidate, elect, ordered} from '../ballot/ballot.ts'
import {claimOf, giverOf} from '../ballot/claims.ts'
import {measuredLanguage} from '../document/language.ts'
import type {Document} from '../document/types.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'

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
/** Witnesses in the order of trust, behind the words of the body. */
const statedBy: readonly StatedRow[] = [
  {kind: 'html', source: ['html', 'lang']},
  {kind: 'json-ld', source: ['json-ld', 'article.inLanguage', 'WebPage.inLanguage']},
  {kind: 'microdata', source: ['microdata', 'article.inLanguage']},
  {kind: 'open-graph', source: ['open-graph', 'og:locale', 'og:language']},
  {kind: 'meta', source: ['meta', 'content-language', 'language', 'dc.language']},
  {kind: 'label', source: ['label', 'inLanguage']},
  {kind: 'feed', source: ['feed', 'inLanguage']},
]
const order = ['measured', ...statedBy.map(({kind}) => kind)]

/**
 * `inLanguage`: measured on the body; what the page states is the second witness. Where the body is
 * too short to measure, what the page states alone.
 */
export function readLanguage(document: Document): readonly Claim<'inLanguage'>[] {
  const measured = measuredLanguage(document)
  const body: readonly Candidate<string>[] =
    measured === undefined
      ? []
      : [
          {
            value: languageOf(measured.language) ?? measured.language,
            key: languageOf(measured.language) ?? measured.language,
            kind: 'measured',
            at: measured.at,
          },
        ]
  const stated = statedCandidates(document, statedBy, ({value, source}) => {
    const language = source === 'label' ? labelledLanguage(value) : languageOf(value)
    return language === undefined ? undefined : {value: language, key: language}
  })
  const outcome = elect([...body, ...stated], ordered(order))
  if (outcome === undefined) return []
  const isMeasured = measured !== undefined
  return [
    claimOf('inLanguage', outcome.winner.value, outcome, {
      rule: isMeasured ? 'language/measured' : 'language/stated',
      reason: isMeasured
        ? `Measured on the body, with a probability of ${measured.probability.toFixed(3)}`
        : `The ${giverOf(outcome.winner.statement)} states it, and the body is too short to measure`,
      ...(isMeasured ? {derived: true} : {}),
      lost: isMeasured ? 'The body is in another language' : 'Another statement counts first',
    }),
  ]
}

/** The language that a label names: by its tag, or in words, of which the first counts: `GERMAN; DEUTSCH`. */
function labelledLanguage(value: string): string | undefined {
  const [first = ''] = value.split(';')
  return languageNamed(first) ?? languageOf(first)
}

/** The language of a tag, without script and region. */
export function languageOf(value: string): string | undefined {
  const code = tag.exec(value.trim())?.[1]?.toLowerCase()
  if (code === undefined || placeholders.has(code)) return undefined
  return otherwise[code] ?? code
}
