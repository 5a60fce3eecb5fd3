const foldable = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t‘’‚‛′“”„‟″«»‐‑‒–—―−｜：（）]/g

const plain: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u1680\u202f\u205f\u3000\t'].map((space) => [space, ' '] as const),
  ...Array.from({length: 11}, (_, i) => [String.fromCharCode(0x2000 + i), ' '] as const),
  ...[...'‘’‚‛′'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″«»'].map((quote) => [quote, '"'] as const),
  ...[...'‐‑‒–—―−'].map((dash) => [dash, '-'] as const),
  ['｜', '|'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
])

/**
 * A view for matching: odd spaces, curly quotes, dashes and full-width signs replaced by plain forms.
 *
 *     Read\u00a0 “Title” — here
 *     Read  "Title" - here
 *
 * Every code unit is replaced by one code unit, so offsets in the view are offsets in the text. Case and
 * letters stay. The view is never published.
 */
export function fold(text: string): string {
  return text.replace(foldable, (unit) => plain.get(unit) ?? unit)
}
