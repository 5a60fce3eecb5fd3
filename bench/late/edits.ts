import {type FunctionExpression, parse} from 'acorn'

/** A stretch of the program, and what is written in its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: () => string
}

/** The program between two places, with what is written in the place of parts of it. */
export type Written = (part: Pick<Edit, 'start' | 'end'>) => string

/**
 * The function that holds a program.
 *
 * @throws RangeError
 *   When the program is anything but a function in parentheses.
 */
export function functionIn(script: string): FunctionExpression {
  const [statement] = parse(script, {ecmaVersion: 'latest'}).body
  if (
    statement?.type === 'ExpressionStatement' &&
    statement.expression.type === 'FunctionExpression'
  ) {
    return statement.expression
  }
  throw new RangeError('Expected a function in parentheses')
}

/** Where a part of the program stands. */
export function placeOf({
  start,
  end,
}: {
  readonly start: number
  readonly end: number
}): Pick<Edit, 'start' | 'end'> {
  return {start, end}
}

/** Writes parts of a program; edits may be added until the first part is written, and one may stand in what another one writes. */
export function writerOf(script: string, edits: Edit[]): Written {
  return ({start, end}) => {
    let text = ''
    let at = start
    for (const edit of edits) {
      if (edit.start < at || edit.end > end) continue
      text += script.slice(at, edit.start) + edit.text()
      at = edit.end
    }
    return text + script.slice(at, end)
  }
}

/** Put edits in the order in which they are written: by their places, those that hold others first. */
export function inOrder(edits: Edit[]): void {
  edits.sort((a, b) => a.start - b.start || b.end - a.end)
}
