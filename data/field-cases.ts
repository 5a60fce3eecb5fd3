import {getDomain} from 'tldts'
import {
  type CaptureForm,
  formOf,
  type MeasuredField,
  measuredFields,
} from '../pipeline/extract/chances/chance.ts'
import {chanceFeaturesOf} from '../pipeline/extract/chances/features.ts'
import {type ClaimPlace, placesIn} from '../pipeline/extract/chances/place.ts'
import {isRefusal, read, stagesWith, type Tuning} from '../pipeline/index.ts'
import type {Claim} from '../pipeline/tree/claims.ts'
import {fieldPagesFrom} from './field-pages.ts'
import {type Answers, measures} from './field-scores.ts'
import {levels, type Row, readLevel} from './levels.ts'
import type {PageRow, Truth} from './page-sets.ts'
import {folds, partOf} from './sites.ts'
import {unseenPageModels} from './unseen-pages.ts'
import {unseenHeadlines} from './unseen-texts.ts'

/** A field of a document whose truth is known, and what the line made of it. */
export interface FieldCase {
  readonly field: MeasuredField
  readonly form: CaptureForm
  /** The set, with the level of noise of a text: `text-dev page`. */
  readonly set: string
  /** The part that its site falls into. */
  readonly fold: number
  /** The features of the claim; absent where there is none. */
  readonly features?: readonly string[]
  readonly right: boolean
}

/** A document with its truth. */
interface Example {
  readonly input: string | Uint8Array
  readonly form: CaptureForm
  readonly set: string
  readonly site: string
  readonly truth: Truth
  readonly options: Tuning
}

/** Of one capture in so many a title above its body, and the body alone, are judged as well. */
const madeOf = 4

/** Lists of keywords are never all right: half is enough. */
const enough = 0.5

/** The measure that compares a field with its truth, and what an extractor calls it. */
const measureOf = {
  headline: 'headline',
  author: 'authors',
  datePublished: 'day',
  inLanguage: 'language',
  publisher: 'publisher',
  description: 'description',
  keywords: 'keywords F1',
} as const satisfies Readonly<Record<MeasuredField, keyof typeof measures>>

/**
 * The fields of all development pages and captures, read by models that have not seen their sites: pages,
 * captures of each level, and the headline of a title above its body and of a body alone.
 *
 *     npm run bench -- field-chances --data DATA
 *
 * @param every
 *   Take one document in so many.
 */
export function* fieldCasesFrom(folder: string, every = 1): Generator<FieldCase> {
  for (const example of examplesOf(folder, every)) yield* casesOf(example)
}

function* examplesOf(folder: string, every: number): Generator<Example> {
  const judgingPage = unseenPageModels(folder)
  for (const row of fieldPagesFrom(folder, every)) yield pageExample(row, judgingPage(row))
  const judgingText = unseenHeadlines(folder)
  for (const set of ['text-dev', 'text-dev-2'] as const) {
    for (const level of levels) {
      for (const row of readLevel(folder, level, every, set)) {
        yield textExample(row, `${set} ${level}`, judgingText(row))
      }
    }
    const named = readLevel(folder, 'page', every, set).filter((row) => row.headline !== undefined)
    for (const row of named.filter((_, i) => i % madeOf === 0)) {
      const {id, url, language, body, headline = ''} = row
      const bare = {id, set, url, language, body, headline}
      const titled = {...bare, text: `${headline}\n\n${body}`}
      yield textExample(titled, `${set} titled`, judgingText(row))
      yield textExample({...bare, text: body}, `${set} body`, judgingText(row))
    }
  }
}

function pageExample(row: PageRow, options: Tuning): Example {
  const {url, publisher, id, set} = row
  const site = (url === undefined ? undefined : getDomain(url)) ?? publisher ?? id
  return {input: row.bytes(), form: 'page', set, site, truth: row, options}
}

function textExample(row: Row, set: string, options: Tuning): Example {
  const {url, id, text, language, ...truth} = row
  const known = {id, ...truth, ...(language === '' ? {} : {language})}
  return {
    input: text,
    form: 'text',
    set,
    site: getDomain(url) ?? id,
    truth: known,
    options: {...options, typos: 'off'},
  }
}

function* casesOf(example: Example): Generator<FieldCase> {
  const {input, set, truth, options} = example
  const {id, url} = truth
  const capture = read(input, {name: id, ...(url === undefined ? {} : {url})})
  if (isRefusal(capture)) return
  const tree = stagesWith({...options, fields: 'complete'}).run({type: 'root', capture})
  const placeOf = placesIn(tree)
  for (const field of measuredFields) {
    const claim = tree.claims.find((each) => each.field === field)
    const score = measures[measureOf[field]]?.of({...truth, set, bytes: none}, answerOf(claim))
    if (score === undefined) continue
    yield {field, set, right: score >= enough, ...judgedOf(example, claim, placeOf)}
  }
}

/** What the model is given of a claim, and the fold of its site. */
function judgedOf(
  {form, site}: Example,
  claim: Claim | undefined,
  placeOf: (claim: Claim) => ClaimPlace,
): Pick<FieldCase, 'fold' | 'form' | 'features'> {
  const fold = partOf(site, folds)
  if (claim === undefined) return {fold, form}
  const place = placeOf(claim)
  return {fold, form: formOf(claim, place), features: chanceFeaturesOf(claim, place)}
}

/** A claim as the answer of an extractor. */
function answerOf(claim: Claim | undefined): Answers {
  switch (claim?.field) {
    case 'author':
      return {authors: claim.value.map(({name}) => name)}
    case 'publisher':
      return {publisher: claim.value.name}
    case 'inLanguage':
      return {language: claim.value}
    case 'headline':
    case 'datePublished':
    case 'description':
    case 'keywords':
      return {[claim.field]: claim.value}
    default:
      return {}
  }
}

function none(): Uint8Array {
  return new Uint8Array()
}
