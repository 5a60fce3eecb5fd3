import {readFileSync} from 'node:fs'
import type {Stage} from '../../pipeline/tree/line.ts'
import type {Classified, Corrected} from '../../pipeline/tree/types.ts'
import {type Body, contextOf, countWords, treeOf} from './texts.ts'

/** A judged place: an edit that is right or wrong, or an error that no edit mends. */
interface Label {
  readonly id: string
  readonly at: number
  readonly rule: string
  readonly context: string
  readonly verdict: string
}

const labelsFile = new URL('labels.tsv', import.meta.url)

/** An edit of a clean text. */
export interface CleanEdit {
  readonly key: string
  readonly verdict: string
  /** As it is printed: text, place, rule, context, verdict. */
  readonly line: string
}

/** Every edit of clean texts with its label, or `unlabelled`. */
export function cleanEdits(
  bodies: readonly Body[],
  stage: Stage<Classified, Corrected>,
): readonly CleanEdit[] {
  const labels = new Map(readLabels().map((label) => [`${label.id}:${label.at}`, label]))
  return bodies.flatMap((body) =>
    stage.run(treeOf(body.text)).edits.map(({rule, at, now}) => {
      const key = `${body.id}:${at.start}`
      const verdict = labels.get(key)?.verdict ?? 'unlabelled'
      const context = contextOf(body.text, at.start, at.end, now)
      return {key, verdict, line: [body.id, at.start, rule, context, verdict].join('\t')}
    }),
  )
}

/** Every edit with its label, and the rates: wrong per million words, share of the errors found. */
export function measureClean(bodies: readonly Body[], stage: Stage<Classified, Corrected>): string {
  const labels = new Map(readLabels().map((label) => [`${label.id}:${label.at}`, label]))
  const edits = cleanEdits(bodies, stage)
  const lines = edits.map(({line}) => line)
  const found = new Set(edits.map(({key}) => key))
  const words = bodies.reduce((sum, {text}) => sum + countWords(text), 0)
  const verdicts = new Map<string, number>()
  for (const {verdict} of edits) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  const missed = [...labels].filter(([key, {verdict}]) => verdict !== 'wrong' && !found.has(key))
  // a word misspelt alike in one text counts once
  const right = new Set(lines.filter((line) => line.endsWith('\tright')).map(wordOf)).size
  const wrong = verdicts.get('wrong') ?? 0
  return [
    ...lines,
    ...missed.map(([, {id, at, context}]) => [id, at, '-', context, 'missed'].join('\t')),
    '',
    `${words} words, ${lines.length} edits: ${[...verdicts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
    `${((wrong * 1e6) / words).toFixed(2)} wrong per million words`,
    `${right} of ${right + missed.length} judged errors found (${((100 * right) / (right + missed.length)).toFixed(1)} %)`,
  ].join('\n')
}

/** The text and the word of a line of the list. */
function wordOf(line: string): string {
  const [id = '', at = '', rule = '', context = ''] = line.split('\t')
  const word = context.slice(context.indexOf('['), context.lastIndexOf(']'))
  return rule.startsWith('misspelling') ? `${id} ${word}` : `${id} ${at}`
}

function readLabels(): readonly Label[] {
  return readFileSync(labelsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [id = '', at = '', rule = '', context = '', verdict = ''] = line.split('\t')
      return {id, at: Number(at), rule, context, verdict}
    })
}
