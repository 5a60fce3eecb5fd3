import {type PageRow, pageSetsOf, rowsOf} from '../../data/page-sets.ts'
import {type NewsArticle, type Understood, understand} from '../../pipeline/index.ts'
import type {Page} from '../../pipeline/tree/page.ts'
import {percent, print, table} from '../table.ts'
import {estimateOf} from './bootstrap.ts'
import {loadPeers, type Peers} from './peers.ts'

const metaImage =
  /<(?:meta|link)\b[^<>]{0,300}\b(?:property|name|itemprop|rel)\s{0,3}=\s{0,3}["']?(?:og:image[\w:]{0,20}|twitter:image[\w:]{0,20}|image_src|image|thumbnail(?:url)?|sailthru\.image[\w.]{0,20}|parsely-image-url|msapplication-\w{1,30}image)["'\s>][^<>]{0,3000}>/gi
const jsonScript = /(<script\b[^<>]{0,400}ld\+json[^<>]{0,400}>)([\s\S]*?)(<\/script>)/gi
const imageMember = /"(?:image|thumbnailUrl|primaryImageOfPage|contentUrl|thumbnail)"(?=\s{0,9}:)/g
const microImage = /\bitemprop\s{0,3}=\s{0,3}(["']?)(?:image|thumbnailUrl|contentUrl)\1(?=[\s>/])/gi
const ending = /\.(?:avif|gif|jpe?g|png|webp)$/i
const sized =
  /[-_.@](?:scaled|cropped|resized?|large|medium|small|thumb(?:nail)?|full|original|hero|social|og|e\d{9,13}|\d{2,5}x\d{2,5}|\d{2,5}[wh]?|[234]x|[wh]\d{2,5})$/i
const sizedFirst = /^\d{2,5}x\d{2,5}[-_]/
const separators = /[^\p{L}\p{N}]+/gu
const shortestStem = 5
const leastId = 16
const mostMisses = 40
const digit = /\d/
const longNumber = /\d{7,}/g
const day = /^20\d{6}$/

/** A page and the picture that it states. */
interface Case {
  readonly row: PageRow
  readonly stated: string
  /** What we find in its copy that states none. */
  readonly ours?: string
  /** Whether the page shows that picture anywhere. */
  readonly shown: boolean
}

/** What one way finds in the copies. */
type Found = readonly (string | undefined)[]

/**
 * Measure and print whether the lead picture is found among the pictures that a page shows.
 *
 * The picture that the page states is hidden from the copy that is read, and compared with the one
 * that is found.
 *
 * @param folder
 *   Sets of pages, as `bench/README.md` describes them; nothing is measured without.
 * @param every
 *   Take one page in so many.
 * @param misses
 *   Whether to print what was not found.
 */
export async function pageImages(folder?: string, every = 1, misses = false): Promise<void> {
  if (folder === undefined) return
  const {fields} = await loadPeers()
  const rows: (readonly (string | number)[])[] = []
  for (const set of pageSetsOf(folder)) {
    const cases = rowsOf(folder, set, every).flatMap(caseOf)
    if (misses) print(missesOf(cases))
    const ways: (readonly [string, Found])[] = [['ours', cases.map(({ours}) => ours)]]
    for (const [name, extract] of Object.entries(fields)) {
      ways.push([name, await foundBy(extract, cases)])
    }
    rows.push(...ways.map(([name, found]) => rowOf(`${set}, ${name}`, cases, found)))
  }
  const head = [
    'set',
    'pages',
    'same %',
    '95 of 100',
    'of answers %',
    'answered %',
    'shown at all %',
  ]
  print(`=== lead pictures, with what the page states of them hidden ===\n\n${table(head, rows)}`)
}

function rowOf(name: string, cases: readonly Case[], found: Found): readonly (string | number)[] {
  const scores = cases.map(({stated}, i) => {
    const address = found[i]
    return Number(address !== undefined && isSame(stated, address))
  })
  const {mean, low, high} = estimateOf(scores)
  const answered = found.filter((address) => address !== undefined).length
  return [
    name,
    cases.length,
    (100 * mean).toFixed(1),
    `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
    percent(
      scores.reduce((sum, score) => sum + score, 0),
      answered,
    ),
    percent(answered, cases.length),
    percent(cases.filter(({shown}) => shown).length, cases.length),
  ]
}

async function foundBy(extract: Peers['fields'][string], cases: readonly Case[]): Promise<Found> {
  const found: (string | undefined)[] = []
  for (const {row} of cases) {
    try {
      const {image} = await extract(hidden(textOf(row)), row.url ?? '')
      found.push(typeof image === 'string' ? image : undefined)
    } catch {
      found.push(undefined)
    }
  }
  return found
}

function caseOf(row: PageRow): readonly Case[] {
  const html = textOf(row)
  const stated = leadOf(understoodAs(row, html).article)
  if (stated === undefined) return []
  const {article, tree} = understoodAs(row, hidden(html))
  const ours = leadOf(article)
  const {statements = []}: Partial<Page> = tree.capture.page ?? {}
  const shown = statements.some(
    ({source, property, value}) => source === 'img' && property === 'img' && isSame(stated, value),
  )
  return [{row, stated, shown, ...(ours === undefined ? {} : {ours})}]
}

function textOf(row: PageRow): string {
  return new TextDecoder().decode(row.bytes())
}

/** The page without what it states of its picture; what it shows stays. */
function hidden(html: string): string {
  return html
    .replace(metaImage, '')
    .replace(microImage, '')
    .replace(jsonScript, (_, open: string, json: string, close: string) => {
      return `${open}${json.replace(imageMember, '"hidden"')}${close}`
    })
}

function understoodAs(row: PageRow, html: string): Understood {
  const url = row.url === undefined ? {} : {url: row.url}
  return understand(html, {name: row.id, ...url})
}

function leadOf(article: NewsArticle | undefined): string | undefined {
  return article?.image?.find(({url}) => url !== undefined)?.url
}

/** Whether two addresses are of one picture: the same name of the file, or an id of one in the other, whatever the size, the cut and the server. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [namesIn(one), namesIn(other)]
  return a.some((name) => b.includes(name))
}

/** The name of a file without its size, the parts of its path that are ids, and long numbers in it. */
function namesIn(address: string): readonly string[] {
  const whole = decoded(address)
  const inner = whole.lastIndexOf('http')
  const [path = ''] = whole.slice(Math.max(0, inner)).split('?')
  const parts = path.split('/').slice(3)
  const stem = bare(parts.at(-1) ?? '')
  const ids = [...parts, ...whole.split(/[/?&=]/)].filter(
    (part) => part.length >= leastId && digit.test(part),
  )
  const numbers = (whole.match(longNumber) ?? []).filter((number) => !day.test(number))
  const folder = parts.slice(-2, -1).filter((part) => part.length >= leastId)
  return [stem, ...numbers, ...[...folder, ...ids].map(bare)].filter(
    (name) => name.length >= shortestStem,
  )
}

function bare(name: string): string {
  let rest = name.replace(ending, '').replace(sizedFirst, '')
  for (let shorter = rest.replace(sized, ''); shorter !== rest; shorter = rest.replace(sized, '')) {
    rest = shorter
  }
  return rest.replace(separators, '').toLowerCase()
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function missesOf(cases: readonly Case[]): string {
  return cases
    .filter(({stated, ours}) => ours === undefined || !isSame(stated, ours))
    .slice(0, mostMisses)
    .map(
      ({row, stated, ours}) => `  ${row.id}\n    stated ${stated}\n    found  ${ours ?? 'nothing'}`,
    )
    .join('\n')
}
