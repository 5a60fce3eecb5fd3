/**
 * Writes `docs/review.png`, a picture of the page of review with a document of `documents/`.
 *
 *     make review-picture
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {startChromium} from './browser.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = join(root, 'docs/review.png')
/** Bytes that the picture may have. */
const most = 200_000
/** Opens the votes on a block that was set aside, and shows the blocks above it. */
const opening = `
  const block = document.querySelector('[data-role=promo]')
  block.querySelector('.text').click()
  block.focus()
  const blocks = [...document.querySelectorAll('.block')]
  blocks[Math.max(0, blocks.indexOf(block) - 2)].scrollIntoView()`

async function takePicture(browserPath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-picture-'))
  const browser = await startChromium(browserPath)
  try {
    const page = join(folder, 'review.html')
    const call = ['--import', 'tsx', 'pipeline/cli.ts', 'review', 'output', '--out', page]
    const {status, stderr} = spawnSync(process.execPath, call, {cwd: root, encoding: 'utf8'})
    if (status !== 0) throw new Error(`The page was not written: ${stderr}`)
    const viewport = {width: 1100, height: 760}
    const shown = await browser.newPage({viewport, colorScheme: 'light'})
    await shown.goto(pathToFileURL(page).href)
    await shown.evaluate(opening)
    await shown.screenshot({path: target})
  } finally {
    await browser.close()
    rmSync(folder, {recursive: true})
  }
  const {size} = statSync(target)
  if (size > most) throw new RangeError(`Expected at most ${most} bytes, found ${size}`)
}

await takePicture(process.argv[2] ?? '')
