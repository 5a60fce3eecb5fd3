import {barPlot} from './bar-plot.ts'
import type {PlotFigures} from './figures.ts'
import {linePlot} from './line-plot.ts'
import type {Axis} from './svg.ts'

const percents = [0, 20, 40, 60, 80, 100].map((value) => [value, `${value} %`] as const)
const share = {from: 0, to: 100, scale: 'linear', marks: percents} as const
const lengths = [
  [1e3, '1 kB'],
  [1e4, '10 kB'],
  [1e5, '100 kB'],
  [1e6, '1 MB'],
] as const
const times = [
  [1, '1 ms'],
  [10, '10 ms'],
  [100, '100 ms'],
  [1000, '1 s'],
  [10_000, '10 s'],
] as const

/** The plots of `docs/accuracy.md` by the names of their files in `docs/plots/`. */
export function drawingsOf(figures: PlotFigures): Readonly<Record<string, string>> {
  return {
    'f1.svg': f1Plot(figures),
    'loss.svg': lossPlot(figures),
    'calibration.svg': calibrationPlot(figures),
    'cost.svg': costPlot(figures),
  }
}

function f1Plot({levels}: PlotFigures): string {
  return barPlot({
    title: 'F1 of the body, by level of noise',
    description: levels
      .map(({level, f1}) => `${level}: nothing ${f1.nothing}, ours ${f1.ours}, oracle ${f1.oracle}`)
      .join('; '),
    axis: {...share, label: 'F1 of the kept text against the true body'},
    series: ['nothing set aside', 'ours', 'oracle'],
    groups: levels.map(({level, f1}) => ({name: level, values: [f1.nothing, f1.ours, f1.oracle]})),
    decimals: 1,
  })
}

function lossPlot({levels}: PlotFigures): string {
  const most = Math.ceil(Math.max(...levels.map(({loss}) => loss)))
  const marks = Array.from({length: most + 1}, (_, i) => [i, `${i} %`] as const)
  const axis: Axis = {label: 'sentences of the body', from: 0, to: most, scale: 'linear', marks}
  return barPlot({
    title: 'Sentences of the body that are set aside, by level of noise',
    description: levels.map(({level, loss}) => `${level}: ${loss} %`).join('; '),
    axis,
    series: ['set aside'],
    groups: levels.map(({level, loss}) => ({name: level, values: [loss]})),
    decimals: 2,
  })
}

function calibrationPlot({calibration}: PlotFigures): string {
  return linePlot({
    title: 'Chances of furniture, and how often it is furniture',
    description: calibration
      .map(({chance, furniture}) => `chance ${chance} %: ${furniture} %`)
      .join('; '),
    horizontal: {...share, label: 'chance that the votes give'},
    vertical: {...share, label: 'blocks that are furniture'},
    series: [
      {
        name: 'ours',
        points: calibration.map(({chance, furniture}) => [chance, furniture] as const),
      },
    ],
    guide: {
      name: 'chances that hold',
      points: [
        [0, 0],
        [100, 100],
      ],
    },
  })
}

function costPlot({costs}: PlotFigures): string {
  const forms = [...new Set(costs.map(({form}) => form))]
  const ofForm = (form: string): readonly (readonly [number, number])[] =>
    costs.flatMap((each) => (each.form === form ? [[each.bytes, each.milliseconds] as const] : []))
  const [bytes, milliseconds] = ofForm(forms.at(-1) ?? '').at(-1) ?? [1, 1]
  const from = 1000
  return linePlot({
    title: 'Cost of a capture, by its length',
    description: costs
      .map(({form, bytes: size, milliseconds: cost}) => `${form}, ${size} bytes: ${cost} ms`)
      .join('; '),
    horizontal: {label: 'bytes', from, to: 1.2e6, scale: 'logarithmic', marks: lengths},
    vertical: {
      label: 'CPU, bytes to article and audit',
      from: 1,
      to: 10_000,
      scale: 'logarithmic',
      marks: times,
    },
    series: forms.map((form) => ({name: form, points: ofForm(form)})),
    guide: {
      name: 'in proportion to the length',
      points: [
        [from, Math.max(1, (milliseconds * from) / bytes)],
        [bytes, milliseconds],
      ],
    },
  })
}
