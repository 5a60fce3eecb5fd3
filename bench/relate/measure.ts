import {relate} from '../../pipeline/relate/relate.ts'
import type {Relation} from '../../pipeline/relate/relation.ts'
import {isDerived} from '../../pipeline/relate/relations.ts'
import {percentOf} from '../tune/figures.ts'
import {type CopyClass, type CopyKindName, copyKindNames, copyKinds} from './copies.ts'
import {type MadeDocument, madeFamilies} from './families.ts'

/** How well the copies of made families are found. */
export interface FamilyFigures {
  /** Percent of the copies of each kind that are related to their source. */
  readonly kinds: ReadonlyMap<CopyKindName, number>
  readonly grades: Readonly<Record<CopyClass, number>>
  /** Percent of the relations that are copies, excerpts or rewrites and join documents of one family. */
  readonly precision: number
  readonly wrong: readonly Relation[]
  /** Percent of the known directions between a copy and its source that are right. */
  readonly directed: number
  /** Percent of the copies of agencies’ texts with a known direction, of those that are found. */
  readonly wireDirected: number
  /** Relations that are written into an article as what it is based on, though it is not. */
  readonly falseBases: number
  readonly bases: number
  readonly relations: number
  readonly documents: number
}

/** Relate made families, and compare what is found with what is true. */
export function measureFamilies(seed: number, count: number): FamilyFigures {
  const documents = [...madeFamilies(seed, count)]
  const byId = new Map(documents.map((document) => [document.id, document]))
  const {relations} = relate(documents)
  const derived = relations.filter(({kind}) => isDerived(kind))
  const pairs = new Map(derived.map((each) => [`${each.compared.a} ${each.compared.b}`, each]))
  const copies = documents.flatMap((made) => {
    const {id, source} = made
    if (source === undefined) return []
    const relation = pairs.get(id < source ? `${id} ${source}` : `${source} ${id}`)
    return [{made, relation, says: relation && saysOf(relation, id)}]
  })
  const found = (some: (made: MadeDocument) => boolean): number => {
    const chosen = copies.filter(({made}) => some(made))
    return percentOf(chosen.filter(({relation}) => relation !== undefined).length, chosen.length)
  }
  const wrong = derived.filter(({compared: {a, b}}) => byId.get(a)?.family !== byId.get(b)?.family)
  const directed = copies.filter(({says}) => says !== undefined)
  const wires = copies.filter(({made, relation}) => made.isWire === true && relation !== undefined)
  const bases = derived.filter(({direction}) => direction.isSure)
  return {
    kinds: new Map(copyKindNames.map((name) => [name, found(({kind}) => kind === name)])),
    grades: {
      copy: gradeOf('copy', found),
      mild: gradeOf('mild', found),
      harsh: gradeOf('harsh', found),
    },
    precision: percentOf(derived.length - wrong.length, derived.length),
    wrong,
    directed: percentOf(directed.filter(({says}) => says === 'right').length, directed.length),
    wireDirected: percentOf(wires.filter(({says}) => says !== undefined).length, wires.length),
    falseBases: bases.filter((relation) => !isTrueBase(relation, byId)).length,
    bases: bases.length,
    relations: relations.length,
    documents: documents.length,
  }
}

function gradeOf(
  grade: CopyClass,
  found: (some: (made: MadeDocument) => boolean) => number,
): number {
  return found(({kind}) => kind !== undefined && copyKinds[kind].grade === grade)
}

/** Whether the direction of a relation between a copy and its source is right; `undefined` when none is known. */
function saysOf({compared, direction}: Relation, copy: string): 'right' | 'wrong' | undefined {
  if (direction.source === undefined) return undefined
  return (direction.source === 'a' ? compared.b : compared.a) === copy ? 'right' : 'wrong'
}

function isTrueBase(
  {compared, direction}: Relation,
  byId: ReadonlyMap<string, MadeDocument>,
): boolean {
  const [source, made] =
    direction.source === 'a' ? [compared.a, compared.b] : [compared.b, compared.a]
  return byId.get(made)?.source === source
}
