import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {type Tag, tagOf} from '../pipeline/read/html/tags.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A stretch of a line in one link, in none, or in the place of a picture. */
export interface ShownPiece {
  readonly text: string
  /** Where its link leads. */
  readonly address?: string
  /** It is what a picture is described by. */
  readonly isPicture?: true
}

/** A line of a page, before a text browser prints it. */
export interface ShownLine {
  /** The cells of a row; one where it is no row. */
  readonly cells: readonly (readonly ShownPiece[])[]
  /** 1 to 6 for a heading, else 0. */
  readonly level: number
  /** How many lists it stands in. */
  readonly depth: number
  /** Whether it opens an item of a list. */
  readonly isItem: boolean
  /** Whether it is set off from the line above. */
  readonly isApart: boolean
}

/** The line so far, and what holds for the next one. */
interface Drawing {
  readonly lines: ShownLine[]
  cells: ShownPiece[][]
  isItem: boolean
  isApart: boolean
  /** A blank is due before the next character. */
  isSpaced: boolean
}

/** What holds inside an element. */
interface Inside {
  readonly address?: string
  readonly level: number
  readonly depth: number
  readonly isVerbatim: boolean
}

const blanks = /[\t\n\f\r ]+/u
const isHiding = /display:\s*none|visibility:\s*hidden/u
const verbatim = new Set(['listing', 'plaintext', 'pre', 'textarea', 'xmp'])
const replaced = new Set(['audio', 'canvas', 'datalist', 'object', 'video'])
const cellNames = new Set(['td', 'th'])
const lists = new Set(['dir', 'menu', 'ol', 'ul'])
const longestRow = 160

/**
 * The lines of a page as text browsers lay them out: without styles and scripts, with its lists, headings, links and rows.
 *
 * @param isStyled
 *   Whether what `hidden` or a style of its own hides is left out, as in browsers with windows.
 */
export function shownLinesOf(page: string, isStyled: boolean): readonly ShownLine[] {
  const drawing: Drawing = {lines: [], cells: [], isItem: false, isApart: false, isSpaced: false}
  const outermost: Inside = {level: 0, depth: 0, isVerbatim: false}
  const walk = (node: Node, inside: Inside): void => {
    if ('value' in node) write(drawing, node.value, inside)
    if (!('tagName' in node) || (isStyled && isHidden(node))) return
    const own = enter(drawing, node, inside)
    for (const child of own === undefined ? [] : node.childNodes) walk(child, own ?? inside)
    leave(drawing, node, inside)
  }
  for (const child of parse(page, {scriptingEnabled: false}).childNodes) walk(child, outermost)
  end(drawing, outermost)
  return drawing.lines
}

/** The words of a line, without what a text browser adds. */
export function wordsShownIn({cells}: ShownLine): string {
  return cells.map((pieces) => pieces.map(({text}) => text).join('')).join(' ')
}

function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    isHiding.test(attributeOf(element, 'style') ?? '')
  )
}

function attributeOf({attrs}: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

/** Open an element; `undefined` where nothing in it is shown. */
function enter(drawing: Drawing, element: Element, inside: Inside): Inside | undefined {
  const {tagName} = element
  const tag = tagOf(tagName)
  if (tagName === 'img') writePicture(drawing, element, inside)
  if (tag.mute || replaced.has(tagName)) return undefined
  part(drawing, tag, inside)
  const address = tagName === 'a' ? attributeOf(element, 'href') : inside.address
  return {
    level: Math.max(tag.level, inside.level),
    depth: inside.depth + (lists.has(tagName) ? 1 : 0),
    isVerbatim: inside.isVerbatim || verbatim.has(tagName),
    ...(address === undefined ? {} : {address}),
  }
}

/** Begin a line or a cell where an element begins one. */
function part(drawing: Drawing, {name, block, margin}: Tag, inside: Inside): void {
  if (cellNames.has(name)) beginCell(drawing, inside)
  else if (block || name === 'br') end(drawing, inside)
  if (!block || cellNames.has(name)) return
  drawing.isApart ||= margin && (inside.depth === 0 || !lists.has(name))
  drawing.isItem ||= name === 'li'
}

function leave(drawing: Drawing, {tagName}: Element, inside: Inside): void {
  const tag = tagOf(tagName)
  if (!tag.block || cellNames.has(tagName)) return
  end(drawing, {...inside, level: Math.max(tag.level, inside.level)})
  drawing.isApart ||= tag.margin && (inside.depth === 0 || !lists.has(tagName))
}

function beginCell(drawing: Drawing, inside: Inside): void {
  const units = drawing.cells.flat().reduce((sum, {text}) => sum + text.length, 0)
  if (units > longestRow) end(drawing, inside)
  if (drawing.cells.length > 0) drawing.cells.push([])
  drawing.isSpaced = false
}

function writePicture(drawing: Drawing, element: Element, inside: Inside): void {
  const text = attributeOf(element, 'alt')?.split(blanks).join(' ').trim()
  if (text) put(drawing, {...pieceOf(text, inside), isPicture: true})
}

function write(drawing: Drawing, text: string, inside: Inside): void {
  if (inside.isVerbatim) {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) end(drawing, inside)
      if (line.trim() !== '') put(drawing, pieceOf(line.trimEnd(), inside))
    }
    return
  }
  for (const [i, word] of text.split(blanks).entries()) {
    drawing.isSpaced ||= i > 0
    if (word !== '') put(drawing, pieceOf(word, inside))
  }
}

function pieceOf(text: string, {address}: Inside): ShownPiece {
  return address === undefined ? {text} : {text, address}
}

/** Add a piece to the last cell, joined to the piece before where both are in the same link. */
function put(drawing: Drawing, piece: ShownPiece): void {
  const {cells} = drawing
  if (cells.length === 0) cells.push([])
  const cell = cells.at(-1) ?? []
  const last = cell.at(-1)
  const space = drawing.isSpaced && last !== undefined ? ' ' : ''
  drawing.isSpaced = false
  if (last === undefined) cell.push(piece)
  else if (last.address === piece.address && last.isPicture === piece.isPicture) {
    cell[cell.length - 1] = {...last, text: last.text + space + piece.text}
  } else {
    if (space !== '') cell.push({text: space})
    cell.push(piece)
  }
}

/** End the line, if it holds anything. */
function end(drawing: Drawing, {level, depth}: Inside): void {
  const cells = drawing.cells.filter((cell) => cell.some(({text}) => text.trim() !== ''))
  drawing.cells = []
  drawing.isSpaced = false
  if (cells.length === 0) return
  const {isItem, isApart} = drawing
  drawing.lines.push({cells, level, depth, isItem, isApart})
  drawing.isItem = false
  drawing.isApart = false
}
