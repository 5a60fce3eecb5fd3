import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {readDescription} from './description.ts'

const shortest = 20
const longest = 1500
const cutOff = /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$/

/**
 * `description`: the dek that is shown, else what the structured data, OpenGraph or `meta` says, in
 * that order.
 *
 * Leaves out a text that breaks off, and one that is the headline over again.
 */
export function readPageDescription(
  document: Document,
  headline: string | undefined,
): readonly Claim<'description'>[] {
  const title = keyOf(headline ?? '')
  const dek = blocksOf(document.tree).find(({data}) => data.role === 'dek')
  const all = document
    .stated([
      ['json-ld', 'article.description'],
      ['microdata', 'article.description', 'description'],
      ['open-graph', 'og:description'],
      ['meta', 'description', 'twitter:description', 'dc.description', 'sailthru.description'],
      ['feed', 'description'],
    ])
    .filter(
      ({value}) => value.length >= shortest && value.length <= longest && keyOf(value) !== title,
    )
  const whole = all.filter(({value}) => !cutOff.test(value))
  const [first] = whole
  if (dek !== undefined)
    return shownDek(
      document,
      all.filter(({value}) => keyOf(value) === keyOf(document.lineOf(dek.at))),
    )
  if (first === undefined) return readDescription(document)
  const same = all.filter(({value}) => keyOf(value) === keyOf(first.value))
  return [
    {
      field: 'description',
      value: first.value,
      rule: `page-description/${first.source}`,
      reason: 'The page describes its article so',
      at: [],
      from: same.map(witnessOf),
      passedOver: all
        .filter((each) => !same.includes(each))
        .map((each) =>
          passedOver(
            each,
            cutOff.test(each.value) ? 'It breaks off' : 'Another statement counts first',
          ),
        ),
    },
  ]
}

function shownDek(document: Document, same: readonly Statement[]): readonly Claim<'description'>[] {
  return readDescription(document).map((claim) => ({
    ...claim,
    ...(same.length === 0 ? {} : {from: same.map(witnessOf)}),
  }))
}
