import assert from 'node:assert/strict'
import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import type {Audit} from '../../../pipeline/tree/generated/audit.ts'
import {readCorrections} from '../../../pipeline/validate/corrections.ts'
import {agency, other, rewrite} from '../../relate/stories.ts'
import {attacks} from '../attacks.ts'
import {longCapture, pageFrom, writePage} from '../pages.ts'

const {values} = parseArgs({options: {browser: {type: 'string', default: ''}}})
const cli = fileURLToPath(new URL('../../../pipeline/cli.ts', import.meta.url))
const story =
  'Ferry sails again\n\nBy Mona Reyes\n\nBERGEN: The ferry sailed on Monday, the port said, and nobody was hurt.\n\nSign up for tide alerts by telephone\n\nThe harbour master said that the weather was fine on Monday morning.\n'
/** A line of one site, which no rule knows. */
const siteLine = 'Tide wardens of the coast gather each evening at the pier.'
/** Documents of that site by name. */
const siteStories = {
  ferry: siteStoryOf('Ferry sails again', 'the ferry sailed on Monday, the port said'),
  crane: siteStoryOf('Crane stands still', 'the crane stopped on Tuesday, its owner said'),
  bridge: siteStoryOf('Bridge opens early', 'the bridge opened in March, the city said'),
}

if (existsSync(values.browser)) judge()
else {
  process.stderr.write(
    `There is no browser at \`${values.browser}\`: nothing was checked. Install Chromium, or name one: make review-test CHROMIUM=/usr/bin/chromium\n`,
  )
  process.exitCode = 2
}

/** A page in a window of its own, and what it did that it should not. */
interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of the page, and addresses that it asked for beside its own file. */
  readonly faults: readonly string[]
}

