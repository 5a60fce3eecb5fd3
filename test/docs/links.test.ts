import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {test} from 'node:test'
import {readerPages, root} from './pages.ts'

const link = /\]\(([^()\s]+)\)/g
const heading = /^#{1,6} (.+)$/gm
const code = /^```[\s\S]*?^```$/gm
const elsewhere = /^(?:https?:|mailto:)/
const notInAnchor = /[^\p{L}\p{N}\s_-]/gu
const mostLines = 150

const pages = readerPages()

test('every link of a page leads to a file that there is, and to a heading in it', () => {
  const broken = pages.flatMap(({path, text}) =>
    linksIn(text)
      .filter((target) => !isThere(path, target))
      .map((target) => `${path}: ${target}`),
  )
  assert.deepEqual(broken, [])
  assert.ok(pages.flatMap(({text}) => linksIn(text)).length > 40)
})

test('every page of docs can be reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const path of reached) {
    const text = pages.find((page) => page.path === path)?.text ?? ''
    for (const target of linksIn(text)) {
      const [file = ''] = target.split('#')
      if (file.endsWith('.md')) reached.add(relative('.', join(dirname(path), file)))
    }
  }
  assert.deepEqual(
    pages.map(({path}) => path).filter((path) => !reached.has(path)),
    [],
  )
})

test('the README is a page of one screen and some', () => {
  const readme = pages.find(({path}) => path === 'README.md')?.text ?? ''
  assert.ok(readme.split('\n').length <= mostLines)
})

test('the check of links sees a planted fault', () => {
  assert.equal(isThere('README.md', 'docs/no-such-page.md'), false)
  assert.equal(isThere('README.md', 'docs/guide.md#no-such-heading'), false)
  assert.equal(isThere('docs/guide.md', '#pages'), true)
  assert.equal(isThere('docs/faq.md', '../README.md#install'), true)
})

/** The targets of links in the text, save those to other sites. */
function linksIn(text: string): readonly string[] {
  return Array.from(text.replace(code, '').matchAll(link), ([, target = '']) => target).filter(
    (target) => !elsewhere.test(target),
  )
}

function isThere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? from : join(dirname(from), file)
  if (!existsSync(join(root, path))) return false
  return anchor === undefined || anchorsOf(path).includes(anchor)
}

/** The anchors of the headings of a page, as forges make them. */
function anchorsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8').replace(code, '')
  return Array.from(text.matchAll(heading), ([, title = '']) =>
    title.toLowerCase().replace(notInAnchor, '').trim().replaceAll(' ', '-'),
  )
}
