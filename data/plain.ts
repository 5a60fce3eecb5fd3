const other = /[^\p{L}\p{N}]+/gu

/** Letters and digits alone, in lower case: what is left to compare when signs and spaces differ. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(other, ' ').trim()
}
