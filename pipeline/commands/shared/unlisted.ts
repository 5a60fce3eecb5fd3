import {counted} from './printable.ts'

/** A sentence about results that are passed over because the list of keys of their folder does not name them. */
export function unlistedSentence(count: number): string {
  return `${counted(count, 'result')} passed over: an earlier run left them, and the list of keys does not name them`
}
