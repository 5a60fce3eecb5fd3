const boundary = /[.!?]["')\]]{0,2}\s{1,9}(?=["'([]?[\p{Lu}\p{Lo}])|[。！？]["'」』]{0,2}\s{0,9}/gu

/** Where a sentence ends and something else begins. */
export function seamsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(boundary), ({0: end, index}) => index + end.length)
}
