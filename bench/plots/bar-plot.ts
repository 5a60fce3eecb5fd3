import {type Axis, element, frame, keyOf, placeOn, rounded, svg, text, verticalAxis} from './svg.ts'

/** Bars in groups, one bar a series in each. */
export interface BarPlot {
  readonly title: string
  readonly description: string
  readonly axis: Axis
  /** Names of the series; three at most. */
  readonly series: readonly string[]
  /** A value for each series; the bar shows it with so many decimals. */
  readonly groups: readonly {readonly name: string; readonly values: readonly number[]}[]
  readonly decimals: number
}

/** The share of a group that its bars take. */
const filled = 0.72
const gap = 4

/** Draw bars, each with its value above. */
export function barPlot({title, description, axis, series, groups, decimals}: BarPlot): string {
  const {left, right, top, bottom} = frame
  const classOf = (i: number): string => `s${series.length === 1 ? 1 : i}`
  const each = (right - left) / groups.length
  const width = rounded((each * filled) / series.length)
  const bars = groups.flatMap(({name, values}, group) => {
    const start = left + each * group + (each * (1 - filled)) / 2
    return [
      ...values.flatMap((value, i) => {
        const y = placeOn(axis, value, bottom, top)
        const x = rounded(start + i * width)
        return [
          element('rect', {
            class: classOf(i),
            x,
            y,
            width: rounded(width - gap),
            height: rounded(bottom - y),
          }),
          text(value.toFixed(decimals), {
            class: 'small',
            x: rounded(x + (width - gap) / 2),
            y: y - 5,
            'text-anchor': 'middle',
          }),
        ]
      }),
      text(name, {
        x: rounded(left + each * (group + 0.5)),
        y: bottom + 20,
        'text-anchor': 'middle',
      }),
    ]
  })
  const base = element('line', {class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom})
  const key = series.length > 1 ? keyOf(series.map((name, i) => [name, classOf(i)] as const)) : []
  return svg(title, description, [...verticalAxis(axis), ...bars, base, ...key])
}
