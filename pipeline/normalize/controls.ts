import type {Edit} from '../tree/edits.ts'

const suspicious =
  /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu
const joiner = /[\u200c\u200d]/
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const surrogate = /\p{Cs}/u
const hidden = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/
const needsNoJoiner = /^[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]?$/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Characters that nobody sees: controls, zero-width spaces, soft hyphens, marks of direction, halves
 * of surrogate pairs.
 *
 * Leaves line breaks and tabs alone, joiners beside scripts and emoji that are shaped by them, and
 * marks of direction in lines that hold right-to-left letters.
 */
export function controls(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const found of text.matchAll(suspicious)) {
    const at = {start: found.index, end: found.index + 1}
    const was = found[0]
    const known = kindOf(text, found.index, was)
    if (known !== undefined) edits.push({...known, at, was})
  }
  return edits
}

function kindOf(
  text: string,
  at: number,
  unit: string,
): Pick<Edit, 'rule' | 'now' | 'reason'> | undefined {
  if (surrogate.test(unit)) {
    return {
      rule: 'controls/surrogate',
      now: '\ufffd',
      reason: 'Half of a surrogate pair, which no encoding can hold',
    }
  }
  if (joiner.test(unit)) {
    if (!(beside(text, at - 1) && beside(text, at + 1))) return undefined
    return {
      rule: 'controls/joiner',
      now: '',
      reason: 'A joiner beside letters that are never joined',
    }
  }
  if (direction.test(unit)) {
    if (rightToLeft.test(lineAround(text, at))) return undefined
    return {
      rule: 'controls/direction',
      now: '',
      reason: 'A mark of direction in a line that runs one way',
    }
  }
  if (hidden.test(unit)) {
    return {
      rule: 'controls/zero-width',
      now: '',
      reason: 'A character without width, left by a page’s layout',
    }
  }
  return {rule: 'controls/control', now: '', reason: 'A control character, which no text needs'}
}

function beside(text: string, at: number): boolean {
  return needsNoJoiner.test(text.charAt(at))
}

function lineAround(text: string, at: number): string {
  const near = 200
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - near)
  const end = text.indexOf('\n', at)
  return text.slice(from, end === -1 ? at + near : Math.min(end, at + near))
}
