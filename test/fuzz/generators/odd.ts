import {type Dice, either, oneIn, pick, several} from '../dice.ts'

const controls = ['\0', '\b', '\x1b[31m', '\x7f', '\u0085', '\u0093', '\u009c', '\u2028', '\u2029']
const bidi = ['\u202eevil\u202c', '\u2066', '\u2069', '\u200f', '\u061c', '\u202a']
const invisible = ['\u200b', '\ufeff', '\u00ad', '\u2061', '\u2064', '\u180e', '\u034f', '\u3164']
const noncharacters = ['\ufffe', '\uffff', '\ufdd0', '\u{1ffff}', '\ufff9', '\ufffd', '\ue000']
const tagCharacters = ['\u{e0041}', '\u{e007f}', '\u{e0100}', '\ufe0f', '\ufe00\ufe01\ufe02']
const halves = ['\ud83d', '\udc4d', '\ud83d\ud83d\udc4d']
const entities = [
  '&amp;',
  '&amp;amp;lt;',
  '&lt;b&gt;',
  '&#0;',
  '&#xD800;',
  '&#x202e;',
  '&nbsp;',
  '&copyfoo;',
  '&',
  '&#',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60img src=x onerror=alert(1)&#62',
]
const brokenEncoding = [
  'Ã©',
  'â€™',
  'â€œ',
  'Ä\u0080',
  'Ð\u009f',
  'ï¿½',
  'Ã¢â‚¬â„¢',
  'â\u009c\u0093',
]
const wordings = [
  '\uff1d\uff1dKyodo',
  '==Kyodo',
  'ﷺ',
  'ﬁ',
  '１２',
  'e\u0301',
  '\u0301'.repeat(12),
  'Chi9na',
  'the the',
  'раypal',
  '%0A',
  '\\n',
  '\\u003cb\\u003e',
  '©',
  '|',
  '•',
  '👩‍👩‍👧‍👦',
  '🏴\u{e0067}\u{e0062}\u{e007f}',
  '{{title}}',
  '%{x}',
  '<%= x %>',
  '[caption id="1"]',
  '[b]x[/b]',
  '**x**',
  '=HYPERLINK("x")',
]

/** A stretch of markup as it gets into texts: whole, cut, slashed, nested, or unknown to HTML. */
function tag(dice: Dice): string {
  const element = pick(
    [
      'b',
      'br',
      'p',
      'img',
      'svg',
      'script',
      'a-b',
      'x',
      'i',
      'select',
      'rt',
      'embed',
      'plaintext',
      'math',
      'iframe',
      'title',
      'strong',
      'IMG',
      'ſcript',
    ],
    dice,
  )
  const gap = pick([' ', '/', '\n', '\n\n', '\t', '\f', '', '\u00a0', ' / '], dice)
  const attribute = pick(
    [
      '',
      'src=x',
      'onerror=alert(1)',
      'title="<"',
      "onclick='>'",
      'href="javascript:1"',
      'data-x',
      '=',
      '"',
      'x=`y`',
    ],
    dice,
  )
  const end = pick(['>', '>', '>', '/>', ' >', '', ' //', '<', '>>'], dice)
  return either(dice, [
    [6, () => `<${element}${gap}${attribute}${end}`],
    [2, () => `</${element}${gap}${end}`],
    [2, () => `<${element}>${element}</${element}>`],
    [1, () => `<<${element}${end}${element}<${gap}`],
    [
      2,
      () =>
        pick(
          [
            '<!--',
            '-->',
            '<!-- x -->',
            '<!>',
            '<!x',
            '<?php',
            '<?x ?>',
            '</>',
            '</ p>',
            '<![CDATA[',
            ']]>',
            '<!DOCTYPE html>',
            '< b >',
            '<3',
            'a<b',
            '<é>',
            '<%',
            '&data;',
            'let r1 = &data; i<a ;i=b>',
          ],
          dice,
        ),
    ],
  ])
}

/** A token that texts do not hold as a rule: a control, half a pair, an entity, a tag. */
export function odd(dice: Dice): string {
  return either(dice, [
    [2, () => pick(controls, dice)],
    [2, () => pick(bidi, dice)],
    [2, () => pick(invisible, dice)],
    [1, () => pick(noncharacters, dice)],
    [1, () => pick(tagCharacters, dice)],
    [1, () => pick(halves, dice)],
    [3, () => pick(entities, dice)],
    [2, () => pick(brokenEncoding, dice)],
    [3, () => pick(wordings, dice)],
    [3, () => tag(dice)],
    [1, () => manifest(dice)],
    [1, () => String.fromCodePoint(dice(0x110000))],
  ])
}

/** A text with odd tokens at some places, between its words or within them. */
export function sprinkled(text: string, dice: Dice, most = 3): string {
  let changed = text
  for (const token of several(dice, [0, most], odd)) {
    const repeated = oneIn(12, dice) ? token.repeat(1 + dice(30)) : token
    const at = dice(changed.length + 1)
    changed = changed.slice(0, at) + repeated + changed.slice(at)
  }
  return changed
}

/** Bytes hidden in variation selectors behind a mark, as content credentials of texts are; at times cut. */
function manifest(dice: Dice): string {
  const bytes = Buffer.concat([
    Buffer.from('C2PATXT\0\u0001'),
    Buffer.from(several(dice, [0, 20], () => dice(256))),
  ])
  const selectors = Array.from(bytes.subarray(0, oneIn(4, dice) ? dice(8) : bytes.length), (byte) =>
    String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16),
  )
  return `\ufeff${selectors.join('')}`
}