function judge(): void {
  let browser: Browser | undefined
  let folder = ''
  before(async () => {
    browser = await chromium.launch({executablePath: values.browser, args: ['--no-sandbox']})
    folder = mkdtempSync(join(tmpdir(), 'copydesk-browser-'))
    writeFileSync(join(folder, 'ferry.txt'), story)
    copydesk(folder, 'extract', 'ferry.txt', '--out', 'results', '--quiet')
    copydesk(folder, 'review', 'results')
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true})
  })
  const show = async (file: string): Promise<Watched> => {
    assert.ok(browser !== undefined)
    return await watched(await browser.newContext({acceptDownloads: true}), file)
  }

  test('a page paints the list, the fields and the blocks of the first document', async () => {
    const {page, faults, context} = await show(join(folder, 'review.html'))
    assert.equal(await page.locator('article.block').count(), 5)
    assert.equal(await page.locator('h1').textContent(), 'Ferry sails again')
    assert.equal(await page.locator('nav ol li').count(), 1)
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /^Document 1 of 1/)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('a role and a field are corrected by keys, kept, saved and opened again', async () => {
    const file = join(folder, 'review.html')
    const {page, faults, context} = await show(file)
    await press(page, 'j', 'j', 'j', 'j')
    const fourth = page.locator('article.block').nth(3)
    assert.equal(await fourth.evaluate((block) => block === document.activeElement), true)
    await press(page, 'r', 'n')
    assert.equal(await fourth.getAttribute('data-role'), 'newsletter')
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /now newsletter/)
    await press(page, 'k', 'k', 'k', 'h')
    await page.locator('dialog textarea').fill('The ferry sails again')
    await press(page, 'Enter')
    const saved = await savedBy(page)
    const read = readCorrections(saved)
    assert.ok('corrections' in read, JSON.stringify(read))
    assert.deepEqual(
      read.corrections.corrections.map(({of, now}) => [of, now]),
      [
        ['role', 'newsletter'],
        ['field', ['The ferry sails again']],
      ],
    )
    await page.reload()
    assert.equal(await page.locator('.counter').textContent(), '2 corrections')
    assert.equal(await fourth.getAttribute('data-role'), 'newsletter')
    await opened(page, '{"version":1,"corrections":[]}')
    assert.equal(await page.locator('.counter').textContent(), '0 corrections')
    await opened(page, saved)
    assert.equal(await page.locator('.counter').textContent(), '2 corrections')
    await opened(page, '{"version":2}')
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /nothing was changed/)
    assert.equal(await savedBy(page), saved)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('every field has a key of its own, and a value that fits its form', async () => {
    const {page, faults, context} = await show(join(folder, 'review.html'))
    await press(page, 'j', 'f')
    const keys = await page.locator('dialog .choice kbd').allTextContents()
    assert.ok(keys.length > 20)
    assert.equal(new Set(keys).size, keys.length)
    await press(page, 'u')
    await page.locator('dialog textarea').fill('the harbour')
    await press(page, 'Enter')
    assert.match((await page.locator('dialog [role=alert]').textContent()) ?? '', /an address/)
    await page.locator('dialog textarea').fill('https://news.example/ferry')
    await press(page, 'Enter', 'f', 'f')
    await page.getByRole('button', {name: 'false'}).click()
    await press(page, 'Enter', 'f', 'p', 'Enter')
    assert.equal(await page.locator('tr.corrected').count(), 3)
    const read = readCorrections(await savedBy(page))
    assert.ok('corrections' in read, JSON.stringify(read))
    assert.deepEqual(
      read.corrections.corrections.map((each) => [each.of === 'field' && each.field, each.now]),
      [
        ['isAccessibleForFree', ['false']],
        ['publisher', ['Ferry sails again']],
        ['url', ['https://news.example/ferry']],
      ],
    )
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('a line corrected by keys in documents becomes a rule, and leaves the next articles', async () => {
    const site = join(folder, 'site')
    mkdirSync(join(site, 'captures'), {recursive: true})
    const names = Object.keys(siteStories)
    for (const [name, text] of Object.entries(siteStories)) {
      writeFileSync(join(site, 'captures', `${name}.txt`), text)
    }
    copydesk(site, 'extract', 'captures', '--out', 'results')
    for (const name of names)
      assert.deepEqual(outcomeOf(site, 'results', name), ['paragraph', true])
    copydesk(site, 'review', 'results', '--out', 'review.html')

    const {page, faults, context} = await show(join(site, 'review.html'))
    // Two of the three documents are corrected; the rule has to find the line of the third.
    await press(page, 'j', 'j', 'j', 'r', 'n', 'n', 'j', 'j', 'j', 'r', 'n')
    assert.equal(await page.locator('.counter').textContent(), '2 corrections')
    writeFileSync(join(site, 'corrections.json'), await savedBy(page))
    assert.deepEqual(faults, [])
    await context.close()

    const words = ['learn', 'corrections.json', 'captures', '--apply', 'rules.json']
    const learned = copydesk(site, ...words)
    assert.match(learned, /^1 rule proposed from 2 of 2 corrected roles$/m)
    assert.match(learned, /2 of 2 corrected lines get their role$/m)
    assert.match(learned, /^Tried on 3 documents: 3 lines with another role$/m)

    copydesk(site, 'extract', 'captures', '--rules', 'rules.json', '--out', 'results-new')
    for (const name of names) {
      assert.deepEqual(outcomeOf(site, 'results-new', name), ['newsletter', false], name)
    }
    assert.match(
      copydesk(site, 'learn', '--check', '--rules', 'rules.json'),
      /^2 cases checked, 0 with something that does not hold$/m,
    )
    copydesk(site, 'diff', 'results', 'results-new', '--html', 'diff.html')
    const compared = await show(join(site, 'diff.html'))
    await press(compared.page, 'j', 'Enter')
    const row = compared.page.locator('.pair:focus')
    assert.equal(await row.getAttribute('aria-label'), 'Changed: paragraph, now newsletter')
    assert.equal(await row.locator('.votes').count(), 2)
    assert.deepEqual(await row.locator('.text').allTextContents(), [siteLine, siteLine])
    await press(compared.page, 'n')
    const status = (await compared.page.locator('[role=status]').textContent()) ?? ''
    assert.match(status, /^Document 2 of 3: /)
    const alike = compared.page.locator('.alike button').first()
    assert.equal(await alike.textContent(), '1 row is alike')
    await alike.click()
    assert.equal(await compared.page.locator('.pair').count(), 4)
    assert.equal(await compared.page.locator('.pair.changed').count(), 1)
    assert.deepEqual(compared.faults, [])
    await compared.context.close()
  })

  test('a correction is taken back, and the votes open and close by Enter', async () => {
    const {page, context} = await show(join(folder, 'review.html'))
    await press(page, 'j', '8')
    const [first] = await page.locator('article.block').all()
    assert.equal(await first?.getAttribute('data-role'), 'promo')
    await press(page, 'u')
    assert.equal(await first?.getAttribute('data-role'), 'headline')
    assert.equal(await page.locator('.counter').textContent(), '0 corrections')
    await press(page, 'Enter')
    assert.match(
      (await page.locator('.votes').textContent()) ?? '',
      /decided that this is headline/,
    )
    await press(page, 'Enter')
    assert.equal(await page.locator('.votes').count(), 0)
    await context.close()
  })

  test('keys in a text box are text, and the search narrows the list', async () => {
    const {page, context} = await show(join(folder, 'review.html'))
    await press(page, '/')
    await page.keyboard.type('tide alerts 8')
    await page.waitForFunction(() => document.querySelectorAll('nav ol li').length === 0)
    assert.equal(await page.locator('.counter').textContent(), '0 corrections')
    await page.locator('input[type=search]').fill('Tide Alerts')
    await page.waitForFunction(() => document.querySelectorAll('nav ol li').length === 1)
    await context.close()
  })

  test('every control has a name, every part a landmark, in light and in dark', async () => {
    const {page, context} = await show(join(folder, 'review.html'))
    for (const landmark of ['header', 'nav', 'main', 'footer', '[role=search]', '[role=feed]']) {
      assert.equal(await page.locator(landmark).count(), 1, landmark)
    }
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, [tabindex]')]
        .filter((each) => {
          const label = each instanceof HTMLInputElement || each instanceof HTMLSelectElement
          const named = label ? each.labels?.[0]?.textContent : each.textContent
          return (each.getAttribute('aria-label') ?? named ?? '').trim() === ''
        })
        .map((each) => each.outerHTML),
    )
    assert.deepEqual(nameless, [])
    // The compiler of the tests names functions by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (each) => each')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      assert.deepEqual(await page.evaluate(faintTexts), [], colorScheme)
    }
    await context.close()
  })

  test('nothing of a hostile document runs, loads or leaves its place', async () => {
    const hostile = writePage(pageFrom(attacks))
    const {page, faults, context} = await show(hostile.file)
    for (let i = 0; i < attacks.length; i += 1) {
      await press(page, 'j', 'Enter', 'n')
    }
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /^Document \d+ of/)
    assert.equal(await page.evaluate(() => 'ran' in window || 'polluted' in {}), false)
    assert.equal(
      await page.locator('main :is(script, img, svg, iframe, a, form, style)').count(),
      0,
    )
    assert.deepEqual(faults, [])
    await context.close()
    hostile.remove()
  })

  test('nothing of a hostile document runs on the page that compares two runs', async () => {
    const site = join(folder, 'hostile')
    mkdirSync(join(site, 'in'), {recursive: true})
    for (const [i, {text}] of attacks.entries()) {
      writeFileSync(join(site, 'in', `${i}.${i < attacks.length / 2 ? 'txt' : 'html'}`), text)
    }
    // Some of these captures are rejected, which ends the command with 1.
    run(site, 'extract', 'in', '--out', 'old', '--quiet')
    run(site, 'extract', 'in', '--keep', 'clean', '--typos', 'off', '--out', 'new', '--quiet')
    copydesk(site, 'diff', 'old', 'new', '--html', 'diff.html')
    const {page, faults, context} = await show(join(site, 'diff.html'))
    const count = await page.locator('nav ol li').count()
    assert.ok(count > 0)
    for (let i = 0; i < count; i += 1) await press(page, 'j', 'Enter', '8', 'h', 'n')
    assert.equal(await page.evaluate(() => 'ran' in window || 'polluted' in {}), false)
    assert.equal(
      await page.locator('main :is(script, img, svg, iframe, a, form, style, dialog)').count(),
      0,
    )
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('relations are read by keys: the tree of the story, reasons, and two documents side by side', async () => {
    const site = join(folder, 'related')
    mkdirSync(join(site, 'in'), {recursive: true})
    for (const [name, text] of Object.entries({agency, rewrite, other})) {
      writeFileSync(join(site, 'in', `${name}.txt`), `${text.join('\n\n')}\n`)
    }
    copydesk(site, 'extract', 'in', '--out', 'results', '--quiet')
    copydesk(site, 'relate', 'results', '--out', 'lin', '--quiet')
    copydesk(site, 'review', 'results', '--relations', 'lin')
    const {page, faults, context} = await show(join(site, 'review.html'))
    await page
      .getByRole('button', {name: /^Harrowgate: The canal/})
      .first()
      .click()
    const summary = await page.locator('.story summary').textContent()
    assert.equal(summary, 'Story of 2 documents from 1 independent origin')
    const tree = (await page.locator('.story > ul').textContent()) ?? ''
    assert.match(tree, /\(this document; rewrite, \d+ % of it, which was first is not known\)/)
    const relation = (await page.locator('.relations > li').textContent()) ?? ''
    assert.match(
      relation,
      /^Rewrite: .*Aligned sentences hold \d+ % of this document and \d+ % of the other/,
    )
    await press(page, 'l')
    const row = page.locator('.compared .pair:focus')
    assert.match((await row.getAttribute('aria-label')) ?? '', /^In both, \d+ % of the words$/)
    assert.deepEqual(await row.locator('.text').allTextContents(), [rewrite[0], agency[0]])
    await press(page, 'j', 'j', 'j')
    assert.equal(await row.getAttribute('aria-label'), 'Only in this document')
    assert.deepEqual(await row.locator('.text').allTextContents(), [rewrite[2]])
    await press(page, 'k')
    assert.equal(await row.getAttribute('aria-label'), 'Only in the other')
    assert.deepEqual(await row.locator('.text').allTextContents(), [agency[2]])
    assert.equal(await page.locator('.counter').textContent(), '0 corrections')
    await page.evaluate('globalThis.__name = (each) => each')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      assert.deepEqual(await page.evaluate(faintTexts), [], colorScheme)
    }
    await page.getByRole('button', {name: 'Open', exact: true}).focus()
    await press(page, 'Enter')
    assert.equal(await page.locator('h1').textContent(), 'in/agency.txt')
    await press(page, '/')
    await page.keyboard.type('baker')
    await page.waitForFunction(() => document.querySelectorAll('nav ol li').length === 1)
    await page.locator('nav ol button').first().click()
    assert.equal(await page.locator('.lineage').isVisible(), false)
    await press(page, 'l')
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /No related document/)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('nothing of hostile documents runs or loads where they are related', async () => {
    const site = join(folder, 'hostile-related')
    mkdirSync(join(site, 'in'), {recursive: true})
    for (const [i, {text}] of attacks.slice(0, attacks.length / 2).entries()) {
      const own = [text, ...agency.slice(0, 5), text].join('\n\n')
      writeFileSync(join(site, 'in', `${i} ' onload=x.txt`), own)
    }
    run(site, 'extract', 'in', '--out', 'results', '--relate', '--quiet')
    copydesk(site, 'review', 'results')
    const {page, faults, context} = await show(join(site, 'review.html'))
    const count = await page.locator('nav ol li').count()
    assert.equal(count, attacks.length / 2)
    assert.ok((await page.locator('.relations > li').count()) > 5)
    for (let i = 0; i < count; i += 1) await press(page, 'l', 'j', 'l', 'j', 'n')
    assert.ok((await page.locator('.compared .pair.aligned').count()) > 3)
    assert.equal(await page.evaluate(() => 'ran' in window || 'polluted' in {}), false)
    assert.equal(
      await page.locator('main :is(script, img, svg, iframe, a, form, style)').count(),
      0,
    )
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('2,000 blocks are all painted in the end, and the last is reached by a key', async () => {
    const long = writePage(pageFrom([longCapture(2000)]))
    const {page, faults, context} = await show(long.file)
    await page.waitForFunction(() => document.querySelectorAll('article.block').length === 2000)
    await page.locator('article.block').last().focus()
    await press(page, 'k')
    assert.match((await page.locator(':focus').getAttribute('aria-label')) ?? '', /^Block 1999, /)
    assert.deepEqual(faults, [])
    await context.close()
    long.remove()
  })
}

/** Run a command that has to succeed; returns what it prints. */
function copydesk(folder: string, ...words: readonly string[]): string {
  const {status, stdout, stderr} = run(folder, ...words)
  assert.equal(status, 0, stderr)
  return stdout
}

function run(folder: string, ...words: readonly string[]): SpawnSyncReturns<string> {
  const call = ['--import', import.meta.resolve('tsx'), cli, ...words]
  return spawnSync(process.execPath, call, {cwd: folder, encoding: 'utf8'})
}

function siteStoryOf(headline: string, event: string): string {
  return `${headline}\n\nBERGEN: On the coast ${event}, and nobody was hurt.\n\n${siteLine}\n\nThe harbour master said that the weather was fine on Monday morning, and that it would stay so.\n`
}

/** The role of the line of the site in the audit of a document, and whether its article has the line. */
function outcomeOf(site: string, results: string, name: string): readonly [unknown, boolean] {
  const audit: Audit = JSON.parse(
    readFileSync(join(site, results, 'audits', `${name}.json`), 'utf8'),
  )
  const {articleBody} = JSON.parse(
    readFileSync(join(site, results, 'articles', `${name}.jsonld`), 'utf8'),
  )
  const line = audit.tiles.find((each) => each.text === siteLine)
  return [line?.tile === 'block' ? line.role : undefined, articleBody.includes(siteLine)]
}

async function watched(context: BrowserContext, file: string): Promise<Watched> {
  const page = await context.newPage()
  const faults: string[] = []
  const own = pathToFileURL(file).href
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => faults.push(message.text()))
  page.on('dialog', (dialog) => {
    faults.push(dialog.message())
    dialog.dismiss().catch(() => faults.push('A dialog stays open'))
  })
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('blob:')) faults.push(request.url())
  })
  await page.goto(own)
  return {page, context, faults}
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The text of the file that a page saves. */
async function savedBy(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 's')])
  assert.equal(download.suggestedFilename(), 'corrections.json')
  return readFileSync(await download.path(), 'utf8')
}

