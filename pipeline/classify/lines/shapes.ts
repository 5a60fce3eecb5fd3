import {tuned} from '../../tuning/load.ts'

/** A form that lines of one run share, such as the entries of a police log. */
export type LineShape = (typeof lineShapes)[number]

/** Every form. */
export const lineShapes = ['clock', 'label', 'number', 'cells', 'figures', 'score'] as const

const {likeCells, likeFigures, likeFigureShare, likeLabelWords} = tuned('text')
const clock = /^[[(]?\d{1,2}[:.]\d{2}(?!\d)/
const label = /^[\p{Lu}\p{Lo}][^:：.!?\n]{0,30}[:：]\s?/u
const number = /^\d{1,3}\s?[.)–—-]\s/
const score =
  /^\p{L}[\p{L} .'()-]{1,40}\s\d{1,3}(?:\s?[-–:]\s?\d{1,3}\s\p{L}|,\s\p{L}[\p{L} .'()-]{1,40}\s\d{1,3}(?!\d))/u
const cell = /\t| {2,}|\s\|\s/
const figure = /(?<![\p{L}\p{N}])\d[\d.,:/-]*/gu
const space = /\s+/

/**
 * The forms of a line by which it belongs to a run of lines that are alike.
 *
 *     7:12 a.m. - A caller reported a fire.      clock
 *     Q: When did it begin?                      label
 *     Kandy Cement    9.80    9.90    0.00       cells
 *     Redding 9-17 4-6 24, Soto 5-11 2-2 14      figures
 *     Harbour 3, Mill Lane 1                     score
 *
 * @param text
 *   Folded: plain spaces and signs.
 */
export function shapesOf(text: string): readonly LineShape[] {
  const shapes: LineShape[] = []
  if (clock.test(text)) shapes.push('clock')
  else if (labelOf(text) !== undefined) shapes.push('label')
  if (number.test(text)) shapes.push('number')
  if (text.split(cell).filter((each) => each !== '').length >= likeCells) shapes.push('cells')
  if (isOfFigures(text)) shapes.push('figures')
  if (score.test(text)) shapes.push('score')
  return shapes
}

/** The label before a colon that a line opens with, such as the name of who speaks; `undefined` without one. */
export function labelOf(text: string): string | undefined {
  const [found] = label.exec(text) ?? []
  return found === undefined || found.split(space).length > likeLabelWords + 1
    ? undefined
    : found.trimEnd()
}

function isOfFigures(text: string): boolean {
  const figures = text.match(figure)?.length ?? 0
  return figures >= likeFigures && figures >= likeFigureShare * text.split(space).length
}
