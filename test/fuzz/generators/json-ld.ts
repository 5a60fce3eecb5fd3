import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {page} from './html.ts'
import {type Made, madeOf} from './made.ts'
import {odd, sprinkled} from './odd.ts'
import {address, day, headline, name, paragraph, sentence} from './words.ts'

const types = [
  'NewsArticle',
  'Article',
  'Person',
  'Organization',
  'ImageObject',
  'WebPage',
  'BreadcrumbList',
  'LiveBlogPosting',
  'https://schema.org/NewsArticle',
  'schema:Article',
  'x',
  '',
]
const keys = [
  'headline',
  'description',
  'articleBody',
  'author',
  'creator',
  'publisher',
  'image',
  'datePublished',
  'dateModified',
  'keywords',
  'articleSection',
  'mainEntityOfPage',
  'url',
  'isPartOf',
  'hasPart',
  'name',
  'sameAs',
  'inLanguage',
  'isAccessibleForFree',
  '@graph',
  '@id',
  '@type',
  '@context',
  '@reverse',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'a.b',
  '0',
]

/** A page with graphs in JSON-LD: cycles, keys of prototypes, values of wrong types, broken syntax. */
export function jsonLdPage(dice: Dice): Made {
  const scripts = several(dice, [1, 3], (each) => script(jsonLd(each), each))
  return madeOf(page(dice, `<title>${headline(dice)}</title>${scripts.join('\n')}`), '.html')
}

/** A graph in JSON-LD, as text; in most cases JSON. */
function jsonLd(dice: Dice): string {
  const text = oneIn(2, dice) ? article(dice) : value(dice, 4)
  const indented = oneIn(4, dice) ? text.replaceAll(',', ',\n  ') : text
  return oneIn(3, dice) ? broken(indented, dice) : indented
}

function article(dice: Dice): string {
  const members = [
    `"@context":${pick(['"https://schema.org"', '"http://schema.org/"', '[]', '{"@vocab":"https://schema.org/"}', '3'], dice)}`,
    `"@type":${pick(['"NewsArticle"', '["NewsArticle","Report"]', '"newsarticle"', 'null'], dice)}`,
    `"@id":"${pick(['#article', 'https://example.org/a#1', '_:b0'], dice)}"`,
    `"headline":${oneIn(4, dice) ? value(dice, 2) : quoted(sprinkled(headline(dice), dice, 1))}`,
    `"author":${oneIn(3, dice) ? value(dice, 3) : `{"@type":"Person","name":${quoted(name(dice))}}`}`,
    `"datePublished":${quoted(day(dice))}`,
    ...several(dice, [0, 6], (each) => member(each, 3)),
  ]
  return oneIn(4, dice)
    ? `{"@graph":[{${members.join(',')}},${value(dice, 2)}]}`
    : `{${members.join(',')}}`
}

function member(dice: Dice, depth: number): string {
  return `${quoted(pick(keys, dice))}:${value(dice, depth)}`
}

function value(dice: Dice, depth: number): string {
  if (depth === 0) return scalar(dice)
  return either(dice, [
    [4, scalar],
    [4, () => `{${several(dice, [0, 4], (each) => member(each, depth - 1)).join(',')}}`],
    [2, () => `[${several(dice, [0, 4], (each) => value(each, depth - 1)).join(',')}]`],
    [3, () => reference(dice)],
    [
      1,
      () =>
        `{"__proto__":{"polluted":${value(dice, depth - 1)}},"constructor":{"prototype":{"polluted":1}}}`,
    ],
    [
      1,
      () =>
        `{"@type":${quoted(pick(types, dice))},"name":${quoted(name(dice))},"@id":"#${dice(4)}","author":{"@id":"#${dice(4)}"},"isPartOf":${reference(dice)}}`,
    ],
    [1, () => '['.repeat(dice(60)) + scalar(dice)],
  ])
}

/** A node by its name alone; few names, so that nodes come to name one another in circles. */
function reference(dice: Dice): string {
  return `{"@id":"${pick(['#article', '#0', '#1', '#2', '_:b0', 'https://example.org/a#1'], dice)}"}`
}

function scalar(dice: Dice): string {
  return either(dice, [
    [4, () => quoted(pick([headline, name, day, address, paragraph], dice)(dice))],
    [2, () => quoted(odd(dice))],
    [
      1,
      () =>
        pick(
          [
            'null',
            'true',
            'false',
            '0',
            '-0',
            '1e999',
            '12345678901234567890',
            '0.1',
            '-1',
            '""',
            '[]',
            '{}',
          ],
          dice,
        ),
    ],
  ])
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

/** JSON with the damage that templates do to it. */
function broken(text: string, dice: Dice): string {
  const at = dice(text.length + 1)
  return either(dice, [
    [1, () => text.slice(0, at)],
    [1, () => text.replaceAll('}', ',}')],
    [1, () => text.replaceAll('"', "'")],
    [1, () => text.replaceAll(' ', ' "')],
    [1, () => text.replaceAll(',', '\n')],
    [1, () => text.replaceAll('"', '&quot;')],
    [1, () => text.replaceAll('\\n', '\n')],
    [1, () => `// <![CDATA[\n${text}\n// ]]>`],
    [1, () => `<!-- ${text} -->`],
    [1, () => `${text};${text}`],
    [1, () => `callback(${text})`],
    [1, () => text.slice(0, at) + odd(dice) + text.slice(at)],
    [1, () => text.replace(/"(?:headline|author)"/, '"$&"')],
  ])
}

function script(text: string, dice: Dice): string {
  const type = pick(
    [
      'application/ld+json',
      'application/ld+json',
      'application/ld+json',
      'APPLICATION/LD+JSON; charset=utf-8',
      'application/json',
      'text/javascript',
    ],
    dice,
  )
  const safe = oneIn(6, dice) ? text : text.replaceAll('</', '<\\/')
  return `<script type="${type}">${safe}${oneIn(12, dice) ? sentence(dice) : '</script>'}`
}
