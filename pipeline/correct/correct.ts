import {overlaps} from '../text/ranges.ts'
import type {Edit} from '../tree/edits.ts'
import type {Stage} from '../tree/line.ts'
import type {Classified, Corrected, Note} from '../tree/types.ts'
import {longestToken, mostDoubled} from './limits.ts'
import {type Memory, memoryOf} from './memory.ts'
import {isCorrection, type Risky, type TypoFinding, type TypoRule} from './rule.ts'
import {tokenRules, wordRules} from './rules.ts'
import {isWayOfWriting} from './surroundings.ts'
import {twin, twinsOf} from './twin.ts'

/** How typos are treated. */
export interface Typos {
  /** `fix` edits what is certain; `report` notes what would be edited; `off` ignores typos. */
  readonly typos?: 'fix' | 'report' | 'off'
  /** The riskier kinds, each on unless switched off. */
  readonly risky?: {readonly [Name in Risky]?: boolean}
}

/** A finding with the id of its rule. */
type RuledFinding = TypoFinding & {readonly rule: string}

/** The stage `correct` with options of its own. */
export function correctWith({typos = 'fix', risky = {}}: Typos): Stage<Classified, Corrected> {
  return {
    name: 'correct',
    run: (tree): Corrected => {
      if (typos === 'off') return {...tree, edits: [], doubts: []}
      const found = apart(findIn(memoryOf(tree), risky), tree.repairs)
      const edits = typos === 'fix' ? found.flatMap(editOf) : []
      const doubts = found.flatMap((each) => noteOf(each, typos))
      return {...tree, edits, doubts}
    },
  }
}

/** Fixes obvious typos in text that will be published. Author of `edits` and `doubts`. */
export const correct: Stage<Classified, Corrected> = correctWith({})

function findIn(memory: Memory, risky: NonNullable<Typos['risky']>): readonly RuledFinding[] {
  const {language} = memory
  if (language === undefined) return []
  const applies = (rule: TypoRule): boolean =>
    (rule.languages === 'listed' || language === 'en') &&
    (rule.risky === undefined || risky[rule.risky] !== false)
  const rules = new Map(tokenRules.filter(applies).map((rule) => [rule.mark, rule]))
  if (memory.suspects.filter(({mark}) => mark === 'doubled').length > mostDoubled) {
    rules.delete('doubled')
  }
  const marked = memory.suspects.flatMap(({mark, at, block}): readonly RuledFinding[] => {
    const rule = at.end - at.start > longestToken ? undefined : rules.get(mark)
    const finding = rule?.find(memory, at, block)
    return rule && finding ? [{...finding, rule: rule.id}] : []
  })
  const mended = wordRules
    .filter(applies)
    .flatMap((rule) => rule.search(memory).map((finding) => ({...finding, rule: rule.id})))
  const twins = applies(twin) ? twinsOf(memory, mended) : []
  const searched = [...mended, ...twins.map((finding) => ({...finding, rule: twin.id}))]
  return isWayOfWriting(memory, searched.length) ? marked : [...marked, ...searched]
}

/** Findings in order, without those that overlap another one or a repair of `normalize`. */
function apart(found: readonly RuledFinding[], repairs: readonly Edit[]): readonly RuledFinding[] {
  const sorted = [...found].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  const kept: RuledFinding[] = []
  let next = 0
  let end = 0
  for (const each of sorted) {
    while ((repairs[next]?.at.end ?? Number.POSITIVE_INFINITY) <= each.at.start) next += 1
    const repair = repairs[next]
    if (each.at.start < end || (repair && overlaps(repair.at, each.at))) continue
    kept.push(each)
    end = each.at.end
  }
  return kept
}

function editOf(found: RuledFinding): readonly Edit[] {
  if (!isCorrection(found)) return []
  const {rule, at, was, now, reason} = found
  return [{rule, at, was, now, reason}]
}

function noteOf(found: RuledFinding, typos: 'fix' | 'report'): readonly Note[] {
  const {rule, at, was, reason} = found
  if (!isCorrection(found)) return [{rule, level: 'message', reason, at}]
  if (typos === 'fix') return []
  const would =
    found.now === '' ? `Would remove \`${was}\`` : `Would change \`${was}\` to \`${found.now}\``
  return [{rule, level: 'message', reason: `${would}: ${reason}`, at}]
}
