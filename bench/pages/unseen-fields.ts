import type {Answers} from '../../data/field-scores.ts'
import {foldsFrom} from '../../data/fold-models.ts'
import type {PageRow} from '../../data/page-sets.ts'
import {pageFoldOf} from '../../data/taken-pages.ts'
import {type FieldWeights, shippedWeights} from '../../pipeline/extract/document/weights.ts'
import {documentOf} from '../../pipeline/extract/document.ts'
import {readAuthor} from '../../pipeline/extract/fields/author.ts'
import {readDates} from '../../pipeline/extract/fields/dates.ts'
import {readHeadline} from '../../pipeline/extract/fields/headline.ts'
import type {Understood} from '../../pipeline/index.ts'

/**
 * For each page the weights of fields that were learned without its site; where they are gone, they are
 * learned again, which takes its minutes. Fields that keep the weights of the start in the shipped model
 * keep them here.
 */
export function unseenFieldWeights(folder: string): (row: PageRow) => FieldWeights {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/models/fields.ts`
  const folds = foldsFrom('fields', folder) as readonly {readonly weights: FieldWeights}[]
  return (row) => folds[pageFoldOf(row)]?.weights ?? shippedWeights()
}

/** The answers with headline, authors and day elected again by these weights; none of a rejected page. */
export function answersByFoldsOf(
  answers: Answers,
  {tree, article}: Understood,
  weights: FieldWeights,
): Answers {
  if (article === undefined) return {}
  const {headline: _, authors: __, datePublished: ___, ...others} = answers
  const document = documentOf(tree, weights)
  const headline = readHeadline(document)[0]?.value
  const authors = readAuthor(document)[0]?.value.map(({name}) => name)
  const day = readDates(document, answers.language).find(({field}) => field === 'datePublished')
  return {
    ...others,
    ...(headline === undefined ? {} : {headline}),
    ...(authors === undefined ? {} : {authors}),
    ...(day === undefined ? {} : {datePublished: day.value}),
  }
}
