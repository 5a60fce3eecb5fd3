import {nearestOf} from '../../validate/nearest.ts'
import {type Measure, measureNames, measures, type RunDifference} from './differences.ts'

/** A condition that the difference of two runs must meet. */
export interface Gate {
  /** As it was given. */
  readonly text: string
  readonly measure: Measure
  readonly sign: '=' | '<' | '<='
  readonly most: number
  /** Whether the number is a percentage of what the older run holds. */
  readonly isShare: boolean
}

const form = /^([a-z-]+)\s*(<=|<|=)\s*(\d{1,12}(?:\.\d{1,6})?)\s*(%?)$/
const percent = 100

/**
 * The conditions in a text: `body-lost=0,fields-lost<1%`.
 *
 * @returns
 *   A sentence about the first one that is none.
 */
export function gatesIn(text: string): readonly Gate[] | string {
  const gates: Gate[] = []
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, name = '', sign = '', number = '', share = ''] = form.exec(part) ?? []
    const measure = measureNames.find((each) => each === name)
    if (name !== '' && measure === undefined) return unknownMeasure(name)
    const comparison = (['=', '<', '<='] as const).find((each) => each === sign)
    if (measure === undefined || comparison === undefined) {
      return `Expected conditions such as \`body-lost=0,fields-lost<1%\` for \`--gate\`, found \`${part}\``
    }
    gates.push({
      text: part,
      measure,
      sign: comparison,
      most: Number(number),
      isShare: share === '%',
    })
  }
  return gates
}

/** The conditions that a difference does not meet, each with what was found. */
export function brokenGates(
  gates: readonly Gate[],
  difference: RunDifference,
): readonly {readonly gate: Gate; readonly found: string}[] {
  return gates.flatMap((gate) => {
    const count = difference.counts[gate.measure]
    const share = shareOf(gate.measure, difference)
    const value = gate.isShare ? share : count
    const holds = {
      '=': value === gate.most,
      '<': value < gate.most,
      '<=': value <= gate.most,
    }[gate.sign]
    return holds ? [] : [{gate, found: `${count} (${share.toFixed(2)} %)`}]
  })
}

/** A measure in per cent of what the older run holds; of a run without any of it, all or nothing. */
export function shareOf(measure: Measure, {counts, wholes}: RunDifference): number {
  const [count, whole] = [counts[measure], wholes[measures[measure].of]]
  if (count === 0) return 0
  return whole === 0 ? percent : (percent * count) / whole
}

function unknownMeasure(name: string): string {
  const near = nearestOf(name, measureNames)
  const meant = near === undefined ? '' : `; did you mean \`${near}\``
  return `Expected one of ${measureNames.join(', ')} in \`--gate\`, found \`${name}\`${meant}`
}
