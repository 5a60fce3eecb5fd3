import assert from 'node:assert/strict'
import {newsArticle} from '../../pipeline/compile/news-article.ts'
import {type CompileOptions, withDerivedHeadline} from '../../pipeline/compile/title.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import type {NewsArticle} from '../../pipeline/tree/generated/news-article.ts'
import type {Extracted} from '../../pipeline/tree/types.ts'
import {type Part, treeOf} from '../tree/trees.ts'

/** Blocks of a story that has most fields. */
export const story: readonly Part[] = [
  ['kicker', 'World'],
  ['headline', 'Ferry back in port'],
  ['dek', 'Nobody on board was hurt.'],
  ['byline', 'By Ann Miller and Ravi Nair'],
  ['timestamp', 'Published: 20 March 2023 10:15 GMT, updated: 21 March 2023'],
  ['caption', 'The ferry in port. (Karl Weber/AP)'],
  [
    'paragraph',
    'OSLO (NTB) — The ferry returned to port on Monday after three days at sea, its operator told passengers who had waited on the quay.',
  ],
  ['paragraph', 'Nobody was hurt. (NTB)'],
  ['contributors', 'With inputs from AFP'],
  ['correction', 'Correction: an earlier version misspelt the ferry’s name.'],
  ['tags', 'Tags: ferry, harbour'],
  ['paywall', 'This article is for subscribers'],
  ['legal', '© 2023 Harbour Post'],
  ['share', 'Share'],
]

/** A tree with these blocks, read. */
export function read(parts: readonly Part[]): Extracted {
  return extract.run(treeOf(parts))
}

/** The article of these blocks. */
export function articleOf(
  parts: readonly Part[],
  {deriveHeadline = false}: CompileOptions = {},
): NewsArticle {
  const tree = read(parts)
  const article = newsArticle(deriveHeadline ? withDerivedHeadline(tree) : tree)
  assert.ok(article)
  return article
}
