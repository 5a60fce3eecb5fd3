import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {publishedBodyOf, publishedIn} from '../../pipeline/compile/body.ts'
import {markdownDocument} from '../../pipeline/compile/markdown.ts'
import {understand} from '../../pipeline/index.ts'
import {read as readDocument} from '../../pipeline/read/read.ts'
import {allApplied} from '../../pipeline/tree/applied-edits.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import type {Capture} from '../../pipeline/tree/types.ts'
import {corpus, goldenPages, understandSample} from '../corpus.ts'
import type {Part} from '../tree/trees.ts'
import {articleOf, read, story} from './articles.ts'

const blanks = /\s+/g
/** The marks of items in texts, which become those of Markdown. */
const marks = /^(?:[-*•·‣▪◦●■►–]|\(?\d{1,2}[.)])\s+/
const parts = {lists: true, tables: true, posts: true, standfirst: true}

function markdownOf(own: readonly Part[]): string {
  return markdownDocument(articleOf(own), read(own))
}

function bodyOf(own: readonly Part[]): string {
  return markdownOf([['headline', 'Ferry'], ...own]).replace(/^---\n[\s\S]*?\n---\n\n/, '')
}

/** The Markdown of a page whose story begins with a paragraph and goes on with this markup. */
function storyOf(html: string): string {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Ferry back in port</title>
<link rel="canonical" href="https://harbour.example/news/ferry"></head><body><article>
<h1>Ferry back in port</h1>
<p>The ferry returned to port on Monday after three days at sea, its operator told passengers on the quay.</p>
${html}
<p>Nobody on board was hurt, a spokesman said, and the ferry sails again on Friday, weather allowing.</p>
</article></body></html>`
  const {article, tree} = understand(page, {body: parts, mediaType: 'text/html'})
  assert.ok(article)
  const text = markdownDocument(article, tree)
  const [, rest = ''] = text.split('passengers on the quay.\n\n')
  return rest.split('\n\nNobody on board')[0] ?? ''
}

function readBack(markdown: string): Capture {
  const capture = readDocument(Buffer.from(markdown), {name: 'a.md', mediaType: 'text/markdown'})
  assert.ok(!isRefusal(capture), markdown)
  return capture
}

test('fields are front matter, and the story follows', () => {
  assert.equal(
    markdownOf(story),
    `---
title: "Ferry back in port"
description: "Nobody on board was hurt."
authors:
  - "Ann Miller"
  - "Ravi Nair"
date: "2023-03-20T10:15:00+00:00"
lastmod: "2023-03-21"
lang: "en"
agency: "NTB"
dateline: "OSLO"
location: "OSLO"
categories:
  - "World"
tags:
  - "ferry"
  - "harbour"
contributors:
  - "AFP"
credit: "With inputs from AFP"
copyright: "© 2023 Harbour Post"
corrections:
  - "Correction: an earlier version misspelt the ferry’s name."
images:
  - caption: "The ferry in port."
    creditText: "Karl Weber/AP"
accessibleForFree: false
---

OSLO (NTB) — The ferry returned to port on Monday after three days at sea, its operator told passengers who had waited on the quay.

Nobody was hurt.
`,
  )
})

test('headings, lists and quotations of a text have the marks of Markdown', () => {
  const text = bodyOf([
    ['crosshead', 'What happened #'],
    ['paragraph', '1. It came.'],
    ['quote', 'We are glad.'],
    ['quote', 'It was long.'],
  ])
  assert.equal(text, '## What happened \\#\n\n1\\. It came.\n\n> We are glad.\n>\n> It was long.\n')
})

test('links of a page are absolute, and only those of the web are kept', () => {
  const text = storyOf(
    `<p>She saw <a href="/ships/anna_(2)">the <b>Anna</b> </a>, wow!<a href="b?x=1&amp;y=*">B*</a> and
     <a href="javascript:go()">more</a> in <a href="#note">the note</a> of the harbour office on Tuesday.</p>`,
  )
  assert.equal(
    text,
    String.raw`She saw [the Anna](https://harbour.example/ships/anna_%282%29), wow\![B\*](https://harbour.example/news/b?x=1&y=%2A) and more in the note of the harbour office on Tuesday.`,
  )
})

