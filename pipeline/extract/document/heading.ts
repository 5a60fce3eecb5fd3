import {sectionOf} from '../../language/sections.ts'
import {look} from '../../language/wordings.ts'
import {overlaps, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Element} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {shown, wordsOf} from './elements.ts'
import {likenessOf, tokensOf} from './likeness.ts'
import type {Document, Shown} from './types.ts'

const {
  headingIntoBody: intoBody,
  headingLikeness: alike,
  titleLength: longestTitle,
} = tuned('fields')
const notTitles = ['footer', 'nav', 'dialog', 'hidden'] as const
const headline = /headline/i

/**
 * The heading that shares most words with what the page calls itself; of two alike the larger, then
 * the first. Without a like one the only `h1` above the body, though it may stand there twice.
 *
 * Leaves alone headings that are a listed wording of pages (`Home`, `Cookie settings`), and of those
 * that no title is like, names of sections and what was set aside: a notice about cookies, a form.
 */
export function headingOf(document: Document): Shown | undefined {
  const names = document
    .stated([
      ['title', 'title'],
      ['open-graph', 'og:title'],
      ['json-ld', 'article.headline'],
      ['url', 'slug'],
    ])
    .map(({value}) => new Set(tokensOf(value)))
  const headings = shown(document, longestTitle, isHeading, notTitles).filter(
    ({text}) => !isWording(text),
  )
  const begun = document.body().start + intoBody
  const ranked = headings
    .map((heading) => ({
      heading,
      likeness: Math.max(0, ...names.map((name) => likenessOf(heading.text, name))),
    }))
    .map(({heading, likeness}) => ({
      heading,
      likeness,
      rank:
        likeness + (heading.element.tag === 'h1' ? 0.25 : 0) - (heading.at.start > begun ? 0.5 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)
  const [best] = ranked
  if (best !== undefined && best.likeness >= alike) return best.heading
  const own = headings.filter(
    ({element, at, text}) =>
      element.tag === 'h1' &&
      at.start <= begun &&
      sectionOf(text) === undefined &&
      !isSetAside(document, at),
  )
  return new Set(own.map(({text}) => text)).size === 1 ? own[0] : undefined
}

/** Whether a heading is a wording that pages print beside their stories. */
function isWording(text: string): boolean {
  return Array.from(look(text).whole).some((role) => fateOf[role] === 'aside')
}

/** Whether the blocks of a heading are outside the story; a repeated headline is still one. */
function isSetAside({tree}: Document, at: Range): boolean {
  const own = blocksOf(tree).filter((block) => overlaps(block.at, at))
  return (
    own.length > 0 && own.every(({data: {role}}) => role !== 'repeat' && fateOf[role] === 'aside')
  )
}

function isHeading(element: Element): boolean {
  if (element.tag === 'h1' || element.tag === 'h2') return true
  if (element.attributes.itemprop === 'headline') return true
  return wordsOf(element, headline).includes('headline')
}
