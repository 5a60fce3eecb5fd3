import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import {mostKeywords} from '../limits.ts'

const {keywordCodes: mostCodes, keywordLength: longest} = tuned('fields')
const separator = /(?:(?<!\s)\s+)?[,;、，|]\s*/
const hash = /^#+/
/** Words of machines: `type:article`, `Category: Travel`, numbers, names of sites and templates. */
const machine =
  /^[\w.-]+[:=]\S|^[A-Za-z ]+:\s|^[^\p{L}]*$|^https?:|_|^(?:article|story|default|uncategori[sz]ed|premium|featured|(?:no|hide|show)-[a-z]+|homepage(?:-[a-z]+)*|template-?\d*|v\d+)$|^(?:[\w-]+\.)+[a-z]{2,4}$|^[\da-f]{8}-[\da-f-]{20,}$/iu
const code = /^[A-Z0-9]{2,9}$/
/** Flags of a layout (`textaboveleftsmall`), of a system (`@all-river`, `stats-reach-team-all`), and labels (`Tagged:`). */
const flag =
  /^(?:text|image|split|screen|above|below|left|right|center|grid|width|inset|small|large|full|bleed|overlay|header|hero){3,}$|^@|^[a-z]+(?:-[a-z]+){3,}$|[:：]$/i

/** The keywords of some values, each once, without words of machines and the names of the site. */
export function uniqueKeywords(
  values: readonly string[],
  sites: ReadonlySet<string>,
): readonly string[] {
  const all = values
    .flatMap((value) => value.split(separator))
    .map((word) => word.replace(hash, '').trim())
    .filter(
      (word) => word !== '' && word.length <= longest && !machine.test(word) && !flag.test(word),
    )
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
