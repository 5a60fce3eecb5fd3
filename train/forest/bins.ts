/** Rows of features with their labels. */
export interface Sample {
  /** Names of the features, in the order of a row. */
  readonly features: readonly string[]
  /** Row after row, as many values each as there are features. */
  readonly values: Float32Array
  /** 1 for what the model should find, else 0; one a row. */
  readonly labels: Uint8Array
  /** How much each row counts; alike when absent. */
  readonly weights?: Float64Array
}

/** A sample with values replaced by numbers of bins. */
export interface Binned {
  readonly rows: number
  /** Feature after feature. */
  readonly bins: Uint8Array
  /** A feature’s upper borders of bins, ascending; the last bin has none. */
  readonly borders: readonly Float64Array[]
  /** How many bins the feature with most of them has. */
  readonly most: number
}

/** Values that borders are chosen by: evenly spread over the sample, so that sorting stays cheap. */
const looked = 60_000
const digits = 5

/** Replace values by numbers of bins of about equal size, up to a limit for each feature. */
export function binned({features, values}: Sample, most: number): Binned {
  const width = features.length
  const rows = values.length / width
  const borders = features.map((_, feature) => bordersOf(columnOf(values, width, feature), most))
  const bins = new Uint8Array(values.length)
  for (const [feature, own] of borders.entries()) {
    for (let row = 0; row < rows; row += 1) {
      bins[feature * rows + row] = binOf(values[row * width + feature] ?? 0, own)
    }
  }
  return {rows, bins, borders, most: Math.max(...borders.map(({length}) => length + 1))}
}

function columnOf(values: Float32Array, width: number, feature: number): Float32Array {
  const rows = values.length / width
  const step = Math.max(1, Math.floor(rows / looked))
  const column = Float32Array.from(
    {length: Math.ceil(rows / step)},
    (_, i) => values[i * step * width + feature] ?? 0,
  )
  return column.filter((value) => !Number.isNaN(value)).sort()
}

/** Halfway between neighbouring values, where about as many values lie in every bin. */
function bordersOf(sorted: Float32Array, most: number): Float64Array {
  const borders = new Set<number>()
  const each = Math.max(1, sorted.length / most)
  let next = 0
  for (let i = 1; i < sorted.length; i += 1) {
    const below = sorted[i - 1] ?? 0
    const above = sorted[i] ?? 0
    if (below === above || i < next) continue
    borders.add(Number(((below + above) / 2).toPrecision(digits)))
    next = i + each
    if (borders.size === most - 1) break
  }
  return Float64Array.from(borders).sort()
}

/** The first bin whose border the value does not pass; the last for what is not a number. */
function binOf(value: number, borders: Float64Array): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (borders[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
