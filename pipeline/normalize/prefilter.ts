import {tuned} from '../tuning/load.ts'

/** What a text contains that a step may have to repair. When all is false, nothing needs repair. */
export interface Prefiltered {
  /** Control characters, zero-width characters, direction marks, variation selectors, surrogates. */
  readonly hidden: boolean
  /** Spaces of other kinds, including tabs. */
  readonly oddSpace: boolean
  readonly doubleSpace: boolean
  /** A space before a comma, stop, colon, semicolon, question or exclamation mark, or a mark that may close a quotation. */
  readonly spaceBeforeStop: boolean
  readonly ampersand: boolean
  readonly angle: boolean
  /** Characters that may not be in NFC. */
  readonly loose: boolean
  /** A Latin letter beside one of Greek or Cyrillic. */
  readonly mixedScripts: boolean
  /** Neighbouring characters that arise when UTF-8 is decoded in another encoding. */
  readonly misread: boolean
  /** A line that is no wider than a wrapped one can be, and another line. */
  readonly narrow: boolean
}

const {widestWrap} = tuned('normalize')

/*
 * A class is a bit. Two classes whose neighbourhood matters have adjacent bits, so that one shift
 * compares a character with the one before it for all such pairs at once.
 */
const tildeA = 1 << 0
const space = 1 << 1
const stop = 1 << 2
const latin = 1 << 3
const greekOrCyrillic = 1 << 4
const sign = 1 << 5
const accented = 1 << 6
const quote = 1 << 7
const signToo = 1 << 8
const lower = 1 << 9
const upper = 1 << 10
const lead = 1 << 11
const common = 1 << 12
const oddSpace = 1 << 13
const hidden = 1 << 14
const ampersand = 1 << 15
const angle = 1 << 16
const loose = 1 << 17
const lineBreak = 1 << 18
const alone = 1 << 19

/** Pairs whose first member has the lower bit, the higher bit, or the same bit. */
const misreadUp = space | sign | accented | quote | signToo | upper | common
const misreadDown = sign | accented | quote
const misreadTwice = sign | quote

/** Every class with its characters. Greek and Cyrillic first letters of misread UTF-8 count as accented. */
const classes: readonly (readonly [bits: number, characters: RegExp])[] = [
  [tildeA, /[ÂÃ]/g],
  [space, / /g],
  [stop, /[,.;:!?"”]/g],
  [latin, /\p{Script=Latin}/gu],
  [greekOrCyrillic, /[\p{Script=Greek}\p{Script=Cyrillic}]/gu],
  [
    sign | signToo,
    /[^\p{ASCII}\p{L}\p{M}\p{C}\p{Z}\u2010-\u2027\u3000-\u30ff\u00ab\u00b7\u00bb\u00b4\uff00-\uffef]|[ƒªºˆˇ\u2020-\u2022\ufb01\ufb02\ufffd]/gu,
  ],
  [quote, /[«»‘“”„‚‹›]/g],
  [accented, /[ВГРСΒΓΞΟ]|(?!\p{ASCII})[\u00c0-\u024f]/gu],
  [lower, /(?!\p{ASCII})[\u00c0-\u024f\u0370-\u04ff]/gu],
  [upper, /[À-ÞĀ-ſ]/g],
  [lead, /[ÂÃÎÐØÙ]/g],
  [common, /[\u00a0\u00ad·´–—―…’]/g],
  [oddSpace, /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g],
  [
    hidden,
    /(?![\t\n\v\f\r])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/gu,
  ],
  [ampersand, /&/g],
  [angle, /</g],
  [
    loose,
    /[\p{M}\u0374\u037e\u0387\u0958-\u0fff\u1100-\u11ff\u1f71-\u1fff\u2000\u2001\u2126\u212a\u212b\u2329\u232a\u2adc\uf900-\ufaff\ufb1d-\ufb4f]/gu,
  ],
  [lineBreak, /[\n\r\v\f\u0085\u2028\u2029]/g],
  [alone, /[\u0080-\u009fŒœЂЏђњџ√]/g],
]

let table: Uint32Array | undefined

/**
 * Examine every code unit of a text once, so that steps without work are skipped.
 *
 * Errs on the side of reporting too much; the steps examine the text closely.
 */
export function prefilter(text: string): Prefiltered {
  table ??= tableOf()
  return read(text, table)
}

function read(text: string, kinds: Uint32Array): Prefiltered {
  let before = lineBreak
  let any = 0
  let twice = 0
  let up = 0
  let down = 0
  let breaks = 0
  let wide = 0
  let from = 0
  for (let i = 0; i < text.length; i += 1) {
    const kind = kinds[text.charCodeAt(i)] ?? 0
    any |= kind
    twice |= kind & before
    up |= kind & (before << 1)
    down |= kind & (before >> 1)
    before = kind
    if ((kind & lineBreak) === 0) continue
    breaks += 1
    if (i - from > widestWrap) wide += 1
    from = i + 1
  }
  if (text.length - from > widestWrap) wide += 1
  return {
    hidden: (any & hidden) !== 0,
    oddSpace: (any & oddSpace) !== 0,
    doubleSpace: (twice & space) !== 0,
    spaceBeforeStop: (up & stop) !== 0,
    ampersand: (any & ampersand) !== 0,
    angle: (any & angle) !== 0,
    loose: (any & loose) !== 0,
    mixedScripts: (up & greekOrCyrillic) !== 0 || (down & latin) !== 0,
    misread:
      (any & alone) !== 0 ||
      (up & misreadUp) !== 0 ||
      (down & misreadDown) !== 0 ||
      (twice & misreadTwice) !== 0,
    narrow: breaks >= 1 && wide <= breaks,
  }
}

/** Ranges with characters of some class: all but ideographs, Hangul and private use. */
const stretches = [
  [0, 0x3100],
  [0xa600, 0xac00],
  [0xf900, 0x10000],
] as const

/** The classes of every code unit. A surrogate may be a lone one, or part of a letter outside NFC. */
function tableOf(): Uint32Array {
  const kinds = new Uint32Array(0x10000)
  for (const [from, to] of stretches) {
    const units = Array.from({length: to - from}, (_, i) => String.fromCharCode(from + i)).join('')
    for (const [bits, characters] of classes) {
      for (const {index} of units.matchAll(characters)) {
        kinds[from + index] = (kinds[from + index] ?? 0) | bits
      }
    }
  }
  return kinds.fill(hidden | loose, 0xd800, 0xe000)
}
