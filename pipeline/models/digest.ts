import {digestOf} from '../text/canonical.ts'

/**
 * SHA-256 of what a model computes with: its file without the card, in canonical form, so that a
 * better wording of the card does not make it another model.
 */
export function modelDigest(model: unknown): string {
  if (typeof model !== 'object' || model === null) {
    throw new TypeError(`Expected a model, found \`${String(model)}\``)
  }
  return digestOf({...model, card: undefined})
}
