/** A capture in which every stage has something to do. */
export const words = `Ferry returns to its harbour

By Ann Alder

Updated: March 20, 2023 13:24 IST

HARBOUR CITY (AP) — The old ferry came back to its harbour on Friday after two years of repairs, the port said.

“We are glad to see her again,” said the harbour master, who had waited for teh day.

Read also: What the repairs cost

The ferry will sail twice a day, in the morning and in the evening, until the end of October.
`

/** A parsed JSON value as an object, of which nothing is known. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value)
}
