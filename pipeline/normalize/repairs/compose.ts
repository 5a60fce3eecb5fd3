import {normalized} from '../../text/compose.ts'
import type {Edit} from '../../tree/edits.ts'

const clusters =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\p{M}\p{ASCII}]\p{M}*|\p{ASCII}\p{M}+/gu

/**
 * Composes letters and their marks (Unicode NFC), so that a word has one spelling only.
 *
 * @returns
 *   One edit for each cluster that is not in NFC.
 */
export function compose(text: string): readonly Edit[] {
  if (normalized(text, 'NFC') === text) return []
  const edits: Edit[] = []
  for (const found of text.matchAll(clusters)) {
    const was = found[0]
    const now = normalized(was, 'NFC')
    if (now === was) continue
    const at = {start: found.index, end: found.index + was.length}
    const reason = 'A letter and its mark apart, which are one character in NFC'
    edits.push({rule: 'compose/nfc', at, was, now, reason})
  }
  return edits
}
