/** The forms in which a reply of `worker` holds an article: each is a member of its own. */
export const replyFormats = ['jsonld', 'search', 'flat'] as const

/** A form of the article in a reply. */
export type ReplyFormat = (typeof replyFormats)[number]
