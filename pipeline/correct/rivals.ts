import {isEnglish} from '../language/dictionary.ts'
import {rankOf, readingsOf, slipBetween} from './slip.ts'

/** Letters that writers, not only their fingers, take for one another: wierd is weird, not wired. */
const turned = /^(?:ie|ei)$/

/** Other words of the dictionary that are as near to a misspelling as its correction is, by the kind of slip. */
export function rivalsOf(word: string, correction: string): readonly string[] {
  const own = slipBetween(word, correction)
  if (own?.kind === 'swapped' && turned.test(word.slice(own.at, own.at + 2))) return []
  const most = own && rankOf(own, word, correction)
  return readingsOf(word).filter((each) => {
    const slip = each === correction ? undefined : slipBetween(word, each)
    if (slip === undefined || (most !== undefined && rankOf(slip, word, each) > most)) return false
    return isEnglish(each)
  })
}
