/** What happens to a stretch of the capture. `gap` is the white space between blocks. */
export type Fate = 'body' | 'field' | 'aside' | 'gap'

/** The fate of each role. A new role needs an entry here and in every table over roles. */
export const fateOf = {
  headline: 'field',
  kicker: 'field',
  dek: 'field',
  byline: 'field',
  timestamp: 'field',
  paragraph: 'body',
  crosshead: 'body',
  'list-item': 'body',
  quote: 'body',
  caption: 'field',
  credit: 'field',
  contributors: 'field',
  correction: 'field',
  tags: 'field',
  bio: 'field',
  promo: 'aside',
  related: 'aside',
  syndication: 'aside',
  follow: 'aside',
  share: 'aside',
  comments: 'aside',
  newsletter: 'aside',
  navigation: 'aside',
  advert: 'aside',
  legal: 'aside',
  paywall: 'aside',
  repeat: 'aside',
} as const satisfies Record<string, Exclude<Fate, 'gap'>>

/** The part a block plays, in the words of a copy desk. `repeat` repeats text from elsewhere in the capture. */
export type Role = keyof typeof fateOf

/** Every role, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const roles = Object.keys(fateOf) as readonly Role[]

/** The fate of each kind of span; a dateline stays in the body and also fills fields. */
export const spanFateOf = {
  dateline: 'body',
  credit: 'field',
  byline: 'field',
  timestamp: 'field',
  promo: 'aside',
  syndication: 'aside',
} as const satisfies Record<string, Exclude<Fate, 'gap'>>

/** A named stretch inside a block. */
export type SpanName = keyof typeof spanFateOf
