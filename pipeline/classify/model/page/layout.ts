import {fold} from '../../../text/fold.ts'
import type {Element, Mark, Page, StatementSource} from '../../../tree/page.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Passed} from '../../context/passed.ts'
import type {BlockFeatures} from '../block-features.ts'
import {type Column, columnOf} from '../columns.ts'
import {classLevelsOf} from './class-levels.ts'
import {type ClassWeights, classWeightsOf} from './class-weights.ts'
import {type ContentRoot, contentRootsOf, nearnessOf} from './content-root.ts'
import {type ElementColumns, elementColumnsOf, holderOf} from './elements.ts'
import {plainlyNamed} from './plain-names.ts'
import {type BlockGroups, groupsOf} from './siblings.ts'
import {type StatedBody, statedBodyOf} from './stated-body.ts'

/** The blocks of a page, set in relation to its elements. Columns have a number a block. */
export interface PageLayout {
  readonly size: number
  readonly page: Page
  /** The elements of the page with the names that count. */
  readonly named: readonly Element[]
  readonly marks: readonly Mark[]
  readonly blocks: BlockFeatures
  readonly elements: ElementColumns
  /** The element of each block, and the innermost that holds another block besides. */
  readonly element: Int32Array
  readonly holder: Int32Array
  readonly words: Column
  /** Words of prose that is not mostly links; 0 for what is no prose. */
  readonly prose: Column
  readonly allWords: number
  readonly allProse: number
  readonly shapes: BlockGroups
  readonly chains: BlockGroups
  readonly roots: readonly ContentRoot[]
  /** The best density among the elements around each block, as a share of the page’s best. */
  readonly nearness: Column
  readonly classes: ClassWeights
  /** By kind of class word, how many levels up the nearest element of that kind stands. */
  readonly levels: readonly Uint8Array[]
  readonly course: Course
  readonly stated: StatedBody
  /** Positions of the first heading of the first level, and of the line that the page states as its title; −1 for none. */
  readonly heading: number
  readonly title: number
  /** Position of the title as it is shown above the text; −1 for none. */
  readonly top: number
  /** The lines, folded and in lower case. */
  readonly lines: readonly string[]
  /** How often the same line stands above, and on the whole page. */
  readonly before: Column
  readonly times: Column
}

/** How far down the page each block stands. */
interface Course {
  /** Share of the words, and of the words of prose, that stand above. */
  readonly words: Column
  readonly prose: Column
  /** Blocks since the last one of prose, and until the next. */
  readonly since: Column
  readonly until: Column
}

const {linkShare} = tuned('page')
const farthest = 30

/**
 * Set the blocks of a page in relation.
 *
 * @param weightOf
 *   Log-odds of a word of classes, in nats: above 0 for the body.
 */
export function pageLayoutOf(
  page: Page,
  {blocks: viewed}: Passed,
  blocks: BlockFeatures,
  weightOf: (word: string) => number,
): PageLayout {
  const {marks} = page
  const {words, prose: isProse} = blocks.columns
  const element = new Int32Array(marks.length)
  for (let i = 0; i < marks.length; i += 1) element[i] = marks[i]?.element ?? -1
  const prose = columnOf(words.length, (i) =>
    isProse[i] === 1 && (marks[i]?.links ?? 0) < linkShare ? (words[i] ?? 0) : 0,
  )
  const named = plainlyNamed(page.elements, {element, prose, net: blocks.columns.net})
  const linked = columnOf(words.length, (i) => (words[i] ?? 0) * (marks[i]?.links ?? 0))
  const elements = elementColumnsOf(
    named,
    marks.map((mark, i) => ({
      element: mark.element,
      words: words[i] ?? 0,
      prose: prose[i] ?? 0,
      linked: linked[i] ?? 0,
    })),
  )
  const holder = element.map((each) => holderOf(elements, each))
  const lines = viewed.map(({view}) => view.lower)
  const titled = titledIn(page, lines)
  const counted = {element, words, prose, linked}
  const allProse = Math.max(1, sumOf(prose))
  return {
    size: marks.length,
    page,
    named,
    marks,
    blocks,
    elements,
    element,
    lines,
    holder,
    words,
    prose,
    allWords: Math.max(1, sumOf(words)),
    allProse,
    shapes: groupsOf(elements.shape, counted),
    chains: groupsOf(elements.chain, counted),
    roots: contentRootsOf(elements, element, allProse),
    nearness: nearnessOf(elements, holder),
    classes: classWeightsOf(named, elements, allProse, weightOf),
    levels: classLevelsOf(named, elements, element),
    course: courseOf(words, prose),
    stated: statedBodyOf(page, lines, prose, allProse),
    heading: marks.findIndex(({heading}) => heading === 1),
    title: titled.indexOf(true),
    top: topOf(marks, titled),
    ...repeatsOf(lines),
  }
}

