import {answersOf as answersIn, measures} from '../../data/field-scores.ts'
import {groupsOf} from '../../data/groups.ts'
import {hasLevels, hasSecond, levels, type Row, readLevel} from '../../data/levels.ts'
import {unseenHeadlines} from '../../data/unseen-texts.ts'
import {type Options, understand} from '../../pipeline/index.ts'
import type {Audit} from '../../pipeline/tree/generated/audit.ts'
import type {NewsArticle} from '../../pipeline/tree/generated/news-article.ts'
import {openingOf, percent, print, table} from '../table.ts'

/** The fields that are measured. */
export const fieldNames = ['headline', 'authors', 'day', 'day or change'] as const
const fewest = 5
/** Leads, in nats, from which on a headline is counted as an answer in the curve. */
const leads = [0, 0.5, 1, 1.5, 2, 3, 4]

type FieldName = (typeof fieldNames)[number]

/** One field of one capture: what is true, what was read. */
export interface Answer {
  readonly row: Row
  readonly field: FieldName
  /** Empty where it is not known. */
  readonly truth: string
  /** Empty where none was read. */
  readonly found: string
  /** What was read is the truth, by the measure that pages are judged by. */
  readonly right: boolean
  /** How far the votes for the headline lead over those against it, in nats. */
  readonly lead: number
}

/**
 * Measure and print how well fields are read from plain text.
 *
 * @param folder
 *   Captures with known fields, as `bench/README.md` describes them.
 * @param every
 *   Take one capture in so many.
 * @param misses
 *   How many misses of each kind to list.
 */
export function textFields(folder: string, every = 1, misses = 0): void {
  if (!hasLevels(folder)) {
    throw new RangeError(`Expected text-dev/{${levels.join(',')}}.jsonl.gz in ${folder}`)
  }
  const judging = unseenHeadlines(folder)
  const answers = (row: Row): readonly Answer[] => answersOf(row, judging(row))
  for (const level of levels) {
    print(levelReport(level, readLevel(folder, level, every).flatMap(answers), misses))
  }
  if (hasSecond(folder)) {
    const second = readLevel(folder, 'page', every, 'text-dev-2').flatMap(answers)
    print(levelReport('page of text-dev-2', second, misses))
  }
  const bodies = readLevel(folder, 'page', every).map((row) => ({...row, text: row.body}))
  print(cleanReport(bodies.flatMap(answers), bodies.length))
}

function levelReport(level: string, answers: readonly Answer[], misses: number): string {
  const listed = fieldNames.flatMap((field) => [
    ...missesOf('wrong', answers, misses, (each) => each.field === field && isWrong(each)),
    ...missesOf(
      'missing',
      answers,
      misses,
      (each) => each.field === field && each.truth !== '' && each.found === '',
    ),
  ])
  return `=== Fields from plain text, ${level} ===\n\n${scoreTable(answers)}\n${curveOf(answers)}\n${listed.join('\n')}`
}

/** Answers from bodies alone that are not the truth: such text bears few of them out. */
function cleanReport(answers: readonly Answer[], documents: number): string {
  const wrong = answers.filter((each) => each.field !== 'day or change' && isWrong(each))
  const wrongly = new Set(wrong.map(({row}) => row.id)).size
  return [
    `=== Fields from clean bodies: ${documents} documents, ${wrongly} with an answer that is not the truth (${percent(wrongly, documents, 2)} %) ===\n`,
    scoreTable(answers),
    ...missesOf('wrong', wrong, wrong.length, () => true),
  ].join('\n')
}

function scoreTable(answers: readonly Answer[]): string {
  const languages = [...groupsOf(answers, ({row}) => row.language.slice(0, 2) || '?')]
    .filter(([, own]) => own.length >= fewest * fieldNames.length)
    .sort(([, a], [, b]) => b.length - a.length)
  const groups: readonly (readonly [string, readonly Answer[]])[] = [
    ['all', answers],
    ...groupsOf(answers, ({row}) => row.set),
    ...languages,
  ]
  const rows = groups.flatMap(([name, own]) =>
    fieldNames.map((field, i) => scoreRow(i === 0 ? name : '', field, own)),
  )
  const head = ['captures', 'field', 'known', 'answered %', 'accuracy %', 'precision %']
  return table(head, rows)
}

