import {tuned} from '../tuning/load.ts'
import type {Relation} from './relation.ts'
import {type Unions, unions} from './unions.ts'

const {leastContained, mostOverlap} = tuned('relate')

/** A document beside another one: the sentences that it has from it, and whether it is known to be their source. */
interface Partner {
  readonly id: string
  readonly sentences: ReadonlySet<number>
  readonly isMade: boolean
  /** Whether each is nearly all of the other. */
  readonly isTwin: boolean
}

type PartnersById = ReadonlyMap<string, readonly Partner[]>

/**
 * Documents that merge texts which have nothing in common.
 *
 * They are close to several documents that are not close to one another, with different sentences. One that is known to be the
 * source of these is none: they took different parts of it. Of a merger that several outlets printed, each print is one.
 *
 * @param relations
 *   All relations of the documents in question.
 * @param isClose
 *   Whether one document of a relation is mostly the text of the other.
 */
export function mergersIn(
  relations: readonly Relation[],
  isClose: (relation: Relation) => boolean,
): ReadonlySet<string> {
  const partners = partnersIn(relations.filter(isClose))
  const related = relatedIn(relations)
  return new Set(
    [...partners]
      .filter(([id, own]) => isMerger(id, own, partners) || isPrint(id, own, partners, related))
      .map(([id]) => id),
  )
}

function partnersIn(close: readonly Relation[]): PartnersById {
  const partners = new Map<string, Partner[]>()
  const add = (id: string, partner: Partner): void => {
    const known = partners.get(id)
    if (known === undefined) partners.set(id, [partner])
    else known.push(partner)
  }
  for (const {compared, aligned, direction, measure} of close) {
    const {a, b} = compared
    const [ofA, ofB] = [aligned.map(({i}) => i), aligned.map(({j}) => j)]
    const isTwin = Math.min(...measure.share) >= leastContained
    const {source} = direction
    add(a, {id: b, sentences: new Set(ofA), isMade: source === 'a', isTwin})
    add(b, {id: a, sentences: new Set(ofB), isMade: source === 'b', isTwin})
  }
  return partners
}

/** The documents that each has a relation of any kind to. */
function relatedIn(relations: readonly Relation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>()
  for (const {
    compared: {a, b},
  } of relations) {
    related.set(a, (related.get(a) ?? new Set()).add(b))
    related.set(b, (related.get(b) ?? new Set()).add(a))
  }
  return related
}

function isMerger(id: string, own: readonly Partner[], all: PartnersById): boolean {
  if (own.length < 2 || own.some(({isMade}) => isMade)) return false
  const parts = stretchesOf(own, textsOf(id, own, all))
  return parts.length > 1 && parts.every((part, i) => isApart(part, parts.slice(i + 1)))
}

/**
 * Whether a document is a merger that others printed as well: without these prints, which are close to each text in it, the texts
 * are apart. Texts with a relation of any kind may be parts of one that was printed as a whole and in cuts.
 */
function isPrint(
  id: string,
  own: readonly Partner[],
  all: PartnersById,
  related: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const prints = printsOf(own, all)
  if (prints.size === 0) return false
  const texts = own.filter((partner) => !prints.has(partner.id))
  const ids = new Set(texts.map((partner) => partner.id))
  const isSource = [...prints].some((print) =>
    all.get(print)?.some((partner) => partner.isMade && ids.has(partner.id)),
  )
  if (isSource || !isMerger(id, texts, all)) return false
  const joined = textsOf(id, texts, all)
  return texts.every((one) =>
    texts.every(
      (other) =>
        joined.of(one.id) === joined.of(other.id) || related.get(one.id)?.has(other.id) !== true,
    ),
  )
}

/** Partners that are the same text and close to all others but one another. */
function printsOf(own: readonly Partner[], all: PartnersById): ReadonlySet<string> {
  let prints = new Set(own.filter(({isTwin}) => isTwin).map((partner) => partner.id))
  for (;;) {
    const others = own.filter((partner) => !prints.has(partner.id))
    const kept = [...prints].filter((print) => {
      const near = new Set(all.get(print)?.map((partner) => partner.id))
      return others.every((partner) => near.has(partner.id))
    })
    if (kept.length === prints.size) return prints
    prints = new Set(kept)
  }
}

/** Partners that are close to one another, without the document itself. */
function textsOf(id: string, own: readonly Partner[], all: PartnersById): Unions {
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
