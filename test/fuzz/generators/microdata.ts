import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {content, page} from './html.ts'
import {type Made, madeOf} from './made.ts'
import {sprinkled} from './odd.ts'
import {address, day, headline, name, paragraph} from './words.ts'

const types = [
  'https://schema.org/NewsArticle',
  'http://schema.org/Person',
  'https://schema.org/ImageObject',
  'https://schema.org/Organization',
  'NewsArticle',
  '',
  'x y z',
]
const properties = [
  'headline',
  'author',
  'name',
  'datePublished',
  'dateModified',
  'articleBody',
  'image',
  'publisher',
  'url',
  'description',
  'keywords',
  'headline name',
  '__proto__',
  'constructor',
  '',
]

/** A page whose elements state microdata: nested, referring to one another in circles, or outside any thing. */
export function microdataPage(dice: Dice): Made {
  const things = several(dice, [1, 3], (each) => thing(each, 3))
  const whole = page(dice, `<title>${headline(dice)}</title>`)
  const at = whole.indexOf('<body>') + 1
  return madeOf(
    whole.slice(0, at - 1) + things.join('') + whole.slice(Math.max(0, at - 1)),
    '.html',
  )
}

function thing(dice: Dice, depth: number): string {
  const references = oneIn(4, dice) ? ` itemref="r${dice(3)} r${dice(3)}"` : ''
  const id = ` id=r${dice(3)}${oneIn(3, dice) ? ` itemid="${address(dice)}"` : ''}`
  const inside = several(dice, [0, 5], (each) => property(each, depth))
  return `<div itemscope itemtype="${pick(types, dice)}"${id}${references}>${inside.join('')}${oneIn(6, dice) ? '' : '</div>'}`
}

function property(dice: Dice, depth: number): string {
  const named = `itemprop="${pick(properties, dice)}"`
  return either(dice, [
    [3, () => `<span ${named}>${sprinkled(headline(dice), dice, 1)}</span>`],
    [1, () => `<meta ${named} content="${day(dice)}">`],
    [1, () => `<link ${named} href="${address(dice)}">`],
    [1, () => `<time ${named} datetime="${day(dice)}">${day(dice)}</time>`],
    [1, () => `<img ${named} src="${address(dice)}">`],
    [1, () => `<a ${named} rel=author href="${address(dice)}">${name(dice)}</a>`],
    [1, () => `<div ${named}><p>${paragraph(dice)}</p>${content(dice, 1)}</div>`],
    [1, () => `<data ${named} value="${dice(9)}">x</data>`],
    [2, () => (depth === 0 ? '' : thing(dice, depth - 1).replace('<div', `<div ${named}`))],
  ])
}
