import type {Options} from './options.ts'
import {canFindTypos, give, type Supplies} from './resources/given.ts'
import type {understand as Understand} from './understand.ts'

export type {Supplies} from './resources/given.ts'

/** The library, as `copydesk` exports it. */
export type WebLibrary = typeof import('./index.ts')

/**
 * Load the library where there are no files: in a browser, a worker of one, or at the edge of a network.
 *
 *     const desk = await open({tables, spelling, languageDetector})
 *     const {article, audit} = desk.understand(html, {mediaType: 'text/html', url})
 *
 * It is loaded once; a second call returns the same. Typos are left alone unless what they are found with is given as well, and the
 * statistics of letters are not asked for a charset: a page in an old charset that it does not name is read as windows-1252.
 *
 * @param supplies
 *   Files of `copydesk-data/` of the package, of the same release: objects read from `tables.json`, `spelling.json` and perhaps
 *   `typos.json`, and the bytes of `cld3.wasm`.
 */
export async function open(supplies: Supplies): Promise<WebLibrary> {
  give(supplies)
  const library = await import('./index.ts')
  const understand: typeof Understand = (input, options = {}) =>
    library.understand(input, withoutTypos(options))
  return {...library, understand}
}

/** Options that leave typos alone where they say nothing of them and the words are not there. */
function withoutTypos<Given extends Options>(options: Given): Given {
  return options.typos === undefined && !canFindTypos() ? {...options, typos: 'off'} : options
}
