const lineFeed = 0x0a

/** Takes bytes as they come and gives the value of each line of JSON once it is whole. */
export function valuesOfLines(take: (value: unknown) => void): (bytes: Uint8Array) => void {
  let kept: Uint8Array[] = []
  return (bytes) => {
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      const line = Buffer.concat([...kept, bytes.subarray(start, end)])
      kept = []
      start = end + 1
      take(JSON.parse(line.toString()))
    }
    if (start < bytes.length) kept.push(bytes.slice(start))
  }
}
