/** The stops of all scripts, and colons, with what closes a quotation or a bracket behind them, and marks of notes: `[1]`. */
const ends = /[.!?…:;。！？।॥۔။។៕።։؟]["'”’“‘»«›‹」』)\]]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]){0,6}$/u

/** Whether a line ends as a sentence, or the lead into a list, does. */
export function endsSentence(line: string): boolean {
  return ends.test(line)
}
