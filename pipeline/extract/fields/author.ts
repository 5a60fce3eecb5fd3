import {agencies} from '../../language/agencies.ts'
import {look} from '../../language/wordings.ts'
import {datesIn} from '../../parse/calendar.ts'
import {fold} from '../../text/fold.ts'
import {unglue} from '../../text/glue.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {agentsIn} from '../document/names.ts'
import type {Document} from '../document/types.ts'
import {besideTime} from '../witnesses/time-names.ts'

const cut =
  /(?:(?<!\s)\s+)?(?:[|•·–—(]|\s-\s|\s{2,}|\/|,?\s(?:updated|published|posted|last|aktualisiert|publié|on)\b|\s(?:with|avec|mit|con|com)\s|\d)/i
/** More blocks between two bylines part them. */
const widest = 3
const signs = /^(?:posted on|published on|on)?[\s|·•⋅*,–—-]+/iu
const signsAtEnd = /(?<![\s,|·•⋅–—-])[\s,|·•⋅–—-]+$/u
const second = /^(?:posted |written |published )?by:?\s+/iu
/** What follows a name: labels of dates, buttons, accounts. */
const behind =
  /(?<!\s)\s+(?:Updated|Published|Posted|Last (?:updated|modified)|Follow|Reviewed|Edited|Fact[- ]checked|Medically|Jan(?:uary)?|Feb(?:ruary)?|March|April|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{Ll})|\s?@/u
const job =
  /^([^,]*?[^,\s])\s+(?:Deputy|Senior|Executive|Associate|Assistant|Managing|Lifestyle|Freelance|Vice|Head|President|CEO|View|Chief|Staff|Special|Contributing|Political|Digital|Founder|Director|Manager|Editor|Reporter|Correspondent|Writer|Journalist|Columnist|Contributor|Producer|Gardener|Expert)(?!\p{Ll}).*/u
/** Who checked a story did not write it. */
const checked =
  /^\W{0,3}(?:(?:medically |expert |technically )?reviewed|fact[- ]?checked|edited|verified|geprüft|überprüft|redigiert|vérifié|relu|revisado|verificado|editado|revisto|verificato|revisionato|gecontroleerd) (?:by|von|par|por|da|door)(?!\p{L})/iu
const germanJob =
  /^([^,]*?\p{L}\s\p{L}+)\s+(?:\p{Lu}\p{Ll}+e[rns]? )?(?:\p{Lu}\p{Ll}+)?(?:[Kk]orrespondent|[Rr]edakteur|[Rr]eporter|[Vv]olontär|[Ll]eiter|[Jj]ournalist)(?:in)?(?!\p{L}).*/u
const sign = /^[\s:：-]+/
const twoWords = /\p{L}\s\p{L}/u
const glued = /^By(?=\p{Lu})/u

/**
 * `author`: the names of the byline, each on its own, without titles, outlets and by-words.
 *
 * Bylines that stand together in the head of the story count, those with a by-word before names
 * alone. Elsewhere a byline counts only when all bylines name the same persons: a page prints those
 * of other stories too.
 */
export function readAuthor(document: Document): readonly Claim<'author'>[] {
  const lines = linesIn(document)
  const taken = chosen(lines, document.head().title?.at)
  const value = unique(taken.flatMap(({agents}) => agents))
  if (value.length === 0) return []
  return [
    {
      field: 'author',
      value,
      rule: 'author/byline',
      reason: 'The names of the byline',
      at: taken.map(({at}) => at),
      passedOver: lines
        .filter(
          (line) => !taken.includes(line) && !line.agents.every((each) => isAmong(each, value)),
        )
        .map(({at, agents}) => ({
          value: agents.map(({name}) => name).join(', '),
          at,
          reason: 'A byline elsewhere on the page',
        })),
    },
  ]
}

/** A line that names authors. */
interface Line {
  readonly index: number
  readonly at: Range
  readonly agents: readonly Agent[]
  /** It says that they wrote. */
  readonly told: boolean
  readonly near: boolean
}

const nobody = {names: '', told: false} as const

function linesIn(document: Document): readonly Line[] {
  const head = document.head()
  return blocksOf(document.tree)
    .flatMap((block, index): readonly Line[] => {
      const near = head.isNear(block.at)
      if (near && block.data.role === 'timestamp') {
        return besideTime(document, block.at).map((line) => ({...line, index, near}))
      }
      return bylinesOf(block).map((at): Line => {
        const line = document.textOf(at)
        const {names, told} = checked.test(line) ? nobody : bare(line)
        return {index, at, agents: agentsIn(names), told, near}
      })
    })
    .filter(({agents}) => agents.length > 0)
}

/** The block, when it is a byline, or the bylines in it. */
function bylinesOf({at, data}: Block<ExtractedFacts>): readonly Range[] {
  if (data.role === 'byline') return [at]
  return data.spans.filter(({name}) => name === 'byline').map((span) => span.at)
}

function chosen(lines: readonly Line[], title: Range | undefined): readonly Line[] {
  const near = lines.filter((line) => line.near)
  if (near.length === 0) return agreed(lines)
  const told = near.filter((line) => line.told)
  const best = told.length > 0 ? told : near
  const below = best.filter(({at}) => title === undefined || at.start >= title.end)
  return together(below.length > 0 ? below : best.slice(-1))
}

/** The first lines that stand together, with few blocks between them. */
function together(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({index}, i) => index - (lines[i - 1]?.index ?? index) > widest)
  return end === -1 ? lines : lines.slice(0, end)
}

