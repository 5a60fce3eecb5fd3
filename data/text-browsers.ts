import type {Range} from '../pipeline/text/ranges.ts'
import {foldedAt} from './folds.ts'
import type {ShownLine, ShownPiece} from './shown-lines.ts'

/** How a program prints the lines of a page as plain text. */
export interface TextBrowser {
  readonly name: string
  /** Lines are broken at this many columns; never where absent. */
  readonly width?: number
  /** Blanks before what is no heading. */
  readonly margin: number
  /** What opens an item, by how deep it stands. */
  readonly bullets: readonly string[]
  /** Whether an empty line stands between paragraphs. */
  readonly isSpaced: boolean
  readonly links: 'plain' | 'brackets' | 'numbers' | 'addresses'
  /** What stands between the cells of a row. */
  readonly between: string
  /** Whether headings have a sign for each level. */
  readonly isHashed: boolean
  readonly pictures: 'none' | 'words' | 'brackets'
  /** Whether what a style hides is left out. */
  readonly isStyled: boolean
}

/** A page as a text browser prints it. */
export interface Printed {
  readonly text: string
  /** Where each of the lines of the page stands in it. */
  readonly places: readonly Range[]
}

const indent = '  '

/** Programs that print pages, each in the way of a family of them. */
export const textBrowsers: readonly TextBrowser[] = [
  {
    name: 'bare',
    margin: 0,
    bullets: [''],
    isSpaced: false,
    links: 'plain',
    between: ' ',
    isHashed: false,
    pictures: 'none',
    isStyled: false,
  },
  {
    name: 'numbered links, folded with a margin',
    width: 80,
    margin: 3,
    bullets: ['* ', '+ ', 'o '],
    isSpaced: true,
    links: 'numbers',
    between: ' ',
    isHashed: false,
    pictures: 'brackets',
    isStyled: false,
  },
  {
    name: 'bullets, folded',
    width: 78,
    margin: 0,
    bullets: ['• ', '◦ ', '▪ '],
    isSpaced: true,
    links: 'plain',
    between: '  ',
    isHashed: false,
    pictures: 'words',
    isStyled: false,
  },
  {
    name: 'addresses in brackets',
    margin: 0,
    bullets: ['  * '],
    isSpaced: true,
    links: 'addresses',
    between: ' | ',
    isHashed: true,
    pictures: 'brackets',
    isStyled: false,
  },
  {
    name: 'selected and copied',
    margin: 0,
    bullets: [''],
    isSpaced: true,
    links: 'plain',
    between: '\t',
    isHashed: false,
    pictures: 'none',
    isStyled: true,
  },
  {
    name: 'links in brackets, folded between bars',
    width: 100,
    margin: 2,
    bullets: ['- '],
    isSpaced: true,
    links: 'brackets',
    between: ' | ',
    isHashed: false,
    pictures: 'none',
    isStyled: true,
  },
  {
    name: 'narrow',
    width: 62,
    margin: 0,
    bullets: ['* ', '+ ', 'o '],
    isSpaced: true,
    links: 'plain',
    between: ' | ',
    isHashed: false,
    pictures: 'none',
    isStyled: true,
  },
]

/** Print the lines of a page. */
export function printedBy(browser: TextBrowser, lines: readonly ShownLine[]): Printed {
  const number = {last: 0}
  let text = ''
  const places = lines.map((line) => {
    const words = wordsBy(browser, line, number)
    if (words.trim() === '') return {start: text.length, end: text.length}
    if (text !== '') text += browser.isSpaced && line.isApart ? '\n\n' : '\n'
    const start = text.length
    text += foldedBy(browser, openingBy(browser, line) + words)
    return {start, end: text.length}
  })
  return {text, places}
}

function foldedBy({width}: TextBrowser, line: string): string {
  return width === undefined ? line : foldedAt(line, width).text
}

function openingBy({margin, bullets, isHashed}: TextBrowser, line: ShownLine): string {
  const {level, depth, isItem} = line
  if (level > 0) return isHashed ? `${'#'.repeat(level)} ` : ''
  const bullet = bullets[Math.min(depth, bullets.length) - 1] ?? ''
  const blanks = ' '.repeat(margin) + (bullet === '' ? '' : indent.repeat(Math.max(0, depth - 1)))
  return blanks + (isItem ? bullet : ' '.repeat(depth > 0 ? bullet.length : 0))
}

function wordsBy(browser: TextBrowser, {cells}: ShownLine, number: {last: number}): string {
  return cells
    .map((pieces) =>
      pieces
        .map((piece) => pieceBy(browser, piece, number))
        .join('')
        .trimEnd(),
    )
    .filter((cell) => cell.trim() !== '')
    .join(browser.between)
}

function pieceBy(
  {links, pictures}: TextBrowser,
  {text, address, isPicture}: ShownPiece,
  number: {last: number},
): string {
  if (isPicture && pictures === 'none') return ''
  const words = isPicture && pictures === 'brackets' ? `[${text}]` : text
  if (address === undefined || links === 'plain') return words
  number.last += 1
  if (links === 'numbers') return `[${number.last}]${words}`
  return links === 'brackets' ? `[${words}]` : `[${words}](${address})`
}
