/** The stops of all scripts, and colons, with what closes a quotation or a bracket behind them. */
const ends = /[.!?…:;。！？।॥۔။។៕።։؟]["'”’“‘»«›‹」』)\]]*$/u

/** Whether a line ends as a sentence, or the lead into a list, does. */
export function endsSentence(line: string): boolean {
  return ends.test(line)
}
