import {readFileSync} from 'node:fs'
import {corpus, goldenPages, type Sample, understandSample} from '../../data/corpus.ts'
import {judgedLines} from '../../data/golden-lines.ts'
import type {NewsArticle, Understood} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {fateOf, roles} from '../../pipeline/tree/roles.ts'

/** How many of a kind are right. */
export interface Tally {
  readonly right: number
  readonly of: number
}

/** What the project reaches on its own captures. */
export interface Reached {
  /** Lines of the golden captures that have the role, or the fate, that an editor gives them. */
  readonly roles: Tally
  readonly fates: Tally
  /** Fields of the golden captures that have the expected value, or are rightly absent. */
  readonly fields: Tally
  /** Documents and golden captures that yield an article, or rightly none. */
  readonly documents: Tally
}

/** What captures are of. */
export type Kind = 'text' | 'pages'

/** Something of a golden capture that came out otherwise than expected. */
export interface Miss {
  readonly capture: string
  readonly what: string
  readonly expected: string
  readonly found: string
}

/** Measured captures: of plain text, those of `documents/` among them, or of pages. */
const samples: Readonly<Record<Kind, readonly Sample[]>> = {
  text: corpus.filter((sample) => !goldenPages.includes(sample)),
  pages: goldenPages,
}

/** Measure the golden captures of a kind, and documents as far as an article comes of them. */
export function measureGolden(kind: Kind): {
  readonly reached: Reached
  readonly misses: readonly Miss[]
} {
  const checks = samples[kind].flatMap(checksOf)
  const tally = (counted: Check['kind']): Tally => {
    const own = checks.filter((check) => check.kind === counted)
    return {right: own.filter(isRight).length, of: own.length}
  }
  return {
    reached: {
      roles: tally('roles'),
      fates: tally('fates'),
      fields: tally('fields'),
      documents: tally('documents'),
    },
    misses: checks.filter((check) => !isRight(check)),
  }
}

interface Check extends Miss {
  readonly kind: keyof Reached
}

const isRight = ({expected, found}: Check): boolean => expected === found

function checksOf(sample: Sample): readonly Check[] {
  const {name, folder} = sample
  const understood = understandSample(sample)
  if (folder === undefined) return [outcomeCheck(name, {}, understood)]
  const path = `${folder}expected.json`
  const expected: Expected = JSON.parse(readFileSync(path, 'utf8'))
  return [
    outcomeCheck(name, expected, understood),
    ...lineChecks(name, folder, understood),
    ...fieldChecks(name, expected, understood),
  ]
}

/** An article, or rightly none. */
function outcomeCheck(capture: string, wanted: Expected, {article}: Understood): Check {
  const expected = wanted['rejected'] === true ? 'none' : 'an article'
  const found = article === undefined ? 'none' : 'an article'
  return {kind: 'documents', capture, what: 'outcome', expected, found}
}

function lineChecks(name: string, folder: string, {tree}: Understood): readonly Check[] {
  const lines = judgedLines(folder, tree.capture.text, blocksOf(tree))
  return lines.flatMap(({role: truth, opening, block}): readonly Check[] => {
    const role = block?.data.role ?? 'gap'
    const what = `line “${opening}”`
    return [
      {kind: 'roles', capture: name, what, expected: truth, found: role},
      {kind: 'fates', capture: name, what, expected: fateFor(truth), found: fateFor(role)},
    ]
  })
}

function fateFor(role: string): string {
  const known = roles.find((each) => each === role)
  return known === undefined ? role : fateOf[known]
}

type Expected = Readonly<Record<string, unknown>>

/** What each listed field of `expected.json` is compared with. */
const readers = {
  headline: (article) => article.headline,
  description: (article) => article.description,
  articleSection: (article) => article.articleSection,
  keywords: (article) => article.keywords,
  inLanguage: (article) => article.inLanguage,
  dateline: (article) => article.dateline,
  datePublished: (article) => article.datePublished,
  dateModified: (article) => article.dateModified,
  author: (article) => article.author?.map(({name}) => name),
  contributor: (article) => article.contributor?.map(({name}) => name),
  editor: (article) => article.editor?.map(({name}) => name),
  sourceOrganization: (article) => article.sourceOrganization?.name,
  creditText: (article) => article.creditText,
  copyrightNotice: (article) => article.copyrightNotice,
  correction: (article) => article.correction,
  image: (article) =>
    article.image?.map(({caption, creditText}) => ({
      ...(caption === undefined ? {} : {caption}),
      ...(creditText === undefined ? {} : {creditText}),
    })),
  paragraphs: ({articleBody}) => articleBody.split('\n\n').length,
  first: ({articleBody}) => articleBody.slice(0, 30),
  last: ({articleBody}) => articleBody.slice(-30),
} as const satisfies Record<string, (article: NewsArticle) => unknown>

function fieldChecks(capture: string, expected: Expected, {article}: Understood): readonly Check[] {
  if (article === undefined) return []
  return Object.entries(readers).map(([what, read]) => ({
    kind: 'fields',
    capture,
    what,
    expected: shown(expected[what]),
    found: shown(read(article)),
  }))
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value)
}
