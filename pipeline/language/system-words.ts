import {load} from './load.ts'

/**
 * What words of systems stand for: a keyword or section by default, a part of the name of a layout, and in the address of
 * a picture one that is no lead picture, that is a placeholder, that stands for the site, or that says nothing; in the
 * class or id of an element, that readers unfold it; at its end, that a word is the name of a file.
 */
export type SystemWordKind =
  | 'file-ending'
  | 'keyword'
  | 'layout'
  | 'picture-aside'
  | 'picture-placeholder'
  | 'picture-plain'
  | 'picture-site'
  | 'section'
  | 'unfolded'

const {rows} = load('system-words', ['kind', 'word'])

/** The words of a kind, in lower case. */
export function systemWords(wanted: SystemWordKind): ReadonlySet<string> {
  return new Set(rows.filter(({kind}) => kind === wanted).map(({word}) => word))
}
