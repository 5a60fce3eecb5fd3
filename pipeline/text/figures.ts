const ten = 10
/** Where the ten figures of a script begin, those of full width among them. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10,
] as const
const plain: ReadonlyMap<string, string> = new Map(
  zeros.flatMap((zero) =>
    Array.from({length: ten}, (_, i) => [String.fromCharCode(zero + i), String(i)] as const),
  ),
)
const foreign = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu')

/** The figures of Han numerals; `元` is the first year of an era. */
const han: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((sign, i) => [sign, i] as const),
  ['零', 0],
  ['○', 0],
  ['元', 1],
])
const signOfTen = '十'

/** Signs of a number in Latin figures or Han numerals, as the inside of a class of an expression. */
export const hanNumerals = String.raw`\d〇○零一二三四五六七八九十元`

/**
 * A view of a text in which the figures of other scripts are Latin ones: `۲۰۲۴` → `2024`, `２０` → `20`.
 *
 * Every code unit is replaced by one code unit, so that offsets in the view are offsets in the text.
 * Leaves Han numerals alone, which are words as well.
 */
export function plainFigures(text: string): string {
  return text.replace(foreign, (sign) => plain.get(sign) ?? sign)
}

/**
 * A number in Latin figures or in Han numerals, read by place (`二〇二四` → 2024) or with a sign for ten
 * (`二十一` → 21).
 */
export function numberOf(text: string): number {
  if (!text.includes(signOfTen)) {
    return Number(Array.from(text, (sign) => han.get(sign) ?? sign).join(''))
  }
  const [tens = '', ones = ''] = text.split(signOfTen)
  const [before, behind] = [tens === '' ? '1' : tens, ones === '' ? '0' : ones].map(numberOf)
  return ten * (before ?? 0) + (behind ?? 0)
}
