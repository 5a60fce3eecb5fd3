import {classKinds} from '../../../language/class-words.ts'
import {type Region, regions} from '../../../tree/page.ts'
import type {Name} from '../block-features.ts'
import {outside} from '../columns.ts'
import {type Boxes, upFrom} from './elements.ts'
import type {PageScene} from './layout.ts'
import type {Groups} from './siblings.ts'

/** A number that the model of pages may ask for. Its name opens with the family that it is told under. */
export type PageFeature = {readonly name: string} & (Read | Copied)

interface Read {
  readonly of: (scene: PageScene, i: number) => number
}

/** A fact of the block itself, or of the one that stands so many below it; −1 where none stands. */
interface Copied {
  readonly column: Name
  readonly by: number
}

const unknown = 99
const most = 40
const near = [-2, -1, 1, 2] as const
const boxLevels = [0, 1, 2] as const
const coreNumbers = [0, 1, 2, 3] as const
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

/** What is known of a block of a page. */
export const pageFeatures: readonly PageFeature[] = [
  ...(['words', 'units', 'perWord', 'capitals', 'capitalised', 'digits', 'functions'] as const).map(
    (name) => own('text', name),
  ),
  ...(['commas', 'stops', 'signs', 'opens', 'ends', 'prose'] as const).map((name) =>
    own('text', name),
  ),
  ...(['out', 'body', 'net', 'role'] as const).map((name) => own('rules', name)),
  own('repetition', 'shared'),
  {name: 'repetition/before', of: ({before}, i) => before[i] ?? 0},
  {name: 'repetition/again', of: ({again}, i) => again[i] ?? 0},
  {name: 'mark/tag', of: tagAt},
  {name: 'mark/links', of: ({marks}, i) => marks[i]?.links ?? 0},
  {name: 'mark/link count', of: ({marks}, i) => marks[i]?.linkCount ?? 0},
  {name: 'mark/strong', of: ({marks}, i) => marks[i]?.strong ?? 0},
  {name: 'mark/depth', of: ({boxes, element}, i) => boxes.depth[element[i] ?? 0] ?? 0},
  ...inRegions.map((region): PageFeature => {
    const bit = regions[region]
    return {
      name: `mark/in ${region}`,
      of: ({marks}, i) => (((marks[i]?.within ?? 0) & bit) === 0 ? 0 : 1),
    }
  }),
  ...(['own', 'least', 'most', 'sum'] as const).map(
    (name): PageFeature => ({
      name: `names/${name}`,
      of: ({spoken, element}, i) => spoken[name][element[i] ?? 0] ?? 0,
    }),
  ),
  ...classKinds.map(
    (kind, at): PageFeature => ({
      name: `names/up to ${kind}`,
      of: ({kinds}, i) => kinds[at]?.[i] ?? unknown,
    }),
  ),
  ...grouped('same', ({shapes}) => shapes),
  ...grouped('chain', ({chains}) => chains),
  {name: 'shape/twins', of: ofTwin((boxes, e) => Math.min(most, boxes.twins[e] ?? 0))},
  {name: 'shape/twin words', of: ofTwin((boxes, e) => boxes.words[e] ?? 0)},
  {name: 'shape/twin blocks', of: ofTwin((boxes, e) => Math.min(most, boxes.blocks[e] ?? 0))},
  ...boxLevels.flatMap(boxed),
  {
    name: 'box/up',
    of: ({boxes, element, holder}, i) =>
      (boxes.depth[element[i] ?? 0] ?? 0) - (boxes.depth[holder[i] ?? 0] ?? 0),
  },
  {name: 'core/nearness', of: ({nearness}, i) => nearness[i] ?? 0},
  ...coreNumbers.flatMap((core): readonly PageFeature[] => [
    {name: `core/${core} up`, of: ({cores}, i) => cores[core]?.up[i] ?? 0},
    {name: `core/${core} below`, of: ({cores}, i) => cores[core]?.below[i] ?? 0},
    {name: `core/${core} place`, of: ({cores}, i) => cores[core]?.place[i] ?? 0},
    {name: `core/${core} share`, of: ({cores}) => roundly(cores[core]?.share ?? 0)},
  ]),
  {name: 'place/share', of: ({size}, i) => i / size},
  {name: 'place/words above', of: ({course}, i) => course.words[i] ?? 0},
  {name: 'place/prose above', of: ({course}, i) => course.prose[i] ?? 0},
  {name: 'place/since prose', of: ({course}, i) => course.since[i] ?? 0},
  {name: 'place/until prose', of: ({course}, i) => course.until[i] ?? 0},
  {
    name: 'place/below heading',
    of: ({heading, title}, i) => below(i, heading < 0 ? title : heading),
  },
  {name: 'place/below title', of: ({title}, i) => below(i, title)},
  {name: 'page/description', of: ({claims}, i) => claims.description[i] ?? 0},
  {name: 'page/in its body', of: ({claims}, i) => claims.body[i] ?? outside},
  {name: 'page/its body', of: ({claims}) => claims.size},
  {name: 'page/its body found', of: ({claims}) => claims.found},
  {name: 'page/prose', of: ({allProse}) => Math.floor(Math.log2(allProse))},
  {name: 'page/prose share', of: ({allProse, allWords}) => roundly(allProse / allWords)},
  ...near.flatMap(beside),
]

