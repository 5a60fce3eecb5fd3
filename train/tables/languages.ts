/** Languages of many news sites: their names of months and zones are read wherever they are met. */
export const newsLanguages: ReadonlySet<string> = new Set(
  'bg ca cs da de el en es et fi fr hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sq sr sv sw tr uk vi zh'.split(
    ' ',
  ),
)

/** Every language of ISO 639 that this engine has words of. */
export function languagesOfIntl(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const two = letters.flatMap((a) => letters.map((b) => a + b))
  const codes = [...two, ...two.flatMap((ab) => letters.map((c) => ab + c))]
  const tags = Intl.DateTimeFormat.supportedLocalesOf(codes)
  return [...new Set(tags.map((tag) => new Intl.Locale(tag).language))]
}
