/** `From ` and the sender, a space and a day: what a mailbox puts above a message (RFC 4155). */
const envelope = /^From \S{1,200} [^\r\n]{8,100}\r?\n/

/**
 * The length of the line that a mailbox put above a message, with its line end; 0 without one.
 *
 * @param raw
 *   The bytes of the message, a code unit each; the first 512 will do.
 */
export function envelopeLength(raw: string): number {
  return envelope.exec(raw)?.[0].length ?? 0
}
