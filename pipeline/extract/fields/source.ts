import {agencies, agencyOf, agencyPattern} from '../../language/agencies.ts'
import {workBesideAuthors} from '../../parse/credits.ts'
import {labelledLineOf} from '../../parse/labelled-lines.ts'
import {bylineOf, namesPictured} from '../../parse/names.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Span} from '../../tree/types.ts'
import type {Document} from '../document/types.ts'

const inDateline = new RegExp(
  String.raw`(?:[(（]|(?<=^[【［[(（][\p{Script=Han}\p{Script=Katakana}ー]{1,20})[=＝ 　]?)(${agencyPattern})(?:[/,][^()]{0,80})?[)）】］\]]`,
  'u',
)
const bareInDateline = new RegExp(
  String.raw`(?<![\p{Lu}\p{Ll}\p{N}])(${agencyPattern})(?![\p{Ll}\p{N}])`,
  'u',
)
const slug = new RegExp(String.raw`==\s?(${agencyPattern})\s{0,9}$`, 'u')
/** Behind a comma or in brackets, at the end of a byline: `Ann Miller, Reuters`, `Karl Weber (dpa)`. */
const behindNames = new RegExp(
  String.raw`(?:(?<=[\p{L}\p{M}.]),\s(?:[Tt]he\s)?|(?<=[\p{L}\p{M}.]\s)\()(${agencyPattern})\)?\s{0,9}$`,
  'u',
)
const storyEnd = new RegExp(
  String.raw`^[\s([/=©–—-]{0,8}(?:[Cc]\)\s|[Cc]opyright )?(?:\d{4} )?(${agencyPattern})`,
  'u',
)

/** An agency and where the text credits it with the story. */
interface Credited {
  readonly name: string
  readonly at: Range
  readonly reason: string
  /** The dateline counts first, the end of a byline last. */
  readonly rank: number
}

/**
 * `sourceOrganization`: the agency that the dateline, the slug, a line of its own, the end of the
 * story or the end of a byline credits, as written there.
 *
 * Leaves alone agencies named in the story, in picture credits, and those that gave inputs only: `By Ann Miller with AP`.
 */
export function readSource({tree, textOf}: Document): readonly Claim<'sourceOrganization'>[] {
  const blocks = blocksOf(tree)
  const inBody = blocks.map(({data}) => fateOf[data.role] === 'body')
  const [first, last] = [inBody.indexOf(true), inBody.lastIndexOf(true)]
  const found = blocks.flatMap(({at, data}, i): readonly Credited[] => [
    ...data.spans.flatMap((span) =>
      span.name === 'dateline'
        ? datelineCredit(textOf(span.at), span)
        : span.name === 'credit' && data.role !== 'caption'
          ? credit(storyEnd, textOf(span.at), span.at, 'The story ends with the agency’s name', 1)
          : credit(
              slug,
              textOf(span.at),
              span.at,
              'The agency’s slug stands at the end of a caption',
              2,
            ),
    ),
    ...(data.role === 'credit' || data.role === 'byline'
      ? credited(agencyOf(textOf(at)), at, 'A line of its own names the agency', 3)
      : []),
    ...(data.role === 'byline'
      ? credited(agencyOfAuthors(textOf(at)), at, 'The byline ends with the agency', 4)
      : []),
    // Between paragraphs a line names the source of a table or a picture.
    ...((i < first || i > last) && fateOf[data.role] === 'field' && data.role !== 'caption'
      ? labelledSource(textOf(at), at)
      : []),
  ])
  const [best, ...others] = [...found].sort((a, b) => a.rank - b.rank || a.at.start - b.at.start)
  if (best === undefined) return []
  return [
    {
      field: 'sourceOrganization',
      value: {'@type': 'Organization', name: best.name},
      rule: 'source/agency',
      reason: best.reason,
      at: found.filter(({name}) => name === best.name).map(({at}) => at),
      passedOver: others
        .filter(({name}) => agencies.get(name)?.name !== agencies.get(best.name)?.name)
        .map(({name, at, reason}) => ({value: name, at, reason})),
    },
  ]
}

/** The agency of a dateline: in brackets, else between strokes or signs behind the place. */
function datelineCredit(dateline: string, {at, value = ''}: Span): readonly Credited[] {
  const name =
    inDateline.exec(dateline)?.[1] ?? bareInDateline.exec(dateline.replace(value, ' '))?.[1]
  return credited(name, at, 'The dateline names the agency', 0)
}

/** The outlet or agency behind the label of a source. */
function labelledSource(line: string, {start}: Range): readonly Credited[] {
  const part = labelledLineOf(line)?.parts.find(({kind}) => kind === 'source')
  if (part === undefined) return []
  const at = {start: start + part.at.start, end: start + part.at.end}
  return credited(part.value, at, 'A label calls it the source', 5)
}

/** The agency of those whom a byline names, as it ends; none where the line also names who made pictures or helped. */
function agencyOfAuthors(byline: string): string | undefined {
  const name = behindNames.exec(byline)?.[1]
  if (name === undefined || namesPictured(byline) || workBesideAuthors(byline).length > 0) {
    return undefined
  }
  const {agents} = bylineOf(byline, {trust: 'printed'})
  return agents.some((agent) => agent['@type'] === 'Person') ? name : undefined
}

function credit(
  pattern: RegExp,
  text: string,
  at: Range,
  reason: string,
  rank: number,
): readonly Credited[] {
  return credited(pattern.exec(text)?.[1], at, reason, rank)
}

function credited(
  name: string | undefined,
  at: Range,
  reason: string,
  rank: number,
): readonly Credited[] {
  return name === undefined ? [] : [{name, at, reason, rank}]
}
