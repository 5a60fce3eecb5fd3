import {systemWords} from '../../language/system-words.ts'
import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import {mostKeywords} from '../limits.ts'

const {keywordCodes: mostCodes, keywordLength: longest} = tuned('fields')
const separator = /(?:(?<!\s)\s+)?[,;、，|]\s*/
const hash = /^#+/
/** Words of machines: `type:article`, `Category: Travel`, numbers, names of sites, versions. */
const machine =
  /^[\w.-]+[:=]\S|^[A-Za-z ]+:\s|^[^\p{L}]*$|^https?:|_|^v\d+$|^(?:[\w-]+\.)+[a-z]{2,4}$|^[\da-f]{8}-[\da-f-]{20,}$|^@|[:：]$/iu
/** The number of a word of a system: `template-3`. */
const number = /(?<![\d-])-?\d{1,6}$/
const byDefault = systemWords('keyword')
/** Names of a layout: three of its words in one (`textaboveleftsmall`). */
const layout = new RegExp(`^(?:${[...systemWords('layout')].join('|')}){3,}$`, 'i')
const code = /^[A-Z0-9]{2,9}$/
/** The keywords of some values, each once, without words of machines and the names of the site. */
export function uniqueKeywords(
  values: readonly string[],
  sites: ReadonlySet<string>,
): readonly string[] {
  const all = values
    .flatMap((value) => value.split(separator))
    .map((word) => word.replace(hash, '').trim())
    .filter((word) => word !== '' && word.length <= longest && !isOfSystem(word))
  const codes = all.filter((word) => code.test(word)).length
  if (all.length > 2 && codes > mostCodes * all.length) return []
  const seen = new Set<string>()
  const unique = all.filter((word) => {
    const key = keyOf(word)
    if (key === '' || seen.has(key) || sites.has(key)) return false
    seen.add(key)
    return true
  })
  return unique.slice(0, mostKeywords)
}

/** Whether a system writes a word: by its form, by default, or for a layout. */
function isOfSystem(word: string): boolean {
  return (
    machine.test(word) || layout.test(word) || byDefault.has(word.toLowerCase().replace(number, ''))
  )
}
