import {type Dice, either, oneIn, pick, several} from '../fuzz/dice.ts'

const names = ['b', 'img', 'script', 'svg', 'a-b', 'x', 'String', 'plaintext', 'select', 'rt', 'h1']
const openings = ['<', '</', '<!', '<?', '<!--', '<![CDATA[', '< ', '<<', '</ ', '<!doctype ']
const ends = ['>', '/>', '-->', ']]>', '?>', '', ' ', '//', '>>', ' >']
const quotes = ['"', "'", '`', '“', '']
const between = [' ', '\n', '\t', '/', '\n\n', '\f', '\u00a0', '', '\r\n', '\u2028']
const references = [
  ...['amp', 'lt', 'gt', 'nbsp', 'copy', 'sect', 'section', 'copy2023', 'notin', 'data', 'reg'],
  ...['#60', '#x3c', '#X3C', '#0', '#', '#x', '#128', '#99999999', 'ampamp', 'NotEqualTilde', 'b'],
]
/** What repairs remove, or put together. */
const vanishing = [
  ...['\u00ad', '\u200b', '\ufeff', '\u202e', '\u2066', '\u0000', '\u0090', '\u0085', '\ufdd0'],
  ...['\u{e0041}', '\ufe01', '\u{e0101}', '\u2061', '\u001b[31m', '\ud800', '\u{1fffe}', '\u180e'],
]
const words = [
  'The harbour',
  'opened',
  'on Monday',
  'י',
  'and',
  '2023',
  'R&D',
  'a < b',
  '😀',
  'Ann',
]

/** A text in which something may open a tag, or be a reference; the same for the same dice. */
export function markupOf(dice: Dice): string {
  const parts = several(dice, [1, 6], (each) => either(each, ways))
  return parts.join(oneIn(2, dice) ? ' ' : '')
}

const ways: readonly (readonly [number, (dice: Dice) => string])[] = [
  [3, tagOf],
  [2, referenceOf],
  [2, (dice): string => pick(words, dice)],
  [1, (dice): string => pick(vanishing, dice)],
]

function tagOf(dice: Dice): string {
  const attribute = (): string => {
    const quote = pick(quotes, dice)
    return `${pick(between, dice)}onload=${quote}${oneIn(4, dice) ? markupOf(dice) : 'x()'}${quote}`
  }
  const attributes = several(dice, [0, 2], attribute).join('')
  return `${broken(pick(openings, dice), dice)}${broken(pick(names, dice), dice)}${attributes}${pick(ends, dice)}`
}

/** A reference, perhaps escaped several times, perhaps without its semicolon. */
function referenceOf(dice: Dice): string {
  const layers = 'amp;'.repeat(oneIn(3, dice) ? dice(5) : 0)
  return `${broken('&', dice)}${layers}${pick(references, dice)}${oneIn(2, dice) ? ';' : ''}`
}

/** A piece with something behind it that is removed later. */
function broken(piece: string, dice: Dice): string {
  return oneIn(5, dice) ? piece + pick(vanishing, dice) : piece
}
