import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'

/** What an error of the system means for an output, and what helps. Codes: errno(3). */
const meanings: Readonly<Record<string, readonly [rule: string, reason: string, remedy: string]>> =
  {
    ENOSPC: ['full', 'the disk is full', 'Make room and run again'],
    EDQUOT: ['full', 'your share of the disk is used up', 'Make room and run again'],
    EFBIG: [
      'full',
      'the file would be longer than the system allows',
      'Write fewer documents at once',
    ],
    EROFS: ['read-only', 'the disk may only be read', 'Choose another folder'],
    EACCES: ['denied', 'writing is not allowed', 'Choose another folder'],
    EPERM: ['denied', 'writing is not allowed', 'Choose another folder'],
    ENOTDIR: ['in-the-way', 'a file stands where a folder is needed', 'Move it away'],
    EEXIST: ['in-the-way', 'a file stands where a folder is needed', 'Move it away'],
    EISDIR: ['in-the-way', 'a folder stands where the file is to go', 'Move it away'],
    ENOTEMPTY: ['in-the-way', 'a folder stands where the file is to go', 'Move it away'],
    ENOENT: ['missing', 'its folder is not there', 'Run again'],
    ENAMETOOLONG: ['name', 'its name is too long for this disk', 'Rename the input'],
    ELOOP: ['in-the-way', 'a link stands where a folder is needed', 'Move it away'],
  }

/** Rules of failures that every further file would meet as well. */
const everywhere: readonly string[] = ['write/full', 'write/read-only', 'write/failed']

/** The refusal of an output that the system does not take. */
export function failureOf(error: unknown, path: string): Refusal {
  const code = codeOf(error)
  if (code === undefined) throw error
  const [rule, reason, remedy] = meanings[code] ?? [
    'failed',
    `the system says ${code}`,
    'Check the disk and run again',
  ]
  return refuse(`write/${rule}`, `Could not write \`${path}\`: ${reason}`, remedy)
}

/** Whether a failure would meet every further file as well. */
export function isEverywhere(failure: Refusal): boolean {
  return everywhere.includes(failure.rule)
}

/** Do something with a path of the output; its failure as a value. */
export function attempt(path: string, act: () => void): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return failureOf(error, path)
  }
}
