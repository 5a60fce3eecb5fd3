import type {AuditRole} from '../../tree/generated/audit.ts'
import {roles} from '../../tree/roles.ts'
import {roleKeys} from '../listing.ts'
import type {CorrectableField} from './dialogs.ts'

/** What a key can do. */
export interface KeyActions {
  readonly move: (blocks: number) => void
  readonly moveDocument: (documents: number) => void
  readonly toggleVotes: () => void
  readonly search: () => void
  readonly help: () => void
  /** Show the next related document beside the one that is open; absent on a page that compares runs. */
  readonly compare?: () => void
  /** Absent on a page that takes no corrections. */
  readonly corrections?: CorrectionActions
}

/** What keys do that correct something. */
export interface CorrectionActions {
  readonly setRole: (role: AuditRole) => void
  readonly askRole: () => void
  readonly setField: (field: CorrectableField) => void
  readonly askField: () => void
  readonly askNote: () => void
  readonly undo: () => void
  readonly save: () => void
}

/** Every key of the page but the digits, with what it does and how the help names it. */
const keys: Readonly<Record<string, readonly [text: string, act: (actions: KeyActions) => void]>> =
  {
    j: ['Next block', ({move}) => move(1)],
    k: ['Block before', ({move}) => move(-1)],
    n: ['Next document of the list', ({moveDocument}) => moveDocument(1)],
    p: ['Document before', ({moveDocument}) => moveDocument(-1)],
    Enter: ['Show or hide the votes on the block', ({toggleVotes}) => toggleVotes()],
    l: ['Show the next related document beside this one', ({compare}) => compare?.()],
    r: ['Choose any role for the block', ({corrections}) => corrections?.askRole()],
    h: ['Use the block, or what is marked, as the headline', useAs('headline')],
    a: ['Use it as the authors', useAs('author')],
    d: ['Use it as the date of publication', useAs('datePublished')],
    f: ['Use it as another field', ({corrections}) => corrections?.askField()],
    c: ['Add a note on the block', ({corrections}) => corrections?.askNote()],
    u: ['Undo the last correction', ({corrections}) => corrections?.undo()],
    s: ['Save the corrections as a file', ({corrections}) => corrections?.save()],
    '/': ['Search', ({search}) => search()],
    '?': ['Show these keys', ({help}) => help()],
  }
/** The keys of a page that takes no corrections. */
const readingKeys: readonly string[] = ['j', 'k', 'n', 'p', 'Enter', '/', '?']

/** The roles of the digits. */
const byDigit: ReadonlyMap<string, AuditRole> = new Map(
  roles.flatMap((role) => (roleKeys[role] < 'a' ? [[roleKeys[role], role] as const] : [])),
)

/** The rows of the help of a page that takes corrections, and of one that takes none. */
export function helpRowsOf(
  takesCorrections: boolean,
): readonly (readonly [key: string, text: string])[] {
  const all = Object.entries(keys).map(([key, [text]]) => [key, text] as const)
  if (!takesCorrections) return all.filter(([key]) => readingKeys.includes(key))
  return [...all, ...[...byDigit].map(([digit, role]) => [digit, `The block is ${role}`] as const)]
}

/**
 * Do what a key stands for. Keys of controls, and keys with Control, Alt or Meta, belong to the browser.
 *
 * @returns
 *   Whether the key stands for something.
 */
export function act(event: KeyboardEvent, actions: KeyActions): boolean {
  const {key, target} = event
  if (event.ctrlKey || event.altKey || event.metaKey || isControl(target, key)) return false
  if (actions.corrections === undefined && !readingKeys.includes(key)) return false
  const role = byDigit.get(key)
  if (role !== undefined) {
    actions.corrections?.setRole(role)
    return true
  }
  const [, run] = Object.hasOwn(keys, key) ? (keys[key] ?? []) : []
  run?.(actions)
  return run !== undefined
}

function useAs(field: CorrectableField): (actions: KeyActions) => void {
  return ({corrections}) => corrections?.setField(field)
}

/** Whether a control takes a key for itself: text boxes take all, buttons and links take Enter. */
function isControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input:not([type=checkbox]), textarea, select')) return true
  return key === 'Enter' && target.matches('button, summary, a, input')
}
