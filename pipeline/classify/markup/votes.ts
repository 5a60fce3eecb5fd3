import {callStandfirst, surelyCallStandfirst} from '../../language/standfirst-names.ts'
import type {Range} from '../../text/ranges.ts'
import {around, type Element, isWithin, type Mark, wordsOfNames} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {type BodyParts, postVote, wantedVote} from './body-parts.ts'
import {embeddedPost, type Landmark, landmarkOf, landmarks} from './landmarks.ts'

const {
  linkShare,
  linksAloneLength,
  linksAloneShare: allLinks,
  kindWeight,
  standfirstBelow,
  standfirstLeast,
} = tuned('page')
const bars = ['nav', 'header', 'footer', 'form'] as const

/** The vote of the part of the page that each block stands in, by its name or its tag. */
export function partVotes(
  {named, elements, element, marks, stated}: PageLayout,
  parts: BodyParts,
): readonly (Evidence | undefined)[] {
  const found = landmarkOf(named, elements)
  return marks.map((mark, i) => {
    const isDescription = stated.description[i] === 1
    const wanted = wantedVote(mark, parts, isDescription)
    if (wanted !== undefined) return wanted
    if (isDescription && isStandfirst(named[element[i] ?? 0])) {
      return standfirstVote(mark.at)
    }
    const landmark = landmarks[found[element[i] ?? 0] ?? -1]
    return landmark === undefined ? regionVote(mark) : landmarkVote(landmark, parts, mark.at)
  })
}

/** A title of a page: a heading of the first level that is its title or comes first, or a line that it states as its title. */
export type TitleKind = 'heading' | 'stated'

/** Votes for the kind of text or field that the markup names. */
export function kindVotes(mark: Mark, title: TitleKind | undefined): readonly Evidence[] {
  if (title === 'stated') {
    const reason = 'Stands above the text, and is what the page states as its title'
    return [vote('marks/stated-title', 'headline', kindWeight, reason, mark.at)]
  }
  if (mark.heading !== undefined) {
    const reason = 'The page marks it as a heading'
    const crosshead = vote('marks/heading', 'crosshead', kindWeight, reason, mark.at)
    if (title === undefined) return [crosshead]
    const first = 'The title of the page, or its first heading of the first level'
    return [crosshead, vote('marks/title', 'headline', 3, first, mark.at)]
  }
  if (isWithin(mark, 'list')) {
    const reason = 'The page marks it as an item of a list'
    return [vote('marks/list', 'list-item', kindWeight, reason, mark.at)]
  }
  if (!isWithin(mark, 'blockquote')) return []
  const reason = 'The page marks it as a quotation'
  return [vote('marks/quotation', 'quote', kindWeight, reason, mark.at)]
}

/** The kind of furniture that no vote names, by where it stands. */
export function roleByPlace(layout: PageLayout, index: number, mark: Mark): Role {
  if (opensStory(layout, index, mark)) return 'dek'
  if (bars.some((each) => isWithin(mark, each))) return 'navigation'
  return mark.links >= linkShare || isWithin(mark, 'aside') ? 'related' : 'navigation'
}

/** Whether a block stands among those below the headline, and the page calls it its standfirst. */
function opensStory({page, title, heading}: PageLayout, index: number, mark: Mark): boolean {
  const top = Math.max(title, heading)
  const isNear = top >= 0 && index > top && index <= top + standfirstBelow
  const isText = mark.links < linkShare && mark.at.end - mark.at.start >= standfirstLeast
  if (!isNear || !isText) return false
  return around(page, mark.element, 2).some((element) => callStandfirst(wordsOfNames(element)))
}

/** Whether an element is called what editors call a standfirst. */
function isStandfirst(element: Element | undefined): boolean {
  return element !== undefined && surelyCallStandfirst(wordsOfNames(element))
}

function standfirstVote(at: Range): Evidence {
  const reason = 'The page gives it as its description, and calls it a standfirst'
  return vote('places/standfirst', 'dek', 4, reason, at)
}

function landmarkVote({id, role, weight, reason}: Landmark, parts: BodyParts, at: Range): Evidence {
  return id === embeddedPost && parts.posts ? postVote(at) : vote(id, role, weight, reason, at)
}

function regionVote(mark: Mark): Evidence | undefined {
  if (isWithin(mark, 'control')) {
    const reason = 'Stands in a button, a choice or a field to write in'
    return vote('places/control', 'navigation', 4, reason, mark.at)
  }
  if (isWithin(mark, 'figcaption')) {
    const reason = 'The page marks it as the caption of a figure'
    return vote('places/figcaption', 'caption', 3, reason, mark.at)
  }
  if (mark.links >= allLinks && mark.at.end - mark.at.start >= linksAloneLength) {
    const reason = 'Is long, and links and nothing else'
    return vote('places/links-alone', 'related', 3, reason, mark.at)
  }
  if (mark.links < linkShare || !isWithin(mark, 'aside')) return undefined
  return vote('places/aside', 'related', 3, 'Is a link in a part beside the text', mark.at)
}

function vote(rule: string, role: Role, weight: number, reason: string, at: Range): Evidence {
  return {rule, role, weight, reason, at}
}
