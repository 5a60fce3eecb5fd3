import {placesIn} from '../commands/shared/positions.ts'
import type {Problem} from '../commands/shared/problems.ts'
import type {Understood} from '../index.ts'
import type {Page} from '../tree/page.ts'
import {contradictionsOf} from './contradictions.ts'
import {leftOutOf} from './dropped-members.ts'
import {
  type Finding,
  isOwn,
  type Mended,
  memberOf,
  nowhere,
  ownOf,
  placeOf,
  sayerOf,
  shown,
} from './own-statements.ts'
import {formsOf} from './rewritten-values.ts'

const ofJson = /^json-ld\//

/**
 * What was broken in the JSON-LD of a page, what was added to it and on what evidence, and where the
 * page says otherwise; in the order of the page.
 *
 * @param bytes
 *   The page, for lines and columns.
 */
export function repairsOf(
  name: string,
  bytes: Uint8Array,
  {tree, article}: Understood,
): readonly Problem[] {
  if (article === undefined) return []
  const mended = {tree, article, own: ownOf(tree.capture.page?.statements ?? [])}
  const findings = [
    ...brokenScripts(mended),
    ...formsOf(mended),
    ...leftOutOf(mended),
    ...added(mended),
    ...contradictionsOf(mended),
  ]
  const lineOf = placesIn(bytes)
  return findings
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({at, ...finding}) => ({name, ...lineOf(at.start), ...finding}))
}

/** Every script of JSON-LD that was mended or could not be, whatever it is about. */
function brokenScripts({tree, own}: Mended): readonly Finding[] {
  const {remarks = []}: Partial<Page> = tree.capture.page ?? {}
  const broken = remarks
    .filter(({rule}) => ofJson.test(rule))
    .map(
      ({rule, reason, bytes = nowhere}): Finding => ({
        level: 'message',
        rule: rule.replace(ofJson, 'repair/'),
        reason,
        at: bytes,
      }),
    )
  if (own.length > 0) return broken
  const reason = 'The page has no JSON-LD of an article that can be read, written anew'
  return [{level: 'message', rule: 'repair/none', reason, at: nowhere}, ...broken]
}

/** Members that the page’s own JSON-LD lacks, each with what bears it out. */
function added(mended: Mended): readonly Finding[] {
  const said = new Set(mended.own.map(memberOf))
  return mended.tree.claims
    .filter(({field}) => !said.has(field))
    .map(({field, value, reason, rule, at, from = []}): Finding => {
      const other = from.find((each) => !isOwn(each))
      const told = typeof value === 'string' ? value : JSON.stringify(value)
      return {
        level: 'info',
        rule: 'repair/added',
        reason: `Added \`${field}\` ${shown(told)}`,
        note: other === undefined ? `${reason} (${rule})` : `The page says so: ${sayerOf(other)}`,
        at: other?.bytes ?? placeOf(mended, at[0]),
      }
    })
}
