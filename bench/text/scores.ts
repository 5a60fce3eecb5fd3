import type {Row} from '../../data/levels.ts'
import {
  agreementOf,
  blockIn,
  holdsWords,
  type ShingledText,
  sentencesOf,
  shingledOf,
  wordsOf,
} from '../../data/shingles.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {publishedBodyOf} from '../../pipeline/compile/body.ts'
import {
  type Extracted,
  isRefusal,
  type Judging,
  normalize,
  readText,
  stagesWith,
} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {apply} from '../../pipeline/tree/edits.ts'
import {mendedOf} from '../../pipeline/tree/mended.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import type {Block, ExtractedFacts} from '../../pipeline/tree/types.ts'

/** A block of a capture, what became of it and what it truly is. */
export interface Judged {
  readonly block: Block<ExtractedFacts>
  readonly text: string
  /** It stands in the article’s true text. */
  readonly isBody: boolean
  /** It went into the article’s text. */
  readonly kept: boolean
  /** Sentences of the body in it that stand in no block that was kept. */
  readonly lost: number
}

/** The scores of one document under one way of cleaning. */
export interface Score {
  readonly precision: number
  readonly recall: number
  /** Blocks kept, and those of them that are not in the body. */
  readonly keptBlocks: number
  readonly wrongBlocks: number
  /** Sentences of the body that the capture has, and those of them that were set aside. */
  readonly sentences: number
  readonly lost: number
}

/** Ways of cleaning that are compared. */
export const ways = ['nothing', 'rules', 'ours', 'oracle'] as const

/** A capture that was understood, beside its truth. */
export interface Case {
  readonly row: Row
  readonly tree: Extracted
  /** How it was judged. */
  readonly judging: Judging
  readonly judged: readonly Judged[]
  /** Every block kept. */
  readonly nothing: Score
  /** What the rules decide alone, without a model. */
  readonly rules: Score
  readonly ours: Score
  /** Every block of ours right. */
  readonly oracle: Score
  /** The sentences of the body that were set aside. */
  readonly lost: readonly string[]
}

/**
 * Understand a capture and compare it with its truth.
 *
 * @param judging
 *   A model that has not seen the site of the capture, and how far text is kept.
 */
export function caseOf(row: Row, judging: Judging): Case {
  const tree = treeOf(row.text, row.id, judging)
  const truth = mendedTruthOf(row)
  const body = shingledOf(truth)
  const printed = publishedBodyOf(tree).map(({text}) => text)
  const kept = shingledOf(printed.join('\n'))
  const judged = blocksOf(tree).flatMap((block) => judgedOf(tree, block, body, kept))
  const whole = shingledOf(judged.map(({text}) => text).join('\n'))
  const present = sentencesOf(truth).filter((sentence) => holdsWords(wordsOf(sentence), whole))
  const score = (text: ShingledText, blocks: readonly Judged[]): Score => ({
    ...agreementOf(text, body),
    keptBlocks: blocks.length,
    wrongBlocks: blocks.filter(({isBody}) => !isBody).length,
    sentences: present.length,
    lost: present.filter((sentence) => !holdsWords(wordsOf(sentence), text)).length,
  })
  const right = judged.filter(({isBody}) => isBody)
  const ruled = keptByRules(tree)
  const byRules = judged.filter(({block}) => ruled.has(block.at.start))
  return {
    row,
    tree,
    judging,
    judged,
    nothing: score(whole, judged),
    rules: score(shingledOf(byRules.map(({text}) => text).join('\n')), byRules),
    ours: score(
      kept,
      judged.filter((each) => each.kept),
    ),
    oracle: score(shingledOf(right.map(({text}) => text).join('\n')), right),
    lost: present.filter((sentence) => !holdsWords(wordsOf(sentence), kept)),
  }
}

/**
 * The truth, mended as captures are, so that no mending counts as a loss: a letter of a wrong encoding put
 * right, a hyphen taken out that only marks where a word may be broken. Its lines stay what they are.
 */
function mendedTruthOf({id, body}: Row): string {
  const capture = readText(body, {name: id})
  if (isRefusal(capture)) throw new RangeError(`${id}: ${capture.reason}`)
  const {repairs} = normalize.run({type: 'root', capture})
  return apply(
    capture.text,
    repairs.filter(({was, now}) => !`${was}${now}`.includes('\n')),
  )
}

/** The tree of a capture after every stage. */
function treeOf(text: string, name: string, judging: Judging = {}): Extracted {
  const capture = readText(text, {name})
  if (isRefusal(capture)) throw new RangeError(`${name}: ${capture.reason}`)
  return stagesWith(judging).run({type: 'root', capture})
}

/** Where the blocks begin that the rules alone leave in the body. */
function keptByRules(tree: Extracted): ReadonlySet<number> {
  const blocks = blocksOf(tree)
  const {verdicts} = passesOf(blocks, ({at}) => sliceOf(tree, at))
  return new Set(
    blocks.flatMap(({at}, i) =>
      fateOf[verdicts[i]?.role ?? 'paragraph'] === 'body' ? [at.start] : [],
    ),
  )
}

/** Blocks without a word count neither way. */
function judgedOf(
  tree: Extracted,
  block: Block<ExtractedFacts>,
  body: ShingledText,
  printed: ShingledText,
): readonly Judged[] {
  const {text} = mendedOf(tree, block.at)
  const words = wordsOf(text)
  if (words.length === 0) return []
  const isBody = blockIn(words, body)
  const kept = fateOf[block.data.role] === 'body'
  const lost =
    isBody && !kept ? sentencesOf(text).filter((each) => isLost(each, body, printed)) : []
  return [{block, text, isBody, kept, lost: lost.length}]
}

function isLost(sentence: string, body: ShingledText, printed: ShingledText): boolean {
  const words = wordsOf(sentence)
  return holdsWords(words, body) && !holdsWords(words, printed)
}

/** Scores of many documents as one. */
export interface Total {
  readonly documents: number
  /** Means over documents, in percent, and the F1 of the two. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Percent of all kept blocks, of all sentences, of documents. */
  readonly residue: number
  readonly loss: number
  readonly spotless: number
}

/** Add scores up. Precision and recall are means over documents; residue and loss are pooled. */
export function totalOf(scores: readonly Score[]): Total {
  const sum = (of: (score: Score) => number): number =>
    scores.reduce((total, score) => total + of(score), 0)
  const documents = scores.length
  const precision = (100 * sum(({precision: each}) => each)) / documents
  const recall = (100 * sum(({recall: each}) => each)) / documents
  return {
    documents,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    residue:
      (100 * sum(({wrongBlocks}) => wrongBlocks)) /
      Math.max(
        1,
        sum(({keptBlocks}) => keptBlocks),
      ),
    loss:
      (100 * sum(({lost}) => lost)) /
      Math.max(
        1,
        sum(({sentences}) => sentences),
      ),
    spotless: (100 * sum(({wrongBlocks, lost}) => (wrongBlocks + lost === 0 ? 1 : 0))) / documents,
  }
}
