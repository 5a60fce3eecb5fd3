import {isEnglish} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import {tuned} from '../tuning/load.ts'
import type {TokenRule} from './rule.ts'

const foreign = /[\p{Script=Greek}\p{Script=Cyrillic}]/u
const {lookalikeLetters: leastLetters} = tuned('typos')

/** Letters of Cyrillic and Greek and the Latin letters that they are drawn like. */
const drawn: ReadonlyMap<string, string> = new Map(
  [
    ...'аa еe оo рp сc уy хx іi јj ѕs һh ԁd АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS'.split(' '),
    ...'αa οo νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'.split(' '),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)

/**
 * A letter of Cyrillic or Greek in a word of Latin letters, when the word with the Latin letter that
 * is drawn like it is known: to the document, a dictionary or a list of names.
 *
 *     The pаrliament voted           (the second letter is Cyrillic)
 *         ^^^^^^^^^^
 *
 * Leaves alone words of one script, letters that are drawn like no other (µ, Ω, α-helix), and a
 * token with more foreign than Latin letters.
 */
export const lookalike: TokenRule = {
  id: 'lookalike/other-script',
  mark: 'look-alike',
  languages: 'listed',
  find: (memory, at) => {
    const was = memory.text.slice(at.start, at.end)
    const strange = [...was].filter((letter) => foreign.test(letter))
    if (was.length < leastLetters || strange.length * 2 > was.length) return undefined
    if (!strange.every((letter) => drawn.has(letter))) return undefined
    const now = [...was].map((letter) => drawn.get(letter) ?? letter).join('')
    const times = memory.timesOf(now)
    if (times > 0) {
      return {
        at,
        was,
        now,
        reason: `\`${strange.join('')}\` is not Latin; this document spells \`${now}\` in Latin letters`,
      }
    }
    return memory.language === 'en' && (isEnglish(now) || isName(now))
      ? {at, was, now, reason: `\`${strange.join('')}\` is not Latin; \`${now}\` is a word`}
      : undefined
  },
}
