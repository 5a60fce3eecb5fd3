import {tuned} from '../tuning/load.ts'
import type {Relation} from './relation.ts'
import {type Unions, unions} from './unions.ts'

const {mostOverlap} = tuned('relate')

/** A document beside another one: the sentences that it has from it, and whether it is known to be their source. */
interface Partner {
  readonly id: string
  readonly sentences: ReadonlySet<number>
  readonly isMade: boolean
}

/**
 * Documents that merge texts which have nothing in common.
 *
 * They are close to several documents that are not close to one another, with different sentences. One that is known to be the
 * source of these is none: they took different parts of it.
 */
export function mergersIn(close: readonly Relation[]): ReadonlySet<string> {
  const partners = new Map<string, Partner[]>()
  const add = (id: string, partner: Partner): void => {
    const known = partners.get(id)
    if (known === undefined) partners.set(id, [partner])
    else known.push(partner)
  }
  for (const {compared, aligned, direction} of close) {
    const {a, b} = compared
    const [ofA, ofB] = [aligned.map(({i}) => i), aligned.map(({j}) => j)]
    add(a, {id: b, sentences: new Set(ofA), isMade: direction.source === 'a'})
    add(b, {id: a, sentences: new Set(ofB), isMade: direction.source === 'b'})
  }
  return new Set(
    [...partners].filter(([id, each]) => isMerger(id, each, partners)).map(([id]) => id),
  )
}

function isMerger(
  id: string,
  own: readonly Partner[],
  all: ReadonlyMap<string, readonly Partner[]>,
): boolean {
  if (own.length < 2 || own.some(({isMade}) => isMade)) return false
  const parts = stretchesOf(own, textsOf(id, own, all))
  return parts.length > 1 && parts.every((part, i) => isApart(part, parts.slice(i + 1)))
}

/** Partners that are close to one another, without the document itself. */
function textsOf(
  id: string,
  own: readonly Partner[],
  all: ReadonlyMap<string, readonly Partner[]>,
): Unions {
  const ids = new Set(own.map((partner) => partner.id))
  const texts = unions()
  for (const each of ids) {
    const near = (all.get(each) ?? []).filter((next) => next.id !== id && ids.has(next.id))
    for (const next of near) texts.join(each, next.id)
  }
  return texts
}

/** The sentences that a document has from each text. */
function stretchesOf(own: readonly Partner[], texts: Unions): readonly ReadonlySet<number>[] {
  const stretches = new Map<string, ReadonlySet<number>>()
  for (const {id, sentences} of own) {
    const text = texts.of(id)
    stretches.set(text, new Set([...(stretches.get(text) ?? []), ...sentences]))
  }
  return [...stretches.values()]
}

function isApart(part: ReadonlySet<number>, others: readonly ReadonlySet<number>[]): boolean {
  return others.every((other) => {
    const shared = [...part].filter((each) => other.has(each)).length
    return shared <= mostOverlap * Math.min(part.size, other.size)
  })
}
