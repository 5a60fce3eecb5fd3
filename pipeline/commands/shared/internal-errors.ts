import {positionsIn} from '../../text/positions.ts'
import {StepError, sourceOf, textOf} from '../../tree/step-errors.ts'
import type {ErrorPlace, InputProblem} from './problems.ts'

/** The rule of every internal error. */
export const internalError = 'copydesk/error'

/**
 * An internal error as a problem of the document at which it arose.
 *
 * @param thrown
 *   Whatever was thrown; a `StepError` knows its step and block.
 * @param step
 *   The step of any other error.
 * @param text
 *   The capture, for line and column; without it, both are 1.
 */
export function problemOfError(
  name: string,
  thrown: unknown,
  step: string,
  text?: string,
): InputProblem {
  const {place, cause} = found(thrown, step)
  const {offset, source} = place
  const position =
    text === undefined || offset === undefined
      ? {line: 1, column: 1}
      : positionsIn(text.slice(0, offset + 1))(offset)
  const at = offset === undefined ? '' : ` at offset ${offset}`
  const where = source === undefined ? '' : ` (${source})`
  return {
    name,
    ...position,
    level: 'fail',
    rule: internalError,
    reason: `An internal error stopped \`${place.step}\`${at}${where}: ${textOf(cause)}`,
    note: 'Report it, with this input',
    place,
  }
}

function found(
  thrown: unknown,
  step: string,
): {readonly place: ErrorPlace; readonly cause: unknown} {
  const isPlaced = thrown instanceof StepError
  const source = sourceOf(thrown)
  return {
    place: {
      step: isPlaced ? thrown.step : step,
      ...(isPlaced && thrown.at !== undefined ? {offset: thrown.at.start} : {}),
      ...(source === undefined ? {} : {source}),
    },
    cause: isPlaced ? thrown.cause : thrown,
  }
}
