const lineFeed = 0x0a

/**
 * A function that takes bytes as they arrive, and passes the value of each line of JSON on once the
 * line is complete.
 */
export function jsonLineReader(onValue: (value: unknown) => void): (bytes: Uint8Array) => void {
  let kept: Uint8Array[] = []
  return (bytes) => {
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      const line = Buffer.concat([...kept, bytes.subarray(start, end)])
      kept = []
      start = end + 1
      onValue(JSON.parse(line.toString()))
    }
    if (start < bytes.length) kept.push(bytes.slice(start))
  }
}
