import {overlaps, type Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {spanOf} from './instants.ts'
import {lineNaming, lineOfAgencies, namingsOf, papersIn} from './namings.ts'
import type {ReadDocument} from './reading.ts'
import type {Comparison, PairSide, PairVerdict} from './relations.ts'

const {leastContained, leastDirection, leastExtra} = tuned('relate')

/** What a reason to take one document for the source of another rests on. */
export type EvidenceKind = 'credit' | 'phrase' | 'second-hand' | 'dates' | 'text'

/** A reason to take one document of a pair for the source of the other. */
export interface DirectionEvidence {
  readonly kind: EvidenceKind
  readonly source: PairSide
  readonly weight: number
  /** Whether it names the source. */
  readonly isNamed: boolean
  readonly reason: string
  /** The document that shows it, and where in its capture. */
  readonly in: PairSide
  readonly at?: Range
}

/** Which of two documents was first. */
export interface Direction {
  /** Absent when it is not known. */
  readonly source?: PairSide
  readonly evidence: readonly DirectionEvidence[]
  /** Whether two independent reasons, one of which names the source, and none against them say so. */
  readonly isSure: boolean
}

const letterOrFigure = /[\p{L}\p{N}]/u

/** Weights: what names the other document is worth two of what only fits it. */
const [named, fitting] = [2, 1] as const
/** Reasons of one ground count once as independent evidence. */
const groundOf: Readonly<Record<EvidenceKind, string>> = {
  credit: 'credit',
  phrase: 'phrase',
  'second-hand': 'phrase',
  dates: 'dates',
  text: 'text',
}

/** The two documents as one of them sees it: it may be made from the other. */
interface SideView {
  readonly mine: ReadDocument
  readonly theirs: ReadDocument
  /** The side of the other, which may be the source. */
  readonly source: PairSide
  readonly own: PairSide
}

/** All reasons to take one of two related documents for the source of the other. */
export function evidenceOf(
  a: ReadDocument,
  b: ReadDocument,
  comparison: Comparison,
  verdict: PairVerdict,
): readonly DirectionEvidence[] {
  const views: readonly SideView[] = [
    {mine: a, theirs: b, source: 'b', own: 'a'},
    {mine: b, theirs: a, source: 'a', own: 'b'},
  ]
  return views.flatMap((view) => [
    ...creditOf(view),
    ...phraseOf(view),
    ...secondHandOf(view, comparison),
    ...datesOf(view),
    ...textOf(view, verdict),
  ])
}

/** The direction that reasons show: the weight of one side is enough, and more than that of the other. */
export function directionOf(evidence: readonly DirectionEvidence[]): Direction {
  const [a, b] = (['a', 'b'] as const).map((side) =>
    evidence.filter((each) => each.source === side),
  )
  const [forA, forB] = [weightOf(a), weightOf(b)]
  if (Math.max(forA, forB) < leastDirection || forA === forB) return {evidence, isSure: false}
  const [source, reasons] = forA > forB ? (['a', a] as const) : (['b', b] as const)
  const grounds = new Set(reasons?.map(({kind}) => groundOf[kind]))
  const isNamed = reasons?.some((each) => each.isNamed) === true
  const isSure = isNamed && grounds.size > 1 && Math.min(forA, forB) === 0
  return {source, evidence, isSure}
}

function weightOf(evidence: readonly DirectionEvidence[] = []): number {
  return evidence.reduce((sum, {weight}) => sum + weight, 0)
}

/** The names by which a document may be called a source: those of its outlet; of its agency, if it is the agency’s own text. */
function namesOf(document: ReadDocument): readonly string[] {
  const {outlets = [], agencies = []} = document
  return isPrintedElsewhere(document) ? outlets : [...outlets, ...agencies]
}

/** Whether a document is the text of an agency itself. */
function isOfAgency(document: ReadDocument): boolean {
  const {agencies = []} = document
  return agencies.length > 0 && !isPrintedElsewhere(document)
}

/** Whether an outlet that is not its agency printed a document. */
function isPrintedElsewhere({outlets = [], agencies = []}: ReadDocument): boolean {
  return outlets.some((outlet) => !agencies.some((agency) => isSiteOf(outlet, agency)))
}

/** Whether an outlet is an agency itself, such as `AP News` for `AP` or `ansa.it` for `ANSA`. */
function isSiteOf(outlet: string, agency: string): boolean {
  const [name, own] = [outlet.toLowerCase(), agency.toLowerCase()]
  return name === own || (name.startsWith(own) && !letterOrFigure.test(name.charAt(own.length)))
}

function creditOf({mine, theirs, source, own}: SideView): readonly DirectionEvidence[] {
  const {outlets = [], agencies = [], credits = []} = mine
  const names = namesOf(theirs).filter((name) => !outlets.includes(name))
  const base = {kind: 'credit', source, in: own} as const
  const isElsewhere = isPrintedElsewhere(mine)
  const line = lineNaming(names, credits)
  if (line !== undefined && (isElsewhere || !agencies.includes(line.name))) {
    const reason = `Its credit names \`${line.name}\`, where the other comes from`
    return [{...base, weight: named, isNamed: true, reason, at: line.at}]
  }
  const agency = names.find((name) => agencies.includes(name))
  if (agency !== undefined && isElsewhere) {
    const reason = `It is credited to \`${agency}\`, whose own text the other is`
    return [{...base, weight: named, isNamed: true, reason}]
  }
  const unnamed = isOfAgency(theirs) && agencies.length === 0 ? lineOfAgencies(credits) : undefined
  if (unnamed === undefined) return []
  const reason = 'Its credit names agencies, and the other is the text of one'
  return [{...base, weight: fitting, isNamed: false, reason, at: unnamed.at}]
}

function phraseOf({mine, theirs, source, own}: SideView): readonly DirectionEvidence[] {
  const names = namesOf(theirs).filter(
    (name) => !(mine.outlets?.includes(name) || mine.agencies?.includes(name)),
  )
  const [naming] = names.length === 0 ? [] : namingsOf(names, mine.paragraphs)
  if (naming === undefined) return []
  const reason = `It reports what \`${naming.name}\` says, where the other comes from`
  return [{kind: 'phrase', source, weight: named, isNamed: true, reason, in: own, at: naming.at}]
}

/** A sentence that gives to a newspaper what the other document says itself. */
function secondHandOf(
  {mine, theirs, source, own}: SideView,
  {aligned}: Comparison,
): readonly DirectionEvidence[] {
  const known = [...namesOf(theirs), ...namesOf(mine)]
  const theirNamings = papersIn(theirs.paragraphs)
  const naming = papersIn(mine.paragraphs).find(({name, sentence}) => {
    if (known.some((each) => name.includes(each))) return false
    const pair = aligned.find((each) => overlaps(each[own], sentence))
    return pair !== undefined && !theirNamings.some((each) => overlaps(each.sentence, pair[source]))
  })
  if (naming === undefined) return []
  const reason = `It gives to \`${naming.name}\` what the other says itself`
  return [
    {kind: 'second-hand', source, weight: fitting, isNamed: false, reason, in: own, at: naming.at},
  ]
}

function datesOf({mine, theirs, source}: SideView): readonly DirectionEvidence[] {
  const [own, other] = [spanOf(mine.published), spanOf(theirs.published)]
  if (own === undefined || other === undefined || other[1] >= own[0]) return []
  const reason = `It was published at ${theirs.published}, the other at ${mine.published}`
  return [{kind: 'dates', source, weight: fitting, isNamed: false, reason, in: source}]
}

/** A document with nothing that the other lacks, while the other goes on, is cut from it. */
function textOf(
  {mine, theirs, source, own}: SideView,
  {kind, measure: {share}}: PairVerdict,
): readonly DirectionEvidence[] {
  const [first, second] = share
  const [whole, part] = own === 'a' ? [first, second] : [second, first]
  if (kind === 'rewrite' || whole < leastContained) return []
  if (part > 1 - leastExtra || theirs.words * (1 - leastExtra) < mine.words) return []
  const reason = 'It has nearly all of the other, and more'
  return [{kind: 'text', source, weight: fitting, isNamed: false, reason, in: source}]
}
