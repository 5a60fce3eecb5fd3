import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import {parse} from 'parse5'
import {openingPart} from '../../pipeline/review/page.ts'
import {bundledProgram, programOf} from '../../pipeline/review/program.ts'
import {attacks} from './attacks.ts'
import {pageFrom, shownFrom} from './pages.ts'

/** Bytes that the program of a page may have. */
const most = 300_000

/** What is read of a node of parse5. */
interface PageNode {
  readonly nodeName: string
  readonly attrs?: readonly {readonly name: string; readonly value: string}[]
  readonly childNodes?: readonly PageNode[]
  readonly value?: string
}

function elementsOf(node: PageNode): readonly PageNode[] {
  return [node, ...(node.childNodes ?? []).flatMap(elementsOf)]
}

/** The elements of a page, with their names, and the texts of its scripts. */
function read(page: string): {
  readonly names: readonly string[]
  readonly scripts: readonly string[]
} {
  const root: PageNode = parse(page)
  const elements = elementsOf(root).filter(({nodeName}) => !nodeName.startsWith('#'))
  return {
    names: elements.map(({nodeName}) => nodeName),
    scripts: elements
      .filter(({nodeName}) => nodeName === 'script')
      .map(({childNodes = []}) => childNodes.map(({value = ''}) => value).join('')),
  }
}

test('the program of a page is small, and the same each time', () => {
  const {script, style} = programOf()
  assert.ok(Buffer.byteLength(script) + Buffer.byteLength(style) < most)
  assert.deepEqual(bundledProgram(), bundledProgram())
  assert.doesNotMatch(script, /\beval\(|innerHTML|new Function|document\.write|fetch\(/)
})

test('the policy of a page names its own script and style, and nothing else', () => {
  const page = pageFrom([{name: 'a.txt', text: 'Ferry sails again\n\nThe ferry sailed.\n'}])
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const digests = [...policy.matchAll(/'sha256-([^']*)'/g)].map(([, digest]) => digest)
  const script = read(page).scripts.at(-1) ?? ''
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  assert.deepEqual(
    digests,
    [script, style].map((text) => createHash('sha256').update(text).digest('base64')),
  )
  assert.ok(policy.startsWith("default-src 'none'; "))
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
})

test('a hostile document adds no element to a page, and is read back as it was', () => {
  const harmless = attacks.map(({name}) => ({name, text: 'Calm\n\nThe sea was calm.\n'}))
  const {names} = read(pageFrom(harmless))
  const page = pageFrom(attacks)
  assert.deepEqual(read(page).names, names)
  const documents = read(page)
    .scripts.slice(0, attacks.length)
    .map((text) => JSON.parse(text))
  const {all} = shownFrom(attacks)
  assert.deepEqual(
    documents,
    all.map(({document}) => JSON.parse(JSON.stringify(document))),
  )
})

test('a program that would end its own element is refused', () => {
  const program = {script: '"</script>"', style: '', scriptDigest: '', styleDigest: ''}
  assert.throws(() => openingPart(program, 'Copydesk review'), RangeError)
})
