import type {Expression} from 'acorn'
import {type Edit, functionIn, inOrder, placeOf, writerOf} from './edits.ts'
import {namesOf} from './names.ts'
import {moduleValuesOf} from './values.ts'

/** What the sources call to make a value late; the bundler may add a number. */
const lazyName = /^lazy\d*$/

/**
 * The same program, in which expressions that its sources make late are values of their modules like others:
 *
 *     sign = lazy(() => /^\d+$/)       sign = /^\d+$/
 *     … sign().test(line) …            … sign.test(line) …
 */
export function withBareExpressions(script: string): string {
  const program = functionIn(script)
  const names = namesOf(program)
  const edits = moduleValuesOf(program, names).flatMap(({name, value}): readonly Edit[] => {
    const expression = expressionIn(value)
    const readings = names.read.get(name) ?? []
    const calls = readings.flatMap((reading) => names.called.get(reading.name) ?? [])
    if (expression === undefined || calls.length < readings.length) return []
    const {start, end} = expression
    return [
      {...placeOf(value), text: () => script.slice(start, end)},
      ...calls.map((call) => ({...placeOf(call), text: () => name})),
    ]
  })
  inOrder(edits)
  return writerOf(script, edits)({start: 0, end: script.length})
}

/** The expression that a function of `lazy` makes. */
function expressionIn(value: Expression): Expression | undefined {
  if (value.type !== 'CallExpression' || value.callee.type !== 'Identifier') return
  const [made] = value.arguments
  if (!lazyName.test(value.callee.name) || made?.type !== 'ArrowFunctionExpression') return
  const {body} = made
  return body.type === 'NewExpression' &&
    body.callee.type === 'Identifier' &&
    body.callee.name === 'RegExp'
    ? body
    : undefined
}
