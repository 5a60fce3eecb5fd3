import {type Dice, pick} from '../fuzz/dice.ts'

/** What is checked together. */
export interface Checked {
  readonly bytes: Buffer
  readonly audit: object
  readonly article?: object
}

/** A document with one fact changed, and the place of the change without its numbers: `/tiles/role`. */
export interface Mutation {
  readonly place: string
  readonly changed: Checked
}

type Node = Record<string, unknown> | unknown[]

/** A step to a member, or the end of the way. */
interface Place {
  readonly parent: Node
  readonly key: string
  readonly path: readonly string[]
}

const letters = ['a', 'e', 'Q', '7', ' ', '.', '—', 'é', '字']

/**
 * Change one fact of a capture, its audit or its article: a byte; a text, a number or a switch; or a
 * member left out, doubled, or changed for its neighbour. Reasons are prose and left alone.
 */
export function mutated(checked: Checked, dice: Dice): Mutation {
  for (;;) {
    const kind = dice(10)
    const found =
      kind === 0
        ? withByte(checked, dice)
        : kind < 4 && checked.article !== undefined
          ? withMember(checked, 'article', dice)
          : withMember(checked, 'audit', dice)
    if (found !== undefined) return found
  }
}

function withByte({bytes, ...rest}: Checked, dice: Dice): Mutation | undefined {
  if (bytes.length === 0) return undefined
  const changed = Buffer.from(bytes)
  const at = dice(bytes.length)
  changed[at] = (changed[at] ?? 0) ^ (1 << dice(8))
  const kept = dice(8) === 0 ? changed.subarray(0, at) : changed
  return {place: 'capture', changed: {...rest, bytes: kept}}
}

function withMember(checked: Checked, of: 'audit' | 'article', dice: Dice): Mutation | undefined {
  const copy: Record<string, unknown> = structuredClone({...checked[of]})
  const {parent, key, path} = placeIn(copy, dice)
  if (key === '' || path.includes('reason')) return undefined
  const before = JSON.stringify(copy)
  change(parent, key, dice)
  if (JSON.stringify(copy) === before) return undefined
  const place = `${of === 'article' ? 'article ' : ''}/${path.filter((each) => !/^\d+$/.test(each)).join('/')}`
  return {place, changed: {...checked, [of]: copy}}
}

/** A member, found by a walk down that may end before a leaf. */
function placeIn(root: Node, dice: Dice): Place {
  let place: Place = {parent: root, key: '', path: []}
  let node: unknown = root
  while (typeof node === 'object' && node !== null) {
    const keys = Object.keys(node)
    if (keys.length === 0 || (place.key !== '' && dice(12) === 0)) break
    const parent: Node = Array.isArray(node) ? node : Object.assign(node)
    const key = pick(keys, dice)
    place = {parent, key, path: [...place.path, key]}
    node = Reflect.get(parent, key)
  }
  return place
}

function change(parent: Node, key: string, dice: Dice): void {
  const value: unknown = Reflect.get(parent, key)
  const whole = dice(8)
  if (whole === 0) {
    remove(parent, key)
    return
  }
  if (Array.isArray(parent) && whole === 1) {
    parent.splice(Number(key), 0, structuredClone(value))
    return
  }
  if (Array.isArray(parent) && whole === 2) {
    const other = (Number(key) + 1) % parent.length
    ;[parent[Number(key)], parent[other]] = [parent[other], value]
    return
  }
  Reflect.set(parent, key, changedValue(value, dice))
}

function remove(parent: Node, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
}

function changedValue(value: unknown, dice: Dice): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') {
    return pick([value + 1, value - 1, value + 0.25, -value, value * 2 + 1, 0], dice)
  }
  if (typeof value === 'string') return changedText(value, dice)
  if (Array.isArray(value)) return value.slice(1)
  return {}
}

function changedText(text: string, dice: Dice): string {
  const at = dice(text.length + 1)
  const [head, tail] = [text.slice(0, at), text.slice(at)]
  const letter = pick(letters, dice)
  return pick(
    [head + letter + tail, head + letter + tail.slice(1), head + tail.slice(1), head],
    dice,
  )
}
