import {referenceAt} from '../../text/character-references.ts'
import {trim} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import {regions} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import {mostLines, mostTokens} from '../limits.ts'
import {MarkCollector} from './marks.ts'
import type {OpenElement} from './open-element.ts'

/** The separator before the next text of a line; `words` is a space if two words would run together. */
type Separator = 'nothing' | 'words' | 'space' | 'tab'

const ampersand = 0x26
const space = 0x20
const lastAscii = 0x7e
const {longestCell} = tuned('read')
const breaks = ['', '\n', '\n\n'] as const
/** A line of these holds bytes that nobody sees, such as a manifest; it stays in the text as a gap. */
const selector = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
const letterOrDigit = /[\p{L}\p{N}]/u
const smallOrDigit = /[\p{Ll}\p{N}]/u
const capitalOrDigit = /[\p{Lu}\p{N}]/u
const digit = /\p{Nd}/u
const carriage = /\r\n?/g

/**
 * The text of a page, line by line, as a browser without style sheets would show it. White space within
 * a line becomes single spaces, white space at its edges is removed, and empty lines are left out.
 */
export class LineLayout {
  text = ''
  readonly marks = new MarkCollector()
  /** Pairs (offset in the text, offset in the page). */
  readonly trace: number[] = []

  private readonly page: string
  private line = ''
  /** Offset of the line in the text. */
  private base = 0
  private traceBefore = 0
  private traceShift = Number.NaN
  private pendingBreak: 0 | 1 | 2 = 0
  private separator: Separator = 'nothing'
  /** Bits: since the last text an inline element has ended (1), one has begun (2). */
  private joint = 0
  private pieces = 0
  /** The last piece of the line. Reading the line itself would flatten a string of growing length. */
  private lastPiece = ''

  constructor(page: string) {
    this.page = page
  }

  /** Offset of the next text, not counting white space before it. */
  get position(): number {
    return this.line === '' ? this.text.length : this.base + this.line.length
  }

  /** Offset at which text on a new line begins. */
  get nextLine(): number {
    const {length} = this.text
    if (this.line !== '') return this.base + this.line.length + 1
    return length === 0 ? 0 : length + Math.max(this.pendingBreak, 1)
  }

  /** Whether the page has more lines or pieces of text than one document can. */
  get isFull(): boolean {
    return this.pieces > mostTokens || this.marks.all.length > mostLines
  }

  /** Text in an element, as a range of the page, with character references. */
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
      } else at = unit === ampersand ? this.writeReference(at, open) : this.skip(at, unit)
    }
  }

  /** The end of a stretch that is shown as written: at a reference, or at white space that collapses. */
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

  /** End the line; with `2`, put an empty line before the next one. */
  break(by: 1 | 2): void {
    if (this.line !== '') this.finish()
    if (this.text !== '' && by > this.pendingBreak) this.pendingBreak = by
    this.separator = 'nothing'
    this.joint = 0
  }

  /** Begin a cell of a table: after a tab behind short cells of the row, else on a new line. */
  cell(): void {
    if (this.line === '' || this.line.length > longestCell) this.break(1)
    else this.separator = 'tab'
  }

  /** Put a space before the next text of the line. */
  space(): void {
    if (this.line !== '' && this.separator !== 'tab') this.separator = 'space'
  }

  /** Something other than text is shown, such as a picture: keep the words beside it apart. */
  separateWords(): void {
    if (this.line !== '' && this.separator === 'nothing') this.separator = 'words'
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
    const at = this.visibleRangeOf(line)
    if (at === undefined && !selector.test(line)) {
      this.trace.length = this.traceBefore
      this.marks.dropTo(this.text.length)
    } else {
      this.text += breaks[this.pendingBreak] + line
      this.pendingBreak = 0
      if (at === undefined) this.marks.dropTo(this.text.length)
      else this.marks.finish({start: base + at.start, end: base + at.end}, line.length)
    }
    this.line = ''
  }

  private visibleRangeOf(line: string): Range | undefined {
    const first = line.charCodeAt(0)
    const last = line.charCodeAt(line.length - 1)
    const plain = first > space && first <= lastAscii && last > space && last <= lastAscii
    return plain ? {start: 0, end: line.length} : trim(line, {start: 0, end: line.length})
  }

  private append(piece: string, from: number, open: OpenElement): void {
    if (this.line === '') {
      this.base = this.text.length + this.pendingBreak
      this.traceBefore = this.trace.length
      this.traceShift = Number.NaN
    } else if (this.separator !== 'nothing' || this.joint === 3)
      this.line += this.separatorBefore(piece)
    this.separator = 'nothing'
    this.joint = 0
    const at = this.base + this.line.length
    if (at - from !== this.traceShift) {
      this.trace.push(at, from)
      this.traceShift = at - from
    }
    this.line += piece
    this.lastPiece = piece
    this.pieces += 1
    this.marks.add(open, at, piece.length)
  }

  /** The separator between the line and its next piece. */
  private separatorBefore(piece: string): string {
    if (this.separator === 'tab') return '\t'
    if (this.separator === 'space') return ' '
    const before = this.lastPiece.slice(-1)
    const first = piece.charAt(0)
    if (this.separator === 'words') {
      return letterOrDigit.test(before) && letterOrDigit.test(first) ? ' ' : ''
    }
    const ends = smallOrDigit.test(before) && capitalOrDigit.test(first)
    return ends && !(digit.test(before) && digit.test(first)) ? ' ' : ''
  }

  private writeReference(at: number, open: OpenElement): number {
    const reference = referenceAt(this.page, at)
    if (reference === undefined) {
      this.append('&', at, open)
      return at + 1
    }
    if (isCollapsed(reference.text)) this.space()
    else if (reference.text !== '\0') this.append(reference.text, at, open)
    return at + reference.length
  }

  private skip(at: number, unit: number): number {
    if (isSpace(unit)) this.space()
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
      from = this.writeVerbatimReference(at, open)
    }
    this.appendVerbatim(from, end, open)
  }

  private writeVerbatimReference(at: number, open: OpenElement): number {
    const reference = referenceAt(this.page, at) ?? {text: '&', length: 1}
    this.append(reference.text, at, open)
    return at + reference.length
  }

  private appendVerbatim(start: number, end: number, open: OpenElement): void {
    if (start >= end) return
    const piece = this.page.slice(start, end)
    this.append(piece.includes('\r') ? piece.replaceAll(carriage, '\n') : piece, start, open)
  }
}

/** Whether a code unit is white space that collapses. */
function isSpace(unit: number): boolean {
  return unit === space || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)
}

function isCollapsed(text: string): boolean {
  return text.length === 1 && isSpace(text.charCodeAt(0))
}
