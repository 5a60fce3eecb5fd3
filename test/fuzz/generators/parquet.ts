import {parquet} from '../../gather/parquets.ts'
import {type Dice, oneIn, pick, several} from '../dice.ts'
import {htmlPage} from './html.ts'
import {fieldsOf} from './json-lines.ts'
import {damaged, type Made} from './made.ts'
import {newsText} from './plain-text.ts'

/** The most bytes at the end in which flips are likely to hit the footer. */
const footerBytes = 300

/** A Parquet file of captures: valid, with bytes changed anywhere, or with its footer changed. */
export function parquetFile(dice: Dice): Made {
  const names = [
    'text',
    ...several(dice, [0, 4], () =>
      pick(
        [
          'html',
          'url',
          'id',
          'headline',
          'authors',
          'datePublished',
          'section',
          'keywords',
          '__proto__',
          'x',
        ],
        dice,
      ),
    ),
  ]
  const groups = several(dice, [1, 2], (each) => {
    const rows = 1 + each(3)
    return [...new Set(names)].map((name) => ({
      name,
      values: Array.from({length: rows}, () => cellOf(name, each)),
      isText: !oneIn(8, each),
    }))
  })
  const whole = parquet(groups, pick(['UNCOMPRESSED', 'GZIP', 'UNCOMPRESSED', 'LZ4'], dice))
  return {bytes: changed(whole, dice), extension: '.parquet'}
}

function cellOf(name: string, dice: Dice): string | Uint8Array | null {
  if (oneIn(8, dice)) return null
  if (name === 'text') return newsText(dice)
  if (name === 'html') return htmlPage(dice).bytes
  const given = fieldsOf(dice)[name]
  return typeof given === 'string' ? given : Buffer.from([dice(256), dice(256)])
}

function changed(whole: Buffer, dice: Dice): Uint8Array {
  if (oneIn(2, dice)) return whole
  const from = oneIn(2, dice) ? 0 : Math.max(0, whole.length - footerBytes)
  return Buffer.concat([whole.subarray(0, from), damaged(whole.subarray(from), dice)])
}
