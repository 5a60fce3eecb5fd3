import type {LabelRemark} from '../../tree/labelled.ts'
import {longestQuotedCode, longestQuotedVersion} from '../limits.ts'

type ItemRemark = Omit<LabelRemark, 'at'>

const major = /^(\d{1,3})(?:\.|$)/
const status = /(?:^|[:/])(cancell?ed|withheld)$/i

/** What a status of publication says of an item: cancelled and withheld ones are rejected. */
export function statusRemarks(format: string, code: string): readonly ItemRemark[] {
  const found = status.exec(code)?.[1]?.toLowerCase()
  if (found === undefined) return []
  const what = found === 'withheld' ? 'withholds' : 'has cancelled'
  return [
    {
      rule: `${format}/status`,
      level: 'fail',
      reason: `Its provider ${what} the item (\`${code.slice(0, longestQuotedCode)}\`)`,
    },
  ]
}

/** A remark on an item of a version that is not known: what is new in it was not read. */
export function versionRemarks(
  format: string,
  version: string,
  known: readonly number[],
): readonly ItemRemark[] {
  const found = major.exec(version)?.[1]
  if (found === undefined || known.includes(Number(found))) return []
  const reason = `The item names version ${version.slice(0, longestQuotedVersion)}, which is not known; it was read as version ${known.at(-1) ?? ''}`
  return [{rule: `${format}/version`, level: 'message', reason}]
}
