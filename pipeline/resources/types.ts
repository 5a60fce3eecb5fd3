import type {MadePart} from './made-parts.ts'
import type {WordFile} from './word-files.ts'

/** What is used of the detector of charsets: `jschardet`. */
export interface CharsetDetector {
  readonly detect: (
    bytes: Uint8Array,
    options: {readonly excludeEncodings: string[]},
  ) => {readonly encoding: string | null}
}

/** Where the files that come with Copydesk are read from: the source tree, the package, or what a caller gives. */
export interface Resources {
  /**
   * The text of a file of Copydesk's own: `language/en.tsv`, `models/page.json`, `tuning/text.json`,
   * `schemas/audit.schema.json`, `package.json`.
   *
   * @throws Error
   *   When there is no such file; the message names it.
   */
  readonly textOf: (path: string) => string
  /** The names of the files of a folder such as `language`, sorted by code units. */
  readonly namesIn: (folder: string) => readonly string[]
  /**
   * The text of a file of word data that another package ships.
   *
   * @param path
   *   The name of the package, and the file in it, as in `dictionary-en/index.aff`.
   * @throws Error
   *   When there is no such file; the message names it.
   */
  readonly wordsOf: (path: WordFile) => string
  /** What the build made of some of these; `undefined` where there is no build, and the caller makes it itself. */
  readonly made: (part: MadePart) => Uint8Array | undefined
  /** The program of Compact Language Detector 3: WebAssembly, as bytes or compiled. */
  readonly languageDetector: () => object
  /** The detector of charsets; `undefined` where none is at hand. */
  readonly charsetDetector: () => CharsetDetector | undefined
}
