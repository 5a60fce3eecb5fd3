import {xmlParser} from '../pipeline/text/xml.ts'

/** An element of an XML text, with its own text. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Partial<Record<string, string>>>
  readonly text: string
}

/**
 * Every element of an XML text, in order of their ends.
 *
 * @throws Error
 *   When the text is not well-formed.
 */
export function xmlElementsOf(xml: string): readonly XmlElement[] {
  const elements: XmlElement[] = []
  const open: {name: string; attributes: XmlElement['attributes']; text: string}[] = []
  const parser = xmlParser()
  parser.on('opentag', ({name, attributes}) => {
    open.push({name, attributes, text: ''})
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed !== undefined) elements.push(closed)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml)
  parser.close()
  return elements
}
