import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {barPlot} from '../../bench/plots/bar-plot.ts'
import {drawingsOf} from '../../bench/plots/drawings.ts'
import {readFigures} from '../../bench/plots/figures.ts'
import {frame, placeOn, size} from '../../bench/plots/svg.ts'
import {xmlElementsOf} from '../xml.ts'
import {readerPages, root} from './pages.ts'

const drawings = Object.entries(drawingsOf(readFigures()))

test('the plots in docs are drawn from the figures that the bench kept, and shown', () => {
  const folder = join(root, 'docs/plots')
  assert.deepEqual(readdirSync(folder).sort(), drawings.map(([name]) => name).sort())
  const page = readerPages().find(({path}) => path === 'docs/accuracy.md')?.text ?? ''
  for (const [name, drawing] of drawings) {
    assert.equal(readFileSync(join(folder, name), 'utf8'), drawing, name)
    assert.ok(page.includes(`](plots/${name})`), name)
  }
})

test('a plot is well-formed, and has a title and a description', () => {
  for (const [name, drawing] of drawings) {
    const names = xmlElementsOf(drawing).map((each) => each.name)
    assert.deepEqual(names.slice(0, 2), ['title', 'desc'], name)
    assert.equal(names.at(-1), 'svg', name)
  }
})

test('everything in a plot has a place, and no point is outside of its frame', () => {
  for (const [name, drawing] of drawings) {
    const placed = xmlElementsOf(drawing).flatMap(({attributes}) => Object.entries(attributes))
    assert.doesNotMatch(placed.map(([, value]) => value).join(' '), /NaN|Infinity/, name)
    const across = placed.filter(([key]) => key === 'x' || key === 'cx')
    const down = placed.filter(([key]) => key === 'cy')
    assert.ok(across.length > 0, name)
    assert.deepEqual(
      across.filter(([, value]) => Number(value) < 0 || Number(value) > size.width),
      [],
    )
    assert.deepEqual(
      down.filter(([, value]) => Number(value) < frame.top || Number(value) > frame.bottom),
      [],
    )
  }
})

test('values stand along an axis by their share, or by that of their logarithm', () => {
  const axis = {label: '', from: 1, to: 100, marks: []} as const
  assert.equal(placeOn({...axis, scale: 'logarithmic'}, 10, 0, 200), 100)
  assert.equal(placeOn({...axis, from: 0, scale: 'linear'}, 25, 200, 0), 150)
})

test('a name with signs of markup stays text', () => {
  const name = '<script>&"'
  const axis = {label: name, from: 0, to: 1, scale: 'linear', marks: []} as const
  const plot = {title: name, description: name, axis, series: [name], decimals: 1}
  const drawing = barPlot({...plot, groups: [{name, values: [0.5]}]})
  const elements = xmlElementsOf(drawing)
  assert.ok(!elements.some((each) => each.name === 'script'))
  assert.equal(elements.find((each) => each.name === 'title')?.text, name)
})
