import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {type Made, madeOf} from './made.ts'
import {sprinkled} from './odd.ts'
import {address, day, headline, name, paragraph, sentence} from './words.ts'

const furniture = [
  'Read more',
  'Read also: Ferries sail again',
  'Leave a Reply',
  'Subscribe to our newsletter',
  'Share this:',
  'Advertisement',
  'Related stories',
  'Follow us on Twitter @lindesund',
  '© 2023 The Lindesund Mail. All rights reserved.',
  'Tags: harbour, storm, ferries',
  'This story has been published from a wire agency feed without modifications to the text.',
  'The Mail’s view',
  'Lesen Sie auch: Fähren fahren wieder',
  'Lire aussi',
]
const endings = [
  '(Reporting by Ann Miller; Editing by John Smith)',
  'Additional reporting by Mira Dahl in Oslo',
  'Correction: An earlier version misspelled the name of the harbour master.',
  'Ann Miller is a reporter in Bergen.',
  '--END--',
  '==Kyodo',
]
const lineEnds = ['\n', '\n', '\n', '\r\n', '\r', '\u2028', '\u0085']

/** A news text with what surrounds it in feeds: headline, byline, dateline, furniture, credits. */
export function plainText(dice: Dice): Made {
  const text = newsText(dice)
  const options = oneIn(2, dice) ? {mediaType: 'text/plain'} : {}
  return madeOf(
    text,
    '.txt',
    oneIn(6, dice) ? {...options, url: 'https://example.org/news/1'} : options,
  )
}

/** The text alone, for generators that wrap one. */
export function newsText(dice: Dice): string {
  const head = [
    ...(oneIn(5, dice) ? [pick(['SPORT', 'World News', 'Opinion'], dice)] : []),
    ...(oneIn(6, dice) ? [] : [headline(dice)]),
    ...(oneIn(3, dice) ? [sentence(dice)] : []),
    ...several(dice, [0, 1], byline),
    ...(oneIn(3, dice)
      ? [`${pick(['Updated', 'Published', 'Date updated', ''], dice)}: ${day(dice)}`]
      : []),
  ]
  const lede = oneIn(2, dice) ? `${dateline(dice)}${paragraph(dice)}` : paragraph(dice)
  const body = [lede, ...several(dice, [0, 9], part)]
  const lines = [
    ...head,
    ...body,
    ...(oneIn(3, dice) ? several(dice, [1, 2], () => pick(endings, dice)) : []),
  ]
  const end = pick(lineEnds, dice)
  const gap = pick([end + end, end + end, end, `${end} ${end}`, end.repeat(3)], dice)
  const damaged = lines.map((line) => (oneIn(3, dice) ? sprinkled(line, dice) : line))
  return damaged.join(gap) + pick(['', end, '  '], dice)
}

function part(dice: Dice): string {
  return either(dice, [
    [12, paragraph],
    [2, () => pick(furniture, dice)],
    [1, () => `“${sentence(dice)}” ${name(dice)} said.`],
    [1, () => pick(['What happened', 'The wreck:', '* * *', '1. First', '- item', ''], dice)],
    [1, () => `${sentence(dice)} ${address(dice)}`],
    [1, () => `${name(dice)}/${pick(['AP', 'Reuters', 'Getty Images'], dice)}`],
    [1, () => several(dice, [2, 12], (each) => `#${name(each).replaceAll(' ', '')}`).join(' ')],
  ])
}

function byline(dice: Dice): string {
  return (
    pick(['By', 'BY', 'by', 'Von', 'Par', 'Por', 'Written by', 'Автор:', ''], dice) +
    ` ${name(dice)}`
  )
}

function dateline(dice: Dice): string {
  return pick(
    [
      'BERGEN: ',
      'BERGEN, Norway (AFP) — ',
      'LONDON, March 20 (Reuters) - ',
      'New Delhi: ',
      '(Kyodo) ',
      'PARIS/',
      '東京＝',
    ],
    dice,
  )
}
