import {nothing} from '../../language/wordings.ts'
import type {Role} from '../../tree/roles.ts'
import type {View} from './rule.ts'

const sign = /^\s*(?:[:|>»→]|-+(?=\s)|\s\s)/

/** The line is a listed wording of the role. */
export function isWording(role: Role): (view: View) => boolean {
  return (view) => view.wordings.whole.has(role)
}

/** The line opens with a listed wording of the role. */
export function opensWith(role: Role): (view: View) => boolean {
  return (view) => view.wordings.opens.has(role)
}

/** The line opens with a listed wording, and a sign parts it from what follows. */
export function opensWithSign(role: Role): (view: View) => boolean {
  return (view) => sign.test(afterWording(view, role) ?? '')
}

/** The line holds a listed wording of the role. */
export function holdsWording(role: Role): (view: View) => boolean {
  return (view) => view.wordings.holds.has(role)
}

/** The line uses no listed wording of any role. */
export function isWordless({wordings}: View): boolean {
  return wordings === nothing
}

/** What follows the wording that the line opens with; `undefined` when it opens with none. */
export function afterWording(view: View, role: Role): string | undefined {
  const length = view.wordings.opens.get(role)
  return length === undefined ? undefined : view.text.slice(length)
}
