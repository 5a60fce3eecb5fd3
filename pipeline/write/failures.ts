import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'

/** The code of an error that no system has: the files of this run were taken over by another one. */
export const lostCode = 'ELOST'

/** What an error code of the system means for an output, and the remedy. Codes: errno(3). */
const meanings: Readonly<Record<string, readonly [rule: string, reason: string, remedy: string]>> =
  {
    ENOSPC: ['full', 'the disk is full', 'Free some space and run again'],
    EDQUOT: ['full', 'your disk quota is used up', 'Free some space and run again'],
    EFBIG: [
      'full',
      'the file would be longer than the system allows',
      'Write fewer documents at once',
    ],
    EROFS: ['read-only', 'the disk is read-only', 'Choose another folder'],
    EACCES: ['denied', 'permission is denied', 'Choose another folder'],
    EPERM: ['denied', 'permission is denied', 'Choose another folder'],
    ENOTDIR: ['in-the-way', 'a file is in the place of a folder', 'Move it away'],
    EEXIST: ['in-the-way', 'a file is in the place of a folder', 'Move it away'],
    EISDIR: ['in-the-way', 'a folder is in the place of the file', 'Move it away'],
    ENOTEMPTY: ['in-the-way', 'a folder is in the place of the file', 'Move it away'],
    ENOENT: ['missing', 'its folder does not exist', 'Run again'],
    ENAMETOOLONG: ['name', 'its name is too long for this disk', 'Rename the input'],
    ELOOP: ['in-the-way', 'a link is in the place of a folder', 'Move it away'],
    EMFILE: [
      'limit',
      'too many files are open',
      'Raise the limit, for example with `ulimit -n 1024`',
    ],
    ENFILE: ['limit', 'the system has too many open files', 'Close other programs and run again'],
    EBADF: ['closed', 'it is closed', 'Send it to a file or a pipe, or to nowhere: `> /dev/null`'],
    EXDEV: [
      'other-disk',
      'it is on another disk than the output folder',
      'Choose a folder whose files are all on one disk',
    ],
    [lostCode]: [
      'lost',
      'another run took over the output folder while this one gave no sign of life',
      'Wait until that one has ended',
    ],
  }

/** Rules of failures that would stop every further file as well. */
const everywhere: readonly string[] = [
  'write/full',
  'write/read-only',
  'write/failed',
  'write/limit',
  'write/closed',
  'write/lost',
]

/** The refusal of an output that the system could not write. */
export function failureOf(error: unknown, path: string): Refusal {
  const code = codeOf(error)
  if (code === undefined) throw error
  const [rule, reason, remedy] = meanings[code] ?? [
    'failed',
    `the system reports ${code}`,
    'Check the disk and run again',
  ]
  return refuse(`write/${rule}`, `Could not write \`${path}\`: ${reason}`, remedy)
}

/** Whether a failure would stop every further file as well. */
export function isEverywhere(failure: Refusal): boolean {
  return everywhere.includes(failure.rule)
}

/** Do something with an output path; an error of the system becomes a refusal. */
export function attempt(path: string, act: () => void): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return failureOf(error, path)
  }
}
