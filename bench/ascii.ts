import {tokenizer, tokTypes} from 'acorn'

const beyondAscii = /[^\0-\x7F]/
const eachBeyondAscii = /[^\0-\x7F]/g
/** What stands before a template whose characters are taken as they are written. */
const raw = 'String.raw'

/**
 * The same program in ASCII, which the engine reads without decoding it and keeps in half the memory. The bundler has escaped
 * strings and names already; expressions and raw templates are left.
 *
 * @throws RangeError
 *   When a character stands where it cannot be escaped.
 */
export function asciiOf(program: string): string {
  let written = ''
  let from = 0
  /** Of each template around a token, whether it is raw. */
  const templates: boolean[] = []
  let before: unknown
  for (const {type, start, end} of tokenizer(program, {ecmaVersion: 'latest'})) {
    if (type === tokTypes.backQuote) {
      if (before === tokTypes.template) templates.pop()
      else templates.push(program.endsWith(raw, start))
    }
    before = type
    const text = program.slice(start, end)
    if (!beyondAscii.test(text)) continue
    // An expression knows `\u2018` with and without the flag `u`; in a raw template, a string has to stand for it.
    const isRaw = type === tokTypes.template && templates.at(-1) === true
    written += program.slice(from, start)
    written += text.replace(eachBeyondAscii, (unit) =>
      isRaw ? `\${"${escaped(unit)}"}` : escaped(unit),
    )
    from = end
  }
  return checked(written + program.slice(from))
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Between tokens, there is nothing that could be escaped. */
function checked(program: string): string {
  const found = beyondAscii.exec(program)
  if (found === null) return program
  throw new RangeError(`Expected ASCII, found \`${program.slice(found.index, found.index + 40)}\``)
}
