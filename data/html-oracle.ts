import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {type Tag, tagOf} from '../pipeline/read/html/tags.ts'
import {trim} from '../pipeline/text/lines.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Attributes = DefaultTreeAdapterTypes.Element['attrs']

/** How a node is shown, by the nodes around it. */
interface Shown {
  readonly verbatim: boolean
  readonly heading: boolean
}

/** The line so far and what has been met since its last character. */
interface Drawn {
  readonly lines: string[]
  line: string
  next: string
  parted: boolean
  begun: boolean
  ended: boolean
}

const collapsed = /[\t\n\f\r ]/
const verbatim = new Set(['listing', 'plaintext', 'pre', 'textarea', 'xmp'])
const hiddenInside = new Set(['audio', 'canvas', 'datalist', 'object', 'rp', 'video'])
const cells = new Set(['td', 'th'])
const longestCell = 160

/**
 * The lines of text that a page shows, by a walk over the tree that parse5 builds of it: the same
 * rules as the reader’s, by another way.
 */
export function linesShownBy(page: string): readonly string[] {
  const drawn: Drawn = {lines: [], line: '', next: '', parted: false, begun: false, ended: false}
  for (const child of parse(page, {scriptingEnabled: false}).childNodes) {
    walk(drawn, child, {verbatim: false, heading: false})
  }
  end(drawn)
  return drawn.lines
}

function walk(drawn: Drawn, node: Node, shown: Shown): void {
  if ('value' in node) write(drawn, node.value, shown)
  if (!('tagName' in node)) return
  const {tagName: name, attrs, childNodes} = node
  const tag = tagOf(name)
  const mute = tag.mute || (!tag.block && isHidden(name, attrs))
  if (name === 'br') breakLine(drawn, shown)
  else begin(drawn, tag, mute)
  if (mute) return
  const inner = {
    verbatim: shown.verbatim || verbatim.has(name),
    heading: shown.heading || tag.level > 0,
  }
  for (const child of childNodes) walk(drawn, child, inner)
  close(drawn, tag)
}

function isHidden(name: string, attributes: Attributes): boolean {
  return (
    hiddenInside.has(name) ||
    attributes.some(
      (each) =>
        each.name === 'hidden' ||
        (each.name === 'style' && /display:\s*none|visibility:\s*hidden/.test(each.value)),
    )
  )
}

function breakLine(drawn: Drawn, {heading}: Shown): void {
  if (heading) space(drawn)
  else end(drawn)
}

function begin(drawn: Drawn, tag: Tag, mute: boolean): void {
  if (cells.has(tag.name)) {
    if (drawn.line === '' || drawn.line.length > longestCell) end(drawn)
    else drawn.next = '\t'
  } else if (tag.block) end(drawn)
  else if (tag.replaced) drawn.parted ||= drawn.line !== ''
  else if (!(mute || tag.empty) && (!tag.format || tag.name === 'a')) drawn.begun = true
}

function close(drawn: Drawn, tag: Tag): void {
  if (tag.block) {
    if (!cells.has(tag.name)) end(drawn)
  } else if (!(tag.empty || tag.mute) && (!tag.format || tag.name === 'a')) drawn.ended = true
}

function write(drawn: Drawn, text: string, shown: Shown): void {
  for (const character of text) {
    if (shown.verbatim) put(drawn, character)
    else if (collapsed.test(character)) space(drawn)
    else if (character > ' ') put(drawn, character)
  }
}

function space(drawn: Drawn): void {
  if (drawn.line !== '' && drawn.next === '') drawn.next = ' '
}

function put(drawn: Drawn, character: string): void {
  if (drawn.line !== '') drawn.line += drawn.next === '' ? between(drawn, character) : drawn.next
  forget(drawn)
  drawn.line += character
}

/** A space between words that only markup keeps apart. */
function between({line, parted, begun, ended}: Drawn, character: string): string {
  const pair = line.slice(-1) + character
  if (parted) return /^[\p{L}\p{N}]{2}$/u.test(pair) ? ' ' : ''
  return begun && ended && /^(?!\p{Nd}{2})[\p{Ll}\p{N}][\p{Lu}\p{N}]$/u.test(pair) ? ' ' : ''
}

function end(drawn: Drawn): void {
  const {line} = drawn
  const at = trim(line, {start: 0, end: line.length})
  if (at !== undefined) drawn.lines.push(line.slice(at.start, at.end))
  drawn.line = ''
  forget(drawn)
}

function forget(drawn: Drawn): void {
  drawn.next = ''
  drawn.parted = false
  drawn.begun = false
  drawn.ended = false
}
