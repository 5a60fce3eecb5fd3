import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {segment} from '../../pipeline/segment/segment.ts'
import {enrich} from '../../pipeline/tree/blocks.ts'
import type {Classified} from '../../pipeline/tree/types.ts'

/** A published text: the true body of a page. */
export interface Body {
  readonly id: string
  readonly language: string | undefined
  readonly text: string
}

/** The sets in which errors are planted. */
const planted = ['wcxb-dev', 'fundus-dev']
/** Every set with true bodies. */
export const everySet = [...planted, 'daniel-dev', 'andy-dev']

/** The true bodies of sets under a folder that holds `<set>/truth.jsonl`. */
export function bodiesIn(folder: string, sets: readonly string[] = planted): readonly Body[] {
  return sets.flatMap((set) =>
    readFileSync(`${folder}/${set}/truth.jsonl`, 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const {id, body, language}: {id: string; body?: string; language?: string} =
          JSON.parse(line)
        return body ? [{id: `${set}/${id}`, text: body, language}] : []
      }),
  )
}

/** A text as the stage gets it, every block of it a paragraph. */
export function treeOf(text: string): Classified {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const source = {sha256, bytes: Buffer.byteLength(text), encoding: 'utf-8', replaced: 0}
  const tree = segment.run(normalize.run({type: 'root', capture: {name: 'body', text, source}}))
  const verdict = {role: 'paragraph', margin: 0, by: 'rules', prior: 1, evidence: []} as const
  return {...tree, children: enrich(tree, ({data}) => ({...data, ...verdict}))}
}

/** How many words a text has, as white space parts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** At most eight words: `growing [Chi9na→China] concerns`, without the arrow when nothing is new. */
export function contextOf(text: string, start: number, end: number, now?: string): string {
  const before = text.slice(Math.max(0, start - 40), start).split(/\s+/)
  const after = text.slice(end, end + 40).split(/\s+/)
  const was = text.slice(start, end)
  const context = `${before.slice(-2).join(' ')}[${was}${now === undefined ? '' : `→${now}`}]${after.slice(0, 2).join(' ')}`
  return context.replace(/\s+/g, ' ').trim()
}
