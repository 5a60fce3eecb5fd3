import {inertLine, inertText} from '../text/inert.ts'
import {isObject, step} from '../text/json.ts'
import type {Claim} from '../tree/claims.ts'
import type {Extracted, Note} from '../tree/types.ts'

/** A value that the schema does not take, by its JSON pointer in the article. */
interface Misfit {
  readonly pointer: string
  /** What is wrong, and the remedy. */
  readonly message: string
  readonly value?: string
}

/** A tree without values that the schema does not take, and a note for each change. */
interface Fitted {
  readonly tree: Extracted
  readonly notes: readonly Note[]
}

/** Members without which an object says nothing. */
const needed: ReadonlySet<string> = new Set(['@type', '@id', 'name', 'relatedLink'])
/** Members whose values may have several lines. */
const severalLines: ReadonlySet<string> = new Set(['caption', 'correction', 'description'])
/** Places whose name a claim gives without the object around it. */
const named: Readonly<Record<string, string>> = {locationCreated: '/name'}

/**
 * Cleans the values of fields that the schema does not take, and leaves out those that cannot be cleaned:
 * form costs a value, never a document.
 *
 *     headline   Ferry <br> is back   →   Ferry ‹br› is back
 *     image/0    {"width": "0 px"}    →   left out
 *
 * Of a list only the entry, and of an object only the member is left out, where the rest can stand without.
 *
 * @param strict
 *   Leave out every field with a misfit as a whole.
 */
export function withoutMisfits(
  tree: Extracted,
  misfits: readonly Misfit[],
  strict = false,
): Fitted {
  const notes: Note[] = []
  const claims = tree.claims.flatMap((claim): readonly Claim[] => {
    const root = `/${claim.field}`
    const own = misfits.filter(({pointer}) => pointer === root || pointer.startsWith(`${root}/`))
    if (own.length === 0) return [claim]
    const bad = new Set(own.map(({pointer}) => pointer))
    const value = strict
      ? undefined
      : fitted(claim.value, `${root}${bad.has(root) ? '' : (named[claim.field] ?? '')}`, bad)
    const at = claim.at[0] ?? {start: 0, end: tree.capture.text.length}
    notes.push(...own.map((misfit) => noteOn(misfit, value !== undefined, at)))
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the value of the claim, or a part of it in the same shape
    return value === undefined ? [] : [{...claim, value} as Claim]
  })
  return {tree: {...tree, claims}, notes}
}

/** A value without what is bad in it; `undefined` when nothing is left of it. */
function fitted(value: unknown, pointer: string, bad: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return fittedList(value, pointer, bad)
  if (isObject(value)) return fittedObject(value, pointer, bad)
  if (!bad.has(pointer)) return value
  if (typeof value !== 'string') return undefined
  const clean = pointer.split('/').some((key) => severalLines.has(key))
    ? inertText(value)
    : inertLine(value)
  return clean === value || clean === '' ? undefined : clean
}

function fittedList(list: readonly unknown[], pointer: string, bad: ReadonlySet<string>): unknown {
  const kept = list
    .map((each, i) => fitted(each, `${pointer}${step(i)}`, bad))
    .filter((each) => each !== undefined)
  const seen = new Set(kept.map((each) => JSON.stringify(each)))
  const unique = Array.from(seen, (each): unknown => JSON.parse(each))
  const isSame = unique.length === list.length && bad.has(pointer)
  return unique.length === 0 || isSame ? undefined : unique
}

function fittedObject(
  object: Readonly<Record<string, unknown>>,
  pointer: string,
  bad: ReadonlySet<string>,
): unknown {
  const members = Object.entries(object).map(
    ([key, member]) => [key, fitted(member, `${pointer}${step(key)}`, bad)] as const,
  )
  const lacks = members.some(([key, member]) => member === undefined && needed.has(key))
  const whole = Object.fromEntries(members.filter(([, member]) => member !== undefined))
  return bad.has(pointer) || lacks ? undefined : whole
}

function noteOn({pointer, message, value = ''}: Misfit, kept: boolean, at: Note['at']): Note {
  const done = kept ? 'The value was cleaned, or left out' : 'The field was left out'
  const found = value === '' ? '' : `; found \`${value}\``
  return {
    rule: kept ? 'form/cleaned' : 'form/left-out',
    level: 'message',
    reason: `${pointer} ${message}${found}. ${done}`,
    at,
  }
}
