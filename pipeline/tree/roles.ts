/** What becomes of a stretch of the capture. `gap` is the white space between blocks. */
export type Fate = 'body' | 'field' | 'aside' | 'gap'

/** What each role becomes. A new role must find its place here, and in every table over roles. */
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

/** The part a block plays, in the words of a copy desk. `repeat` says again what stands elsewhere. */
export type Role = keyof typeof fateOf

/** Every role, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const roles = Object.keys(fateOf) as readonly Role[]

/** What each kind of span becomes; a dateline stays in the body and is read into fields as well. */
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