/** The first statement of a source under a property. */
function statedBy(
  {statements}: Page,
  source: StatementSource,
  property: string,
): string | undefined {
  return statements.find((each) => each.source === source && each.property.endsWith(property))
    ?.value
}

const shortestTitle = 10

/** The titles that a page states, folded and in lower case as its lines are. */
export function statedTitlesOf(page: Page): readonly string[] {
  return [
    statedBy(page, 'open-graph', 'og:title'),
    statedBy(page, 'title', ''),
    statedBy(page, 'json-ld', 'headline'),
  ].flatMap((title) => (title === undefined ? [] : [fold(title).toLowerCase()]))
}

/** Which lines are the title of the page, or open it. */
function titledIn(page: Page, lines: readonly string[]): readonly boolean[] {
  const titles = statedTitlesOf(page)
  return lines.map(
    (line) => line.length > shortestTitle && titles.some((title) => title.startsWith(line)),
  )
}

/** The first heading of the first level that is the title; else any line that is, else any such heading; −1 for none. */
function topOf(marks: readonly Mark[], titled: readonly boolean[]): number {
  const heading = marks.findIndex((mark, i) => mark.heading === 1 && titled[i] === true)
  if (heading >= 0) return heading
  const title = titled.indexOf(true)
  return title >= 0 ? title : marks.findIndex((mark) => mark.heading === 1)
}

function courseOf(words: Column, prose: Column): Course {
  const course = {
    words: new Float32Array(words.length),
    prose: new Float32Array(words.length),
    since: new Float32Array(words.length),
    until: new Float32Array(words.length),
  }
  const allWords = Math.max(1, sumOf(words))
  const allProse = Math.max(1, sumOf(prose))
  let wordsAbove = 0
  let proseAbove = 0
  let last = -farthest
  for (let i = 0; i < words.length; i += 1) {
    course.words[i] = wordsAbove / allWords
    course.prose[i] = proseAbove / allProse
    course.since[i] = Math.min(farthest, i - last)
    wordsAbove += words[i] ?? 0
    proseAbove += prose[i] ?? 0
    if ((prose[i] ?? 0) > 0) last = i
  }
  last = words.length + farthest
  for (let i = words.length - 1; i >= 0; i -= 1) {
    course.until[i] = Math.min(farthest, last - i)
    if ((prose[i] ?? 0) > 0) last = i
  }
  return course
}

function repeatsOf(lines: readonly string[]): {readonly before: Column; readonly times: Column} {
  const counts = new Map<string, number>()
  const before = columnOf(lines.length, (i) => {
    const line = lines[i] ?? ''
    const known = counts.get(line) ?? 0
    counts.set(line, known + 1)
    return known
  })
  return {before, times: columnOf(lines.length, (i) => counts.get(lines[i] ?? '') ?? 1)}
}

function sumOf(column: Column): number {
  let sum = 0
  for (let i = 0; i < column.length; i += 1) sum += column[i] ?? 0
  return sum
}
