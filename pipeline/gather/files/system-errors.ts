import {codeOf, type Refusal, refuse} from '../../tree/refusals.ts'

/** What an error of the system or of zlib means for an input, and what helps. Codes: errno(3). */
const meanings: Readonly<Record<string, readonly [rule: string, reason: string, remedy: string]>> =
  {
    ENOENT: ['missing', 'Does not exist', 'Check the path'],
    ENOTDIR: ['missing', 'Does not exist: a part of its path is a file', 'Check the path'],
    EACCES: ['denied', 'May not be read', 'Ask its owner for the right to read it'],
    EPERM: ['denied', 'May not be read', 'Ask its owner for the right to read it'],
    ELOOP: ['circle', 'Is a link that leads in a circle', 'Name the file itself'],
    EINVAL: ['special', 'Is no file', 'Send it on standard input: `-`'],
    Z_DATA_ERROR: [
      'damaged',
      'Is damaged: what is packed here cannot be unpacked',
      'Fetch it again',
    ],
    Z_BUF_ERROR: ['cut', 'Is cut off: what is packed here has no end', 'Fetch it again'],
    ENAMETOOLONG: ['name', 'Has a name that is too long for this system', 'Check the path'],
  }

/** The refusal of an input that the system does not give us. */
export function refusalOf(error: unknown): Refusal {
  const code = codeOf(error) ?? 'unknown error'
  const [rule, reason, remedy] = meanings[code] ?? [
    'failed',
    `Could not be read (${code})`,
    'Check the disk, or copy the file and try again',
  ]
  return refuse(`gather/${rule}`, reason, remedy)
}
