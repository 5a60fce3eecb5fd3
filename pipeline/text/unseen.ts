import {splitsPair} from './ranges.ts'
import type {InertKind, Substitution} from './substitutions.ts'

/** Whatever is invisible to a reader, save white space and line breaks, and flags made of tag characters. */
const candidate =
  /(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}|(?![\t\n\v\f\r\u0085\u3164\uffa0])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/uy
/** Code units of those characters and of others; an expression without surrogate pairs costs a tenth. */
const candidateUnit =
  /[^\t-\r -~\x85\xa0-\xac\xae-\u02ff\u0370-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u200a\u2010-\u2029\u202f-\u205f\u2070-\ud7ff\ue000-\ufdcf\ufdf0-\ufdff\ufe10-\ufefe\uff00-\uffef]/g
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
/** Letters of scripts that run from right to left. */
const rightToLeft =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const mongolian = /[\u1820-\u18aa]/
const jamo = /[\u1100-\u115e\u1161-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/
const mark = /(?!\p{Default_Ignorable_Code_Point})\p{M}/u
/** A character that may have variants; `<` and `>` have none once they are replaced. */
const varied =
  /(?![<>])[\p{Emoji}\p{S}\p{Ideographic}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}\u2018-\u201d\u3001-\u303f\uff01-\uff60]/u
const ideograph = /\p{Ideographic}/u

/** A kind of invisible character, what stands for it, and where it is needed. */
interface UnseenKind {
  readonly kind: InertKind
  readonly units: RegExp
  readonly now?: string
  readonly isNeeded?: (place: UnseenPlace) => boolean
}

/** What stands around an invisible character. */
interface UnseenPlace {
  readonly text: string
  readonly at: number
  readonly was: string
  /** The character before it. */
  readonly before: string
  /** Whether the line around an offset has letters that run from right to left. */
  readonly runsBothWays: (at: number) => boolean
}

/** The first kind that matches counts; what matches none is needed everywhere. */
const kinds: readonly UnseenKind[] = [
  {kind: 'surrogate', units: /\p{Cs}/u, now: '\ufffd'},
  {
    kind: 'direction',
    units: /[\u061c\u200e\u200f]/,
    isNeeded: ({at, runsBothWays}) => runsBothWays(at),
  },
  {kind: 'direction', units: /[\u202a-\u202e\u2066-\u2069]/},
  {
    kind: 'selector',
    units: /[\ufe00-\ufe0f]/,
    isNeeded: ({before}) => varied.test(before),
  },
  {
    kind: 'selector',
    units: /[\u{e0100}-\u{e01ef}]/u,
    isNeeded: ({before}) => ideograph.test(before),
  },
  {
    kind: 'zero-width',
    units: /[\u180b-\u180f]/,
    isNeeded: ({before}) => mongolian.test(before),
  },
  {kind: 'zero-width', units: /\u034f/, isNeeded: ({before}) => mark.test(before)},
  {
    kind: 'zero-width',
    units: /[\u115f\u1160]/,
    isNeeded: ({text, at, before}) => jamo.test(before) || jamo.test(text.charAt(at + 1)),
  },
  {kind: 'operator', units: /[\u2061-\u2064]/},
  {kind: 'soft-hyphen', units: /\u00ad/},
  {kind: 'picture', units: /\ufffc/},
  {kind: 'noncharacter', units: /\p{Noncharacter_Code_Point}/u},
  // Only the sequence of a flag has more than one character.
  {kind: 'tag', units: /[\u{e0000}-\u{e0fff}]/u, isNeeded: ({was}) => was.length > 2},
  {kind: 'control', units: /\p{Cc}/u},
  {kind: 'zero-width', units: /[^\u200c\u200d]/u},
]

/**
 * The invisible characters of a text that may not be published: controls, directional overrides,
 * embeddings and isolates, zero-width spaces, soft hyphens, tag characters, noncharacters, variation
 * selectors behind nothing that has variants; and lone surrogates, which become U+FFFD.
 *
 * Leaves alone white space and line breaks, joiners of scripts and emoji, marks of direction in a line
 * with letters that run from right to left, one selector behind an emoji, a sign or an ideograph, and the
 * tag characters of the flags of England, Scotland and Wales.
 */
export function unseenIn(text: string): readonly Substitution[] {
  const candidates = candidatesIn(text)
  if (candidates.length === 0) return []
  const runsBothWays = directionsOf(text)
  const found = candidates.flatMap(({0: was, index}) => {
    const place = {text, at: index, was, before: characterBefore(text, index), runsBothWays}
    const seen = kinds.find(({units}) => units.test(was))
    if (seen === undefined || seen.isNeeded?.(place) === true) return []
    const {kind, now = ''} = seen
    return [{at: {start: index, end: index + was.length}, now, kind}]
  })
  return runsOf(found)
}

/** The characters that may have to be replaced; the exact expression is tried where the quick one finds something. */
function candidatesIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  candidateUnit.lastIndex = 0
  while (candidateUnit.test(text)) {
    const at = candidateUnit.lastIndex - 1
    candidate.lastIndex = at
    const match = candidate.exec(text)
    if (match !== null) found.push(match)
    const end = at + (match?.[0].length ?? 1)
    candidateUnit.lastIndex = splitsPair(text, end) ? end + 1 : end
  }
  return found
}

/** Neighbouring removals of one kind as one. */
function runsOf(found: readonly Substitution[]): readonly Substitution[] {
  const runs: Substitution[] = []
  for (const each of found) {
    const last = runs.at(-1)
    if (last?.at.end === each.at.start && last.kind === each.kind && last.now + each.now === '') {
      runs[runs.length - 1] = {...last, at: {start: last.at.start, end: each.at.end}}
    } else runs.push(each)
  }
  return runs
}

/** Whether lines have letters that run from right to left; offsets are asked for in order. */
function directionsOf(text: string): (at: number) => boolean {
  let end = 0
  let found = false
  return (at) => {
    if (at < end) return found
    let start = at
    while (start > end && !lineBreak.test(text.charAt(start - 1))) start -= 1
    end = at + 1
    while (end < text.length && !lineBreak.test(text.charAt(end))) end += 1
    found = rightToLeft.test(text.slice(start, end))
    return found
  }
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ''
  const start = splitsPair(text, at - 1) ? at - 2 : at - 1
  return text.slice(start, at)
}
