import {type Answers, measures} from '../../data/field-scores.ts'
import type {PageRow} from '../../data/page-sets.ts'
import {pageFoldOf} from '../../data/taken-pages.ts'
import {classify} from '../../pipeline/classify/classify.ts'
import {correct} from '../../pipeline/correct/correct.ts'
import {type Candidate, featuresOf, type Support} from '../../pipeline/extract/ballot/ballot.ts'
import {printedOf} from '../../pipeline/extract/document/instant.ts'
import type {Document} from '../../pipeline/extract/document/types.ts'
import {documentOf} from '../../pipeline/extract/document.ts'
import {authorBallot, authorSupport, authorsOf} from '../../pipeline/extract/fields/author.ts'
import {publishedBallot} from '../../pipeline/extract/fields/dates.ts'
import {headlineCandidates} from '../../pipeline/extract/fields/headline.ts'
import {headlineSupport} from '../../pipeline/extract/fields/headline-support.ts'
import {readLanguage} from '../../pipeline/extract/fields/language.ts'
import {span} from '../../pipeline/extract/spans/spans.ts'
import {printedDates} from '../../pipeline/extract/witnesses/printed-dates.ts'
import {line, normalize, segment} from '../../pipeline/index.ts'
import {readPage} from '../../pipeline/read/formats/html.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

/** A value that candidates give: how many of every kind and trait support it, and whether it is true. */
export interface Choice {
  readonly features: Readonly<Record<string, number>>
  readonly right: boolean
}

/** The election of one field on one page. */
export interface Contest {
  readonly field: LearnedField
  readonly set: string
  readonly fold: number
  readonly choices: readonly Choice[]
}

/** What stands for a field: its candidates with what they support, and the answer of each. */
interface Ballot {
  readonly candidates: readonly Candidate<unknown>[]
  readonly support: Support<Candidate<unknown>>
  readonly answerOf: (candidate: Candidate<unknown>) => Answers
}

const stages = line(normalize).next(segment).next(classify).next(correct)

const ballots = {
  headline: (document): Ballot => {
    const candidates = headlineCandidates(document)
    return {
      candidates,
      support: (one, other) => headlineSupport(of(candidates, one), of(candidates, other)),
      answerOf: (candidate) => ({headline: of(candidates, candidate).value}),
    }
  },
  author: (document): Ballot => {
    const {candidates} = authorBallot(document)
    return {
      candidates,
      support: (one, other) => authorSupport(of(candidates, one), of(candidates, other)),
      answerOf: (candidate) => ({
        authors: authorsOf(of(candidates, candidate), document).map(({name}) => name),
      }),
    }
  },
  datePublished: (document): Ballot => {
    const language = readLanguage(document)[0]?.value
    const printed = printedDates(document, language)
    const {candidates} = publishedBallot(document, printed, language)
    return {
      candidates,
      support: (one, other) => (one.key === other.key ? 'same' : undefined),
      answerOf: (candidate) => ({datePublished: printedOf(of(candidates, candidate).value)}),
    }
  },
} as const satisfies Readonly<Record<string, (document: Document) => Ballot>>

const measureOf = {headline: 'headline', datePublished: 'day', author: 'authors'} as const

/** Fields whose truth is known of enough pages. */
export type LearnedField = keyof typeof ballots

export const learnedFields: readonly LearnedField[] = ['headline', 'datePublished', 'author']

/** The elections of a page in which there is something to learn: a true value and another one. */
export function contestsOf(row: PageRow): readonly Contest[] {
  const document = documentOfPage(row)
  if (document === undefined) return []
  return learnedFields.flatMap((field): readonly Contest[] => {
    const choices = choicesOf(ballots[field](document), (answers) =>
      measures[measureOf[field]]?.of(row, answers),
    )
    const isOpen = choices.some(({right}) => right) && choices.some(({right}) => !right)
    return isOpen ? [{field, set: row.set, fold: pageFoldOf(row), choices}] : []
  })
}

/** What is known of a page before its fields are read; nothing of one that is refused. */
export function documentOfPage(row: PageRow): Document | undefined {
  const capture = readPage(row.bytes(), {
    name: row.id,
    ...(row.url === undefined ? {} : {url: row.url}),
  })
  return isRefusal(capture) ? undefined : documentOf(span(stages.run({type: 'root', capture})))
}

function choicesOf(
  {candidates, support, answerOf}: Ballot,
  score: (answers: Answers) => number | undefined,
): readonly Choice[] {
  return candidates.map((value) => {
    const features: Record<string, number> = {}
    for (const candidate of candidates) {
      const relation = support(candidate, value)
      for (const each of relation === undefined ? [] : featuresOf(candidate, relation)) {
        features[each] = (features[each] ?? 0) + 1
      }
    }
    return {features, right: score(answerOf(value)) === 1}
  })
}

/** A candidate with its own type again. */
function of<C extends Candidate<unknown>>(all: readonly C[], wanted: Candidate<unknown>): C {
  const found = all.find((each) => each === wanted)
  if (found === undefined) throw new RangeError('Expected a candidate of this ballot')
  return found
}
