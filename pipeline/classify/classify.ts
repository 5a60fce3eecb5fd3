import {blocksOf, enrich, sliceOf} from '../tree/blocks.ts'
import type {Stage} from '../tree/line.ts'
import {mendedOf} from '../tree/mended.ts'
import type {Page} from '../tree/page.ts'
import type {Block, Classified, Hints, Segmented, Verdict} from '../tree/types.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {tuned} from '../tuning/load.ts'
import type {Passed} from './context/passed.ts'
import {hostOf, type Templates} from './context/templates.ts'
import {decide, type Keep} from './decide.ts'
import {withHeadline} from './headlines.ts'
import {labelVotesOf} from './labels.ts'
import type {BodyParts} from './markup/body-parts.ts'
import type {Forest} from './model/forest.ts'
import {shippedForHeadlines} from './model/headline/model.ts'
import {type PageModel, shippedForPages} from './model/page/model.ts'
import {shippedForText, type TextModel} from './model/text/model.ts'
import {pageCases} from './page-cases.ts'
import {passesOf} from './rules/passes.ts'
import {compileRules} from './rules/user-rules.ts'
import {withTemplateVotes} from './template-votes.ts'
import {shortTextVerdicts, textCases} from './text-cases.ts'
import {judge} from './votes/judge.ts'

const {fewestBlocks} = tuned('text')
const none: ReadonlySet<number> = new Set()

/** How blocks are judged. */
export interface Judging {
  /** How far text is kept when in doubt: by default `cautious` for text, `balanced` for pages. */
  readonly keep?: Keep | undefined
  /** A model of texts instead of the one that comes with Copydesk. */
  readonly model?: TextModel | undefined
  /** A model of headlines of texts instead of the one that comes with Copydesk. */
  readonly headlineModel?: Forest | undefined
  /** A model of pages instead of the one that comes with Copydesk. */
  readonly pageModel?: PageModel | undefined
  /** What of a page’s article belongs to its body. */
  readonly body?: BodyParts | undefined
  /** The user’s own rules, which vote beside those that are built in. */
  readonly rules?: readonly UserRule[] | undefined
  /** What captures of one host have in common, by `templatesOf`. */
  readonly templates?: Templates | undefined
}

/**
 * Gives every block one role by votes: those of the rules in two passes, then those of a model of
 * pages or of text. Author of role, margin and evidence.
 *
 * @throws TypeError
 *   When one of the user’s own rules has a fault that `faultsOf` reports.
 */
export function classifyWith(judging: Judging): Stage<Segmented, Classified> {
  const added = judging.rules === undefined ? [] : compileRules(judging.rules)
  const hosts = Object.entries(judging.templates ?? {})
  const shared = new Map(hosts.map(([host, keys]) => [host, new Set(keys)]))
  return {
    name: 'classify',
    run: (tree): Classified => {
      const {capture} = tree
      const template = shared.size === 0 ? undefined : shared.get(hostOf(capture.url))
      const blocks = blocksOf(tree)
      const labels = labelVotesOf(capture, blocks)
      const textIn = (block: Block): string => textOf(tree, block)
      const passed = passesOf(blocks, textIn, added, labels)
      const isTitled = capture.labelled?.statements.some(({property}) => property === 'headline')
      const judged = verdictsOf(passed, capture.page, judging, isTitled)
      const verdicts = withTemplateVotes(blocks, judged, textIn, template ?? none).values()
      return {
        ...tree,
        children: enrich(tree, ({data}) => withVerdict(data, verdicts.next().value ?? judge([]))),
      }
    },
  }
}

/** The stage with its defaults. */
export const classify: Stage<Segmented, Classified> = classifyWith({})

/**
 * The verdicts on all blocks, after both passes of the rules: one path for a text and for a page.
 *
 * @param isTitled
 *   Whether the format states the headline, as the subject of a message does; none is looked for in the text then.
 */
export function verdictsOf(
  passed: Passed,
  page: Page | undefined,
  judging: Judging,
  isTitled = false,
): readonly Verdict[] {
  const {keep, headlineModel, pageModel, body} = judging
  if (page !== undefined) {
    return pageCases(page, passed, pageModel ?? shippedForPages(), keep ?? 'balanced', body).map(
      decide,
    )
  }
  const verdicts = textVerdictsOf(passed, judging)
  return isTitled
    ? verdicts
    : withHeadline(passed, verdicts, headlineModel ?? shippedForHeadlines())
}

/** The verdicts on the blocks of a text before a headline is looked for that the rules did not find. */
export function textVerdictsOf(passed: Passed, {keep, model}: Judging): readonly Verdict[] {
  if (passed.blocks.length < fewestBlocks) return shortTextVerdicts(passed)
  return textCases(passed, model ?? shippedForText(), keep ?? 'cautious').map(decide)
}

/** The text of a block as it will be published; as captured where no character of it will be. */
function textOf(tree: Segmented, {at}: Block): string {
  return mendedOf(tree, at).text || sliceOf(tree, at)
}

/** The hints of a block and its verdict, written out, since to spread both costs three times that. */
function withVerdict(hints: Hints, {role, margin, by, prior, evidence}: Verdict): Hints & Verdict {
  const {lines, blankAbove, indent, marker, mark} = hints
  if (marker === undefined) {
    return mark === undefined
      ? {lines, blankAbove, indent, role, margin, by, prior, evidence}
      : {lines, blankAbove, indent, role, margin, by, prior, evidence, mark}
  }
  const marked = {lines, blankAbove, indent, role, margin, by, prior, evidence, marker}
  return mark === undefined ? marked : {...marked, mark}
}
