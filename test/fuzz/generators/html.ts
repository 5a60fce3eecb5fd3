import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {type Made, madeOf} from './made.ts'
import {odd, sprinkled} from './odd.ts'
import {address, day, headline, name, paragraph, sentence} from './words.ts'

const doctypes = [
  '<!doctype html>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
  '<?xml version="1.0"?>',
  '<!doctype>',
  '',
]
const blocks = [
  'div',
  'p',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h6',
  'pre',
  'address',
  'details',
  'summary',
  'fieldset',
  'center',
  'figure',
  'figcaption',
  'form',
  'dialog',
  'news-card',
  'x-y',
  'amp-img',
  'marquee',
  'hgroup',
  'search',
]
const inlines = [
  'a',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'time',
  'small',
  'sup',
  'code',
  'q',
  'cite',
  'label',
  'button',
  'ruby',
  'rt',
  'bdo',
  'ins',
  'del',
  'font',
  'my-mark',
  'picture',
  'abbr',
  'nobr',
]
const voids = [
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'meta',
  'link',
  'base',
  'embed',
  'source',
  'area',
  'col',
  'param',
]
const rawTexts = [
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
  'template',
  'select',
]
const classes = [
  'story',
  'byline author',
  'article-body',
  'nav',
  'share',
  'related',
  'caption',
  'credit',
  'comments',
  'headline',
  'ad',
  'hidden',
  'promo',
  '',
  'x'.repeat(50),
  '__proto__',
]

/** A page made by a grammar of HTML as it is written and miswritten, around some prose. */
export function htmlPage(dice: Dice): Made {
  const options = either(dice, [
    [3, () => ({})],
    [2, () => ({mediaType: 'text/html'})],
    [1, () => ({mediaType: 'application/xhtml+xml', url: 'https://example.org/news/1'})],
  ])
  return madeOf(page(dice, several(dice, [0, 8], headPart).join('\n')), '.html', options)
}

/** A page around a head that another generator has made. */
export function page(dice: Dice, head: string): string {
  const story = oneIn(8, dice) ? '' : storyOf(dice)
  const [before, after] = [content(dice, 3), content(dice, 3)]
  const whole = `${pick(doctypes, dice)}<html lang="${pick(['en', 'de', 'ar', 'x', '', 'en-US-x-y'], dice)}"><head>${head}</head><body>${before}${story}${after}</body></html>`
  return either(dice, [
    [8, () => whole],
    [1, () => whole.slice(0, dice(whole.length))],
    [
      1,
      () => whole.replaceAll(pick(['</p>', '</div>', '"', '<body>', '</head>', '>\n'], dice), ''),
    ],
    [1, () => sprinkled(whole, dice)],
  ])
}

function storyOf(dice: Dice): string {
  const head = oneIn(6, dice) ? '' : `<h1>${sprinkledAtTimes(headline(dice), dice)}</h1>`
  const by = oneIn(2, dice)
    ? `<p class="byline">By <a rel="author" href="${address(dice)}">${name(dice)}</a> <time datetime="${day(dice)}">${day(dice)}</time></p>`
    : ''
  const parts = several(dice, [1, 6], (each) =>
    either(each, [
      [8, () => `<p>${inlineOf(each, paragraph(each))}</p>`],
      [1, () => figure(each)],
      [1, () => content(each, 2)],
    ]),
  )
  const element = pick(['article', 'div', 'main', 'section', 'x-story'], dice)
  return `<${element}${attributes(dice)}>${head}${by}${parts.join('\n')}${oneIn(8, dice) ? '' : `</${element}>`}`
}

/** Content of any kind, nested so deep at most. */
export function content(dice: Dice, depth: number): string {
  if (depth === 0) return textOf(dice)
  return several(dice, [0, 3], (each) =>
    either(each, [
      [4, () => element(pick(blocks, each), each, depth)],
      [3, () => element(pick(inlines, each), each, depth)],
      [2, () => `<${pick(voids, each)}${attributes(each)}${pick(['>', '/>', ''], each)}`],
      [2, () => rawText(each)],
      [1, () => table(each, depth)],
      [1, () => figure(each)],
      [1, () => foreign(each, depth)],
      [
        1,
        () =>
          pick(
            [
              '<!-- x -->',
              '<!-->',
              '<!--',
              '<![CDATA[x]]>',
              '<?x?>',
              '</',
              '<',
              '</p>',
              '</br>',
              '</table>',
              '<frameset>',
            ],
            each,
          ),
      ],
      [4, () => textOf(each)],
    ]),
  ).join('')
}

function element(tag: string, dice: Dice, depth: number): string {
  const close = either(dice, [
    [8, () => `</${tag}>`],
    [2, () => ''],
    [1, () => `</${pick(blocks, dice)}>`],
    [1, () => `</${tag.toUpperCase()} x>`],
  ])
  return `<${tag}${attributes(dice)}>${content(dice, depth - 1)}${close}`
}

