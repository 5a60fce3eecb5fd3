/** The stops of all scripts, and colons, with what closes a quotation or a bracket behind them. */
const ends = /[.!?…:;。！？।॥۔။។៕።։؟]["'”’“‘»«›‹」』)\]]*$/u

/** `[1][a]` */
const notes = /(?:\[(?:\d{1,3}|[a-z])\]\s?){1,6}$/

/** Whether a line ends as a sentence, or the lead into a list, does, before the marks of its notes. */
export function endsSentence(line: string): boolean {
  return ends.test(line.slice(0, endBeforeNotes(line)))
}

/** Where a line ends without the marks of notes behind its last sentence: `… on Monday.[1][2]`. */
export function endBeforeNotes(line: string): number {
  return line.endsWith(']') ? line.length - (notes.exec(line)?.[0].length ?? 0) : line.length
}
