import {sectionOf} from '../../language/sections.ts'
import {systemWords} from '../../language/system-words.ts'
import {wordsForUse} from '../../language/words.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {LabelledFormat} from '../../tree/labelled.ts'
import {around, isWithin, wordsOfNames} from '../../tree/page.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {type Candidate, elect, ordered} from '../ballot/ballot.ts'
import {claimOf, giverOf} from '../ballot/claims.ts'
import type {Document, Spanned} from '../document/types.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'

type SectionCandidate = Candidate<readonly string[]>

const {sectionCount: mostSections, sectionLength: longest} = tuned('fields')
const separator = /(?:(?<!\s)\s+)?[,;|>/]\s+|(?<!\s)\s+[>/]\s*|,(?=\p{Lu})/u
/** Slashes of a path: `/world/`. */
const slashes = /^\/|(?<=[^/])\/$/g
/** Addresses, signs, and what systems write where no section was chosen. */
const noSection = /^(?:https?:|[^\p{L}]+$)/iu
const byDefault = systemWords('section')
/** Formats that name the section of a printed page. */
const archives: ReadonlySet<LabelledFormat> = new Set(['nexis', 'factiva', 'proquest'])
const frontPage: ReadonlySet<string> = new Set(wordsForUse('home'))
/** Witnesses in the order of trust; the kicker comes last. */
const statedBy: readonly StatedRow[] = [
  {kind: 'json-ld', source: ['json-ld', 'article.articleSection']},
  {kind: 'microdata', source: ['microdata', 'article.articleSection']},
  {kind: 'open-graph', source: ['open-graph', 'article:section', 'og:section']},
  {
    kind: 'meta',
    source: ['meta', 'section', 'articlesection', 'parsely-section', 'category', 'dc.subject'],
  },
  {kind: 'label', source: ['label', 'articleSection']},
  {kind: 'feed', source: ['feed', 'articleSection']},
]
const order = [...statedBy.map(({kind}) => kind), 'kicker']
const breadcrumb = /^(?:breadcrumbs?|crumbs?)$/

/**
 * `articleSection`: what the page states, else the kicker when it is a section that newspapers have.
 * Leaves out what names no section, and an entry of a menu that happens to stand above the headline.
 */
export function readSection(document: Document): readonly Claim<'articleSection'>[] {
  const format = document.tree.capture.labelled?.format
  const isArchive = format !== undefined && archives.has(format)
  const stated = statedCandidates(document, statedBy, ({value, source, property}) => {
    const sections = sectionsOf(value, isArchive && source === 'label')
    return sections.length === 0 ? undefined : {value: sections, key: `${source} ${property}`}
  })
  const outcome = elect([...stated, ...kickers(document)], ordered(order))
  if (outcome === undefined) return []
  const value = [...new Set(outcome.same.flatMap((each) => each.value))].slice(0, mostSections)
  const isKicker = outcome.winner.kind === 'kicker'
  return [
    claimOf(
      'articleSection',
      value,
      {
        ...outcome,
        others: outcome.others.filter(({statement}) => !value.includes(statement?.value ?? '')),
      },
      {
        lost: 'Another statement counts first',
        rule: `section/${outcome.winner.kind}`,
        reason: isKicker
          ? 'The line right above the headline names a section'
          : `The ${giverOf(outcome.winner.statement)} names its section`,
      },
    ),
  ]
}

function kickers({tree, textOf}: Document): readonly SectionCandidate[] {
  const block = blocksOf(tree).find(({data}) => data.role === 'kicker')
  const section = block && sectionOf(textOf(block.at))
  if (block === undefined || section === undefined) return []
  const {mark} = block.data
  if (mark !== undefined && isOfMenu(block, tree)) return []
  return [{value: [section], words: section, key: 'kicker', kind: 'kicker', at: block.at}]
}

/** Whether a line is an entry of a menu, or of a list with others that is no breadcrumb. */
function isOfMenu({data: {mark}}: Block<ExtractedFacts>, {capture: {page}}: Spanned): boolean {
  if (mark === undefined || page === undefined) return false
  if (isWithin(mark, 'nav')) return true
  if (!isWithin(mark, 'list')) return false
  return !around(page, mark.element).some((element) =>
    wordsOfNames(element).some((word) => breadcrumb.test(word)),
  )
}

/**
 * @param isPrinted
 *   Whether the value is the section of a printed page: `NEWS` is one there, and what a system writes elsewhere.
 */
function sectionsOf(value: string, isPrinted: boolean): readonly string[] {
  return value
    .split(separator)
    .map((part) => part.trim().replace(slashes, ''))
    .filter((part) => part !== '' && part.length <= longest && !isNoSection(part, isPrinted))
}

function isNoSection(part: string, isPrinted: boolean): boolean {
  const small = part.toLowerCase()
  return noSection.test(part) || (!isPrinted && (byDefault.has(small) || frontPage.has(small)))
}