function textOf(dice: Dice): string {
  return either(dice, [
    [4, sentence],
    [2, paragraph],
    [1, odd],
    [1, () => pick(['Share', 'Read more', 'Advertisement', 'Comments (3)', ' ', '\n\n'], dice)],
  ])
}

function inlineOf(dice: Dice, text: string): string {
  if (oneIn(2, dice)) return sprinkledAtTimes(text, dice)
  const at = dice(text.length + 1)
  return text.slice(0, at) + element(pick(inlines, dice), dice, 1) + text.slice(at)
}

function sprinkledAtTimes(text: string, dice: Dice): string {
  return oneIn(4, dice) ? sprinkled(text, dice) : text
}

function attributes(dice: Dice): string {
  return several(dice, [0, 2], (each) => {
    const [attribute, value] = either<readonly [string, string]>(each, [
      [4, () => ['class', pick(classes, each)]],
      [1, () => ['id', pick(classes, each)]],
      [
        1,
        () => [
          'style',
          pick(
            ['display:none', 'visibility: hidden', 'color:red', 'display : NONE !important', ';;'],
            each,
          ),
        ],
      ],
      [1, () => ['hidden', '']],
      [1, () => ['href', address(each)]],
      [1, () => [pick(['src', 'srcset', 'data-src', 'poster', 'action'], each), address(each)]],
      [
        1,
        () => [
          pick(['datetime', 'content', 'alt', 'title', 'aria-label'], each),
          oneIn(2, each) ? day(each) : odd(each),
        ],
      ],
      [
        1,
        () => [
          pick(
            ['onclick', 'rel', 'role', 'dir', 'lang', 'itemprop', '__proto__', 'x:y', '<', '='],
            each,
          ),
          pick(['alert(1)', 'author', 'rtl', 'banner', ''], each),
        ],
      ],
    ])
    const quote = pick(['"', '"', '"', "'", '', '`'], each)
    return ` ${attribute}=${quote}${value}${quote}`
  }).join('')
}

function rawText(dice: Dice): string {
  const tag = pick(rawTexts, dice)
  const inside = pick(
    [
      'p{}',
      'var a="<p>no</p>"',
      '<!--<script>',
      '</p>',
      '<b>x</b>',
      'x &amp; y',
      '<option>one<option>two',
      ']]>',
    ],
    dice,
  )
  return `<${tag}${attributes(dice)}>${inside}${oneIn(6, dice) ? '' : `</${tag}>`}`
}

function table(dice: Dice, depth: number): string {
  const row = (each: Dice): string =>
    `<tr>${several(each, [0, 4], (cell) => `<${pick(['td', 'th'], cell)} colspan=${dice(4)}>${oneIn(2, cell) ? content(cell, depth - 1) : odd(cell)}`).join('')}${oneIn(2, each) ? '</tr>' : ''}`
  return `<table${attributes(dice)}>${oneIn(3, dice) ? `<caption>${sentence(dice)}</caption>` : ''}${several(dice, [0, 4], row).join('')}${oneIn(6, dice) ? '' : '</table>'}`
}

/** A picture with its caption and credit, of which each may be missing, doubled or misplaced. */
export function figure(dice: Dice): string {
  const picture = `<img src="${address(dice)}" alt="${sentence(dice)}" width=${dice(5000)} height=${pick(['1', '-1', '1e9', 'x', '99999'], dice)}>`
  const caption = `<figcaption${attributes(dice)}>${inlineOf(dice, sentence(dice))} ${pick(['', '(Photo: AP)', '<span class=credit>Getty Images</span>', '(Kyodo) ==Kyodo'], dice)}</figcaption>`
  return `<figure>${pick([picture + caption, caption + picture, picture, caption, caption + caption, `<picture><source srcset="${address(dice)} 2x, b 1x">${picture}</picture>${caption}`], dice)}${oneIn(5, dice) ? '' : '</figure>'}`
}

function foreign(dice: Dice, depth: number): string {
  const inside = pick(
    [
      '<title>x</title>',
      '<path d="M0"/>',
      '<foreignObject><p>in</p></foreignObject>',
      '<mi>x</mi>',
      '<style><b>',
      '<script>1</script>',
      '<desc><div>x',
    ],
    dice,
  )
  const tag = pick(['svg', 'math'], dice)
  return `<${tag}${attributes(dice)}>${inside}${oneIn(3, dice) ? content(dice, depth - 1) : ''}${oneIn(4, dice) ? '' : `</${tag}>`}`
}

function headPart(dice: Dice): string {
  return either(dice, [
    [4, () => `<title>${sprinkledAtTimes(headline(dice), dice)}</title>`],
    [
      1,
      () =>
        `<meta charset="${pick(['utf-8', 'latin1', 'utf-16', 'x-user-defined', 'nonsense', ''], dice)}">`,
    ],
    [
      1,
      () =>
        `<link rel="${pick(['canonical', 'amphtml', 'alternate', 'shortlink'], dice)}" href="${address(dice)}">`,
    ],
    [1, () => `<base href="${address(dice)}">`],
    [1, () => rawText(dice)],
    [1, () => '<!--[if IE]><p>old</p><![endif]-->'],
  ])
}
