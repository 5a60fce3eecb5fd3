import {wordIn} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {labelledClaims} from '../witnesses/labelled.ts'

const notice = lazy(
  () => new RegExp(String.raw`©|\(c\)\s*(?:19|20)\d\d|${wordIn('rights-reserved')}`, 'iu'),
)
const {noticeLength: longest} = tuned('fields')

/** `copyrightNotice`: the first notice of copyright, as written; else the one that the format states. */
export function readCopyright(document: Document): readonly Claim<'copyrightNotice'>[] {
  const {tree, textOf} = document
  const all = blocksOf(tree)
    .filter(({data}) => data.role === 'legal')
    .map(({at}) => ({at, value: textOf(at)}))
    .filter(({value}) => value.length <= longest && notice().test(value))
  const [first, ...others] = all
  if (first === undefined) return labelledClaims(document, 'copyrightNotice', longest)
  return [
    {
      field: 'copyrightNotice',
      value: first.value,
      rule: 'copyright/notice',
      reason: 'A line that claims the copyright',
      at: [first.at],
      passedOver: others.map(({at, value}) => ({value, at, reason: 'A further notice'})),
    },
  ]
}
