import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Extracted} from '../tree/types.ts'
import {contradictionsOf} from './contradictions.ts'
import {droppedMembersOf} from './dropped-members.ts'
import {isOwn, memberOf, ownOf, witnessNameOf} from './own-statements.ts'
import {type JsonLdRepair, nowhere, quotedValue, type Repaired, sourceRangeOf} from './repair.ts'
import {rewrittenValuesOf} from './rewritten-values.ts'

const ofJson = /^json-ld\//

/**
 * Everything in which an article differs from the JSON-LD that its page states: scripts that were
 * broken, values that were rewritten or dropped, members that were added with the evidence for them,
 * and statements elsewhere on the page that contradict it.
 *
 *     {"@type": "NewsArticle", "author": "By Ann Miller",}
 *                                        ^^^^^^^^^^^^^^^ repair/author
 *     ^ repair/commas
 *
 * Leaves alone what is sound, and another spelling of the same value elsewhere on the page.
 *
 * @param understood
 *   What `understand` made of the page.
 * @returns
 *   In the order of the page’s bytes; none when the page has no article.
 */
export function jsonLdRepairsOf({
  tree,
  article,
}: {
  readonly tree: Extracted
  readonly article?: NewsArticle
}): readonly JsonLdRepair[] {
  if (article === undefined) return []
  const repaired = {tree, article, own: ownOf(tree.capture.page?.statements ?? [])}
  return [
    ...brokenScripts(repaired),
    ...rewrittenValuesOf(repaired),
    ...droppedMembersOf(repaired),
    ...addedMembers(repaired),
    ...contradictionsOf(repaired),
  ].toSorted((a, b) => a.at.start - b.at.start)
}

/** Every script of JSON-LD that was mended or could not be, whatever it is about. */
function brokenScripts({tree, own}: Repaired): readonly JsonLdRepair[] {
  const broken = (tree.capture.page?.remarks ?? [])
    .filter(({rule}) => ofJson.test(rule))
    .map(
      ({rule, reason, bytes = nowhere}): JsonLdRepair => ({
        level: 'message',
        rule: rule.replace(ofJson, 'repair/'),
        reason,
        at: bytes,
      }),
    )
  if (own.length > 0) return broken
  const reason = 'The page has no readable JSON-LD of an article; it was written from scratch'
  return [{level: 'message', rule: 'repair/none', reason, at: nowhere}, ...broken]
}

/** Members that the page’s own JSON-LD lacks, each with the evidence for it. */
function addedMembers(repaired: Repaired): readonly JsonLdRepair[] {
  const stated = new Set(repaired.own.map(memberOf))
  return repaired.tree.claims
    .filter(({field}) => !stated.has(field))
    .map(({field, value, reason, rule, at, from = []}): JsonLdRepair => {
      const other = from.find((witness) => !isOwn(witness))
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      return {
        level: 'info',
        rule: 'repair/added',
        reason: `Added \`${field}\` ${quotedValue(text)}`,
        note: other === undefined ? `${reason} (${rule})` : `Stated by ${witnessNameOf(other)}`,
        at: other?.bytes ?? sourceRangeOf(repaired, at[0]),
      }
    })
}
