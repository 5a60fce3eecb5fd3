/**
 * Learns which parts of the title of a page name its story, from pages with known headlines.
 *
 *     npm run train -- title-run --data DATA
 *
 * Writes `pipeline/models/title-run.json`, and prints what its weights reach on sites that they were not
 * learned from.
 */
import {fieldPagesFrom} from '../../data/field-pages.ts'
import {measures} from '../../data/field-scores.ts'
import {groupsOf} from '../../data/groups.ts'
import type {PageRow} from '../../data/page-sets.ts'
import {percent, print, table} from '../../data/table.ts'
import {pageFoldOf, pageFolds} from '../../data/taken-pages.ts'
import {withoutSite} from '../../pipeline/extract/document/title.ts'
import {titleContextOf, titleRunsIn} from '../../pipeline/extract/document/title-traits.ts'
import type {Weights} from '../../pipeline/extract/document/weights.ts'
import type {ModelCard} from '../../pipeline/models/load.ts'
import {ship} from '../ship.ts'
import {type Contest, documentOfPage} from './contests.ts'
import {elected, likeliest} from './elections.ts'

/** Hyper-parameters; the pull was swept on the folds from 0.0005 to 0.15. */
const settings = {rounds: 150, rate: 0.3, pull: 0.003, newsCounts: 2} as const
const command = 'npm run train -- title-run --data DATA'
const measured: string = 'headline'
const hundred = 100
/** Weights nearer to 0, in nats, are left out. */
const least = 0.02

/** The parts of one title, which of them are the headline, and whether cutting known names alone finds it. */
interface TitleContest extends Contest {
  readonly group: string
  readonly namesCut: boolean
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with sets of pages')
const contests = fieldPagesFrom(folder).flatMap(contestOf)
const start = startOf(contests)
const folds = Array.from({length: pageFolds}, (_, fold) =>
  likeliest(
    contests.filter((contest) => contest.fold !== fold),
    start,
    settings,
  ),
)
const groups = groupsOf(contests, ({group}) => group)
print(
  table(
    ['pages', 'titles', 'names cut %', 'unseen sites %'],
    [...groups].map(([name, own]) => [
      name,
      own.length,
      percent(own.filter(({namesCut}) => namesCut).length, own.length),
      percent(unseenRight(own), own.length),
    ]),
  ),
)
const weights = rounded(likeliest(contests, start, settings))
ship('title-run', cardOf(), [`"weights":${JSON.stringify(weights, null, 2)}`])

/** The title of a page whose headline is some of its parts, and not all choices are right. */
function contestOf(row: PageRow): readonly TitleContest[] {
  const document = documentOfPage(row)
  const title = document?.stated([['title', 'title']])[0]?.value
  if (document === undefined || title === undefined) return []
  const isRight = (value: string): boolean => measures[measured]?.of(row, {headline: value}) === 1
  const choices = titleRunsIn(title, titleContextOf(document)).map(({value, traits}) => ({
    features: traits,
    right: isRight(value),
  }))
  if (!choices.some(({right}) => right) || choices.every(({right}) => right)) return []
  const {set, language = ''} = row
  const group = set === 'daniel-dev' ? `${set} ${language}` : set
  const namesCut = isRight(withoutSite(title, document.siteNames()))
  return [{field: 'headline', set, fold: pageFoldOf(row), choices, group, namesCut}]
}

/** Every trait at 0. */
function startOf(taken: readonly Contest[]): Weights {
  const names = taken.flatMap(({choices}) => choices.flatMap(({features}) => Object.keys(features)))
  return Object.fromEntries(
    [...new Set(names)].sort((a, b) => (a < b ? -1 : 1)).map((name) => [name, 0]),
  )
}

function unseenRight(own: readonly TitleContest[]): number {
  return own.filter((contest) => elected(contest, folds[contest.fold] ?? {}).right).length
}

function rounded(exact: Weights): Weights {
  return Object.fromEntries(
    Object.entries(exact)
      .filter(([, weight]) => Math.abs(weight) >= least)
      .map(([name, weight]) => [name, Math.round(hundred * weight) / hundred]),
  )
}

function cardOf(): Omit<ModelCard, 'date'> {
  const right = Math.round((hundred * hundred * unseenRight(contests)) / contests.length) / hundred
  return {
    what: 'Weights, in nats, of the traits of a run of parts of the title of a page; the run with the largest sum names the story.',
    source:
      'Titles of pages with known headlines, where the headline is some parts of the title: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of DAnIEL and of an article extraction data set (Apache-2.0). The file holds weights, no text.',
    licence: 'MIT',
    command,
    count: {titles: contests.length, features: Object.keys(weights).length},
    features: ['signs', 'kinds of parts', 'words in body and address', 'length'],
    settings,
    judged: {folds: pageFolds, by: 'site', command, measures: {right}},
  }
}
