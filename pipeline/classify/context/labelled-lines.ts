import {type LabelledKind, labelledLineOf} from '../../parse/labelled-lines.ts'
import {agentsIn} from '../../parse/names.ts'

const editorsAndSource: ReadonlySet<LabelledKind> = new Set(['editor', 'source'])
/** A longer word in lower case, as names of outlets in scripts with capitals have few. */
const longSmallWord = /(?:^|\s)\p{Ll}{5,}|^\p{Ll}/u

/** Whether a line is made of labels, several or one beside a date, of which one is the author's. */
export function namesLabelled(text: string): boolean {
  const line = labelledLineOf(text)
  if (line === undefined) return false
  return (line.parts.length > 1 || line.isDated) && line.parts.some(({kind}) => kind === 'author')
}

/** Whether a line names editors, at most beside a source, and each of them is somebody. */
export function namesEditors(text: string): boolean {
  const {parts = [], isDated = false} = labelledLineOf(text) ?? {}
  const editors = parts.filter(({kind}) => kind === 'editor')
  return (
    !isDated &&
    editors.length > 0 &&
    parts.every(({kind}) => editorsAndSource.has(kind)) &&
    editors.every(({value}) => agentsIn(value, {trust: 'printed'}).length > 0)
  )
}

/** Whether a line is the label of a source and a name, which opens with a capital where the script has them. */
export function namesSource(text: string): boolean {
  const [part, ...others] = labelledLineOf(text)?.parts ?? []
  if (part?.kind !== 'source' || others.length > 0) return false
  const [first = '', ...rest] = part.value.split(' ')
  return rest.length <= 1 ? !longSmallWord.test(first) : !longSmallWord.test(part.value)
}
