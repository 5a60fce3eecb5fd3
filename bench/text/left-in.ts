import {openingOf, percent, table} from '../table.ts'
import type {Case, Judged} from './scores.ts'

const stop = /[.!?…。！？]["'”’»)\]]*$/u
const digits = /\d+/g
const places = ['before', 'inside', 'after'] as const
type Place = (typeof places)[number]

const shapes = [
  'no letters',
  '1 to 3 words, no stop',
  '4 to 8 words, no stop',
  '9 words or more, no stop',
  'up to 8 words, stop',
  '9 words or more, stop',
] as const
type Shape = (typeof shapes)[number]

/** A block that was kept though it is not of the body. */
interface Left {
  readonly id: string
  readonly text: string
  readonly shape: Shape
  readonly place: Place
}

/** Furniture that was left in, by its shape and by where it stands relative to the true body. */
export function leftTable(cases: readonly Case[]): string {
  const all = cases.flatMap(leftIn)
  const rows = shapes.map((shape) => {
    const own = all.filter((each) => each.shape === shape)
    const count = (place: Place): number => own.filter((each) => each.place === place).length
    return [shape, own.length, percent(own.length, all.length), ...places.map(count)]
  })
  return table(['left in', 'blocks', '%', ...places], rows)
}

/** The lines most often left in, digits as one sign, that stand in at least three documents. */
export function leftLines(cases: readonly Case[], most = 40): string {
  const found = new Map<string, {documents: Set<string>; blocks: number}>()
  for (const {id, text} of cases.flatMap(leftIn)) {
    const key = openingOf(text.toLowerCase().replace(digits, '#'))
    const known = found.get(key) ?? {documents: new Set<string>(), blocks: 0}
    known.documents.add(id)
    known.blocks += 1
    found.set(key, known)
  }
  const rows = [...found]
    .filter(([, {documents}]) => documents.size >= 3)
    .sort(([, a], [, b]) => b.documents.size - a.documents.size || b.blocks - a.blocks)
    .slice(0, most)
    .map(([line, {documents, blocks}]) => [line, documents.size, blocks])
  return table(['line left in', 'documents', 'blocks'], rows)
}

function leftIn({row, judged}: Case): readonly Left[] {
  const first = judged.findIndex(({isBody}) => isBody)
  const last = judged.findLastIndex(({isBody}) => isBody)
  return judged.flatMap((each, i) => {
    if (!each.kept || each.isBody) return []
    const place = i < first ? 'before' : i > last ? 'after' : 'inside'
    return [{id: row.id, text: each.text, shape: shapeOf(each), place}]
  })
}

function shapeOf({text}: Judged): Shape {
  const words = text.trim().split(/\s+/u).length
  if (!/\p{L}/u.test(text)) return 'no letters'
  if (stop.test(text)) return words <= 8 ? 'up to 8 words, stop' : '9 words or more, stop'
  if (words <= 3) return '1 to 3 words, no stop'
  return words <= 8 ? '4 to 8 words, no stop' : '9 words or more, no stop'
}
