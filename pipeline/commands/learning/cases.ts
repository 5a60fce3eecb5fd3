import {basename} from 'node:path'
import {newsArticle} from '../../compile/news-article.ts'
import {linesOf} from '../../text/lines.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {FieldCorrection} from '../../tree/generated/corrections.ts'
import type {NewsArticle} from '../../tree/generated/news-article.ts'
import type {Extracted} from '../../tree/types.ts'
import {toJson} from '../../write/json.ts'
import {extensionOf} from '../../write/names.ts'
import {type CorrectedCapture, withRoles} from './corrected.ts'

/** The files of a golden case, by their names in its folder. */
type CaseFiles = Readonly<Record<string, string | Uint8Array>>

/** Characters of a line, and of the ends of the body, that a case names. */
const [openingLength, edgeLength] = [40, 30]
const otherThanPage = /^\.(?!html?$)/
const inFile = /@\d+(?:\+\d+)?(?:\/\d+)?$/
const tab = /\s+/g

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
  paragraphs: ({articleBody}) => articleBody.split('\n\n').length,
  first: ({articleBody}) => articleBody.slice(0, edgeLength),
  last: ({articleBody}) => articleBody.slice(-edgeLength),
} as const satisfies Record<string, (article: NewsArticle) => unknown>
/** Fields whose value is a list. */
const lists: readonly string[] = [
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

/** A row for each line with text: its role and how it opens. */
function rowsOf(tree: Extracted): string {
  const {text} = tree.capture
  const blocks = blocksOf(tree)
  let next = 0
  return linesOf(text)
    .map(({at}) => {
      while ((blocks[next]?.at.end ?? at.end) <= at.start) next += 1
      const opening = sliceOf(tree, at).replace(tab, ' ').slice(0, openingLength)
      return `${blocks[next]?.data.role ?? 'gap'}\t${opening}\n`
    })
    .join('')
}

function expectedOf(article: NewsArticle, fields: readonly FieldCorrection[]): object {
  const pairs = Object.entries(readers).flatMap(([field, read]) => {
    const own = fields.find((each) => each.field === field)
    const value = own === undefined ? read(article) : correctedValue(own)
    return value === undefined ? [] : [[field, value] as const]
  })
  const others = fields
    .filter(({field}) => !Object.hasOwn(readers, field))
    .flatMap((own) =>
      correctedValue(own) === undefined ? [] : [[own.field, correctedValue(own)] as const],
    )
  return Object.fromEntries([...pairs, ...others])
}

/** A corrected value; `undefined` where the document has none. */
function correctedValue({field, now}: FieldCorrection): string | readonly string[] | undefined {
  if (now.length === 0) return undefined
  return lists.includes(field) ? now : now.join(', ')
}