/** What headlines would reach if only those with some lead were given. */
function curveOf(answers: readonly Answer[]): string {
  const known = answers.filter(({field, truth}) => field === 'headline' && truth !== '')
  const rows = leads.map((least) => {
    const given = known.filter(({found, lead}) => found !== '' && lead >= least)
    const right = given.filter((each) => !isWrong(each)).length
    return [
      least,
      percent(given.length, known.length),
      percent(right, known.length),
      percent(right, given.length),
    ]
  })
  return table(['headline with a lead of', 'answered %', 'accuracy %', 'precision %'], rows)
}

function scoreRow(
  name: string,
  field: FieldName,
  answers: readonly Answer[],
): readonly (string | number)[] {
  const known = answers.filter((each) => each.field === field && each.truth !== '')
  const answered = known.filter(({found}) => found !== '')
  const right = answered.filter((each) => !isWrong(each))
  return [
    name,
    field,
    known.length,
    percent(answered.length, known.length),
    percent(right.length, known.length),
    percent(right.length, answered.length),
  ]
}

function missesOf(
  kind: string,
  answers: readonly Answer[],
  most: number,
  is: (answer: Answer) => boolean,
): readonly string[] {
  return answers
    .filter(is)
    .slice(0, most)
    .map(
      ({row, field, truth, found}) =>
        `    ${kind} ${field} of ${row.id}: ${openingOf(truth)} ≠ ${found === '' ? 'none' : openingOf(found)}`,
    )
}

/** Whether a known field was read, and otherwise than it is. */
export function isWrong({truth, found, right}: Answer): boolean {
  return truth !== '' && found !== '' && !right
}

/** What is read of a capture, field by field, beside what is true. */
export function answersOf(row: Row, judging: Options = {}): readonly Answer[] {
  const {article, audit} = understand(row.text, {name: row.id, typos: 'off', ...judging})
  const lead = leadOf(audit)
  const read = answersIn(article)
  const truth = {...row, bytes: none}
  return fieldNames.map((field) => ({
    row,
    field,
    truth: truthOf[field](row),
    found: article === undefined ? '' : readOf[field](article),
    right: measures[field]?.of(truth, read) === 1,
    lead,
  }))
}

/** The lead of the headline among the blocks of an audit; 0 without one. */
function leadOf({tiles}: Audit): number {
  const [first] = tiles.flatMap((tile) =>
    tile.tile === 'block' && tile.role === 'headline' ? [tile.margin] : [],
  )
  return first ?? 0
}

const truthOf: Readonly<Record<FieldName, (row: Row) => string>> = {
  headline: ({headline}) => headline ?? '',
  authors: ({authors}) => listOf(authors ?? []),
  day: ({datePublished}) => datePublished?.slice(0, 10) ?? '',
  'day or change': ({datePublished}) => datePublished?.slice(0, 10) ?? '',
}

const readOf: Readonly<Record<FieldName, (article: NewsArticle) => string>> = {
  headline: ({headline}) => headline ?? '',
  authors: ({author}) => listOf((author ?? []).map(({name}) => name)),
  day: ({datePublished}) => datePublished?.slice(0, 10) ?? '',
  'day or change': ({datePublished, dateModified}) =>
    (datePublished ?? dateModified)?.slice(0, 10) ?? '',
}

/** The bytes of a page are not known of its text. */
function none(): Uint8Array {
  return new Uint8Array()
}

/** Names as one text, whatever their order. */
function listOf(names: readonly string[]): string {
  const all = [...new Set(names.map((name) => name.trim()))]
  return all.sort((a, b) => (a < b ? -1 : 1)).join(' | ')
}
