/** Whether a dictionary spells a word so; capitals count. */
export type Knows = (word: string) => boolean

interface Affix {
  readonly flag: string
  readonly crosses: boolean
  readonly strip: string
  readonly add: string
  readonly fits: RegExp
}

const blank = /\s+/
const affixLine = /^(?:SFX|PFX)\s/

/**
 * A dictionary in the format of Hunspell, as far as the English ones use it: stems with one-letter
 * flags, suffixes and prefixes. Affixes are taken off a word, not put on the stems, so that reading
 * the dictionary is quick. Compounds (`21st`) are left out.
 *
 * @param rules
 *   The `.aff` file.
 * @param flagsOf
 *   The flags of a stem of the `.dic` file; `undefined` for what is none. `stemsOf` reads that file.
 */
export function dictionaryOf(rules: string, flagsOf: (stem: string) => string | undefined): Knows {
  const suffixes = byLastLetter(affixesOf(rules, 'SFX'))
  const prefixes = affixesOf(rules, 'PFX')
  const has = (stem: string, ...needed: readonly Affix[]): boolean => {
    const own = flagsOf(stem)
    return own !== undefined && needed.every(({flag}) => own.includes(flag))
  }
  const ends = (word: string, ...needed: readonly Affix[]): boolean =>
    (suffixes.get(word.charAt(word.length - 1)) ?? []).some((suffix) => {
      if (!word.endsWith(suffix.add) || (needed.length > 0 && !suffix.crosses)) return false
      const stem = word.slice(0, word.length - suffix.add.length) + suffix.strip
      return has(stem, suffix, ...needed) && suffix.fits.test(stem)
    })
  return (word) =>
    has(word) ||
    ends(word) ||
    prefixes.some((prefix) => {
      if (!word.startsWith(prefix.add)) return false
      const rest = prefix.strip + word.slice(prefix.add.length)
      return prefix.fits.test(rest) && (has(rest, prefix) || ends(rest, prefix))
    })
}

function byLastLetter(affixes: readonly Affix[]): ReadonlyMap<string, readonly Affix[]> {
  const found = new Map<string, Affix[]>()
  for (const affix of affixes) {
    const last = affix.add.charAt(affix.add.length - 1)
    const others = found.get(last)
    if (others) others.push(affix)
    else found.set(last, [affix])
  }
  return found
}

/** The flags of every stem of a `.dic` file. */
export function stemsOf(stems: string): ReadonlyMap<string, string> {
  const flags = new Map<string, string>()
  for (const line of stems.split('\n').slice(1)) {
    const slash = line.indexOf('/')
    const stem = slash === -1 ? line.trimEnd() : line.slice(0, slash)
    const own = slash === -1 ? '' : line.slice(slash + 1).trimEnd()
    if (stem !== '') flags.set(stem, own + (flags.get(stem) ?? ''))
  }
  return flags
}

/** A header gives flag and crossing; each line under it gives strip, addition and condition. */
function affixesOf(rules: string, kind: 'SFX' | 'PFX'): readonly Affix[] {
  const crossing = new Map<string, boolean>()
  return rules.split('\n').flatMap((line) => {
    if (!(affixLine.test(line) && line.startsWith(kind))) return []
    const [, flag = '', strip = '', add = '', condition] = line.trimEnd().split(blank)
    if (condition === undefined) {
      crossing.set(flag, strip === 'Y')
      return []
    }
    const fits = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`)
    const bare = strip === '0' ? '' : strip
    return [{flag, crosses: crossing.get(flag) ?? false, strip: bare, add, fits}]
  })
}
