/** More marks in a row than any letter has (Unicode Standard Annex 15, Stream-Safe Text Format). */
const manyMarks = /(\p{M}{31,})/u

/**
 * Text with letters and their marks composed or taken apart (Unicode Standard Annex 15).
 *
 * Leaves stretches of more than 30 marks as they are: the engine sorts the marks of a letter in time that
 * grows with the square of their number.
 */
export function normalized(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  const parts = text.split(manyMarks)
  return parts.map((part, i) => (i % 2 === 1 ? part : part.normalize(form))).join('')
}
