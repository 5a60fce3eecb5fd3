import {agencies} from '../../language/agencies.ts'
import {placeOf} from '../../language/places.ts'
import type {Agent} from '../../tree/claims.ts'

const between =
  /(?<!\s)\s*(?:,\s*(?:and|und|et|y|e|en|ve)\s+|,|;|\s(?:and|und|et|y|e|en|ve|&)\s)\s*/i
const name = /^\p{L}[\p{L}\p{M}.'’-]*(?:[ \u00a0]\p{L}[\p{L}\p{M}.'’-]*){0,4}$/u
const capital = /\p{Lu}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const role =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|desk|agency|agencies|columnist|journalist|contributor|special|senior|chief|producer|photographer|redaktion|rédaction|redacción|redação|redazione|news|service|team|network|press|times|post|mail|media|tribune|herald|journal|gazette|chronicle|author|guest|managers?|director|founder|officer|educator|strategist|consultant|analyst|specialist|experts?|managing|marketing|blog|blogger|guides?|inc|llc|ltd|university|college|institute|foundation|studio|company|download|subscribe|share|stor(?:y|ies)|categories)\b/i
const before =
  /^.*\b(?:writers?|reporters?|correspondents?|journalists?|photographers?|editors?)\s+(?=\p{Lu})/u
/** A name in Han or kana, with a space or without. */
const eastern =
  /^\p{Script=Han}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,4}(?: [\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,4})?$/u
const office = /[部社局班室会課所紙]$|新聞|通信|編集/u
const source = /^(?:from|by|von|par|por)\s+(?=\p{L})/iu
const honorific = /^(?:dr|prof|mrs?|ms)\.?\s+(?=\p{Lu})/iu
const particle =
  /^(?:af|al|av|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu)$/u
const lowerCase = /^\p{Ll}/u
const where = /(?<!\s)\s+(?:in|[Ff]or|aus|à|en)\s+(?=\p{Lu})|(?<!\s)\s+(?:[Ii]n|[Ff]or|[Aa]t)$/u

/**
 * Persons and agencies of a list of names.
 *
 *     Ann Miller and Ravi Nair in Mumbai
 *
 * Leaves out what is no name: job titles, desks, places, phrases with words in lower case other than
 * the particles of names (“van”, “de la”).
 *
 * @param list
 *   Names with commas and “and” between them, without the by-word.
 */
export function agentsIn(list: string): readonly Agent[] {
  const found = list
    .replace(before, '')
    .split(between)
    .map((part) => once((part.split(where)[0] ?? '').replace(honorific, '').replace(source, '')))
    .flatMap((part): readonly Agent[] => {
      if (agencies.has(part)) return [{'@type': 'Organization', name: part}]
      return isPerson(part) ? [{'@type': 'Person', name: part}] : []
    })
  return found.filter((agent, i) => found.findIndex((other) => other.name === agent.name) === i)
}

/** A name that stands twice, as beside a portrait, once. */
function once(part: string): string {
  const name = part.trim()
  const half = name.slice(0, (name.length - 1) / 2)
  return half !== '' && name === `${half} ${half}` ? half : name
}

function isPerson(part: string): boolean {
  if (eastern.test(part)) return !office.test(part)
  const words = part.split(' ')
  const named = words.every((each) => !lowerCase.test(each) || particle.test(each))
  return (
    named &&
    name.test(part) &&
    capital.test(part.charAt(0)) &&
    words.length >= 2 &&
    placeOf(part) === undefined &&
    !role.test(part)
  )
}
