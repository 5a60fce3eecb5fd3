import {readFileSync} from 'node:fs'
import type {Stage} from '../pipeline/tree/line.ts'
import type {Classified, Corrected} from '../pipeline/tree/types.ts'
import {type Body, contextOf, countWords, treeOf} from './typos-texts.ts'

/** A judged place: an edit that is right or wrong, or an error that no edit mends. */
interface Label {
  readonly id: string
  readonly at: number
  readonly rule: string
  readonly context: string
  readonly verdict: string
}

const labelsFile = new URL('typos-labels.tsv', import.meta.url)

/** Every edit with its label, and the rates: wrong per million words, share of the errors found. */
export function measureClean(bodies: readonly Body[], stage: Stage<Classified, Corrected>): string {
  const labels = new Map(readLabels().map((label) => [`${label.id}:${label.at}`, label]))
  const lines: string[] = []
  const verdicts = new Map<string, number>()
  const found = new Set<string>()
  let words = 0
  for (const body of bodies) {
    words += countWords(body.text)
    for (const {rule, at, now} of stage.run(treeOf(body.text)).edits) {
      const key = `${body.id}:${at.start}`
      const verdict = labels.get(key)?.verdict ?? 'unlabelled'
      found.add(key)
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
      const context = contextOf(body.text, at.start, at.end, now)
      lines.push([body.id, at.start, rule, context, verdict].join('\t'))
    }
  }
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