async function opened(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Open corrections'}).click(),
  ])
  const before = await page.locator('[role=status]').textContent()
  const file = {name: 'c.json', mimeType: 'application/json', buffer: Buffer.from(text)}
  await chooser.setFiles(file)
  await page.waitForFunction(
    (old) => document.querySelector('[role=status]')?.textContent !== old,
    before,
  )
}

/** Texts whose contrast is below 4.5 to 1, the least of WCAG 2 for text of this size; run in the page. */
function faintTexts(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const luminanceOf = (colours: readonly string[]): number => {
    if (canvas === null) return 0
    for (const colour of colours) {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const backsOf = (element: Element | null): readonly string[] =>
    element === null
      ? []
      : [...backsOf(element.parentElement), getComputedStyle(element).backgroundColor]
  return [...document.querySelectorAll('body *')]
    .filter((each) =>
      [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((each) => each.checkVisibility())
    .flatMap((each) => {
      const back = luminanceOf(backsOf(each))
      const fore = luminanceOf([...backsOf(each), getComputedStyle(each).color])
      const [high, low] = back > fore ? [back, fore] : [fore, back]
      const contrast = (high + 0.05) / (low + 0.05)
      return contrast < 4.5 ? [`${contrast.toFixed(1)} ${each.outerHTML.slice(0, 80)}`] : []
    })
}
