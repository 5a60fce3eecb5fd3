import {webAddressOf} from '../../text/addresses.ts'
import {quoted} from '../../tree/messages.ts'
import type {Statement} from '../../tree/page.ts'
import type {Capture, Note} from '../../tree/types.ts'

/** Properties whose value is an address that an article prints; of JSON-LD and microdata without their type. */
const published: ReadonlySet<string> = new Set([
  'canonical',
  'image',
  'image.contentUrl',
  'image.url',
  'image_src',
  'mainEntityOfPage',
  'mainEntityOfPage.@id',
  'mainEntityOfPage.url',
  'og:image',
  'og:image:secure_url',
  'og:image:url',
  'og:url',
  'thumbnailUrl',
  'twitter:image',
  'twitter:image:src',
  'url',
])
const typeName = /^[A-Z][A-Za-z]*\./
const scheme = /^\s*[a-z][a-z\d+.-]*:/i

/**
 * A note for every stated address that cannot be used, and is left out. Leaves alone a relative address
 * of a page whose own address is unknown, since such pages state many.
 *
 * @param base
 *   The address of the article, as far as it is known.
 */
export function unusableAddresses(
  {page, feed = [], text}: Capture,
  base: string | undefined,
): readonly Note[] {
  const at = {start: 0, end: text.length}
  return [...(page?.statements ?? []), ...feed]
    .filter((statement) => isUnusable(statement, base))
    .map(({source, property, value}) => ({
      rule: 'address/unusable',
      level: 'message',
      reason: `\`${quoted(value)}\` in \`${source}\` \`${property}\` is no address with http or https that can be used, and is left out`,
      at,
    }))
}

function isUnusable({source, property, value}: Statement, base: string | undefined): boolean {
  if (!published.has(property.replace(typeName, '')) || webAddressOf(value, base) !== undefined)
    return false
  return source === 'feed' || base !== undefined || scheme.test(value)
}
