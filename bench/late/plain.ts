/**
 * Expressions for plain text, whose classes of characters hold only what stands in such text: the engine compiles them in a fraction of the
 * time that those of all scripts take. The build puts this file before the program (`writing.ts`).
 */

/** The ranges of each class of Unicode in plain text, such as `a-z` for `p{Ll}`; with and without the flag `i`. */
export type PlainClasses = Readonly<
  Record<'anyCase' | 'asWritten', Readonly<Partial<Record<string, string>>>>
>

/** The build puts the table in the place of this name. */
declare const plainClasses: PlainClasses

/** Any other character: plain text is Latin-1 with the quotation marks, dashes and signs that are usual in it. */
const other = /[^\0-\xff\u2010-\u2027\u2030-\u205e\u20ac\u2122]/
/** What bears on a class in the source of an expression: brackets, classes of Unicode, and any other escape. */
const part = /[[\]]|\\(?:([pP]\{[^}]*\})|.)/gsu

/** The text that was looked at last, since many expressions are run over a line one after another. */
let last = ''
let wasPlain = true

/** Whether a text has no character but those of plain text. */
export function isPlain(text: string): boolean {
  if (text === last) return wasPlain
  last = text
  wasPlain = !other.test(text)
  return wasPlain
}

/** An expression that finds in plain text what the given one finds; `undefined` when it has no class, or one that is not known. */
export function plainExpression(source: string, flags: string): RegExp | undefined {
  const classes = flags.includes('i') ? plainClasses.anyCase : plainClasses.asWritten
  let isInside = false
  let classesFound = 0
  let isKnown = true
  const written = source.replace(part, (found: string, name: string | undefined) => {
    if (name === undefined) {
      if (found.length === 1) isInside = found === '['
      return found
    }
    classesFound += 1
    const ranges = classes[name]
    isKnown &&= ranges !== undefined
    return isInside ? (ranges ?? '') : `[${ranges}]`
  })
  return isKnown && classesFound > 0 ? new RegExp(written, flags) : undefined
}
