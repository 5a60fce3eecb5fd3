import {classKinds} from '../../../language/class-words.ts'
import {type Region, regions} from '../../../tree/page.ts'
import {type BlockFeature, ownColumns} from '../block-features.ts'
import {type Column, outside} from '../columns.ts'
import {type Feature, ownFeatures} from '../features.ts'
import {type ElementColumns, upFrom} from './elements.ts'
import type {PageLayout} from './layout.ts'
import type {BlockGroups} from './siblings.ts'

type PageFeature = Feature<WordedLayout>

/** The same with what lexicons say of the words of the blocks, and of the names of the elements around them. */
export interface WordedLayout extends PageLayout {
  /** By `lexicalOddsOf`. */
  readonly wordOdds: Column
  /** By `classOddsOf`. */
  readonly classOdds: Column
}

const unknown = 99
const most = 40
const near = [-2, -1, 1, 2] as const
const nearest = [-1, 1] as const
const levels = [0, 1, 2] as const
const rootNumbers = [0, 1, 2, 3] as const
const heads = [1, 2, 3, 4, 5, 6]

/** Tags by what text in them mostly is; the order is that of their numbers. */
const tags: readonly string[] = [
  ...['p', 'li', 'td', 'th', 'tr', 'table', 'dd', 'dt', 'blockquote', 'pre', 'code'],
  ...heads.map((level) => `h${level}`),
  ...[
    'figcaption',
    'figure',
    'div',
    'section',
    'article',
    'main',
    'span',
    'strong',
    'b',
    'em',
    'i',
  ],
  ...['ul', 'ol', 'header', 'footer', 'aside', 'nav', 'a', 'time', 'label', 'button', 'address'],
  ...['summary', 'details', 'center', 'font', 'form', 'body'],
]

const tagNumbers = new Map(tags.map((tag, number) => [tag, number]))

const inRegions: readonly Region[] = [
  'main',
  'article',
  'section',
  'figure',
  'list',
  'table',
  'heading',
  'control',
  'hidden',
  'dialog',
]

/** What the model of pages reads of a block, in the order of its rows. */
export const pageFeatures: readonly PageFeature[] = [
  ...ownFeatures('length', ownColumns.length),
  ...ownFeatures('form', ['capitals', 'capitalised', 'digits', 'functions', 'commas', 'stops']),
  ...ownFeatures('form', ['signs', 'opens', 'ends', 'prose']),
  ...ownFeatures('rules', ownColumns.rules),
  ...ownFeatures('repetition', ['shared']),
  {name: 'repetition/before', of: ({before}, i) => before[i] ?? 0},
  {name: 'repetition/times', of: ({times}, i) => times[i] ?? 0},
  {name: 'markup/tag', of: tagAt},
  {name: 'markup/links', of: ({marks}, i) => marks[i]?.links ?? 0},
  {name: 'markup/link count', of: ({marks}, i) => marks[i]?.linkCount ?? 0},
  {name: 'markup/strong', of: ({marks}, i) => marks[i]?.strong ?? 0},
  {name: 'markup/depth', of: ({elements, element}, i) => elements.depth[element[i] ?? 0] ?? 0},
  ...inRegions.map((region): PageFeature => {
    const bit = regions[region]
    return {
      name: `markup/in ${region}`,
      of: ({marks}, i) => (((marks[i]?.within ?? 0) & bit) === 0 ? 0 : 1),
    }
  }),
  ...(['own', 'least', 'most', 'sum'] as const).map(
    (name): PageFeature => ({
      name: `classes/${name}`,
      of: ({classes, element}, i) => classes[name][element[i] ?? 0] ?? 0,
    }),
  ),
  {name: 'classes/lexicon', of: ({classOdds}, i) => classOdds[i] ?? 0},
  ...classKinds.map(
    (kind, at): PageFeature => ({
      name: `classes/up to ${kind}`,
      of: ({levels}, i) => levels[at]?.[i] ?? unknown,
    }),
  ),
  ...grouped('same', ({shapes}) => shapes),
  ...grouped('chain', ({chains}) => chains),
  {name: 'siblings/twins', of: ofTwin((columns, e) => Math.min(most, columns.twins[e] ?? 0))},
  {name: 'siblings/twin words', of: ofTwin((columns, e) => columns.words[e] ?? 0)},
  {
    name: 'siblings/twin blocks',
    of: ofTwin((columns, e) => Math.min(most, columns.blocks[e] ?? 0)),
  },
  ...levels.flatMap(contained),
  {
    name: 'container/up',
    of: ({elements, element, holder}, i) =>
      (elements.depth[element[i] ?? 0] ?? 0) - (elements.depth[holder[i] ?? 0] ?? 0),
  },
  {name: 'root/nearness', of: ({nearness}, i) => nearness[i] ?? 0},
  ...rootNumbers.flatMap((root): readonly PageFeature[] => [
    {name: `root/${root} up`, of: ({roots}, i) => roots[root]?.up[i] ?? 0},
    {name: `root/${root} below`, of: ({roots}, i) => roots[root]?.below[i] ?? 0},
    {name: `root/${root} place`, of: ({roots}, i) => roots[root]?.place[i] ?? 0},
    {name: `root/${root} share`, of: ({roots}) => roundly(roots[root]?.share ?? 0)},
  ]),
  {name: 'position/share', of: ({size}, i) => i / size},
  {name: 'position/words above', of: ({course}, i) => course.words[i] ?? 0},
  {name: 'position/prose above', of: ({course}, i) => course.prose[i] ?? 0},
  {name: 'position/since prose', of: ({course}, i) => course.since[i] ?? 0},
  {name: 'position/until prose', of: ({course}, i) => course.until[i] ?? 0},
  {
    name: 'position/below heading',
    of: ({heading, title}, i) => below(i, heading < 0 ? title : heading),
  },
  {name: 'position/below title', of: ({title}, i) => below(i, title)},
  {name: 'statements/description', of: ({stated}, i) => stated.description[i] ?? 0},
  {name: 'statements/in its body', of: ({stated}, i) => stated.body[i] ?? outside},
  {name: 'statements/its body', of: ({stated}) => stated.size},
  {name: 'statements/its body found', of: ({stated}) => stated.found},
  {name: 'statements/prose', of: ({allProse}) => Math.floor(Math.log2(allProse))},
  {name: 'statements/prose share', of: ({allProse, allWords}) => roundly(allProse / allWords)},
  ...near.flatMap(beside),
  {name: 'lexicon/own', of: ({wordOdds}, i) => wordOdds[i] ?? 0},
  ...nearest.map(
    (by): PageFeature => ({
      name: `lexicon-around/${by}`,
      of: ({wordOdds}, i) => wordOdds[i + by] ?? outside,
    }),
  ),
]

