import {repairText} from './normalize/normalize.ts'
import {markupAddressOf, plainTextOf} from './read/html/plain-text.ts'
import {apply} from './tree/edits.ts'
import type {Statement} from './tree/page.ts'

const addresses: ReadonlySet<string> = new Set(['url', 'image.url'])

/**
 * The statements of a container as plain text, mended like the text beside them: references decoded, tags
 * removed, wrong encodings undone, controls and invisible characters removed, white space made single
 * spaces. What cannot be mended is made inert, and what holds no text is left out.
 *
 *     Fish &amp; <b>chips</b>\\u200b   becomes   Fish & chips
 *
 * `written` keeps a value as it stood, where it differs. Leaves addresses as written, but for their
 * references.
 */
export function plainStatements(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    const {value: given, property} = statement
    const value = addresses.has(property) ? (markupAddressOf(given) ?? given) : plainLineOf(given)
    if (value === given) return [statement]
    return value === '' ? [] : [{...statement, value, written: statement.written ?? given}]
  })
}

function plainLineOf(given: string): string {
  return plainTextOf(apply(given, repairText(given)))
}