test('lists in lists and paragraphs in items are indented', () => {
  const text = storyOf(`<ul><li>The engine stopped near the coast on Friday.</li>
<li><p>A tug pulled the ship into the port.</p><p>The tug was the Bertha of the guard.</p>
<ol><li>First it was repaired in the yard.</li><li>Then it sailed again to the islands.</li></ol></li></ul>`)
  assert.equal(
    text,
    `- The engine stopped near the coast on Friday.
- A tug pulled the ship into the port.

  The tug was the Bertha of the guard.
  1. First it was repaired in the yard.
  2. Then it sailed again to the islands.`,
  )
})

test('a table has a head, an empty one without cells that are headings', () => {
  const rows = '<tr><td>Monday</td><td>Oslo | Moss</td></tr><tr><td>Friday</td><td>At sea</td></tr>'
  const body = '| Monday | Oslo \\| Moss |\n| Friday | At sea |'
  const head = '<tr><th>Day</th><th>Place</th></tr>'
  assert.equal(storyOf(`<table>${head}${rows}</table>`), `| Day | Place |\n| --- | --- |\n${body}`)
  assert.equal(storyOf(`<table>${rows}</table>`), `|  |  |\n| --- | --- |\n${body}`)
})

test('a quotation of a page is quoted, and what keeps its white space is fenced', () => {
  const quote =
    '<p>We are glad to be back at home, she said.</p><p>It was long, said another one.</p>'
  assert.equal(
    storyOf(`<blockquote>${quote}</blockquote>`),
    '> We are glad to be back at home, she said.\n>\n> It was long, said another one.',
  )
})

test('signs of Markdown in a text are read as the text', () => {
  const signs = fc.constantFrom(
    ...[
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '#',
      '+',
      '-',
      '=',
      '|',
      '~',
      '!',
      '\\',
      ':',
      '.',
      '^',
      '$',
    ],
    ...[
      '1.',
      '2)',
      '>',
      '<b',
      '&amp;',
      '&',
      'a',
      'B',
      ' ',
      '  ',
      '---',
      '```',
      '~~~',
      '[^1]',
      '![',
      '](x)',
    ],
  )
  const line = fc
    .array(signs, {minLength: 1, maxLength: 12})
    .map((all) => `It ${all.join('')} came.`)
  const opening = fc.array(signs, {minLength: 1, maxLength: 8}).map((all) => `${all.join('')} x`)
  const roles = fc.constantFrom('paragraph', 'quote', 'crosshead', 'list-item' as const)
  const block = fc.tuple(roles, fc.oneof(line, opening))
  fc.assert(
    fc.property(fc.array(block, {minLength: 1, maxLength: 4}), (own) => {
      const tree = read([['headline', 'Ferry'], ...own])
      const expected = publishedBodyOf(tree)
        .map(({text}) => text.replace(blanks, ''))
        .join('')
      if (expected === '') return
      const {text} = readBack(bodyOf(own))
      assert.equal(text.replace(blanks, ''), expected)
    }),
    {numRuns: 300, seed: 7},
  )
})

test('the Markdown of every document reads as its body, and its front matter as its fields', () => {
  let compared = 0
  for (const sample of [...corpus, ...goldenPages]) {
    const {article, tree} = understandSample(sample)
    if (article === undefined) continue
    const markdown = markdownDocument(article, tree)
    const {text, labelled, page} = readBack(markdown)
    const expected = Array.from(publishedIn(tree, allApplied(tree)), ({text: own, block}) =>
      block.data.role === 'list-item' && page !== undefined ? own.replace(marks, '') : own,
    )
    assert.equal(text.replace(blanks, ''), expected.join('').replace(blanks, ''), sample.name)
    const stated = [...(labelled?.statements ?? []), ...(page?.statements ?? [])]
    const title = stated.find(({property}) => property === 'headline')?.value
    assert.equal(title?.replace(blanks, ' '), article.headline?.replace(blanks, ' '), sample.name)
    compared += 1
  }
  assert.ok(compared > 50)
})
