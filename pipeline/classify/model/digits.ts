/** The digits in which models keep lists of numbers, by their value: six bits each. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const valuesByUnit = Uint8Array.from({length: 128}, (_, unit) =>
  Math.max(0, digits.indexOf(String.fromCharCode(unit))),
)

/** The values of the digits of a text. */
export function valuesOf(text: string): Uint8Array {
  const values = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) values[i] = valuesByUnit[text.charCodeAt(i)] ?? 0
  return values
}
