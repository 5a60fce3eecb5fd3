import {codeOf, type Refusal, refuse} from '../../tree/refusals.ts'

/** What an error code of the operating system or zlib means for an input. Source: errno(3), zlib.h. */
const meanings: Readonly<Record<string, readonly [rule: string, reason: string, remedy: string]>> =
  {
    ENOENT: ['missing', 'There is no such file', 'Check the path'],
    ENOTDIR: [
      'missing',
      'There is no such file: a part of its path is not a folder',
      'Check the path',
    ],
    EACCES: ['denied', 'Permission to read the file is denied', 'Ask its owner for access'],
    EPERM: ['denied', 'Permission to read the file is denied', 'Ask its owner for access'],
    ELOOP: ['circle', 'The path is a link that leads back to itself', 'Name the file itself'],
    EINVAL: [
      'special',
      'The path is not a regular file',
      'Send its content on standard input: `-`',
    ],
    Z_DATA_ERROR: ['damaged', 'The file is damaged and cannot be decompressed', 'Fetch it again'],
    Z_BUF_ERROR: ['cut', 'The file is cut off: its compressed data has no end', 'Fetch it again'],
    ENAMETOOLONG: ['name', 'The name is too long for this system', 'Check the path'],
  }

/** The refusal for an input that could not be read. */
export function refusalOf(error: unknown): Refusal {
  const code = codeOf(error) ?? 'unknown error'
  const [rule, reason, remedy] = meanings[code] ?? [
    'failed',
    `The file could not be read (${code})`,
    'Check the disk, or copy the file and try again',
  ]
  return refuse(`gather/${rule}`, reason, remedy)
}
