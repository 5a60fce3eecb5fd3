import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'

const closed = lazy(
  () => new RegExp(String.raw`(?<!\p{L})${oneOf('subscribers-only')}(?!\p{L})`, 'iu'),
)

/** Whether a line says that the story is for subscribers alone. */
export function closesStory(line: string): boolean {
  return closed().test(line)
}
