/** What is used of a decoder. */
interface CharsetDecoder {
  readonly decode: (bytes: Uint8Array) => string
}

/** A decoder for a charset by any of its names; of UTF-8 for a name that the Encoding Standard does not have. */
export function charsetDecoder(name: string): CharsetDecoder {
  try {
    return new TextDecoder(name)
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder()
    throw error
  }
}
