const names =
  'a|article|aside|b|blockquote|body|br|button|caption|center|cite|code|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|noscript|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video'

/**
 * A tag of HTML, a comment or a doctype.
 *
 * Does not match tags of other languages, which a story about programs may contain: `</metadata>`.
 */
export const tag = new RegExp(
  String.raw`</(?:${names})\s*>|<(?:${names})(?:\s*/?>|\s[^<>=]*=[^<>]*>)|<!--|<!doctype`,
  'i',
)

/** A character reference of HTML. */
export const entity = /&(?:[A-Za-z][a-z]{1,7}\d{0,2}|#\d{1,7}|#[xX][\da-fA-F]{1,6});/

/** Whether a text contains markup, as in text about HTML. */
export function showsMarkup(text: string): boolean {
  return (text.includes('<') && tag.test(text)) || (text.includes('&') && entity.test(text))
}
