import {gzipSync} from 'node:zlib'
import {captureFields} from '../../../pipeline/gather/containers/capture-fields.ts'
import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {htmlPage} from './html.ts'
import type {Made} from './made.ts'
import {odd, sprinkled} from './odd.ts'
import {newsText} from './plain-text.ts'
import {address, day, headline, name} from './words.ts'

/** JSON Lines of captures: every field with values of every type, lines that are no JSON, odd line ends. */
export function jsonLines(dice: Dice): Made {
  const end = pick(['\n', '\n', '\n', '\r\n', '\n\n'], dice)
  const lines = several(dice, [1, 4], lineOf)
  const bytes = Buffer.from(
    pick(['', '', '', '\ufeff'], dice) + lines.join(end) + pick([end, ''], dice),
  )
  return oneIn(8, dice)
    ? {bytes: gzipSync(bytes), extension: '.jsonl.gz'}
    : {bytes, extension: '.jsonl'}
}

/** The fields of a feed, most with a value of their own kind. */
export function fieldsOf(dice: Dice): Readonly<Record<string, unknown>> {
  const texts: Readonly<Record<string, (each: Dice) => unknown>> = {
    id: (each) => pick([1, 'a', '', 2 ** 53, -0, 1.5, '\u0000'], each),
    url: address,
    mediaType: (each) => pick(['text/plain', 'text/html', 'application/xhtml+xml', 'x', ''], each),
    authors: (each) => several(each, [0, 4], (one) => sprinkled(name(one), one, 1)),
    datePublished: day,
    dateModified: day,
    capturedAt: day,
    language: (each) => pick(['en', 'de-AT', 'x', '', 'english'], each),
    keywords: (each) => several(each, [0, 5], (one) => sprinkled(name(one), one, 1)),
    image: address,
  }
  return Object.fromEntries(
    captureFields.map((field) => {
      const make = texts[field] ?? ((each: Dice): string => sprinkled(headline(each), each, 2))
      return [field, oneIn(12, dice) ? anyValue(dice) : make(dice)]
    }),
  )
}

function lineOf(dice: Dice): string {
  const isPage = oneIn(3, dice)
  const content = isPage
    ? {html: Buffer.from(htmlPage(dice).bytes).toString(), text: undefined}
    : {text: newsText(dice), html: undefined}
  const all = {
    ...fieldsOf(dice),
    ...content,
    mediaType: undefined,
    url: 'https://example.org/news/1',
  }
  const kept = Object.entries(all).filter(([field]) => field in content || oneIn(2, dice))
  const line = JSON.stringify(Object.fromEntries(kept))
  return either(dice, [
    [12, () => line],
    [1, () => line.slice(0, dice(line.length))],
    [
      1,
      () =>
        line.replace(
          '{',
          `{${pick(['"__proto__":{"polluted":1},', '"constructor":1,', '"x":1,', '"text":"x",', ' '], dice)}`,
        ),
    ],
    [
      1,
      () =>
        pick(
          ['', '[]', 'null', '3', '{}', 'x', '"text"', odd(dice), JSON.stringify(fieldsOf(dice))],
          dice,
        ),
    ],
  ])
}

function anyValue(dice: Dice): unknown {
  return pick<unknown>(
    [
      null,
      true,
      0,
      -1,
      1e21,
      '',
      odd(dice),
      [],
      [odd(dice)],
      [null],
      {},
      {__proto__: null, a: [1]},
      [[odd(dice)]],
    ],
    dice,
  )
}
