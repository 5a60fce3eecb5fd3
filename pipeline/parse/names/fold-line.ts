import {fold} from '../../text/fold.ts'

const wide = /[／＝【】〔〕［］〈〉《》]/gu
const plain: ReadonlyMap<string, string> = new Map([
  ['／', '/'],
  ['＝', '='],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['［', '['],
  ['］', ']'],
  ['〈', '<'],
  ['〉', '>'],
  ['《', '<'],
  ['》', '>'],
])

/**
 * A line of names as it is compared: folded, with the wide strokes and brackets of Chinese and Japanese as
 * plain ones. Offsets stay.
 *
 *     文／王小明    【札幌支局 佐藤花子】
 *     文/王小明     [札幌支局 佐藤花子]
 */
export function foldLine(line: string): string {
  return fold(line).replace(wide, (sign) => plain.get(sign) ?? sign)
}

/** The same in lower case. The dotted capital I of Turkish stays one code unit. */
export function lowerLine(line: string): string {
  return foldLine(line).replaceAll('İ', 'i').toLowerCase()
}
