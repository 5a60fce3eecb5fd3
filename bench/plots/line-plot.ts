import {
  type Axis,
  element,
  frame,
  horizontalAxis,
  keyOf,
  placeOn,
  svg,
  verticalAxis,
} from './svg.ts'

/** A point by its two values. */
export type Point = readonly [x: number, y: number]

/** Series of points that lines join. */
export interface LinePlot {
  readonly title: string
  readonly description: string
  readonly horizontal: Axis
  readonly vertical: Axis
  readonly series: readonly {readonly name: string; readonly points: readonly Point[]}[]
  /** A dashed line between two points. */
  readonly guide: {readonly name: string; readonly points: readonly [Point, Point]}
}

const radius = 4

/** Draw lines and their points: round ones for the first series, square ones for the second. */
export function linePlot(plot: LinePlot): string {
  const {title, description, horizontal, vertical, series, guide} = plot
  const {left, right, top, bottom} = frame
  const placeOf = ([x, y]: Point): Point => [
    placeOn(horizontal, x, left, right),
    placeOn(vertical, y, bottom, top),
  ]
  const lines = series.flatMap(({points}, i) => {
    const places = points.map(placeOf)
    return [
      element('polyline', {
        class: `s${i + 1} line`,
        points: places.map(([x, y]) => `${x},${y}`).join(' '),
      }),
      ...places.map((place) => pointAt(place, i)),
    ]
  })
  const [[x1, y1], [x2, y2]] = [placeOf(guide.points[0]), placeOf(guide.points[1])]
  return svg(title, description, [
    ...verticalAxis(vertical),
    ...horizontalAxis(horizontal),
    element('line', {class: 'guide', x1, y1, x2, y2}),
    ...lines,
    ...keyOf([...series.map(({name}, i) => [name, `s${i + 1}`] as const), [guide.name, 'guide']]),
  ])
}

function pointAt([x, y]: Point, series: number): string {
  return series === 0
    ? element('circle', {class: 's1', cx: x, cy: y, r: radius})
    : element('rect', {
        class: 's2',
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
      })
}
