import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {understand} from '../../pipeline/index.ts'
import {groundTable, shownOf} from '../../pipeline/review/from-audit.ts'
import {closingPart, documentPart, openingPart} from '../../pipeline/review/page.ts'
import {programOf} from '../../pipeline/review/program.ts'
import {print, table} from '../table.ts'
import {type BenchBrowser, startChromium} from './browser.ts'

/** What it takes to open a page, in milliseconds, and in bytes. */
interface Opening {
  readonly blocks: number
  readonly bytes: number
  readonly first: number
  readonly all: number
}

const sizes = [200, 2000, 8000]
/** Milliseconds from the start of the page to its first paint, and until all of its blocks stand there. */
const measured = `new Promise((done) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const last = document.querySelector('.blocks')?.lastElementChild
    if (paint === undefined || last?.getAttribute('aria-posinset') !== last?.getAttribute('aria-setsize')) setTimeout(look, 5)
    else done([paint.startTime, performance.now()])
  }
  look()
})`

/** Measure and print how long Chromium takes to open pages of review with long documents. */
export async function reviewPainting(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-painting-'))
  const browser = await startChromium()
  try {
    const openings: Opening[] = []
    for (const blocks of sizes) {
      const file = join(folder, `${blocks}.html`)
      writeFileSync(file, pageOf(blocks))
      openings.push(await opened(browser, file, blocks, rounds))
    }
    const rows = openings.map(({blocks, bytes, first, all}) => [
      String(blocks),
      (bytes / 1000).toFixed(0),
      first.toFixed(0),
      all.toFixed(0),
    ])
    const heads = ['blocks', 'KB', 'first paint, ms', 'all blocks, ms']
    print(`Page of review, median of ${rounds}\n\n${table(heads, rows)}`)
  } finally {
    await browser.close()
    rmSync(folder, {recursive: true})
  }
}

async function opened(
  browser: BenchBrowser,
  file: string,
  blocks: number,
  rounds: number,
): Promise<Opening> {
  const times: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the expression gives two numbers
    times.push((await page.evaluate(measured)) as readonly [number, number])
    await page.close()
  }
  const first = middleOf(times.map(([paint]) => paint))
  return {blocks, bytes: statSync(file).size, first, all: middleOf(times.map(([, all]) => all))}
}

function pageOf(blocks: number): string {
  const line = 'The harbour master said on Monday that the ferry would sail again in spring, number'
  const lines = Array.from({length: blocks - 1}, (_, i) => `${line} ${i + 1}.`)
  const text = ['Ferry sails again', ...lines].join('\n\n')
  const grounds = groundTable()
  const {document, entry} = shownOf(understand(text, {name: 'long.txt'}).audit, grounds)
  const index = {id: '', results: '', release: '', entries: [entry], grounds: grounds.all()}
  const program = programOf()
  return openingPart(program) + documentPart(document) + closingPart(index, program)
}

function middleOf(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