/** The first byline of a page whose bylines, or those with a by-word, all name the same persons. */
function agreed(lines: readonly Line[]): readonly Line[] {
  const told = lines.filter((line) => line.told)
  return [lines, told].find(agree)?.slice(0, 1) ?? []
}

function agree(lines: readonly Line[]): boolean {
  const keys = lines.map(({agents}) => agents.map(({name}) => name.toLowerCase()).join('|'))
  return new Set(keys).size === 1
}

function isAmong({name}: Agent, agents: readonly Agent[]): boolean {
  return agents.some((other) => other.name.toLowerCase() === name.toLowerCase())
}

/** The names of a byline without what stands around them, and whether a by-word says that they wrote. */
function bare(line: string): {readonly names: string; readonly told: boolean} {
  const undated = withoutDates(unglue(line)).replace(signs, '')
  const folded = fold(undated)
  const length = look(folded.toLowerCase()).opens.get('byline')
  const gluedBy = length === undefined && glued.test(folded)
  const rest = gluedBy ? folded.replace(glued, '') : folded.slice(length ?? 0)
  const names = undated
    .slice(undated.length - rest.length)
    .replace(sign, '')
    .replace(second, '')
    .split(cut, 1)
    .join('')
    .split(behind, 1)
    .join('')
    .replace(job, '$1')
    .replace(germanJob, '$1')
    .replace(signsAtEnd, '')
    .trim()
  return {names: withoutAgency(names), told: length !== undefined || gluedBy}
}

/** Names without the agency that stands after them and a comma. */
function withoutAgency(names: string): string {
  const comma = names.lastIndexOf(',')
  const before = names.slice(0, Math.max(0, comma))
  const isOffice = twoWords.test(before) && agencies.has(names.slice(comma + 1).trimStart())
  return isOffice ? before : names
}

/** The line with a bar in the place of each date and clock time. */
function withoutDates(line: string): string {
  let rest = line
  for (const {at} of [...datesIn(fold(line))].reverse()) {
    rest = `${rest.slice(0, at.start)} | ${rest.slice(at.end)}`
  }
  return rest
}

function unique(agents: readonly Agent[]): readonly Agent[] {
  const seen = new Set<string>()
  return agents.filter(({name}) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
