import {relate} from '../../../pipeline/relate/relations.ts'
import {type Sketchable, sketchOf} from '../../../pipeline/relate/sketch.ts'
import {type Body, bodiesIn} from '../../typos/texts.ts'
import {type Measure, meanOf, percentOf} from '../figures.ts'

const leastParagraphs = 6
/** A rewrite changes one word in so many. */
const changes = [4, 6, 10]

/**
 * Whether rewrites are found among articles that were written apart. Each body of six paragraphs and
 * more is rewritten three ways: the second paragraph is gone, the third and fourth are one, a paragraph of another
 * body comes in between, and one word in four, six or ten is another word.
 *
 * @returns
 *   The mean share of rewrites that are found, the share by kind, and pairs that were not planted, which
 *   may be real ones.
 */
export const measure: Measure = (folder, every) => {
  const bodies = bodiesIn(folder)
    .filter((_, i) => i % every === 0)
    .map((body) => ({...body, paragraphs: paragraphsOf(body)}))
    .filter(({paragraphs}) => paragraphs.length >= leastParagraphs)
  const originals = bodies.map(({id, paragraphs}) => documentOf(id, paragraphs))
  const rewrites = changes.flatMap((change) =>
    bodies.map(({id, paragraphs}, i) => {
      const guest = bodies[(i + 1) % bodies.length]?.paragraphs[1] ?? ''
      return documentOf(`${id} 1:${change}`, rewritten(paragraphs, guest, change))
    }),
  )
  const relations = relate([...originals, ...rewrites].map(sketchOf))
  const found = new Set(relations.map(({a, b}) => `${a}\n${b}`))
  const shares = changes.map((change) => {
    const own = bodies.filter(({id}) => found.has(`${id}\n${id} 1:${change}`))
    return [`1 in ${change} %`, percentOf(own.length, bodies.length)] as const
  })
  const storyOf = (id: string): string => id.split(' 1:')[0] ?? id
  return {
    'found %': meanOf(shares.map(([, share]) => share)),
    ...Object.fromEntries(shares),
    others: relations.filter(({a, b}) => storyOf(a) !== storyOf(b)).length,
  }
}

function paragraphsOf({text}: Body): readonly string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}

function rewritten(
  [first = '', , third = '', fourth = '', ...rest]: readonly string[],
  guest: string,
  change: number,
): readonly string[] {
  return [first, `${third} ${fourth}`, ...rest]
    .map((paragraph) =>
      paragraph
        .split(' ')
        .map((word, i) => (i % change === change - 1 ? 'otherwise' : word))
        .join(' '),
    )
    .toSpliced(1, 0, guest)
}

function documentOf(id: string, paragraphs: readonly string[]): Sketchable {
  return {id, paragraphs: paragraphs.map((text, i) => ({text, at: {start: i, end: i + 1}}))}
}
