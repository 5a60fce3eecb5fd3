/** A function that makes a value on its first call and returns the same value afterwards. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
