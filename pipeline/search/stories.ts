import {createHash} from 'node:crypto'
import {readDocument} from '../relate/reading.ts'
import {sketchOf} from '../relate/sketch.ts'
import type {Database} from './database.ts'
import {mostSharers, storyShingles} from './limits.ts'
import {numberIn, rowsOf} from './rows.ts'

/** Finds the copies of an article among those of an index. */
export interface Stories {
  /**
   * The number of the story of an article: that of the article with the same words, or of the one that shares
   * the most of a sample of its shingles, at least half of them; else its own number. Where it is known which story it
   * tells, that of the article of the same story.
   */
  readonly join: (id: number, body: string, group?: string) => number
}

const paragraphEnd = '\n\n'
const leastShared = storyShingles / 2
/** Hexadecimal digits of the hash of a body that fit a number. */
const hashDigits = 13

/**
 * The stories of an index.
 *
 * Two articles are copies of one story when their words are the same, or when they share at least half of the eight
 * smallest hashes of their shingles of five words (a sketch as `relate` makes it). So a wire copy with
 * another opening or end counts, a report of the same event in other words does not. Articles of which `relate` knows the
 * story (`group`) are of that story and of no other.
 */
export function storiesIn(database: Database): Stories {
  const sharers = database.prepare(
    `SELECT s.article, a.story FROM shingle s JOIN article a ON a.id = s.article
     WHERE s.hash = ? AND s.article <> ? ORDER BY s.article DESC LIMIT ${mostSharers}`,
  )
  const add = database.prepare('INSERT OR IGNORE INTO shingle (hash, article) VALUES (?, ?)')
  return {
    join: (id, body, group): number => {
      const hashes = group === undefined ? hashesOf(body) : [hashOfGroup(group)]
      const shared = new Map<number, {readonly story: number; readonly count: number}>()
      for (const {hash, weight} of hashes) {
        for (const row of rowsOf(sharers.all(hash, id))) {
          const other = numberIn(row, 'article')
          const count = (shared.get(other)?.count ?? 0) + weight
          shared.set(other, {story: numberIn(row, 'story'), count})
        }
        add.run(hash, id)
      }
      const found = [...shared.values()].filter(({count}) => count >= leastShared)
      const [best] = found.sort((a, b) => b.count - a.count || a.story - b.story)
      return best?.story ?? id
    },
  }
}

/** The hash of a story that is known, which counts for a whole sample. */
function hashOfGroup(group: string): {readonly hash: number; readonly weight: number} {
  const digest = createHash('sha256').update(group).digest('hex')
  return {hash: -Number.parseInt(digest.slice(0, hashDigits), 16), weight: storyShingles}
}

/** The hash of all words of a body, which counts for a whole sample, and a sample of those of its shingles. */
function hashesOf(body: string): readonly {readonly hash: number; readonly weight: number}[] {
  const paragraphs = body.split(paragraphEnd).map((text) => ({text, at: {start: 0, end: 0}}))
  const {body: whole, shingles} = sketchOf(readDocument({id: '', paragraphs}))
  if (whole === '') return []
  // Hashes of shingles are not negative.
  const ofAll = {hash: -Number.parseInt(whole.slice(0, hashDigits), 16), weight: storyShingles}
  const smallest = shingles.slice(0, storyShingles)
  return [ofAll, ...smallest.map((hash) => ({hash, weight: 1}))]
}
