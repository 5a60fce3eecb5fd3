import {createRequire} from 'node:module'

type Ftfy = typeof import('@photostructure/ftfy')
type Steps = readonly (readonly [action: string, what: string])[]

/** A line repaired by the library. */
export interface FtfyResult {
  readonly text: string
  /** Its steps, in order. */
  readonly steps: Steps
}

const load = createRequire(import.meta.url)

let loaded: {readonly ftfy: Ftfy; readonly config: ReturnType<Ftfy['TextFixerConfig']>} | undefined

/**
 * Repair text that was decoded in a wrong encoding. All other repairs of the library are off.
 *
 * The library takes some 40 ms to load, so it is loaded for the first suspicious line. Where encodings
 * are mixed, its time grows with the square of the length: pass short pieces.
 */
export function mendEncoding(text: string): FtfyResult {
  const {ftfy, config} = library()
  const {text: mended, explanation} = ftfy.fix_and_explain(text, config)
  return {text: mended, steps: explanation ?? []}
}

/** The character that an HTML reference such as `&eacute;` or `&#233;` stands for; an unknown reference unchanged. */
export function unescapeReference(reference: string): string {
  return library().ftfy.FIXERS.unescape_html(reference)
}

function library(): NonNullable<typeof loaded> {
  if (loaded !== undefined) return loaded
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: `require` has no types; this is the package's own
  const ftfy = load('@photostructure/ftfy') as Ftfy
  const config = ftfy.TextFixerConfig({
    unescape_html: false,
    remove_terminal_escapes: false,
    fix_latin_ligatures: false,
    fix_character_width: false,
    uncurl_quotes: false,
    fix_line_breaks: false,
    fix_surrogates: false,
    remove_control_chars: false,
    normalization: null,
  })
  loaded = {ftfy, config}
  return loaded
}
