/** Roles of titles and descriptions of news items that are for other media, or of a caption (NewsML-G2, ninjs). */
export const otherRole = /(?:sub|kicker|short|caption|slug|push|seo|index|web)/i
/** Roles of the persons who wrote an item. */
export const writerRole = /(?:author|creator|writer|byline|reporter|^by$)/i
