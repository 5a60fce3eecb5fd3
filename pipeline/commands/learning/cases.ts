import {basename} from 'node:path'
import {newsArticle} from '../../compile/news-article.ts'
import type {FieldCorrection} from '../../tree/generated/corrections.ts'
import type {NewsArticle} from '../../tree/generated/news-article.ts'
import type {Extracted} from '../../tree/types.ts'
import {toJson} from '../../write/json.ts'
import {extensionOf} from '../../write/names.ts'
import {caseLinesOf} from './case-lines.ts'
import {type CorrectedCapture, withRoles} from './corrected.ts'

/** The files of a golden case, by their names in its folder. */
type CaseFiles = Readonly<Record<string, string | Uint8Array>>

/** Characters of the ends of the body that a case names. */
const edgeLength = 30
const otherThanPage = /^\.(?!html?$)/
const inFile = /@\d+(?:\+\d+)?(?:\/\d+)?$/

/** The fields that a case names, as `test/golden/README.md` lists them, and their values. */
const readers = {
  headline: ({headline}) => headline,
  description: ({description}) => description,
  articleSection: ({articleSection}) => articleSection,
  keywords: ({keywords}) => keywords,
  inLanguage: ({inLanguage}) => inLanguage,
  dateline: ({dateline}) => dateline,
  datePublished: ({datePublished}) => datePublished,
  dateModified: ({dateModified}) => dateModified,
  author: ({author}) => author?.map(({name}) => name),
  contributor: ({contributor}) => contributor?.map(({name}) => name),
  editor: ({editor}) => editor?.map(({name}) => name),
  sourceOrganization: ({sourceOrganization}) => sourceOrganization?.name,
  creditText: ({creditText}) => creditText,
  copyrightNotice: ({copyrightNotice}) => copyrightNotice,
  correction: ({correction}) => correction,
  image: ({image}) =>
    image?.map(({caption, creditText}) => ({
      ...(caption === undefined ? {} : {caption}),
      ...(creditText === undefined ? {} : {creditText}),
    })),
  paragraphs: ({articleBody}) => articleBody.split('\n\n').length,
  first: ({articleBody}) => articleBody.slice(0, edgeLength),
  last: ({articleBody}) => articleBody.slice(-edgeLength),
} as const satisfies Record<string, (article: NewsArticle) => unknown>
/** Fields that a case names only where they were corrected. */
const others = {
  url: ({url}) => url,
  mainEntityOfPage: ({mainEntityOfPage: page}) => (typeof page === 'object' ? page['@id'] : page),
  alternativeHeadline: ({alternativeHeadline}) => alternativeHeadline,
  locationCreated: ({locationCreated}) => locationCreated?.name,
  publisher: ({publisher}) => publisher?.name,
  translator: ({translator}) => translator?.map(({name}) => name),
  pictures: ({image}) => image?.map(({url, caption}) => url ?? caption),
  isAccessibleForFree: ({isAccessibleForFree: free}) => (free === undefined ? free : String(free)),
} as const satisfies Record<string, (article: NewsArticle) => unknown>
/** Fields whose value is a list. */
const lists: readonly string[] = [
  'translator',
  'image',
  'articleSection',
  'keywords',
  'author',
  'contributor',
  'editor',
  'correction',
]

/**
 * The golden case of a corrected document, in the layout of `test/golden/`: the capture, the role of each of its lines,
 * and the fields that must come out, all as people corrected them.
 */
export function caseOf({document, bytes, understood, roles, fields}: CorrectedCapture): CaseFiles {
  const tree = withRoles(understood.tree, roles)
  const article = newsArticle(tree)
  const extension = isAlone(document.name) ? extensionOf(basename(document.name)).toLowerCase() : ''
  const isPage = tree.capture.page !== undefined && !otherThanPage.test(extension)
  const name = isPage ? 'capture.html' : `capture${extension === '' ? '.txt' : extension}`
  return {
    [name]: bytes,
    'expected.tsv': rowsOf(tree),
    'expected.json': toJson(article === undefined ? {rejected: true} : expectedOf(article, fields)),
  }
}

/** Whether a name is that of a file, rather than of a document in one. */
function isAlone(name: string): boolean {
  return !inFile.test(name)
}

/** The fields that a case may name, with their values in an article. */
export function caseFields(article: NewsArticle): ReadonlyMap<string, unknown> {
  const all = Object.entries({...readers, ...others})
  const pairs = all.map(([field, read]) => [field, read(article)] as const)
  return new Map(pairs.filter(([, value]) => value !== undefined))
}

/** A row for each line with text: its role and how it opens. */
function rowsOf(tree: Extracted): string {
  return caseLinesOf(tree)
    .map(({role, opening}) => `${role}\t${opening}\n`)
    .join('')
}

function expectedOf(article: NewsArticle, fields: readonly FieldCorrection[]): object {
  const corrected = new Map(fields.map((each) => [keyOf(each), correctedValue(each)]))
  const found = caseFields(article)
  const listed = Object.keys(readers).filter((key) => key !== 'image' || !corrected.has('pictures'))
  const keys = [...new Set([...listed, ...corrected.keys()])]
  const pairs = keys.flatMap((key) => {
    const value = corrected.has(key) ? corrected.get(key) : found.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(pairs)
}

/** What a case calls a field: pictures are not compared with caption and credit but by one text each. */
function keyOf({field}: FieldCorrection): string {
  return field === 'image' ? 'pictures' : field
}

/** A corrected value; `undefined` where the document has none. */
function correctedValue({field, now}: FieldCorrection): string | readonly string[] | undefined {
  if (now.length === 0) return undefined
  return lists.includes(field) ? now : now.join(', ')
}
