import {oneOf, wordIn} from '../language/words.ts'
import {lazy} from '../text/lazy.ts'

const name = String.raw`^(?<name>\p{Lu}[\p{L}\p{M}.'-]+(?:\s\p{Lu}[\p{L}\p{M}.'-]*){1,3})`
const notes = lazy(() => [
  new RegExp(`${name} ${oneOf('note-writes')} `, 'u'),
  new RegExp(`${name} ${oneOf('note-is')} .{0,80}${wordIn('note-job')}`, 'u'),
])

/**
 * The full name of whom a note presents as somebody who writes, in the words of the note; `undefined` when it is no
 * such note.
 *
 *     Ann Miller is a staff writer at the Harbour Post.        Ann Miller covers shipping.
 *     ^^^^^^^^^^                                               ^^^^^^^^^^
 *
 * @param text
 *   A folded line.
 */
export function authorOfNote(text: string): string | undefined {
  return notes()
    .map((note) => note.exec(text)?.groups?.['name'])
    .find((found) => found !== undefined)
}
