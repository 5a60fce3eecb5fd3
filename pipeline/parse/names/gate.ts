import {isCountry} from '../../language/countries.ts'
import {isFileName} from '../../language/file-names.ts'
import {isName} from '../../language/name-list.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import {look} from '../../language/wordings.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Role} from '../../tree/roles.ts'
import {isAgency} from './bodies.ts'
import type {Finding, KnownNames} from './findings.ts'
import {isPlainWord} from './person.ts'
import {isNobody, kinds, kindsOf} from './vocabulary.ts'
import type {Joint} from './words.ts'

/** A path, or an address without its scheme: `/authors/miller`, `example.com/people`. */
const path = /^\/|\.\p{L}{2,}\//u
/** One word in lower case with a slash and a hyphen: `authors/ann-miller`. */
const slug = /^(?=[^-]*-)[\p{Ll}\p{N}-]+(?:\/[\p{Ll}\p{N}-]+){1,9}$/u
const schemeOf = /^(\p{L}{3,10}):/u
const schemes: ReadonlySet<string> = new Set([
  'mailto',
  'tel',
  'data',
  'javascript',
  'http',
  'https',
])
/** A template that was not filled in: `{{author}}`, `[[author]]`, `${author}`. */
const template = /^(?:\{\{|\[\[|\$\{|<%|%\{)/u
/** Signs of code: `%author%`. */
const code = /[%<>[\\\]^{|}]/u

/** The mark of a product or of a degree. */
const mark = /[®©™]/u

/** Whether a line is an address, a path, the name of a file or a template, and can name nobody. */
export function isAddressLine(line: string): boolean {
  const text = line.trim()
  if (text.includes(' ')) return template.test(text)
  return [template, path, slug].some((form) => form.test(text)) || isFile(text.toLowerCase())
}

/** Whether a word is the name of a file, or opens with the scheme of an address. */
function isFile(word: string): boolean {
  return schemes.has(schemeOf.exec(word)?.[1] ?? '') || isFileName(word)
}

/** Whether words stand where a name is expected and name neither a person nor a desk. */
export function namesNobody(words: string): boolean {
  const lower = words.toLowerCase()
  return isNobody(lower) && !lower.split(' ').some((word) => (kindsOf(word) & kinds.desk) !== 0)
}

/**
 * The gate that every name passes, whatever names it: a person, an organization, or neither.
 *
 *     Close Modal    photo_12.jpg    United Kingdom    Foreign Minister    Lorem Ipsum
 *     button         file            place             job                 placeholder
 *
 * Leaves alone agencies, the site and desks; given names that are places as well (`Georgia`), but not
 * behind a comma; and full names one word of which is that of a button or a job (`Glenn Close`).
 *
 * @param joint
 *   What parts the name from the one before it.
 */
export function isAgentName(
  finding: Finding,
  {sites}: KnownNames,
  joint: Joint = 'start',
): boolean {
  if (finding.kind !== 'person' && finding.kind !== 'organization') return true
  const {name} = finding
  if (isAgency(name) || sites?.has(keyOf(name)) === true) return true
  if (code.test(name) || isAddressLine(name)) return false
  if (namesNobody(name) || isWording(name.toLowerCase())) return false
  return finding.kind === 'organization' || isPersonName(name, joint)
}

function isPersonName(name: string, joint: Joint): boolean {
  if (isNobody(name.toLowerCase()) || sectionOf(name) !== undefined) return false
  return !(isPlace(name, joint) || isLabel(name) || mark.test(name))
}

/** Whether a page prints the words as a button or a label. */
function isWording(lower: string): boolean {
  const {whole, opens} = look(lower)
  return (
    [...whole].some((role) => role !== 'byline') ||
    [...opens.keys()].some((role) => interfaceRoles.has(role))
  )
}

const interfaceRoles: ReadonlySet<Role> = new Set(['navigation', 'share'])

/** Whether a name is that of a place alone, and no given name. */
function isPlace(name: string, joint: Joint): boolean {
  const isGiven = joint !== 'comma' && !name.includes(' ') && isName(name)
  return !isGiven && (placeOf(name) !== undefined || isCountry(name))
}

/** Whether each word is one of every day or of a job, and one names nobody: `Foreign Minister`. */
function isLabel(name: string): boolean {
  const words = name.split(' ')
  return words.some((word) => isNobody(word.toLowerCase())) && words.every(isOfLabels)
}

function isOfLabels(word: string): boolean {
  const lower = word.toLowerCase()
  const isJob = (kindsOf(lower) & (kinds.job | kinds.rank)) !== 0
  return isJob || isNobody(lower) || isPlainWord({text: word})
}
