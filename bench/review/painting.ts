import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {understand} from '../../pipeline/index.ts'
import {groundTable, shownOf} from '../../pipeline/review/from-audit.ts'
import {closingPart, documentPart, openingPart} from '../../pipeline/review/page.ts'
import {programOf} from '../../pipeline/review/program.ts'
import {print, table} from '../table.ts'
import {type BenchBrowser, type PageWork, startChromium, workOf} from './browser.ts'

/** What it takes to open a page and to scroll through it. */
interface Opening extends PageWork {
  /** Milliseconds from the start of the page to its first paint, and until all of its blocks stand there. */
  readonly first: number
  readonly all: number
  /** CPU in milliseconds of the costliest step of a screen while scrolling. */
  readonly step: number
}

/** Few blocks cost what any page costs; the others show what blocks add. */
const sizes = [20, 200, 2000, 8000]
/** Screens that are scrolled through. */
const steps = 40
/** Milliseconds from the start of the page to its first paint, and until all of its blocks stand there. */
const opening = `new Promise((done) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const last = [...document.querySelectorAll('.block')].at(-1)
    if (paint === undefined || last?.getAttribute('aria-posinset') !== last?.getAttribute('aria-setsize')) setTimeout(look, 5)
    else done([paint.startTime, performance.now()])
  }
  look()
})`
const frame = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'
const scrolling = `document.querySelector('main').scrollBy(0, innerHeight); ${frame}`

/** Measure and print what it takes Chromium to open pages of review with long documents, and to scroll through them. */
export async function reviewPainting(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-painting-'))
  const browser = await startChromium()
  try {
    const rows: (readonly string[])[] = []
    for (const blocks of sizes) {
      const file = join(folder, `${blocks}.html`)
      writeFileSync(file, pageOf(blocks))
      const openings: Opening[] = []
      for (let round = 0; round < rounds; round += 1) openings.push(await opened(browser, file))
      const middle = (figure: keyof Opening): string =>
        middleOf(openings.map((each) => each[figure])).toFixed(0)
      rows.push([
        String(blocks),
        (statSync(file).size / 1000).toFixed(0),
        middle('first'),
        middle('all'),
        middle('cpu'),
        middle('layouts'),
        middle('step'),
      ])
    }
    print(`Page of review, median of ${rounds}\n\n${table(heads, rows)}`)
  } finally {
    await browser.close()
    rmSync(folder, {recursive: true})
  }
}

const heads = [
  'blocks',
  'KB',
  'first paint, ms',
  'all blocks, ms',
  'CPU, ms',
  'layouts',
  'costliest screen, CPU ms',
]

async function opened(browser: BenchBrowser, file: string): Promise<Opening> {
  const page = await browser.newPage()
  const work = await workOf(page)
  await page.goto(pathToFileURL(file).href)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the expression gives two numbers
  const [first, all] = (await page.evaluate(opening)) as readonly [number, number]
  await page.evaluate(frame)
  const done = await work()
  let [before, step] = [done.cpu, 0]
  for (let i = 0; i < steps; i += 1) {
    await page.evaluate(scrolling)
    const {cpu: now} = await work()
    step = Math.max(step, now - before)
    before = now
  }
  await page.close()
  return {...done, first, all, step}
}

function pageOf(blocks: number): string {
  const line = 'The harbour master said on Monday that the ferry would sail again in spring, number'
  const lines = Array.from({length: blocks - 1}, (_, i) => `${line} ${i + 1}.`)
  const text = ['Ferry sails again', ...lines].join('\n\n')
  const grounds = groundTable()
  const {document, entry} = shownOf(understand(text, {name: 'long.txt'}).audit, grounds)
  const index = {id: '', results: '', release: '', entries: [entry], grounds: grounds.all()}
  const program = programOf()
  return (
    openingPart(program, 'Copydesk review') + documentPart(document) + closingPart(index, program)
  )
}

function middleOf(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
