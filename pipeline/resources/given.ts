import type {Resources} from './types.ts'
import {groupOf} from './word-files.ts'

/** What a program in a browser, or at the edge of a network, gives: files of `copydesk-data/` of the package. */
export interface Supplies {
  /** What is in `tables.json`. */
  readonly tables: Readonly<Partial<Record<string, string>>>
  /** What is in `spelling.json`. */
  readonly spelling: Readonly<Partial<Record<string, string>>>
  /** What is in `typos.json`; without it, typos are left alone. */
  readonly typos?: Readonly<Partial<Record<string, string>>>
  /** The bytes of `cld3.wasm`, or the `WebAssembly.Module` made of them, where a program may not compile. */
  readonly languageDetector: object
}

const given: {supplies?: Supplies} = {}

/** Give what is read from files elsewhere; before anything that reads it is loaded. */
export function give(supplies: Supplies): void {
  given.supplies = supplies
}

/** Whether there is what typos are found with. */
export function canFindTypos(): boolean {
  return given.supplies?.typos !== undefined
}

/** Read from what was given. */
export const resources: Resources = {
  textOf: (path) => found(supplies().tables[path], path, 'tables'),
  namesIn: (folder) =>
    Object.keys(supplies().tables)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .sort((a, b) => (a < b ? -1 : 1)),
  wordsOf: (path) => {
    const group = groupOf(path)
    return found(supplies()[group]?.[path], path, group)
  },
  made: (part) => {
    const text = supplies().tables[part]
    return text === undefined ? undefined : new TextEncoder().encode(text)
  },
  languageDetector: () => supplies().languageDetector,
  charsetDetector: () => undefined,
}

function supplies(): Supplies {
  if (given.supplies === undefined) throw new Error('Expected `open` to be called first')
  return given.supplies
}

function found(text: string | undefined, path: string, name: string): string {
  if (text !== undefined) return text
  throw new Error(
    `Expected \`${path}\` in \`${name}\`, found none. Give what is in \`copydesk-data/${name}.json\` of this release`,
  )
}
