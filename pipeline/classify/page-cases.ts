import type {Range} from '../text/ranges.ts'
import {type Element, isWithin, type Mark, type Page} from '../tree/page.ts'
import {fateOf, type Role} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import {askedVote, type BodyParts, postVote, usualParts} from './markup/body-parts.ts'
import {embeddedPost, type Place, places, placesOf} from './markup/landmarks.ts'
import {factsOf} from './model/block-features.ts'
import {fine} from './model/forest.ts'
import {type PageScene, pageSceneOf} from './model/page/layout.ts'
import {askPage, doubtOn, type PageModel} from './model/page/model.ts'
import {pageVotesOf} from './page-votes.ts'
import type {Passed} from './rules/passes.ts'
import type {Keep} from './text-cases.ts'
import {judge} from './votes/judge.ts'
import {mostOf, tallyOf} from './votes/tally.ts'

const mostLinks = 0.5
/** By so many nats the votes for a role outside the body lead where rules know it for certain. */
const certainty = 5
/** A headline that stays in the text is lost as a field; it goes out even where the model leans to the body by so much. */
const mostDoubtOfTitle = -0.7
const removed = ['field', 'aside'] as const
const inBody = ['body'] as const
const bars = ['nav', 'header', 'footer', 'form'] as const
const standfirst = /\b(?:standfirst|dek|chapo|vorspann|entradilla|article-deck)(?!\p{L})/iu
/** More than the votes of all rules for a paragraph, so that they name the kind of text, no more. */
const kindOfText = 8

interface Certain {
  readonly role: Role
  readonly lead: number
}

/** Nats by which blocks must be surer to be furniture than is best for the page as a whole. */
export const leaningOf: Readonly<Record<Keep, number>> = {cautious: 1, balanced: 0, clean: -1}

/**
 * Verdicts on the blocks of a page by the votes of rules, of the names of its parts, and of a model.
 *
 * @param leaning
 *   Nats by which blocks must be surer to be furniture than is best for the page as a whole.
 * @param parts
 *   What belongs to the body.
 */
export function pageVerdicts(
  page: Page,
  passed: Passed,
  model: PageModel,
  leaning: number,
  parts: BodyParts = usualParts,
): readonly Verdict[] {
  const facts = factsOf(passed)
  const scene = pageSceneOf(page, passed, facts, model.weightOf)
  const opinions = askPage(scene, model)
  const named = namedIn(scene, parts)
  const told = opinions.map((each, i) => each.odds + Math.round(fine * against(named[i])))
  const certain = passed.seen.map(({verdict}) => certainIn(verdict.evidence))
  const kept = told.map((own, i) => keptVote(certain[i], own, page.marks[i]?.at))
  const odds = told.map((own, i) => own + Math.round(fine * against(kept[i])))
  const doubt = doubtOn(scene.words, odds) + leaning
  return passed.verdicts.map((verdict, i): Verdict => {
    const mark = page.marks[i]
    const opinion = opinions[i]
    if (mark === undefined || opinion === undefined) return verdict
    const own = named[i]
    const isTitle = mark.heading === 1 && (i === scene.title || i === scene.heading)
    const evidence = [
      ...verdict.evidence,
      ...[own, kept[i]].filter((each) => each !== undefined),
      ...shownBy(mark, isTitle),
    ]
    const {body, votes} = pageVotesOf(
      {...opinion, odds: odds[i] ?? 0},
      evidence,
      roleBy(mark),
      mark.at,
    )
    const most = isTitle ? mostDoubtOfTitle : Number.POSITIVE_INFINITY
    return judge([...evidence, ...votes], {role: body, doubt: Math.min(doubt, most)})
  })
}

/** What the rules know of a block for certain: the role outside the body that leads, by how much. */
function certainIn(evidence: readonly Evidence[]): Certain | undefined {
  const tally = tallyOf(evidence)
  const out = mostOf(tally, removed)
  if (out === undefined) return undefined
  const lead = out.sum - (mostOf(tally, inBody)?.sum ?? 0)
  return lead < certainty ? undefined : {role: out.role, lead}
}

/** The vote that is missing for a model to leave the rules half of what they know for certain. */
function keptVote(
  certain: Certain | undefined,
  odds: number,
  at: Range | undefined,
): Evidence | undefined {
  if (certain === undefined || at === undefined) return undefined
  const missing = Math.round((fine * certain.lead) / 2) - odds
  if (missing <= 0) return undefined
  const reason = 'What it says by itself is too plain for more than half of it to be outvoted'
  return vote('model/certain', certain.role, missing / fine, reason, at)
}

/** What a vote comes to against the body, in nats. */
function against(vote: Evidence | undefined): number {
  if (vote === undefined) return 0
  return fateOf[vote.role] === 'body' ? -vote.weight : vote.weight
}

/** The votes of what parts of the page are called or are, which are added to those of the model. */
function namedIn(
  {page, boxes, element, marks, claims}: PageScene,
  parts: BodyParts,
): readonly (Evidence | undefined)[] {
  const found = placesOf(page.elements, boxes)
  return marks.map((mark, i) => {
    const place = places[found[element[i] ?? 0] ?? -1]
    const asked = askedVote(mark, parts, claims.description[i] === 1)
    if (asked !== undefined) return asked
    if (claims.description[i] === 1 && isStandfirst(page.elements[element[i] ?? 0])) {
      return standfirstVote(mark.at)
    }
    return place === undefined ? regionVote(mark) : placeVote(place, parts, mark.at)
  })
}

/** Whether an element is called what editors call a standfirst. */
function isStandfirst(element: Element | undefined): boolean {
  const {class: classes = '', id = ''} = element?.attributes ?? {}
  return standfirst.test(`${classes} ${id}`)
}

function standfirstVote(at: Range): Evidence {
  const reason = 'The page gives it as its description, and calls it a standfirst'
  return vote('places/standfirst', 'dek', 4, reason, at)
}

function placeVote({id, role, weight, reason}: Place, parts: BodyParts, at: Range): Evidence {
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
  if (mark.links < mostLinks || !isWithin(mark, 'aside')) return undefined
  return vote('places/aside', 'related', 3, 'Is a link in a part beside the text', mark.at)
}

/** Votes for what the markup says outright; they name the kind of field or text, no more. */
function shownBy(mark: Mark, isTitle: boolean): readonly Evidence[] {
  if (mark.heading !== undefined) {
    const reason = 'The page marks it as a heading'
    const crosshead = vote('marks/heading', 'crosshead', kindOfText, reason, mark.at)
    if (!isTitle) return [crosshead]
    const first = 'The title of the page, or its first heading of the first level'
    return [crosshead, vote('marks/title', 'headline', 3, first, mark.at)]
  }
  if (isWithin(mark, 'list')) {
    const reason = 'The page marks it as an item of a list'
    return [vote('marks/list', 'list-item', kindOfText, reason, mark.at)]
  }
  if (!isWithin(mark, 'blockquote')) return []
  const reason = 'The page marks it as a quotation'
  return [vote('marks/quotation', 'quote', kindOfText, reason, mark.at)]
}

function vote(rule: string, role: Role, weight: number, reason: string, at: Range): Evidence {
  return {rule, role, weight, reason, at}
}

/** The kind of furniture that no vote names, by where it stands. */
function roleBy(mark: Mark): Role {
  if (bars.some((each) => isWithin(mark, each))) return 'navigation'
  return mark.links >= mostLinks || isWithin(mark, 'aside') ? 'related' : 'navigation'
}
