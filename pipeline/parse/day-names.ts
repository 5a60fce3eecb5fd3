const published = /(?:^|(?<!last)[^a-z])publish(?:ed|ing)?[^a-z]?(?:date|on|time)$/
const changed =
  /(?:^|[^a-z])(?:(?:last[^a-z]?)?(?:modified|updated?|revised)[^a-z]?(?:date|on|time)|(?:last|date)[^a-z]?(?:modified|updated?))$/

/**
 * Whether the name of a `meta` element, in lower case, says that it holds the day of publication:
 * `article-publish-date`.
 */
export function namesPublication(name: string): boolean {
  return published.test(name)
}

/** Whether such a name says that it holds the day of a change: `modified-date`, `page_last_updated`. */
export function namesChange(name: string): boolean {
  return changed.test(name)
}
