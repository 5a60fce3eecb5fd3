import {look} from '../../language/wordings.ts'
import {fateOf} from '../../tree/roles.ts'
import type {SpanRule, Stretch} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'
import {seamsOf} from './seams.ts'
import {storyLinks} from './story-link.ts'

const {teaserCallLength: longestCall, teaserLength: longest} = tuned('fields')
const sign = /^\s{0,9}(?:[:|>»]|-+\s|\s\s)\s{0,9}/u
const title = /^["'(]?[\p{Lu}\p{N}][^.!?]{9,160}[^.,;:\s]$/u
const easternTitle =
  /^["'「『]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^。！？]{6,90}$/u
const gap = /\s{2,}/u
const sentence = /^["'([]?[\p{Lu}\p{N}]/u
const stopped = /[.!?…]["')\]]{0,2}$/u
const bracketed = /(?<!\S)[([]([^()[\]]{14,200})[)\]]\.?(?=\s|$)/gu
const quoted = /^["']([\p{Lu}\p{N}][^"]{9,160})["'](?=\s{1,9}["'(]?\p{Lu}|\s{0,9}$)/u
const signAndQuote = /[:|>]\s{0,2}["']/u
const twoWords = /\p{L}\s\p{L}/u

/**
 * Teasers of other stories, and other furniture, that was glued into a paragraph.
 *
 *     … the captain said. Also Read | Island ferry to sail in spring
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Where the end of a teaser is not clear, it stays. Calls: `language/<code>.tsv`.
 */
export const teasers: readonly SpanRule[] = [
  {
    id: 'teaser/at-the-end',
    name: 'promo',
    reason: 'A call to read something else, a sign or gap and a title end the paragraph',
    find: atTheEnd,
    examples: {
      yes: [
        'The ferry came. ⟦Also Read | Island ferry to sail in spring⟧',
        'The ferry came. ⟦READ MORE: Will the island ferry sail in spring?⟧',
        'The ferry came. ⟦Read  Island ferry to sail in spring⟧',
        'Die Fähre kam. ⟦Lesen Sie auch: Inselfähre fährt im Frühjahr⟧',
        'Le ferry est là. ⟦Lire aussi : Le ferry reprend au printemps⟧',
        'El ferry llegó. ⟦Lee también: El ferry vuelve en primavera⟧',
        'O barco chegou. ⟦Leia também: O barco volta na primavera⟧',
        'Il traghetto è qui. ⟦Leggi anche: Il traghetto riparte in primavera⟧',
        'De veerboot is er. ⟦Lees ook: Veerboot vaart in het voorjaar⟧',
        'Vapur geldi. ⟦Ayrıca okuyun: Ada vapuru baharda kalkacak⟧',
        '連絡船が戻った。⟦関連記事：島の連絡船は春に再開⟧',
      ],
      no: [
        'The ferry came. Read the report, she said.',
        'The ferry came. Read the report before you judge it',
        'The ferry came. Read more books: that was his advice to them.',
        'The ferry came. He said: Read more',
        'The ferry came. Also read to the children was a letter',
        'Die Fähre kam. Lesen Sie auch das Kleingedruckte, riet er.',
        'Le ferry est là. Lire aussi est un plaisir, dit-elle.',
        'El ferry llegó. Lee también los martes, según su madre.',
        'O barco chegou. Leia também: foi o conselho dele.',
        'Il traghetto è qui. Leggi anche tu, le disse.',
        'De veerboot is er. Lees ook de kleine letters, zei hij.',
        'Also Read | Island ferry to sail in spring',
      ],
    },
  },
  {
    id: 'teaser/before-a-gap',
    name: 'promo',
    reason: 'A call to read something else and a title, with a gap of two spaces behind them',
    find: beforeGap,
    examples: {
      yes: [
        'The ferry came, the minister said. ⟦Read\u00a0 Island ferry to sail in spring⟧  The minister left.',
        'The ferry came. ⟦Also read: Island ferry to sail in spring⟧  The minister left.',
        '⟦READ MORE: Island ferry to sail in spring⟧  The minister left on Monday.',
        'Die Fähre kam. ⟦Lesen Sie auch: Inselfähre fährt im Frühjahr⟧  Der Minister ging.',
        'Le ferry est là. ⟦Lire aussi : Le ferry reprend au printemps⟧  La ministre part.',
        'El ferry llegó. ⟦Lee también: El ferry vuelve en primavera⟧  La ministra se fue.',
      ],
      no: [
        'The ferry came. Also read: Island ferry to sail in spring The minister left.',
        'The ferry came.  Read the report.  The minister left.',
        'The ferry came.  He had a book to read.  The minister left.',
        'Die Fähre kam.  Lesen Sie auch das Kleingedruckte.  Der Minister ging.',
        'Read  the report before you judge it  The minister left.',
      ],
    },
  },
  {
    id: 'teaser/in-brackets',
    name: 'promo',
    reason: 'A call to read something else, a sign and a title, in brackets',
    find: inBrackets,
    examples: {
      yes: [
        'The ferry came. ⟦(Also read: Island ferry to sail in spring)⟧ The minister left.',
        'The ferry came. ⟦[READ MORE: Island ferry to sail in spring]⟧',
        'El ferry llegó. ⟦(Lea también: El ferry vuelve en primavera)⟧ La ministra se fue.',
        'Le ferry est là. ⟦(Lire aussi : Le ferry reprend au printemps)⟧ La ministre part.',
      ],
      no: [
        'The ferry came (see also the table below) on Monday.',
        'The ferry came. (Also read out was a letter from the mayor.) The minister left.',
        'The ferry came. (Video: the harbour board) The minister left.',
        'Le ferry est là (lire aussi son journal) depuis lundi.',
      ],
    },
  },
  {
    id: 'teaser/quoted',
    name: 'promo',
    reason: 'A call to read something else, a sign and a title between quotation marks',
    find: inQuotes,
    examples: {
      yes: [
        'The ferry came. ⟦Also Read | "Island ferry to sail in spring"⟧ The minister left.',
        'Die Fähre kam. ⟦Lesen Sie auch: „Inselfähre fährt im Frühjahr“⟧ Der Minister ging.',
      ],
      no: [
        'The ferry came. He read: "Island ferry to sail in spring" The minister left.',
        'The ferry came. Also read "Island ferry to sail in spring", she said.',
        'Die Fähre kam. Auf dem Schild stand: „Inselfähre im Frühjahr“ Der Minister ging.',
      ],
    },
  },
  {
    id: 'teaser/between-gaps',
    name: 'promo',
    reason: 'Words of furniture and nothing else between gaps of two spaces or more',
    find: betweenGaps,
    examples: {
      yes: [
        'The ferry came.  ⟦ADVERTISEMENT⟧  The minister left.',
        'Die Fähre kam.  ⟦Anzeige⟧  Der Minister ging.',
        'Le ferry est là.  ⟦Publicité⟧  La ministre part.',
        'El ferry llegó.  ⟦Publicidad⟧  La ministra se fue.',
      ],
      no: [
        'The ferry came.  Advertisement is dear, he said.  The minister left.',
        'The ferry came. Advertisement The minister left.',
        'Die Fähre kam.  Eine Anzeige folgte.  Der Minister ging.',
        'Call the desk or  email  us, the minister said.',
      ],
    },
  },
  ...storyLinks,
]

/** A call at a place: where the title behind its sign begins. */
function calledAt(text: string, at: number): number | undefined {
  const lower = text.slice(at, at + longestCall).toLowerCase()
  const opening = look(lower).opens.get('promo') ?? (lower.startsWith('read  ') ? 4 : undefined)
  if (opening === undefined) return undefined
  const length = lower.charAt(opening - 1) === ':' ? opening - 1 : opening
  const parted = sign.exec(text.slice(at + length, at + length + longestCall))
  return parted === null ? undefined : at + length + parted[0].length
}

function isTitle(text: string): boolean {
  return title.test(text) || easternTitle.test(text)
}

function atTheEnd(text: string): Stretch | undefined {
  const from = Math.max(0, text.length - longest)
  const tail = text.slice(from).trimEnd()
  for (const start of seamsOf(tail)) {
    const after = calledAt(tail, start)
    if (after !== undefined && isTitle(tail.slice(after))) {
      return {start: from + start, end: from + tail.length}
    }
  }
  return undefined
}

function beforeGap(text: string): Stretch | undefined {
  if (!gap.test(text)) return undefined
  for (const start of [0, ...seamsOf(text)]) {
    const after = calledAt(text, start)
    if (after === undefined) continue
    const rest = text.slice(after, after + longest)
    const end = rest.search(gap)
    const behind = rest.slice(Math.max(0, end)).trimStart()
    if (end !== -1 && title.test(rest.slice(0, end)) && sentence.test(behind)) {
      return {start, end: after + end}
    }
  }
  return undefined
}

function inBrackets(text: string): Stretch | undefined {
  if (!text.includes('(') && !text.includes('[')) return undefined
  for (const {0: whole, 1: inner = '', index} of text.matchAll(bracketed)) {
    const after = calledAt(inner, 0)
    const called = after !== undefined && twoWords.test(inner.slice(0, after))
    if (called && title.test(inner.slice(after))) return {start: index, end: index + whole.length}
  }
  return undefined
}

function inQuotes(text: string): Stretch | undefined {
  if (!signAndQuote.test(text)) return undefined
  for (const start of seamsOf(text)) {
    const after = calledAt(text, start)
    if (after === undefined) continue
    const match = quoted.exec(text.slice(after, after + longest))
    if (match !== null) return {start, end: after + match[0].trimEnd().length}
  }
  return undefined
}

function betweenGaps(text: string): Stretch | undefined {
  if (!gap.test(text)) return undefined
  const parts = text.split(gap)
  let start = 0
  for (const [i, part] of parts.entries()) {
    const at = text.indexOf(part, start)
    const between = stopped.test(parts[i - 1] ?? '') && sentence.test(parts[i + 1] ?? '')
    if (between && part.length < longestCall && isFurniture(part)) {
      return {start: at, end: at + part.length}
    }
    start = at + part.length
  }
  return undefined
}

function isFurniture(part: string): boolean {
  if (part.endsWith('.')) return false
  return [...look(part.toLowerCase()).whole].some((role) => fateOf[role] === 'aside')
}