function own(family: string, name: Name): PageFeature {
  return {name: `${family}/${name}`, column: name, by: 0}
}

/** In steps of a twentieth, so that no page is known again by it. */
function roundly(share: number): number {
  return Math.round(share * 20) / 20
}

function below(i: number, at: number): number {
  return at < 0 ? unknown : Math.max(-most / 2, Math.min(most, i - at))
}

function tagAt({page, element}: PageScene, i: number): number {
  const tag = page.elements[element[i] ?? -1]?.tag
  return tag === undefined ? -2 : (tagNumbers.get(tag) ?? -1)
}

function grouped(name: string, of: (scene: PageScene) => Groups): readonly PageFeature[] {
  const asked = (read: (groups: Groups, group: number, scene: PageScene) => number) => {
    return (scene: PageScene, i: number): number => {
      const groups = of(scene)
      return read(groups, groups.of[i] ?? 0, scene)
    }
  }
  return [
    {name: `shape/${name} count`, of: asked(({count}, g) => Math.min(most, count[g] ?? 0))},
    {name: `shape/${name} words`, of: asked(({words, count}, g) => per(words[g], count[g]))},
    {name: `shape/${name} prose`, of: asked(({prose, words}, g) => per(prose[g], words[g]))},
    {name: `shape/${name} links`, of: asked(({linked, words}, g) => per(linked[g], words[g]))},
    {
      name: `shape/${name} share`,
      of: asked(({prose}, g, {allProse}) => per(prose[g], allProse)),
    },
  ]
}

function per(part: number | undefined, whole: number | undefined): number {
  return (part ?? 0) / Math.max(1, whole ?? 0)
}

/** Of the nearest element around a block that holds two and has at least two like it beside it. */
function ofTwin(
  read: (boxes: Boxes, element: number) => number,
): (scene: PageScene, i: number) => number {
  return ({boxes, element}, i) => {
    for (let e = element[i] ?? -1; e > 0; e = boxes.parent[e] ?? -1) {
      if ((boxes.twins[e] ?? 0) >= 3 && (boxes.blocks[e] ?? 0) >= 2) return read(boxes, e)
    }
    return 0
  }
}

function boxed(level: number): readonly PageFeature[] {
  const asked = (read: (boxes: Boxes, e: number, scene: PageScene, i: number) => number) => {
    return (scene: PageScene, i: number): number =>
      read(scene.boxes, upFrom(scene.boxes, scene.holder[i] ?? 0, level), scene, i)
  }
  return [
    {
      name: `box/${level} share`,
      of: asked(({prose}, e, {allProse}) => per(prose[e], allProse)),
    },
    {name: `box/${level} prose`, of: asked(({prose, words}, e) => per(prose[e], words[e]))},
    {name: `box/${level} links`, of: asked(({linked, words}, e) => per(linked[e], words[e]))},
    {name: `box/${level} blocks`, of: asked(({blocks}, e) => Math.min(most, blocks[e] ?? 0))},
    {
      name: `box/${level} place`,
      of: asked(({first, blocks}, e, _, i) => per(i - (first[e] ?? 0), (blocks[e] ?? 1) - 1)),
    },
  ]
}

function beside(by: number): readonly PageFeature[] {
  const column = (name: Name): PageFeature => ({
    name: `neighbours/${name} ${by}`,
    column: name,
    by,
  })
  return [
    column('words'),
    column('ends'),
    column('net'),
    {name: `neighbours/links ${by}`, of: ({marks}, i) => marks[i + by]?.links ?? outside},
    {name: `neighbours/tag ${by}`, of: (scene, i) => tagAt(scene, i + by)},
    {name: `neighbours/alike ${by}`, of: (scene, i) => likenessOf(scene, i, i + by)},
  ]
}

/** 2 when two blocks stand in elements alike, 1 when in the same one, else 0. */
function likenessOf({chains, holder}: PageScene, i: number, other: number): number {
  if (chains.of[other] === undefined) return outside
  if (chains.of[i] === chains.of[other]) return 2
  return holder[i] === holder[other] ? 1 : 0
}
