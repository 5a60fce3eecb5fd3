import {existsSync, readFileSync} from 'node:fs'
import {
  corpus,
  goldenPages,
  type Sample,
  understandSample,
  withoutMaker,
} from '../../data/corpus.ts'
import {judgedLines} from '../../data/golden-lines.ts'
import type {Understood} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {fateOf, type Role, roles} from '../../pipeline/tree/roles.ts'
import type {Block, ExtractedFacts} from '../../pipeline/tree/types.ts'
import {toJson} from '../../pipeline/write/json.ts'
import {openingOf} from '../table.ts'
import {lineDiff} from './line-diff.ts'
import {type Tried, withAndWithout} from './tried.ts'

/** One line on which a tried rule voted. */
interface Hit {
  readonly capture: string
  readonly text: string
  readonly rule: string
  /** The role that an editor gives the line; absent for documents without a truth. */
  readonly truth?: Role
  /** The role that it gets. */
  readonly role: Role
}

/** The tried rules on the captures of the project. */
export interface OwnReport {
  readonly captures: number
  readonly hits: readonly Hit[]
  /** Blocks whose role depends on the rules, by capture: `role without → role with`. */
  readonly changes: readonly string[]
  /** Captures whose article or audit differs from the accepted one, of those that the rules touch. */
  readonly diffs: readonly string[]
}

/** Diff lines that are printed of one capture. */
const mostLines = 12

/** Try rules on `documents/`, the golden captures and the golden pages. */
export function onOwnCaptures(tried: Tried): OwnReport {
  const samples = [...new Set([...corpus, ...goldenPages])]
  const results = withAndWithout(tried, (added) =>
    samples.map((sample) => understandSample(sample, {rules: added})),
  )
  const reports = samples.flatMap((sample, i) => {
    const [now, before] = [results.with[i], results.without[i]]
    return now === undefined || before === undefined ? [] : [reportOn(sample, now, before, tried)]
  })
  return {
    captures: samples.length,
    hits: reports.flatMap(({hits}) => hits),
    changes: reports.flatMap(({changes}) => changes),
    diffs: reports.flatMap(({diffs}) => diffs),
  }
}

function reportOn(
  {name, folder}: Sample,
  now: Understood,
  before: Understood,
  tried: Tried,
): Omit<OwnReport, 'captures'> {
  const truths = truthsOf(folder, now)
  const blocks = blocksOf(now.tree)
  const hits = blocks.flatMap((block) =>
    block.data.evidence
      .filter(({rule}) => tried.roleOf.has(rule))
      .map(({rule}): Hit => {
        const truth = truthIn(block, truths)
        return {
          capture: name,
          text: sliceOf(now.tree, block.at),
          rule,
          ...(truth === undefined ? {} : {truth}),
          role: block.data.role,
        }
      }),
  )
  const changes = changesOf(name, now, before, truths)
  const isTouched = hits.length > 0 || changes.length > 0
  return {hits, changes, diffs: isTouched ? diffsOf(name, folder, now) : []}
}

function changesOf(
  name: string,
  now: Understood,
  before: Understood,
  truths: readonly Truth[],
): readonly string[] {
  const old = blocksOf(before.tree)
  return blocksOf(now.tree).flatMap((block, i) => {
    const [was, is] = [old[i]?.data.role, block.data.role]
    if (was === undefined || was === is) return []
    const truth = truthIn(block, truths)
    const verdict = truth === undefined ? '' : `, an editor: ${truth}`
    return [`${name}: ${was} → ${is}${verdict}: ${openingOf(sliceOf(now.tree, block.at))}`]
  })
}

/** What differs from the accepted article and audit of a golden capture. */
function diffsOf(
  name: string,
  folder: string | undefined,
  {article, audit}: Understood,
): readonly string[] {
  if (folder === undefined) return []
  const made = {
    'article.jsonld': article === undefined ? '' : toJson(article),
    'audit.json': toJson(withoutMaker(audit)),
  }
  return Object.entries(made).flatMap(([file, text]) => {
    const path = `${folder}${file}`
    const accepted = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (accepted === text) return []
    const lines = lineDiff(accepted, text)
    const more = lines.length > mostLines ? [`  … ${lines.length - mostLines} more lines`] : []
    return [[`${name}/${file}`, ...lines.slice(0, mostLines).map(indented), ...more].join('\n')]
  })
}

function indented(line: string): string {
  return `  ${line.slice(0, 120)}`
}

/** A line of a capture and the role that an editor gives it. */
interface Truth {
  readonly at: number
  readonly role: Role
}

/** None for a document without a truth. */
function truthsOf(folder: string | undefined, {tree}: Understood): readonly Truth[] {
  if (folder === undefined) return []
  return judgedLines(folder, tree.capture.text, blocksOf(tree)).flatMap(({role: given, block}) => {
    const role = roles.find((each) => each === given)
    return role === undefined || block === undefined ? [] : [{at: block.at.start, role}]
  })
}

function truthIn({at}: Block<ExtractedFacts>, truths: readonly Truth[]): Role | undefined {
  return truths.find((each) => at.start <= each.at && each.at < at.end)?.role
}

/** Hits of one rule, those with a truth, and those of them whose role or fate is the rule’s. */
export function agreementOf(
  hits: readonly Hit[],
  rule: string,
  role: Role,
): {readonly hits: number; readonly known: number; readonly role: number; readonly fate: number} {
  const own = hits.filter((hit) => hit.rule === rule)
  const known = own.flatMap(({truth}) => (truth === undefined ? [] : [truth]))
  return {
    hits: own.length,
    known: known.length,
    role: known.filter((truth) => truth === role).length,
    fate: known.filter((truth) => fateOf[truth] === fateOf[role]).length,
  }
}
