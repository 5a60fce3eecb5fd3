import {linesShownBy} from '../../data/html-oracle.ts'
import {pageSetsOf, pagesOf} from '../../data/page-sets.ts'
import {isRefusal, readPage} from '../../pipeline/index.ts'
import {isWithin} from '../../pipeline/tree/page.ts'
import {openingOf, percent, print, table} from '../table.ts'

const word = /[\p{L}\p{N}]+/gu

/** How much of a page its capture has. */
interface Seen {
  readonly id: string
  /** Words of the lines that parse5 shows, and how many of them the capture shows; the reverse. */
  readonly shown: number
  readonly both: number
  readonly ours: number
  readonly isSame: boolean
  /** Words of the true body, how many of them the capture has, and has in hidden blocks only. */
  readonly body: number
  readonly had: number
  readonly hidden: number
  readonly missed: readonly string[]
}

/**
 * Measure and print whether captures of pages hold the text of the pages: beside a walk over the tree
 * of parse5, and beside the true bodies.
 */
export function pageText(folder: string, every: number): void {
  for (const set of pageSetsOf(folder)) {
    const seen = pagesOf(folder, set, every).flatMap(({id, body = '', bytes}) =>
      seenIn(id, body, bytes()),
    )
    print(`${set}\n\n${tableOf(seen)}`)
    const worst = [...seen].sort((a, b) => a.had / a.body - b.had / b.body).slice(0, 5)
    const rows = worst.map(({id, body, had, missed}) => [
      id,
      percent(had, body),
      openingOf(missed.join(' ')),
    ])
    print(`Least of the true body\n\n${table(['page', '% of its words', 'missed'], rows)}`)
  }
}

function seenIn(id: string, body: string, bytes: Uint8Array): readonly Seen[] {
  const capture = readPage(bytes, {name: id})
  if (isRefusal(capture) || capture.page === undefined) return []
  const lines = capture.page.marks.map(({at}) => capture.text.slice(at.start, at.end))
  const visible = capture.page.marks.flatMap((mark, i) =>
    isWithin(mark, 'hidden') ? [] : [lines[i] ?? ''],
  )
  const shown = linesShownBy(new TextDecoder().decode(bytes))
  const truth = wordsOf(body)
  const missed = without(truth, wordsOf(lines.join('\n')))
  return [
    {
      id,
      shown: wordsOf(shown.join('\n')).length,
      ours: wordsOf(lines.join('\n')).length,
      both:
        wordsOf(shown.join('\n')).length -
        without(wordsOf(shown.join('\n')), wordsOf(lines.join('\n'))).length,
      isSame: JSON.stringify(lines) === JSON.stringify(shown),
      body: truth.length,
      had: truth.length - missed.length,
      hidden: without(truth, wordsOf(visible.join('\n'))).length - missed.length,
      missed,
    },
  ]
}

function tableOf(seen: readonly Seen[]): string {
  const sum = (of: (each: Seen) => number): number => seen.reduce((all, each) => all + of(each), 0)
  return table(
    ['', '%', 'of'],
    [
      [
        'pages with the same lines',
        percent(
          sum(({isSame}) => Number(isSame)),
          seen.length,
          2,
        ),
        String(seen.length),
      ],
      [
        'words that parse5 shows',
        percent(
          sum(({both}) => both),
          sum(({shown}) => shown),
          4,
        ),
        String(sum(({shown}) => shown)),
      ],
      [
        'words of the capture',
        percent(
          sum(({both}) => both),
          sum(({ours}) => ours),
          4,
        ),
        String(sum(({ours}) => ours)),
      ],
      [
        'words of the true bodies',
        percent(
          sum(({had}) => had),
          sum(({body}) => body),
          3,
        ),
        String(sum(({body}) => body)),
      ],
      [
        'of these in hidden blocks',
        percent(
          sum(({hidden}) => hidden),
          sum(({body}) => body),
          3,
        ),
        '',
      ],
    ],
  )
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? []
}

/** Words of a list that another, word by word, does not have. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1)
  return words.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  })
}
