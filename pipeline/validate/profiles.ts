/** Who is to read the markup: schema.org alone, or a consumer with wishes of its own. */
export const markupProfiles = ['schema.org', 'google', 'news', 'nlweb'] as const

/** A profile of markup. */
export type MarkupProfile = (typeof markupProfiles)[number]

/** Every profile: those of markup, and the strict form in which Copydesk writes articles. */
export const profiles = [...markupProfiles, 'copydesk'] as const
