import {sha256} from '@noble/hashes/sha2.js'
import {Buffer} from 'buffer'

/** What is used of a hash of Node. */
interface TextHash {
  readonly update: (data: string | Uint8Array, encoding?: 'utf8') => TextHash
  readonly digest: (encoding: 'hex' | 'base64url') => string
}

const encoder = new TextEncoder()
const tail = /={1,2}$/

/** SHA-256, in the form in which Node has it: the build puts this in the place of `node:crypto`. */
export function createHash(_algorithm: 'sha256'): TextHash {
  const hash = sha256.create()
  const made: TextHash = {
    update: (data) => {
      hash.update(typeof data === 'string' ? encoder.encode(data) : data)
      return made
    },
    digest: (encoding) => {
      const digest = Buffer.from(hash.digest())
      return encoding === 'hex' ? digest.toString('hex') : base64url(digest)
    },
  }
  return made
}

function base64url(bytes: Buffer): string {
  return bytes.toString('base64').replace(tail, '').replaceAll('+', '-').replaceAll('/', '_')
}
