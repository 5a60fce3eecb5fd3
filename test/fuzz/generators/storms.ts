import {type Dice, oneIn, pick} from '../dice.ts'
import {figure} from './html.ts'
import {type Made, madeOf} from './made.ts'
import {odd} from './odd.ts'
import {address, day, name, paragraph, sentence} from './words.ts'

/** The most code units of a storm; what costs more than its length is repeated by the run itself. */
const mostUnits = 12_000

/** What is repeated, with a number in it so that no two are alike. */
const repeated: Readonly<Record<string, (dice: Dice, index: number) => string>> = {
  hashtags: (_, index) => `#tag${index} `,
  marks: (_, index) => `e${'\u0301'.repeat(1 + (index % 5))}`,
  links: (dice, index) => `<a href="${address(dice)}">link ${index}</a> `,
  authors: (dice, index) => `By ${name(dice)} ${index}, `,
  dates: (dice) => `Updated: ${day(dice)}\n`,
  quotes: (dice) => pick(['"', '“', '’', '«', "'", '((', '[', '{'], dice),
  entities: (_, index) => `&amp;amp;#${index};`,
  openings: (_, index) => `<b${index} `,
  nesting: (dice) => pick(['<div>', '<b>', '<table><tr><td>', '<ul><li>', '<svg>'], dice),
  captions: (dice) => figure(dice),
  lines: () => '\n',
  words: (dice) => `${pick(['the', 'said', 'Chi9na', 'teh', 'a', '1'], dice)} `,
  capitals: (dice) => `${name(dice).toUpperCase()} `,
  datelines: () => 'BERGEN (AFP) — ',
  tags: (_, index) => `Tags: tag ${index}, `,
  oddities: (dice) => odd(dice),
  statements: (dice, index) => `<meta property="article:tag" content="${name(dice)} ${index}">`,
  times: (dice) => `<time datetime="${day(dice)}">${day(dice)}</time>`,
  attributes: (_, index) => `<p a${index}=1 b${index}=2></p>`,
}

/** One thing over and over, in a text or a page that is otherwise plain. */
export function storm(dice: Dice): Made {
  const make = pick(Object.values(repeated), dice)
  const [most, gap] = [dice(mostUnits), pick(['', '', ' ', '\n', '\n\n', ', '], dice)]
  let text = ''
  for (let index = 0; index < 1500 && text.length < most; index += 1)
    text += make(dice, index) + gap
  if (oneIn(2, dice))
    return madeOf(
      `${sentence(dice)}\n\n${paragraph(dice)}\n\n${text}\n\n${paragraph(dice)}`,
      '.txt',
    )
  const story = `<h1>${sentence(dice)}</h1><p>${paragraph(dice)}</p>`
  return madeOf(
    oneIn(2, dice)
      ? `<article>${story}<div>${text}</div></article>`
      : `<article>${story}<p>${text}</p><p>${paragraph(dice)}`,
    '.html',
  )
}
