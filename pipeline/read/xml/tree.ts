import {type XmlTag, xmlFlawOf, xmlParser} from '../../text/xml.ts'
import {deepestXml, mostXmlElements} from '../limits.ts'

/** An element of an XML file. Offsets are UTF-16 code units of the file. */
export interface XmlElement {
  /** Its name without prefix. */
  readonly name: string
  /** Its attributes, names as written. */
  readonly attributes: XmlTag['attributes']
  /** Where its start tag begins, and where its end tag ends. */
  readonly start: number
  end: number
  /** Its content, between the tags. */
  readonly innerStart: number
  innerEnd: number
  readonly children: readonly XmlElement[]
  /** Its own text without that of the elements in it, references decoded. */
  text: string
}

/** An XML file as a tree. */
export interface XmlTree {
  /** The outermost element; its end is that of the file when the file is cut off. */
  readonly root: XmlElement | undefined
  /** The first flaw, in the words of the parser, with its line and column. */
  readonly flaw: string | undefined
  /** Whether there are more elements, or deeper ones, than one document has. */
  readonly isTooMuch: boolean
}

interface OpenXmlElement extends XmlElement {
  readonly children: OpenXmlElement[]
}

const prefix = /^[^:]*:/
const tagStart = '<'

/** The elements of an XML file. Nothing that the file declares is expanded. */
export function xmlTreeOf(text: string): XmlTree {
  const parser = xmlParser()
  const open: OpenXmlElement[] = []
  let root: OpenXmlElement | undefined
  let flaw: string | undefined
  let count = 0
  let isTooMuch = false
  parser.on('error', (error) => {
    flaw ??= xmlFlawOf(error)
  })
  parser.on('opentag', ({name, attributes}) => {
    count += 1
    isTooMuch ||= count > mostXmlElements || open.length >= deepestXml
    const {position} = parser
    const start = text.lastIndexOf(tagStart, position - 1)
    const own: OpenXmlElement = {
      name: name.replace(prefix, ''),
      attributes,
      start,
      end: text.length,
      innerStart: position,
      innerEnd: text.length,
      children: [],
      text: '',
    }
    if (!isTooMuch) open.at(-1)?.children.push(own)
    root ??= own
    open.push(own)
  })
  const add = (more: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const own = open.pop()
    if (own === undefined) return
    own.end = parser.position
    own.innerEnd = Math.max(own.innerStart, text.lastIndexOf('</', own.end - 1))
    if (text.charAt(own.innerStart - 2) === '/') own.innerEnd = own.innerStart
  })
  parser.write(text).close()
  return {root, flaw, isTooMuch}
}

/** The children of an element with a name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? []
}

/** The elements at a path of names below an element. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((each) => childrenOf(each, name)),
    [element],
  )
}

/** The text of an element without blanks at its ends; of one with elements in it, its markup. */
export function markupIn(file: string, {text, children, innerStart, innerEnd}: XmlElement): string {
  return (children.length === 0 ? text : file.slice(innerStart, innerEnd)).trim()
}
