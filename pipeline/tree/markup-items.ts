/** An item of microdata as a node of JSON-LD, whose context is given where its type is of schema.org. */
export interface MarkupItem {
  readonly node: Readonly<Record<string, unknown>>
  /** Where each value stands, by its JSON pointer, in UTF-16 code units of the page. */
  readonly offsets: ReadonlyMap<string, number>
}
