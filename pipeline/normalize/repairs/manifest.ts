import type {Edit} from '../../tree/edits.ts'
import {manifestRule} from '../../tree/inert-edits.ts'

/** A byte a selector, behind U+FEFF, which a reader of files may have taken for a byte-order mark. */
const wrapped = /\ufeff?[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{13,}/gu
/** `C2PATXT` and a zero byte. */
const magic = [0x43, 0x32, 0x50, 0x41, 0x54, 0x58, 0x54, 0]
const firstSelectors = 0xfe00
const otherSelectors = 0xe0100
const fewSelectors = 0x10

/**
 * Cuts manifests of C2PA, which state where a text comes from in characters that nobody sees.
 *
 *     noon on weekdays.<U+FEFF><53 variation selectors>
 *                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * `was` is the whole manifest, so that it can be put back. Leaves other variation selectors alone.
 *
 * @see C2PA Technical Specification, “Embedding manifests into unstructured text”, `C2PATextManifestWrapper`.
 */
export function manifest(text: string): readonly Edit[] {
  return Array.from(text.matchAll(wrapped)).flatMap(({0: was, index}) => {
    const bytes = bytesIn(was)
    if (!magic.every((byte, i) => bytes[i] === byte)) return []
    const reason = `A C2PA manifest of ${bytes.length} bytes, written in characters that nobody sees`
    const at = {start: index, end: index + was.length}
    return [{rule: manifestRule, at, was, now: '', reason}]
  })
}

function bytesIn(wrapper: string): readonly number[] {
  return [...wrapper].flatMap((selector) => {
    const point = selector.codePointAt(0) ?? 0
    if (point === 0xfeff) return []
    return [point < otherSelectors ? point - firstSelectors : point - otherSelectors + fewSelectors]
  })
}
