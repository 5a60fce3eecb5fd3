/**
 * The length of the byte order mark in bytes; 0 without one.
 *
 * @param encoding
 *   Its name in the Encoding Standard.
 */
export function markLengthOf(bytes: Uint8Array, encoding: string): number {
  const head = Buffer.from(bytes.subarray(0, 3)).toString('hex')
  if (encoding === 'utf-8') return head === 'efbbbf' ? 3 : 0
  return head.startsWith('fffe') || head.startsWith('feff') ? 2 : 0
}
