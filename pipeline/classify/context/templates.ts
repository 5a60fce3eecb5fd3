import {urlOf} from '../../text/addresses.ts'
import {fold} from '../../text/fold.ts'
import {hashSeed, hashStep} from '../../text/hash.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import {mendedOf} from '../../tree/mended.ts'
import type {Segmented} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'

/** By host, the keys of blocks that its captures share. Plain data: it can be written as JSON. */
export type Templates = Readonly<Record<string, readonly number[]>>

const {templateCaptures, templateShare} = tuned('text')
const figure = /\d+/g
const spread = 2 ** 21

/** What a capture contributes to the templates of its host. */
export interface Leaf {
  readonly host: string
  /** The key of its longest block: captures with the same one are copies of one article. */
  readonly article: number
  /** The keys of its blocks, each once. */
  readonly keys: readonly number[]
}

/**
 * What captures of one host have in common: blocks that stand in three of them or more, and in one of
 * five, are of the site and not of an article.
 *
 * The order of captures does not matter. Copies of one article count once, so that an article that
 * was captured often does not become a template.
 *
 * @param leaves
 *   One for each capture, by `leafOf`. Captures without an address count as one host.
 */
export function templatesOf(leaves: Iterable<Leaf>): Templates {
  const hosts = new Map<string, {articles: Set<number>; keys: Map<number, Set<number>>}>()
  for (const {host, article, keys} of leaves) {
    const own = hosts.get(host) ?? {articles: new Set(), keys: new Map()}
    hosts.set(host, own)
    own.articles.add(article)
    for (const key of keys) own.keys.set(key, (own.keys.get(key) ?? new Set()).add(article))
  }
  return Object.fromEntries(
    Array.from(hosts, ([host, {articles, keys}]) => [host, sharedIn(keys, articles.size)]),
  )
}

/** What a capture contributes to the templates of its host. */
export function leafOf(tree: Segmented): Leaf {
  const texts = blocksOf(tree).map(({at}) => mendedOf(tree, at).text || sliceOf(tree, at))
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '')
  return {
    host: hostOf(tree.capture.url),
    article: templateKeyOf(longest),
    keys: [...new Set(texts.map(templateKeyOf))],
  }
}

function sharedIn(
  keys: ReadonlyMap<number, ReadonlySet<number>>,
  articles: number,
): readonly number[] {
  const least = Math.max(templateCaptures, articles * templateShare)
  return Array.from(keys)
    .filter(([, among]) => among.size >= least)
    .map(([key]) => key)
    .sort((a, b) => a - b)
}

/** The host of an address; empty without one. */
export function hostOf(url: string | undefined): string {
  return url === undefined ? '' : (urlOf(url)?.hostname ?? '')
}

/** The key of a line: a number that is the same whatever its capitals and figures are. */
export function templateKeyOf(text: string): number {
  const plain = fold(text).toLowerCase().replace(figure, '#')
  let one = hashSeed
  let two = hashSeed ^ plain.length
  for (let i = 0; i < plain.length; i += 1) {
    const unit = plain.charCodeAt(i)
    one = hashStep(one, unit)
    two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 13)
  }
  return (one >>> 0) * spread + ((two >>> 0) % spread)
}
