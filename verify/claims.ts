import {decoded, edited, type Json, lettersOf, unescaped, unreferenced} from './text.ts'

const attribute = /[=:[,]\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g
/** Where a link of Markdown leads. */
const target = /\]\(\s{0,9}<?([^\s<>)]+)|<(https?:[^\s<>]+)>/g
const moment = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d):(\d\d))?/
const word = /[\p{L}\p{M}\p{N}]+/gu

/** How a value may follow from a text, but for `part` and folds. */
const relations: Json = {
  address: (value: string, text: string, {base}: Json) => addressOf(text, base) === value,
  language: (value: string, text: string) => /^[a-z]+/i.exec(text)?.[0].toLowerCase() === value,
  unit: (value: string, text: string) => value === `${text} px`,
  flag: (value: string, text: string) =>
    /^(true|false)$/.test(value) && text.toLowerCase().endsWith(value),
  date: isSameTime,
  words: (value: string, text: string) => value.match(word)?.every((each) => text.includes(each)),
  link: (value: string, _: string, {page, base}: Json) =>
    addressesIn(page, base).some((each) => each?.split('#')[0] === value),
  'own-address': (value: string, _: string, {base}: Json) => value === base,
}

/** Whether each string of each value follows from its reading, and each statement from its bytes. */
export function checkClaims(known: Json): void {
  const {audit, text, edits, expect} = known
  const claims = [...audit.claims, ...(audit.withheld ?? [])]
  for (const [i, {value, at, from = [], readings, passedOver}] of claims.entries()) {
    const printed = at.map((range: Json) => edited(text, edits, range).trim())
    const strings = Object.fromEntries(stringsIn(value, ''))
    expect(
      `/claims/${i}/readings`,
      Object.keys(strings),
      readings.map((own: Json) => own.of),
    )
    for (const {of, at: range, from: index, how} of readings) {
      const source = range === undefined ? from[index]?.stated : printed[range]
      checkValue(`/claims/${i}${of}`, strings[of], source ?? printed.join(' '), how, known)
    }
    for (const other of passedOver) {
      const source = other.from?.stated ?? edited(text, edits, other.at ?? [0, 0])
      checkValue(`/claims/${i}/passedOver`, other.value, source, other.how, known)
    }
    const others = passedOver.flatMap((other: Json) => other.from ?? [])
    for (const each of [...from, ...others]) checkStatement(`/claims/${i}/from`, each, known)
  }
  for (const {from, at = [0, 0]} of audit.notes.flatMap((note: Json) => note.between ?? [])) {
    if (from) checkStatement('/notes/between', from, known)
    expect('/notes/between', true, at[0] <= at[1] && at[1] <= text.length)
  }
}

function checkValue(place: string, value: Json, from: string, how: string[], known: Json): void {
  const [text, relation] = [from.trim(), relations[how[0] ?? '']]
  const plain = (each: string): string => unreferenced(unreferenced(each))
  const forms = [
    [value, text],
    [value, text].map(lettersOf),
    [value, text].map(plain).map(lettersOf),
  ]
  const folds = forms.slice(0, how.every((step) => step === 'part') ? 1 : 3)
  const follows = folds.some((pair) => {
    const [own, whole] = pair.map((each) => (how.includes('case') ? each.toLowerCase() : each))
    return how.includes('part') ? whole.includes(own) : whole === own
  })
  if (how.includes('computed')) known.skip(`${place}: \`${value}\` is computed`)
  else if (!(relation?.(value, text, known) ?? follows))
    known.expect(place, `${how} of ${text}`, value)
}

/** Whether a statement stands in its bytes, in the address, or in the container, by letters and numbers. */
function checkStatement(place: string, {source, bytes, stated}: Json, known: Json): void {
  const {audit, bytes: file, content, feed, page, base} = known
  // What a label states stands in the file: in headers above the part that is the text, or in that part.
  const isLabel = source === 'label' && audit.capture.part !== undefined
  const own = isLabel ? file : content
  const written = decoded(own.subarray(...bytes), audit.capture.encoding)
  const address = audit.capture.url ?? base
  // Members of one thing in JSON-LD may stand in several scripts, sizes of a picture beside it.
  const isWide = source === 'json-ld' || source === 'img'
  const other = isWide || isLabel ? page : source === 'url' ? address : ''
  const isHeld =
    source === 'feed'
      ? feed?.includes(stated)
      : isHeldBy(stated, written, other) ||
        addressesIn(unescaped(`${written} ${other}`), address).includes(stated)
  // A base moves addresses, and an element that is never closed holds more than its bytes.
  const isUnsure =
    isHeld === false &&
    (/<base\b/i.test(page) || source === 'microdata' || /=\?[\w-]+\?[bq]\?/i.test(written))
  if (isHeld === undefined || isUnsure) known.skip(`What is stated: ${stated}`)
  else if (!isHeld) known.expect(place, stated, written.slice(0, 99))
}

/** Whether a source holds a text: in attributes, in JSON, in an address, or between tags. */
function isHeldBy(stated: string, ...sources: string[]): boolean {
  const path = stated.replace(/^https?:\/\/[^/]*/, '')
  const own = [stated, path, unpercented(path)].map((each) => lettersOf(unreferenced(each)))
  const forms = sources.flatMap((source) => {
    const twice = unreferenced(unreferenced(source))
    const others = [unescaped(twice), unescaped(source), unpercented(source)]
    return [twice, ...others, twice.replace(/<[^<>]*>/g, '')]
  })
  return forms.map(lettersOf).some((form) => own.some((letters) => form.includes(letters)))
}

/** The strings of a value with their pointers; types are constants. */
function stringsIn(value: Json, of: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[of, String(value)]]
  const keys = Object.keys(value).filter((key) => key !== '@type')
  return keys.flatMap((key) => stringsIn(value[key], `${of}/${key}`))
}

/** Where the attributes and links of a source lead that are addresses. */
function addressesIn(source: string, base: string): readonly (string | undefined)[] {
  const found = [attribute, target].flatMap((form) => Array.from(source.matchAll(form)))
  const all = found.map(([, a, b, c]) => unreferenced(a ?? b ?? c ?? ''))
  return all.map((each) => addressOf(each.trim(), base))
}

function addressOf(text: string, base: string): string | undefined {
  try {
    return new URL(text, base === '' ? undefined : base).href
  } catch {
    return undefined
  }
}

function unpercented(text: string): string {
  const escapes = /(?:%[\da-f]{2})+/gi
  return text.replace(escapes, (found) => Buffer.from(found.replaceAll('%', ''), 'hex').toString())
}

/** Whether a text has the numbers of a day or time; a month may have a name, a clock twelve hours. */
function isSameTime(value: string, text: string): boolean {
  const digit = (c: string): string => String((c.charCodeAt(0) - (c < '०' ? 0 : 6)) % 16)
  const written = text.normalize('NFKC').replace(/[٠-٩۰-۹०-९]/g, digit)
  if ([Date.parse(written), +written, 1000 * +written].includes(Date.parse(value))) return true
  const parts = moment.exec(value)?.slice(1) ?? []
  const day = parts.slice(0, 3).join('')
  if (day !== '' && written.replace(/\D/g, '').startsWith(day)) return true
  const numbers = new Set([0, ...(written.match(/\d+/g) ?? []).map(Number)])
  const isNamed = /\p{L}{3}|[月월]/u.test(written)
  const has = (part: number, i: number): boolean =>
    [part, part % 100, part % 12 || 12].some((each) => numbers.has(each)) || (i === 1 && isNamed)
  return parts.some(Boolean) && parts.every((part, i) => has(+(part ?? 0), i))
}
