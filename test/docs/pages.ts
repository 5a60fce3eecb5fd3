import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page for readers, with its path from the root. */
export interface ReaderPage {
  readonly path: string
  readonly text: string
}

/** A fenced block of a page. */
export interface FencedBlock {
  readonly path: string
  /** The line on which it opens, from 1. */
  readonly line: number
  readonly language: string
  readonly code: string
}

const single = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'pipeline/README.md',
  'bench/README.md',
  'examples/README.md',
]
const fence = /^```(\w*)\n([\s\S]*?)^```$/gm

/** Every page that is written for readers. */
export function readerPages(): readonly ReaderPage[] {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  const paths = [...single, ...docs.map((name) => `docs/${name}`)]
  return paths.map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}))
}

/** The fenced blocks of all pages in some languages. */
export function blocksIn(...languages: readonly string[]): readonly FencedBlock[] {
  return readerPages().flatMap(({path, text}) =>
    Array.from(text.matchAll(fence), ({index, 1: language = '', 2: code = ''}) => ({
      path,
      line: text.slice(0, index).split('\n').length,
      language,
      code,
    })).filter(({language}) => languages.includes(language)),
  )
}