/** In steps of a twentieth, so that no page can be recognised by it. */
function roundly(share: number): number {
  return Math.round(share * 20) / 20
}

function below(i: number, at: number): number {
  return at < 0 ? unknown : Math.max(-most / 2, Math.min(most, i - at))
}

function tagAt({page, element}: PageLayout, i: number): number {
  const tag = page.elements[element[i] ?? -1]?.tag
  return tag === undefined ? -2 : (tagNumbers.get(tag) ?? -1)
}

function grouped(name: string, of: (layout: PageLayout) => BlockGroups): readonly PageFeature[] {
  const reading = (read: (groups: BlockGroups, group: number, layout: PageLayout) => number) => {
    return (layout: PageLayout, i: number): number => {
      const groups = of(layout)
      return read(groups, groups.of[i] ?? 0, layout)
    }
  }
  return [
    {name: `siblings/${name} count`, of: reading(({count}, g) => Math.min(most, count[g] ?? 0))},
    {name: `siblings/${name} words`, of: reading(({words, count}, g) => per(words[g], count[g]))},
    {name: `siblings/${name} prose`, of: reading(({prose, words}, g) => per(prose[g], words[g]))},
    {name: `siblings/${name} links`, of: reading(({linked, words}, g) => per(linked[g], words[g]))},
    {
      name: `siblings/${name} share`,
      of: reading(({prose}, g, {allProse}) => per(prose[g], allProse)),
    },
  ]
}

function per(part: number | undefined, whole: number | undefined): number {
  return (part ?? 0) / Math.max(1, whole ?? 0)
}

/** Of the nearest element around a block that holds two and has at least two like it beside it. */
function ofTwin(
  read: (columns: ElementColumns, element: number) => number,
): (layout: PageLayout, i: number) => number {
  return ({elements, element}, i) => {
    for (let e = element[i] ?? -1; e > 0; e = elements.parent[e] ?? -1) {
      if ((elements.twins[e] ?? 0) >= 3 && (elements.blocks[e] ?? 0) >= 2) return read(elements, e)
    }
    return 0
  }
}

function contained(level: number): readonly PageFeature[] {
  const reading = (
    read: (columns: ElementColumns, e: number, layout: PageLayout, i: number) => number,
  ) => {
    return (layout: PageLayout, i: number): number =>
      read(layout.elements, upFrom(layout.elements, layout.holder[i] ?? 0, level), layout, i)
  }
  return [
    {
      name: `container/${level} share`,
      of: reading(({prose}, e, {allProse}) => per(prose[e], allProse)),
    },
    {name: `container/${level} prose`, of: reading(({prose, words}, e) => per(prose[e], words[e]))},
    {
      name: `container/${level} links`,
      of: reading(({linked, words}, e) => per(linked[e], words[e])),
    },
    {
      name: `container/${level} blocks`,
      of: reading(({blocks}, e) => Math.min(most, blocks[e] ?? 0)),
    },
    {
      name: `container/${level} place`,
      of: reading(({first, blocks}, e, _, i) => per(i - (first[e] ?? 0), (blocks[e] ?? 1) - 1)),
    },
  ]
}

function beside(by: number): readonly PageFeature[] {
  const column = (name: BlockFeature): PageFeature => ({
    name: `neighbours/${name} ${by}`,
    column: name,
    by,
  })
  return [
    column('words'),
    column('ends'),
    column('net'),
    {name: `neighbours/links ${by}`, of: ({marks}, i) => marks[i + by]?.links ?? outside},
    {name: `neighbours/tag ${by}`, of: (layout, i) => tagAt(layout, i + by)},
    {name: `neighbours/alike ${by}`, of: (layout, i) => likenessOf(layout, i, i + by)},
  ]
}

/** 2 when two blocks stand in elements alike, 1 when in the same one, else 0. */
function likenessOf({chains, holder}: PageLayout, i: number, other: number): number {
  if (chains.of[other] === undefined) return outside
  if (chains.of[i] === chains.of[other]) return 2
  return holder[i] === holder[other] ? 1 : 0
}
