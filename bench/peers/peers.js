import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {Readability} from '@mozilla/readability'
import {Defuddle} from 'defuddle/node'
import {parseHTML} from 'linkedom'
import metascraper from 'metascraper'
import author from 'metascraper-author'
import date from 'metascraper-date'
import description from 'metascraper-description'
import image from 'metascraper-image'
import lang from 'metascraper-lang'
import publisher from 'metascraper-publisher'
import title from 'metascraper-title'
import address from 'metascraper-url'

const blockTag = /<(?=\/?(?:p|div|li|h[1-6]|tr|td|th|br|blockquote|section|figure|figcaption)\b)/gi

const scrape = metascraper([
  author(),
  date(),
  description(),
  image(),
  lang(),
  publisher(),
  title(),
  address(),
])

/** The body as text: a line break before and after every block. */
function textOf(html) {
  const {document} = parseHTML(
    `<!doctype html><html><body>${html.replace(blockTag, '\n<')}</body></html>`,
  )
  return document.body.textContent ?? ''
}

/** Where packages of Python are installed by `pip install --target`. */
const packages = fileURLToPath(new URL('node_modules/.python', import.meta.url))
const script = fileURLToPath(new URL('in-python.py', import.meta.url))

/** An extractor in a process of its own, which is started with the first page and ends with this one. */
function trafilatura() {
  let ask
  const start = () => {
    const child = spawn('python3', [script, packages], {stdio: ['pipe', 'pipe', 'inherit']})
    const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]()
    child.unref()
    child.stdin.unref?.()
    child.stdout.unref?.()
    return async (page) => {
      child.stdin.write(`${JSON.stringify(page)}\n`)
      child.stdout.ref?.()
      const {value, done} = await answers.next()
      child.stdout.unref?.()
      if (done) throw new Error('trafilatura ended')
      return JSON.parse(value)
    }
  }
  return async (html, url) => {
    ask ??= start()
    return await ask({html, url})
  }
}

/** Extractors of bodies, each from a page and its address to text, or text with its CPU time in ms; they may throw. */
export const bodies = {
  ...(existsSync(packages) ? {trafilatura: trafilatura()} : {}),
  readability: (html) => textOf(new Readability(parseHTML(html).document).parse()?.content ?? ''),
  defuddle: async (html, url) => {
    const {content} = await Defuddle(parseHTML(html).document, url)
    return textOf(content)
  },
}

/** Extractors of fields, each from a page and its address to what they call its fields. */
export const fields = {
  metascraper: (html, url) => scrape({html, url}),
}
