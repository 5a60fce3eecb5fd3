/** Source of a pattern of one name. */
export const name = String.raw`\p{Lu}[\p{L}\p{M}.'-]*(?:\s(?:(?:de|del|della|di|da|dos|du|van|von|der|den|bin|al|el|la|le|und|and|y|e|et|&)\s)*\p{Lu}[\p{L}\p{M}.'-]*){1,3}`
/** Names that a line opens with, and what may stand behind them. */
export const names = new RegExp(
  String.raw`^\s*:?\s*${name}(?:(?:,|\s+(?:and|with|und|et|y|e|en|ve|&))\s+${name}){0,4}(?:\s*[,|(/·•⋅@-].{0,90}|\s+in\s+\p{Lu}.{1,40}|\s+(?:and|with) (?:agencies|wires|agency inputs).{0,20}|\s+(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast|[Oo]n (?:\p{Lu}|\d)|[Aa]t \d).{2,60}|\s+\d.{0,60}|(?:\s+\p{Lu}[\p{L}.-]*|\s+(?:and|of|for|at|the|&)(?=\s)){1,9})?$`,
  'u',
)
