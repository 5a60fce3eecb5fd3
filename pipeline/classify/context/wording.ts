import {nothing} from '../../language/wordings.ts'
import type {Role} from '../../tree/roles.ts'
import type {View} from './rule.ts'

const sign = /^\s*(?:[:|>»→]|-+(?=\s)|\s\s)/

/** The line is a listed wording of the role. */
export function saysWhole(role: Role): (view: View) => boolean {
  return (view) => view.said.whole.has(role)
}

/** The line opens with a listed wording of the role. */
export function saysFirst(role: Role): (view: View) => boolean {
  return (view) => view.said.opens.has(role)
}

/** The line opens with a listed wording, and a sign parts it from what follows. */
export function saysFirstWithSign(role: Role): (view: View) => boolean {
  return (view) => sign.test(afterWording(view, role) ?? '')
}

/** The line holds a listed wording of the role. */
export function saysInside(role: Role): (view: View) => boolean {
  return (view) => view.said.holds.has(role)
}

/** The line uses no listed wording of any role. */
export function saysNothing({said}: View): boolean {
  return said === nothing
}

/** What follows the wording that the line opens with; `undefined` when it opens with none. */
export function afterWording(view: View, role: Role): string | undefined {
  const length = view.said.opens.get(role)
  return length === undefined ? undefined : view.text.slice(length)
}
