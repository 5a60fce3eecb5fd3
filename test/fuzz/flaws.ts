import {isDeepStrictEqual} from 'node:util'
import type {Understood} from '../../pipeline/index.ts'
import {splitsPair} from '../../pipeline/text/ranges.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {apply, invert, merge} from '../../pipeline/tree/edits.ts'
import {balance} from '../../pipeline/tree/ledger.ts'
import {toJson} from '../../pipeline/write/json.ts'

/** `JSON.stringify` escapes what is no whole character. */
const escapedHalf = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** What is wrong with the account of a document, as far as the account itself shows; nothing when all is well. */
export function flawsOf(understood: Understood): readonly string[] {
  const {tree, audit, article} = understood
  const {text} = tree.capture
  const {body, field, aside, gap, capture} = balance(tree)
  const edits = merge(tree.repairs, tree.edits)
  const printed = toJson(article ?? {})
  const claims: readonly (readonly [string, boolean])[] = [
    ['tiles join to the capture', joined(tree.children, text) === text],
    ['the audit holds the capture', audit.tiles.map((tile) => tile.text).join('') === text],
    ['the ledger balances', body + field + aside + gap === text.length && capture === text.length],
    ['edits invert', apply(apply(text, edits), invert(edits)) === text],
    ['no range splits a pair', !offsetsOf(understood).some((offset) => splitsPair(text, offset))],
    ['no half of a pair is printed', !escapedHalf.test(printed)],
    ['what is printed is JSON', isDeepStrictEqual(JSON.parse(printed), article ?? {})],
    ['rejected and accepted agree', (article === undefined) === (audit.outcome === 'rejected')],
    ['prototypes stay as they were', Object.keys(Object.prototype).length === 0],
  ]
  return claims.flatMap(([claim, holds]) => (holds ? [] : [claim]))
}

/** Article and audit of an input, as they are written. */
export function printOf({article, audit}: Understood): string {
  return toJson(article ?? {}) + toJson(audit)
}

function joined(
  tiles: readonly {readonly at: {readonly start: number; readonly end: number}}[],
  text: string,
): string {
  return tiles.map(({at}) => text.slice(at.start, at.end)).join('')
}

function offsetsOf({tree, audit}: Understood): readonly number[] {
  return [
    ...tree.children.flatMap(({at}) => [at.start, at.end]),
    ...[...tree.repairs, ...tree.edits].flatMap(({at}) => [at.start, at.end]),
    ...blocksOf(tree).flatMap(({data}) => data.spans.flatMap(({at}) => [at.start, at.end])),
    ...audit.claims.flatMap(({at}) => at.flat()),
  ]
}
