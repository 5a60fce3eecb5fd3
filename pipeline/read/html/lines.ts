import {trim} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import {regions} from '../../tree/page.ts'
import {referenceAt} from './character-references.ts'
import {MarkCollector} from './marks.ts'
import type {OpenElement} from './open-element.ts'

/** What must stand between the text of a line so far and its next: a space only if two words would be one. */
type Between = 'nothing' | 'parted' | 'space' | 'tab'

const ampersand = 0x26
const space = 0x20
const lastAscii = 0x7e
const longestCell = 160
const mostPieces = 4_000_000
const mostMarks = 500_000
const breaks = ['', '\n', '\n\n'] as const
const letterOrDigit = /[\p{L}\p{N}]/u
const smallOrDigit = /[\p{Ll}\p{N}]/u
const capitalOrDigit = /[\p{Lu}\p{N}]/u
const digit = /\p{Nd}/u
const carriage = /\r\n?/g

/**
 * The text of a page, line by line, as a browser without style sheets would show it: white space
 * within a line as single spaces, none at its edges, lines without anything to see left out.
 */
export class LineLayout {
  text = ''
  readonly marks = new MarkCollector()
  /** Pairs (offset in the text, offset in the page). */
  readonly trace: number[] = []

  private readonly page: string
  private line = ''
  /** Where the line begins in the text. */
  private base = 0
  private traceBefore = 0
  private apartBy = Number.NaN
  private pendingBreak: 0 | 1 | 2 = 0
  private next: Between = 'nothing'
  /** Whether since the last text inline elements have ended (1) and begun (2). */
  private joint = 0
  private pieces = 0
  /** The end of the line: to look at the line itself costs as much as it is long. */
  private lastPiece = ''

  constructor(page: string) {
    this.page = page
  }

  /** Where the next text will stand, but for white space before it. */
  get position(): number {
    return this.line === '' ? this.text.length : this.base + this.line.length
  }

  /** Whether there is more text, or in more pieces, than one document has. */
  get isFull(): boolean {
    return this.pieces > mostPieces || this.marks.all.length > mostMarks
  }

  /** Text of the page, in an element, with its character references. */
  write(start: number, end: number, open: OpenElement): void {
    if ((open.within & regions.verbatim) !== 0) {
      this.writeVerbatim(start, end, open)
      return
    }
    let at = start
    while (at < end && !this.isFull) {
      const unit = this.page.charCodeAt(at)
      if (unit > space && unit !== ampersand) {
        const to = this.stretchEnd(at, end)
        this.append(this.page.slice(at, to), at, open)
        at = to
      } else at = unit === ampersand ? this.refer(at, open) : this.skip(at, unit)
    }
  }

  /** Where a stretch ends that is shown as it is written: at a reference, or white space that is not. */
  private stretchEnd(start: number, end: number): number {
    const {page} = this
    for (let at = start + 1; at < end; at += 1) {
      const unit = page.charCodeAt(at)
      if (unit === ampersand) return at
      if (unit > space) continue
      const next = at + 1 === end ? space : page.charCodeAt(at + 1)
      if (unit < space || next <= space || next === ampersand) return at
    }
    return end
  }

  /** End the line. `2` asks for an empty line before the next one. */
  break(by: 1 | 2): void {
    if (this.line !== '') this.finish()
    if (this.text !== '' && by > this.pendingBreak) this.pendingBreak = by
    this.next = 'nothing'
    this.joint = 0
  }

  /** Begin a cell of a table: beside the short cells before it in the row, or on a line of its own. */
  cell(): void {
    if (this.line === '' || this.line.length > longestCell) this.break(1)
    else this.next = 'tab'
  }

  /** A space, should text stand on both sides. */
  part(): void {
    if (this.line !== '' && this.next !== 'tab') this.next = 'space'
  }

  /** Something that is shown and is no text: words beside it are two. */
  partWords(): void {
    if (this.line !== '' && this.next === 'nothing') this.next = 'parted'
  }

  /** The edge of an inline element: `1` where one ends, `2` where one begins. */
  edge(which: 1 | 2): void {
    this.joint |= which
  }

  /** An element has ended. */
  close(open: OpenElement): void {
    this.marks.close(open, this.position)
  }

  private finish(): void {
    const {line, base} = this
    const at = this.inkOf(line)
    if (at === undefined) {
      this.trace.length = this.traceBefore
      this.marks.dropTo(this.text.length)
    } else {
      this.text += breaks[this.pendingBreak] + line
      this.pendingBreak = 0
      this.marks.finish({start: base + at.start, end: base + at.end}, line.length)
    }
    this.line = ''
  }

  private inkOf(line: string): Range | undefined {
    const first = line.charCodeAt(0)
    const last = line.charCodeAt(line.length - 1)
    const plain = first > space && first <= lastAscii && last > space && last <= lastAscii
    return plain ? {start: 0, end: line.length} : trim(line, {start: 0, end: line.length})
  }

  private append(piece: string, from: number, open: OpenElement): void {
    if (this.line === '') {
      this.base = this.text.length + this.pendingBreak
      this.traceBefore = this.trace.length
      this.apartBy = Number.NaN
    } else if (this.next !== 'nothing' || this.joint === 3) this.line += this.between(piece)
    this.next = 'nothing'
    this.joint = 0
    const at = this.base + this.line.length
    if (at - from !== this.apartBy) {
      this.trace.push(at, from)
      this.apartBy = at - from
    }
    this.line += piece
    this.lastPiece = piece
    this.pieces += 1
    this.marks.add(open, at, piece.length)
  }

  /** What stands between the text so far and the next. */
  private between(piece: string): string {
    if (this.next === 'tab') return '\t'
    if (this.next === 'space') return ' '
    const before = this.lastPiece.slice(-1)
    const first = piece.charAt(0)
    if (this.next === 'parted') {
      return letterOrDigit.test(before) && letterOrDigit.test(first) ? ' ' : ''
    }
    const ends = smallOrDigit.test(before) && capitalOrDigit.test(first)
    return ends && !(digit.test(before) && digit.test(first)) ? ' ' : ''
  }

  private refer(at: number, open: OpenElement): number {
    const referred = referenceAt(this.page, at)
    if (referred === undefined) {
      this.append('&', at, open)
      return at + 1
    }
    if (isCollapsed(referred.text)) this.part()
    else if (referred.text !== '\0') this.append(referred.text, at, open)
    return at + referred.length
  }

  private skip(at: number, unit: number): number {
    if (isSpace(unit)) this.part()
    return at + 1
  }

  private writeVerbatim(start: number, end: number, open: OpenElement): void {
    const {page} = this
    let from = start
    for (
      let at = page.indexOf('&', from);
      at !== -1 && at < end && !this.isFull;
      at = page.indexOf('&', from)
    ) {
      this.appendVerbatim(from, at, open)
      from = this.referVerbatim(at, open)
    }
    this.appendVerbatim(from, end, open)
  }

  private referVerbatim(at: number, open: OpenElement): number {
    const referred = referenceAt(this.page, at) ?? {text: '&', length: 1}
    this.append(referred.text, at, open)
    return at + referred.length
  }

  private appendVerbatim(start: number, end: number, open: OpenElement): void {
    if (start >= end) return
    const piece = this.page.slice(start, end)
    this.append(piece.includes('\r') ? piece.replaceAll(carriage, '\n') : piece, start, open)
  }
}

/** White space that is shown as one space at most. */
function isSpace(unit: number): boolean {
  return unit === space || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)
}

function isCollapsed(text: string): boolean {
  return text.length === 1 && isSpace(text.charCodeAt(0))
}
