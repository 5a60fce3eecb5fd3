import {lazy} from '../text/lazy.ts'
import type {Range} from '../text/ranges.ts'
import {apply, merge} from '../tree/edits.ts'
import {addressOf} from './document/address.ts'
import {bodyOf, storyEndOf} from './document/body.ts'
import {cardsOf} from './document/cards.ts'
import {clockWitnessesOf} from './document/clock-witnesses.ts'
import {domainOf} from './document/domain.ts'
import {ownElements} from './document/elements.ts'
import {headOf} from './document/head.ts'
import {publisherNamesOf, siteNamesOf} from './document/site-names.ts'
import {statementsOf} from './document/statements.ts'
import type {Document, Spanned} from './document/types.ts'
import {type FieldWeights, shippedWeights} from './document/weights.ts'

/** Stretches of blanks other than a space alone. */
const blanks = /[^\S ]\s*| \s+/g

/**
 * What is known of a document whose blocks have their spans. A plain text is the case in which elements,
 * marks and statements are empty.
 */
export function documentOf(tree: Spanned, weights: FieldWeights = shippedWeights()): Document {
  const edits = merge(tree.repairs, tree.edits)
  const textOf: Document['textOf'] = (at) => {
    const text = apply(tree.capture.text, edits, at)
    // An edit at an edge, such as a removed `<br>`, may leave white space there.
    return edits.length === 0 ? text : text.trim()
  }
  const stated = lazy(() => statementsOf(tree.capture))
  const address = lazy(() => addressOf(document))
  const cards = lazy(() => cardsOf(document))
  const document: Document = {
    weights,
    tree,
    textOf,
    lineOf: keptByRange((at) => textOf(at).replaceAll(blanks, ' ').trim()),
    stated: (sources) => stated()(sources),
    address,
    domain: lazy(() => domainOf(address())),
    publisherNames: lazy(() => publisherNamesOf(document)),
    siteNames: lazy(() => siteNamesOf(document)),
    head: lazy(() => headOf(document)),
    body: lazy(() => bodyOf(tree)),
    storyEnd: lazy(() => storyEndOf(document)),
    elements: lazy(() => ownElements(tree)),
    inCard: (at) => cards()(at),
    clocks: lazy(() => clockWitnessesOf(document)),
  }
  return document
}

/** A text of each range, kept for the next time: witnesses of several fields look at the same elements. */
function keptByRange(textOf: (at: Range) => string): (at: Range) => string {
  const kept = new Map<number, Map<number, string>>()
  return (at) => {
    const known = kept.get(at.start) ?? new Map<number, string>()
    const text = known.get(at.end) ?? textOf(at)
    if (known.size === 0) kept.set(at.start, known)
    known.set(at.end, text)
    return text
  }
}
