/** Attributes of an element, in the order in which they are written. */
export type Attributes = Readonly<Record<string, string | number>>

/** The frame that points are drawn in, in pixels of the drawing. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where values stand along an axis. */
export interface Axis {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly scale: 'linear' | 'logarithmic'
  /** Values with a mark, each with its text. */
  readonly marks: readonly (readonly [value: number, text: string])[]
}

/** Width and height of every plot, in pixels. */
export const size = {width: 640, height: 360} as const
/** The frame of every plot: what is beside it has room for marks, labels and the key. */
export const frame: Frame = {left: 64, right: 612, top: 72, bottom: 300}

const keyWidth = 180
const special = /[&<>"]/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** Colours for light and for dark, and a form of its own for each series: none is told by its colour alone. */
const style = `
text{font:13px system-ui,sans-serif;fill:#17181c}.title{font-weight:600;font-size:15px}.small{font-size:12px}
.grid{stroke:#c9cbd2}.axis{stroke:#5a5d66}.guide{stroke:#5a5d66;stroke-dasharray:5 4;fill:none}
.s0{fill:#8a8f9c;stroke:#8a8f9c}.s1{fill:#0b5cad;stroke:#0b5cad}.s2{fill:#9a3412;stroke:#9a3412}.line{fill:none;stroke-width:2}
@media (prefers-color-scheme:dark){text{fill:#eceef2}.back{fill:#15171b}.grid{stroke:#3c414c}.axis,.guide{stroke:#a5aab5}
.s0{fill:#a5aab5;stroke:#a5aab5}.s1{fill:#7db8f5;stroke:#7db8f5}.s2{fill:#f5a97f;stroke:#f5a97f}.line{fill:none}}`

/** A drawing as a file, with a title and a description for people who do not see it. */
export function svg(title: string, description: string, parts: readonly string[]): string {
  const {width, height} = size
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about">`,
    `<title id="title">${plain(title)}</title>`,
    `<desc id="about">${plain(description)}</desc>`,
    `<style>${style}</style>`,
    element('rect', {class: 'back', width, height, fill: '#fff'}),
    text(title, {class: 'title', x: 12, y: 22}),
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

/** An element without content. */
export function element(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`
}

/** A line of text. */
export function text(content: string, attributes: Attributes): string {
  return `<text${written(attributes)}>${plain(content)}</text>`
}

/** The place of a value along an axis, between the pixels of its ends. */
export function placeOn(axis: Axis, value: number, start: number, end: number): number {
  const along = axis.scale === 'logarithmic' ? Math.log10 : Number
  const share = (along(value) - along(axis.from)) / (along(axis.to) - along(axis.from))
  return rounded(start + share * (end - start))
}

/** The vertical axis of the frame: its marks with lines across, and its label above. */
export function verticalAxis(axis: Axis): readonly string[] {
  const {left, right, top, bottom} = frame
  return [
    ...axis.marks.flatMap(([value, name]) => {
      const y = placeOn(axis, value, bottom, top)
      return [
        element('line', {class: 'grid', x1: left, x2: right, y1: y, y2: y}),
        text(name, {class: 'small', x: left - 8, y: y + 4, 'text-anchor': 'end'}),
      ]
    }),
    text(axis.label, {class: 'small', x: 12, y: top - 28}),
  ]
}

/** The horizontal axis of the frame. */
export function horizontalAxis(axis: Axis): readonly string[] {
  const {left, right, bottom} = frame
  return [
    element('line', {class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom}),
    ...axis.marks.map(([value, name]) =>
      text(name, {
        class: 'small',
        x: placeOn(axis, value, left, right),
        y: bottom + 18,
        'text-anchor': 'middle',
      }),
    ),
    text(axis.label, {
      class: 'small',
      x: (left + right) / 2,
      y: bottom + 36,
      'text-anchor': 'middle',
    }),
  ]
}

/** The key below the frame: a sample of each series, by its class, with its name. */
export function keyOf(
  series: readonly (readonly [name: string, sample: string])[],
): readonly string[] {
  return series.flatMap(([name, sample], i) => {
    const x = frame.left + i * keyWidth
    const y = size.height - 8
    const mark =
      sample === 'guide'
        ? element('line', {class: sample, x1: x, x2: x + 12, y1: y - 4, y2: y - 4})
        : element('rect', {class: sample, x, y: y - 9, width: 10, height: 10})
    return [mark, text(name, {class: 'small', x: x + 18, y})]
  })
}

/** A number with two decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${plain(String(value))}"`)
    .join('')
}

function plain(content: string): string {
  return content.replace(special, (sign) => references[sign] ?? sign)
}
