import {type Dice, either, pick, several} from '../dice.ts'
import {page} from './html.ts'
import {type Made, madeOf} from './made.ts'
import {sprinkled} from './odd.ts'
import {address, day, headline, name, sentence} from './words.ts'

const texts = [
  'og:title',
  'twitter:title',
  'og:description',
  'description',
  'og:site_name',
  'dc.title',
  'sailthru.title',
  'headline',
  'parsely-title',
]
const people = [
  'author',
  'article:author',
  'dc.creator',
  'byl',
  'parsely-author',
  'twitter:creator',
  'sailthru.author',
]
const days = [
  'article:published_time',
  'article:modified_time',
  'date',
  'pubdate',
  'dc.date.issued',
  'og:updated_time',
  'lastmod',
  'parsely-pub-date',
]
const addresses = [
  'og:url',
  'og:image',
  'og:image:secure_url',
  'twitter:image',
  'article:publisher',
  'parsely-link',
  'thumbnail',
]
const lists = [
  'keywords',
  'news_keywords',
  'article:tag',
  'article:section',
  'section',
  'parsely-tags',
]

/** A page whose head states everything in elements of metadata, the same thing often and in several ways. */
export function metaPage(dice: Dice): Made {
  return madeOf(page(dice, several(dice, [1, 14], element).join('\n')), '.html')
}

function element(dice: Dice): string {
  return either(dice, [
    [4, () => meta(pick(texts, dice), sprinkled(headline(dice), dice, 1), dice)],
    [
      3,
      () =>
        meta(
          pick(people, dice),
          pick(
            [
              name(dice),
              `${name(dice)}, ${name(dice)} and ${name(dice)}`,
              address(dice),
              '{{author}}',
            ],
            dice,
          ),
          dice,
        ),
    ],
    [3, () => meta(pick(days, dice), day(dice), dice)],
    [3, () => meta(pick(addresses, dice), address(dice), dice)],
    [
      2,
      () =>
        meta(
          pick(lists, dice),
          several(dice, [0, 8], name).join(pick([',', ', ', ';', '|', '、', ',,'], dice)),
          dice,
        ),
    ],
    [
      1,
      () =>
        meta(
          pick(['og:type', 'og:locale', 'robots', 'refresh', '__proto__', 'constructor'], dice),
          pick(['article', 'website', 'nb_NO', '0;url=/', 'x'], dice),
          dice,
        ),
    ],
    [
      1,
      () =>
        `<link rel="${pick(['canonical', 'author', 'image_src', 'next', 'license'], dice)}" href="${address(dice)}">`,
    ],
    [
      1,
      () =>
        `<div vocab="https://schema.org/" typeof="NewsArticle"><span property="headline">${sentence(dice)}</span></div>`,
    ],
    [
      1,
      () =>
        `<title>${headline(dice)} ${pick(['|', '-', '–', '::'], dice)} The Lindesund Mail</title>`,
    ],
  ])
}

function meta(property: string, value: string, dice: Dice): string {
  const attribute = pick(['property', 'name', 'itemprop', 'http-equiv', 'NAME'], dice)
  const quote = pick(['"', '"', '"', "'", ''], dice)
  const pairs = [`${attribute}=${quote}${property}${quote}`, `content=${quote}${value}${quote}`]
  return `<meta ${(dice(4) === 0 ? pairs.reverse() : pairs).join(' ')}>`
}
