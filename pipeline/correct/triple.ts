import {isEnglish, isListed} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import {tuned} from '../tuning/load.ts'
import type {TokenRule} from './rule.ts'

const tripled = /^(\p{Ll}+?)([b-df-hj-np-tv-z])\2\2(\p{Ll}+)$/u
const {tripleLetters: leastLetters} = tuned('typos')

/**
 * A consonant three times running inside a word that the dictionary spells with two.
 *
 *     The commmittee met
 *         ^^^^^^^^^^
 *
 * Leaves alone vowels (sooo, pleeease), ends of words (yesss), words that have one of the letter
 * (grrreat), capitals, quotations, and what any list knows.
 */
export const triple: TokenRule = {
  id: 'triple/consonant',
  mark: 'triple',
  languages: 'english',
  risky: 'triples',
  find: (memory, at, block) => {
    const was = memory.text.slice(at.start, at.end)
    const [, left = '', letter = '', right = ''] = tripled.exec(was) ?? []
    if (letter === '' || was.length < leastLetters || memory.timesOf(was) > 1) return undefined
    const now = left + letter + letter + right
    if (!isEnglish(now) || isEnglish(left + letter + right)) return undefined
    if (isListed(was) || isName(was) || !memory.isProse(block)) return undefined
    if (memory.quotationOf(block, at)) return undefined
    return {at, was, now, reason: `\`${letter}\` three times in \`${now}\``}
  },
}
