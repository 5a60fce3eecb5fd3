import assert from 'node:assert/strict'
import {isRefusal, read} from '../../pipeline/index.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

/** The capture of an item of a wire. */
export function captureOf(input: string | Uint8Array, name: string): Capture {
  const capture = read(Buffer.from(input), {name})
  assert.ok(!isRefusal(capture), JSON.stringify(capture))
  return capture
}

/** Rule and reason of its refusal. */
export function refusedBy(input: string | Uint8Array, name: string): readonly string[] {
  const refusal = read(Buffer.from(input), {name})
  assert.ok(isRefusal(refusal))
  return [refusal.rule, refusal.reason]
}

/** What it states, by property; several values with a comma between. */
export function stated({labelled}: Capture): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const {property, value} of labelled?.statements ?? []) {
    found[property] = property in found ? `${found[property]}, ${value}` : value
  }
  return found
}
