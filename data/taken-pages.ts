import {getDomain} from 'tldts'
import {blockFeaturesOf} from '../pipeline/classify/model/block-features.ts'
import {gramsOf} from '../pipeline/classify/model/grams.ts'
import {classGramsIn} from '../pipeline/classify/model/page/class-grams.ts'
import type {ContentRoot} from '../pipeline/classify/model/page/content-root.ts'
import {type PageLayout, pageLayoutOf} from '../pipeline/classify/model/page/layout.ts'
import {passesOf} from '../pipeline/classify/rules/passes.ts'
import {withoutAdded} from '../pipeline/classify/votes/added.ts'
import {line, normalize, segment} from '../pipeline/index.ts'
import {readPage} from '../pipeline/read/formats/html.ts'
import {blocksOf, sliceOf} from '../pipeline/tree/blocks.ts'
import {isRefusal} from '../pipeline/tree/refusals.ts'
import {alignedWith} from './aligned.ts'
import {type Grams, gramsIn} from './grams.ts'
import {bodySetsOf, type PageRow, pagesOf} from './page-sets.ts'
import {shingledOf, wordsOf} from './shingles.ts'
import {partOf} from './sites.ts'

/** A page to learn from. */
export interface TakenPage {
  /** Its registrable domain; of a page without address its publisher or id. */
  readonly site: string
  readonly fold: number
  /** Its blocks in relation to its elements, with a weight of 0 for every class word. */
  readonly layout: PageLayout
  /** The innermost element with 70 % of the prose. */
  readonly root: ContentRoot
  /** 1 where a block is not of the body. */
  readonly labels: Uint8Array
  /** How much each block counts. */
  readonly weights: Float64Array
  /** How much each block counts for lexicons, which read all of them. */
  readonly allWeights: Float64Array
  /** What lexicons read: the words of the blocks, and the names of the elements around them. */
  readonly grams: Grams
  readonly classGrams: Grams
  /** The blocks that are learned from: all of five words and more, and every third of the others. */
  readonly sampled: readonly number[]
}

/** Number of parts of the sites: a model learns from all but one and is judged on that. */
export const pageFolds = 4

const fewWords = 5
const oneIn = 3
/**
 * How many times a page of a set counts; once where nothing is given. Recent pages of news are few; those of `daniel-dev` are
 * many, from few sites, and of old markup.
 */
const counts: Readonly<Record<string, number>> = {'fundus-dev': 2, 'daniel-dev': 0.55}
const evenness = 0.75
/** For lexicons a block counts by its words up to this number, and as so many words more. */
const mostWords = 60
const ofBlock = 4
const lines = line(normalize).next(segment)

/**
 * The pages of the sets of a data folder.
 *
 * @param every
 *   Take every n-th page.
 */
export function takenPagesFrom(folder: string, every = 1): readonly TakenPage[] {
  return bodySetsOf(folder).flatMap((set) => pagesOf(folder, set, every).flatMap(take))
}

/** The site of a page, by its registrable domain. */
function siteOf({url, publisher, id}: PageRow): string {
  return (url === undefined ? undefined : getDomain(url)) ?? publisher ?? id
}

/** The fold of a page, by its site. */
export function pageFoldOf(row: PageRow): number {
  return partOf(siteOf(row), pageFolds)
}

function take(row: PageRow): readonly TakenPage[] {
  const capture = readPage(row.bytes(), {
    name: row.id,
    ...(row.url === undefined ? {} : {url: row.url}),
  })
  if (isRefusal(capture) || capture.page === undefined) return []
  const {page} = capture
  const tree = lines.run({type: 'root', capture})
  const blocks = blocksOf(tree)
  const passed = withoutAdded(passesOf(blocks, ({at}) => sliceOf(tree, at)))
  const features = blockFeaturesOf(passed)
  const texts = blocks.map(({at}) => sliceOf(tree, at))
  const lengths = texts.map((text) => wordsOf(text).length)
  const body = shingledOf(row.body ?? '')
  const layout = pageLayoutOf(page, passed, features, () => 0)
  const [, , root] = layout.roots
  if (root === undefined) return []
  const classGramsOf = classGramsIn(layout)
  const sampled = lengths.flatMap((count, i) => (count >= fewWords || i % oneIn === 0 ? [i] : []))
  const ofPage = (counts[row.set] ?? 1) / (body.words.length + 100) ** evenness
  return [
    {
      site: siteOf(row),
      fold: pageFoldOf(row),
      layout,
      root,
      labels: alignedWith(texts, body).map((is) => 1 - is),
      weights: Float64Array.from(
        lengths,
        (count) => ofPage * (count + 1) * (count < fewWords ? oneIn : 1),
      ),
      allWeights: Float64Array.from(lengths, (count) =>
        count === 0 ? 0 : ofPage * (Math.min(mostWords, count) + ofBlock),
      ),
      grams: gramsIn(passed.blocks, ({view}) => gramsOf(view.lower)),
      classGrams: gramsIn(layout.element, classGramsOf),
      sampled,
    },
  ]
}
