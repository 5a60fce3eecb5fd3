import {agencies} from '../../language/agencies.ts'
import {sectionOf} from '../../language/sections.ts'
import {look} from '../../language/wordings.ts'
import {fold} from '../../text/fold.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Agent} from '../../tree/claims.ts'

const longest = 600
const mostNames = 30
const address = /^(?:https?:|www\.|@)|^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^[\d\s./-]+$/i
const glued = /^(?:By|Von|Par|Por|Door|Af|Av|Autor)(?=\p{Lu}\p{Ll})/u
const byWord =
  /^(?:by|von|par|por|di|door|af|av|text|autor(?:in)?|verfasst von|(?:articles?|content|posts?|posted|published|recipes?|reviewed|story|stories|text|words|written) by|author|byl|foto|от|автор|від|tekst|tekstas|szerző|yazan|muhabir)(?::\s*|\s+)/iu
/** What stands before a name in a link to more of its stories, or in a sentence about this one. */
const leading =
  /^(?:(?:read\s)?more\s(?:about|by|from)|(?:view\s|see\s)?all\s(?:articles|posts|stories)\s(?:by|from)|this\s(?:article|post|story)\swas\s(?:originally\s)?(?:written|published)\sby)\s/iu
/** Letters of a degree or of a rank behind a name. */
const degree = /^[A-Z]{2,6}$/
const startsName = /^["'(]?(?:\p{Lu}|\p{Lo})/u
const sign = /^[\s:：|·•,;–—-]+|(?<![\s:：|·•,;–—-])[\s:：|·•,;–—-]+$/gu
const bracketed = /(?:(?<!\s)\s+)?[([（]([^()[\]（）]{1,80})[)\]）]\s*$/u
const hangul = /(?:기자|특파원|논설위원|선임기자)(?:\s{0,9}외\s{0,9}\d{1,4}\s{0,9}명)?(?=\s|$)/u
const han = /(?:(?<!\s)\s+)?(?:記者|记者|編集委員)$/u
const cutAt =
  /(?:(?<!\s)\s+)?(?:[|·•⋅‧∙●]|\s[–—-]\s|,?\s(?:Last [Uu]pdated|Last [Mm]odified|[Uu]pdated|[Pp]ublished|[Pp]osted|[Aa]ktualisiert|[Pp]ublié|[Aa]ctualizado|[Pp]ublicado|on)(?!\p{L})|\s\d{1,2}[.:/]|\son behalf of\s)/u
/** What follows a name when it has two words. */
const outlet = /\s(?:for\s(?=\p{Lu}|the\s)|in\s(?=\p{Lu}))/gu
const twoWords = /\p{L}\s\p{L}/u
const between =
  /\s{0,9}(?:,\s{0,9}(?:and|AND|und|UND|et|y|e|en|ve|og|och|&|with|mit)\s{1,9}|;|\s(?:and|AND|und|UND|et|y|e|i|en|ve|og|och|&|with|mit)\s{1,9}(?=\p{Lu})|、|，|・(?=\p{Script=Han}{2}))\s{0,9}/u
/** The name of a body with small words in it: `Center for Drug Evaluation and Research`. */
const wholeName = /^(?!.{0,200},)\p{Lu}[^,;]{0,99}\s(?:of|for)\s(?:the\s)?\p{Lu}[^,;]{0,99}$/u
const comma = /(?:(?<!\s)\s+)?,\s*/
const slash = /\s{1,9}\/\s{1,9}|(?<=\p{L}{3})\/(?=\p{Lu}\p{Ll})/u
const nameLike =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}]*)(?:\s(?:[\p{L}][\p{L}\p{M}.'’-]*)){0,4}$/u
const credentials =
  /^(?:[A-Z][A-Za-z]{0,3}\.?){1,3}[A-Z]?$|^(?:Ph\.?\s?D|M\.?D|R\.?D|J\.?D|Esq|Jr|Sr|MBA|MSc|MPH|CFA|CPA|LCSW|RDN?)\.?$/
const roleWord =
  /\b(?:writers?|reporters?|correspondents?|editors?|editor-in-chief|columnist|journalist(?:e|in)?|contributor|producer|photographer|redakteur(?:in)?|korrespondent(?:in)?|director|founder|ceo|cto|cmo|president|professor|manager|analyst|specialist|consultant|strategist|expert|marketing|fellow|lecturer|author|enviad[oa] especial|redactora?|periodista|giornalista|toimittaja|muhabiri?|universitet\p{L}*)\b/iu
const deskWord =
  /\b(?:staff|bureau|desk|agency|agencies|agentur|agence|agencia|redaktion|rédaction|redacción|redação|redazione|redactie|news|nachrichten|service|team|network|press|times|post|media|tribune|herald|journal|gazette|chronicle|online|editorial|newsroom|magazine|university|institute|foundation|inc|ltd|llc|gmbh|group|association|society|blog|contributors|correspondents)\b|^(?:the|our|die|der|le|la)\s|\.(?:com|de|net|org|at|ch|is|co|tr|uk|fr|es|it|info|news)\b/iu
const signing =
  /\b(?:staff|desk|agency|agentur|agence|agencia|redaktion|rédaction|redacción|redação|redazione|redactie|newsroom|team|press|contributors?|correspondents)\b/iu
const lowerCase = /^\p{Ll}/u
/** What stands in bylines and names nobody. */
const pictured = /(?:image|photo|foto|bild|picture|credit)s?\s*[:：]/i
const monthDay = /\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?!\d).*$/i
const noName =
  /^(?:by|von|par|por|di|de|agenc(?:y|ies)|agenturen|agences|agencias|and|und|updated?|published|posted|author|editor|staff|admin|the|on|at|in|from|min(?:ute)?s? read|last modified|posts|the author|about|(?:公開|更新|投稿|掲載)日時?)$|^[^\p{L}\p{N}]*$|^\d+(?:\s\p{L}+)?$|^(?:checked|edited|photos?|reviewed|translated|updated)\s(?:by|from)\s/iu
const longName = 60

/** What is known of a name beforehand. */
interface Known {
  /** The page says that it is one of an organization. */
  readonly organization?: boolean
  /** Names of the site and its publisher, folded by `keyOf`. */
  readonly sites: ReadonlySet<string>
}

/**
 * The agents of a value that is meant as a name or a list of them: without by-words, titles,
 * credentials and outlets.
 *
 *     By Ann Miller and Bo Tan, Senior Reporter
 *        ^^^^^^^^^^     ^^^^^^   jobTitle of Bo Tan
 *
 * Leaves out addresses, account names with `@`, and what is too long for a name.
 */
export function agentsOf(value: string, known: Known): readonly Agent[] {
  const bare = bareOf(value)
  if (bare === '' || bare.length > longest || pictured.test(value)) return []
  if (wholeName.test(bare)) return [{'@type': 'Organization', name: bare}]
  const parts = bare
    .split(between)
    .flatMap((part) => part.split(slash))
    .flatMap((part) => part.split(comma))
  const agents: Agent[] = []
  for (const part of parts.slice(0, mostNames)) {
    const agent = agentOf(part, known)
    const last = agents.at(-1)
    if (agent !== undefined) agents.push(...(isDegree(agent, last) ? [] : [agent]))
    else if (last?.['@type'] === 'Person' && last.jobTitle === undefined && roleWord.test(part)) {
      agents[agents.length - 1] = {...last, jobTitle: part.replace(sign, '')}
    }
  }
  return agents.filter(
    ({name}, i) => agents.findIndex((other) => keyOf(other.name) === keyOf(name)) === i,
  )
}

/** Whether what follows a name of two words are the letters of its degree. */
function isDegree({name}: Agent, last: Agent | undefined): boolean {
  return degree.test(name) && last?.['@type'] === 'Person' && last.name.includes(' ')
}

/** Whether a name is that of an agency, a desk or the like, which sign stories. */
export function isDesk(name: string): boolean {
  return agencies.has(name) || agencies.has(name.toUpperCase()) || signing.test(name)
}

/** Without what opens and closes a byline. */
function bareOf(value: string): string {
  const folded = fold(value).trim()
  const length = look(folded.toLowerCase()).opens.get('byline')
  const opened = (length === undefined ? value.trim() : value.trim().slice(length).trim()).replace(
    leading,
    '',
  )
  const [named = ''] = withoutBy(opened.replace(glued, '')).replace(sign, '').split(cutAt, 1)
  return withoutOutlet(named).replace(monthDay, '').trim()
}

/** Names without the outlet or place that they wrote “for” or “in”. */
function withoutOutlet(names: string): string {
  const end = Array.from(names.matchAll(outlet), ({index}) => index).find((index) =>
    twoWords.test(names.slice(0, index)),
  )
  return end === undefined ? names : names.slice(0, end)
}

/** Without a by-word that a name follows. */
function withoutBy(text: string): string {
  const rest = text.slice(byWord.exec(text)?.[0].length ?? 0)
  return startsName.test(rest) ? rest : text
}

/** What stands before a Korean title of reporters. */
function beforeTitle(text: string): string {
  return text.slice(0, hangul.exec(text)?.index)
}

function agentOf(part: string, {organization, sites}: Known): Agent | undefined {
  const inner = bracketed.exec(part)?.[1]
  const name = beforeTitle(withoutBy(part).replace(bracketed, ''))
    .replace(han, '')
    .replace(glued, '')
    .replace(sign, '')
    .trim()
  if (name === '' || name.length > longName || address.test(name) || noName.test(name))
    return undefined
  if (sectionOf(name) !== undefined) return undefined
  if (isOrganization(name, organization ?? false, sites)) return {'@type': 'Organization', name}
  if (roleWord.test(name) || (credentials.test(name) && name.length < 5 && !nameLike.test(name)))
    return undefined
  const title = inner !== undefined && roleWord.test(inner) ? {jobTitle: inner} : {}
  return {'@type': 'Person', name, ...title}
}

function isOrganization(name: string, declared: boolean, sites: ReadonlySet<string>): boolean {
  if (agencies.has(name) || agencies.has(name.toUpperCase()) || sites.has(keyOf(name))) return true
  const [first = '', second] = name.split(' ')
  if (second !== undefined && sites.has(keyOf(first))) return true
  if (deskWord.test(name)) return true
  return declared && !(nameLike.test(name) && name.includes(' ') && lowerCase.test(name))
}
