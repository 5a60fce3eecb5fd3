import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {isWithin} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {readSection} from './section.ts'

const longest = 60
const mostSections = 5
const separator = /(?:(?<!\s)\s+)?[,;|>/]\s+|(?<!\s)\s+[>/]\s*/
const wrong =
  /^(?:https?:|article$|news$|home(?:page)?$|startseite$|uncategori[sz]ed$|[^\p{L}]+$)/iu

/** `articleSection`: what the page says, else the kicker. Leaves out what names no section. */
export function readPageSection(document: Document): readonly Claim<'articleSection'>[] {
  const all = document.stated([
    ['json-ld', 'article.articleSection'],
    ['microdata', 'article.articleSection'],
    ['open-graph', 'article:section', 'og:section'],
    ['meta', 'section', 'articlesection', 'parsely-section', 'category', 'dc.subject'],
    ['feed', 'articleSection'],
  ])
  const [first] = all.filter(({value}) => sectionsOf(value).length > 0)
  if (first === undefined) return shownSection(document)
  const own = all.filter(
    ({source, property}) => source === first.source && property === first.property,
  )
  const value = [...new Set(own.flatMap((each) => sectionsOf(each.value)))].slice(0, mostSections)
  return [
    {
      field: 'articleSection',
      value,
      rule: `page-section/${first.source}`,
      reason: 'The page names its section',
      at: [],
      from: own.map(witnessOf),
      passedOver: all
        .filter((each) => !own.includes(each) && !value.includes(each.value))
        .map((each) => passedOver(each, 'Another statement counts first')),
    },
  ]
}

/** The kicker, save an entry of a menu that happens to stand above the headline. */
function shownSection(document: Document): readonly Claim<'articleSection'>[] {
  const menus = blocksOf(document.tree).filter(
    ({data: {mark}}) => mark !== undefined && isWithin(mark, 'nav'),
  )
  return readSection(document).filter(
    ({at}) => !menus.some((menu) => at.some(({start}) => start === menu.at.start)),
  )
}

function sectionsOf(value: string): readonly string[] {
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= longest && !wrong.test(part))
}
