import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputOfRecord} from '../../pipeline/gather/containers/capture-record.ts'
import {type Understood, understand} from '../../pipeline/index.ts'
import type {Dice} from '../fuzz/dice.ts'
import {markupOf} from './markup.ts'

const prose =
  'The harbour opened again on Monday after three days of storm, the port said. Ferries to Stavanger sail from noon on weekdays.'

/** A plain text with markup in every line. */
export function textWith(dice: Dice): Understood {
  const some = (): string => markupOf(dice)
  const text = `Harbour ${some()} opens\n\nBy Ann ${some()} Miller\n\n${prose} ${some()} it said.\n\n${some()}\n\n${some()} ${prose}\n\nPhoto: ${some()} (Acme)\n\n${prose}`
  return understand(text, {mediaType: 'text/plain', name: 'text', deriveHeadline: true})
}

/** A page with markup in its text, escaped, and in what it states. */
export function pageWith(dice: Dice): Understood {
  const some = (): string => escaped(markupOf(dice))
  const stated = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: markupOf(dice),
    description: markupOf(dice),
    articleSection: [markupOf(dice)],
    keywords: markupOf(dice),
    author: [{'@type': 'Person', name: `Ann ${markupOf(dice)} Miller`, jobTitle: markupOf(dice)}],
    publisher: {'@type': 'Organization', name: markupOf(dice)},
    image: {'@type': 'ImageObject', url: 'https://e.org/a.png', caption: markupOf(dice)},
  }).replaceAll('<', '\\u003c')
  const page = `<!doctype html><html lang="en"><title>Harbour ${some()} opens</title>
<meta name="author" content="Ann ${some()} Miller"><meta property="og:description" content="${some()}">
<script type="application/ld+json">${stated}</script><article><h1>Harbour ${some()} opens</h1>
<p>${prose} ${some()}</p><figure><img src="a.png" alt=""><figcaption>${some()} Photo: Acme</figcaption></figure>
<table><tr><td>${some()}</td><td>${some()}</td></tr></table><p>${some()} ${prose}</p><p>${prose}</p></article></html>`
  return understand(page, {mediaType: 'text/html', name: 'page', url: 'https://e.org/1'})
}

/** A record of a feed with markup in every field. */
export function recordWith(dice: Dice): Understood | undefined {
  const some = (): string => markupOf(dice)
  const record = {
    text: `${prose}\n\n${prose} ${some()}`,
    url: 'https://e.org/1',
    headline: some(),
    authors: [`Ann ${some()} Miller`],
    section: some(),
    keywords: [some(), some()],
    publisher: some(),
  }
  const input = inputOfRecord(JSON.parse(JSON.stringify(record)), 'record')
  return documentResultOf(input, {}).understood
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
