import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {inertLine, inertText} from '../../pipeline/text/inert.ts'
import {toJson} from '../../pipeline/write/json.ts'
import {diceOfInput} from '../fuzz/dice.ts'
import {markupOf} from './markup.ts'

const mostMilliseconds = 300_000
const mostBytes = 1_000_000_000
/** Counted in the page, so that only the finding is printed; every place must hold the text that was put there. */
const count = `
  const texts = JSON.parse(document.getElementById('texts').textContent)
  const live = []
  const holds = (place, text) => place.childNodes.length === 1 && place.firstChild.nodeType === 3 && place.firstChild.data === text
  texts.forEach((text, i) => {
    const content = document.getElementById('content-' + i)
    const attribute = document.getElementById('attribute-' + i)
    if (!content || !holds(content, text)) live.push('content ' + JSON.stringify(text))
    if (!attribute || attribute.title !== text || attribute.attributes.length !== 2) live.push('attribute ' + JSON.stringify(text))
  })
  const found = document.createElement('pre')
  found.textContent = JSON.stringify({texts: texts.length, live})
  document.body.replaceChildren(found)
  for (const script of document.querySelectorAll('script')) script.remove()`

/**
 * Gives inert texts to Chromium: as content of an element, as an attribute, and as JSON-LD in a script.
 *
 * @returns
 *   The exit code: 0 when each text stayed itself, 1 when one did not, 2 without a browser.
 */
function judged(browser: string, seed: number, strings: number): number {
  if (browser === '') {
    process.stderr.write(
      'No browser was given: nothing was checked. Name one: CHROMIUM=/usr/bin/chromium\n',
    )
    return 2
  }
  const drawn = Array.from({length: strings}, (_, i) => markupOf(diceOfInput(seed, i)))
  const texts = [...new Set([...drawn.map(inertLine), ...drawn.map(inertText)])].filter(Boolean)
  const {texts: seen, live} = JSON.parse(dumped(browser, pageOf(texts)))
  for (const each of live) process.stderr.write(`Not itself as ${each}\n`)
  process.stdout.write(
    `${seen} texts of ${strings} drawn with seed ${seed}: ${live.length} are not themselves\n`,
  )
  return live.length === 0 && seen === texts.length ? 0 : 1
}

function pageOf(texts: readonly string[]): string {
  const put = texts.map(
    (text, i) =>
      `<div id="content-${i}">${text}</div><div id="attribute-${i}" title="${text.replaceAll('"', '&quot;')}"></div>`,
  )
  const json = `<script id="texts" type="application/ld+json">${toJson(texts)}</script>`
  return `<!doctype html><meta charset="utf-8"><body>${put.join('\n')}${json}<script>${count}</script>`
}

/** What the browser made of a page, without the elements around the finding. */
function dumped(browser: string, page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-chromium-'))
  try {
    const file = join(folder, 'texts.html')
    writeFileSync(file, page)
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}/user`,
    ]
    const dom = execFileSync(browser, [...options, '--dump-dom', pathToFileURL(file).href], {
      encoding: 'utf8',
      maxBuffer: mostBytes,
      timeout: mostMilliseconds,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const found = /<pre>([^<]*)<\/pre>/.exec(dom)?.[1]
    if (found === undefined)
      throw new Error(`${browser} printed no finding. Try it with fewer STRINGS`)
    return found
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&amp;', '&')
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }
}

const {values} = parseArgs({
  options: {
    browser: {type: 'string', default: ''},
    seed: {type: 'string', default: '13'},
    strings: {type: 'string', default: '10000'},
  },
})
process.exitCode = judged(values.browser, Number(values.seed), Number(values.strings))
