import {correctWith, type Typos} from '../../pipeline/correct/correct.ts'
import {segment} from '../../pipeline/segment/segment.ts'
import {enrich} from '../../pipeline/tree/blocks.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Classified, Corrected} from '../../pipeline/tree/types.ts'

/** A tree whose blocks, one a line, all have a role. */
export function treeOf(text: string, role: Role = 'paragraph'): Classified {
  const source = {sha256: '0'.repeat(64), bytes: text.length, encoding: 'utf-8', replaced: 0}
  const tree = segment.run({type: 'root', capture: {name: 'test', text, source}, repairs: []})
  const verdict = {role, margin: 0, by: 'rules', prior: 1, evidence: []} as const
  return {...tree, children: enrich(tree, ({data}) => ({...data, ...verdict}))}
}

/** What the stage makes of a text that is all paragraphs. */
export function corrected(text: string, options: Typos = {}): Corrected {
  return correctWith(options).run(treeOf(text))
}

/** The edits of a text, each as `rule: was → now`. */
export function editsIn(text: string, options: Typos = {}): readonly string[] {
  return corrected(text, options).edits.map(({rule, was, now}) => `${rule}: ${was} → ${now}`)
}

/** The doubts of a text, each as `rule: reason`. */
export function doubtsIn(text: string, options: Typos = {}): readonly string[] {
  return corrected(text, options).doubts.map(({rule, reason}) => `${rule}: ${reason}`)
}
