import {blocksOf, enrich, sliceOf} from '../tree/blocks.ts'
import type {Stage} from '../tree/line.ts'
import type {Capture, Classified, Hints, Segmented, Verdict} from '../tree/types.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {hostOf, type Templates} from './context/templates.ts'
import type {BodyParts} from './markup/body-parts.ts'
import type {Forest} from './model/forest.ts'
import {type PageModel, shippedForPages} from './model/page/model.ts'
import {shipped} from './model/text/model.ts'
import {leaningOf, pageVerdicts} from './page-cases.ts'
import {type Passed, passesOf} from './rules/passes.ts'
import {compileRules} from './rules/user-rules.ts'
import {type Keep, learnedVerdicts} from './text-cases.ts'
import {judge} from './votes/judge.ts'

/** How blocks are judged. */
export interface Judging {
  /** How far text is kept when in doubt; when not given `cautious` for text, `balanced` for pages. */
  readonly keep?: Keep | undefined
  /** Weights of another model of text than the one that comes with Copydesk. */
  readonly model?: Forest | undefined
  /** Weights of another model of pages than the one that comes with Copydesk. */
  readonly pageModel?: PageModel | undefined
  /** What of a page’s article belongs to its body. */
  readonly body?: BodyParts | undefined
  /** Rules of the user’s own, asked besides those that are built in. */
  readonly rules?: readonly UserRule[] | undefined
  /** What captures of one host have in common, by `templatesOf`. */
  readonly templates?: Templates | undefined
}

/**
 * Gives every block one role by votes: those of the rules in two passes, then those of a model of
 * pages or of text. Author of role, margin and evidence.
 *
 * @throws TypeError
 *   When a rule of the user’s own has a fault that `faultsOf` tells of.
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
      const passed = passesOf(blocksOf(tree), (block) => sliceOf(tree, block.at), added, template)
      const verdicts = verdictsOf(passed, capture, judging).values()
      return {
        ...tree,
        children: enrich(tree, ({data}) => withVerdict(data, verdicts.next().value ?? judge([]))),
      }
    },
  }
}

/** The stage as it is when nothing is asked for. */
export const classify: Stage<Segmented, Classified> = classifyWith({})

function verdictsOf(
  passed: Passed,
  {page}: Capture,
  {keep, model, pageModel, body}: Judging,
): readonly Verdict[] {
  if (page === undefined) return learnedVerdicts(passed, model ?? shipped(), keep)
  return pageVerdicts(
    page,
    passed,
    pageModel ?? shippedForPages(),
    leaningOf[keep ?? 'balanced'],
    body,
  )
}

/** The hints of a block and its verdict; written out, since spreading both costs three times that. */
function withVerdict(hints: Hints, {role, margin, evidence}: Verdict): Hints & Verdict {
  const {lines, blankAbove, indent, marker, mark} = hints
  if (marker === undefined) {
    return mark === undefined
      ? {lines, blankAbove, indent, role, margin, evidence}
      : {lines, blankAbove, indent, role, margin, evidence, mark}
  }
  const marked = {lines, blankAbove, indent, role, margin, evidence, marker}
  return mark === undefined ? marked : {...marked, mark}
}
