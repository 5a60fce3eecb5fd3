import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  type Captured,
  classifyWith,
  leafOf,
  line,
  normalize,
  type Segmented,
  segment,
  templatesOf,
} from '../../pipeline/index.ts'
import {readText} from '../../pipeline/read/formats/text.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

const stories = [
  'The ferry returned to port on Monday, its operator told passengers after the gale.',
  'A horse was found on the quay before dawn, and its owner has been told of it since.',
  'The council has bought the old mill, the mayor said, and will open it in the spring.',
  'Two vineyards on the hill were sold to a family from the valley, their agent said.',
]

function tiled(text: string, url = 'https://harbour.example/a'): Segmented {
  const capture = readText(text, {name: 'capture', url})
  assert.ok(!isRefusal(capture))
  const root: Captured = {type: 'root', capture}
  return line(normalize).next(segment).run(root)
}

const captures = stories.map((story, i) =>
  tiled(`Harbour Post weekly round ${i}\n\n${story}\n\nMore to see`),
)

test('a block that the captures of a host share gets a vote for furniture', () => {
  const templates = templatesOf(captures.map(leafOf))
  const tree = classifyWith({templates}).run(captures[0] ?? tiled(''))
  const votes = blocksOf(tree).map(({data}) =>
    data.evidence.some(({rule}) => rule === 'template/shared'),
  )
  assert.deepEqual(votes, [true, false, true])
})

test('captures of another host share nothing', () => {
  const templates = templatesOf(captures.map(leafOf))
  const tree = classifyWith({templates}).run(tiled('More to see', 'https://other.example/a'))
  assert.deepEqual(
    blocksOf(tree).flatMap(({data}) =>
      data.evidence.filter(({rule}) => rule === 'template/shared'),
    ),
    [],
  )
})

test('the order of captures does not matter', () => {
  assert.deepEqual(templatesOf(captures.map(leafOf).reverse()), templatesOf(captures.map(leafOf)))
})

test('copies of one article are no template', () => {
  const copies = [1, 2, 3, 4].map(() => tiled(`${stories[0]}\n\nIt was a long day.`))
  assert.deepEqual(templatesOf(copies.map(leafOf)), {'harbour.example': []})
})

test('a line that few captures have is no template', () => {
  const many = Array.from({length: 20}, (_, i) =>
    tiled(
      `Story number ${'x'.repeat(i + 1)} has a paragraph that nothing else has.\n\n${i < 3 ? 'Background' : 'End'}`,
    ),
  )
  const [host] = Object.values(templatesOf(many.map(leafOf)))
  const {children} = many[0] ?? tiled('')
  assert.ok(children.length > 0)
  assert.equal(host?.length, 1)
})

test('a template leaves the words of the capture where they are', () => {
  const [first = tiled('')] = captures
  const tree = classifyWith({templates: templatesOf(captures.map(leafOf))}).run(first)
  assert.deepEqual(
    blocksOf(tree).map(({at}) => sliceOf(tree, at)),
    blocksOf(first).map(({at}) => sliceOf(first, at)),
  )
})

test('a line that no template names is judged as without templates', () => {
  const menu = [
    'Home',
    'Weather',
    'Read all about the sea',
    'The harbour in pictures',
    'Our weekly round',
  ]
  const more = ['More to see', 'The week in ten photographs', 'Contact', 'About the Harbour Post']
  const pages = stories.map((story, i) =>
    tiled(
      [
        ...menu,
        `Story ${'x'.repeat(i + 1)}`,
        story,
        'It sails on Friday.',
        story.slice(0, 40),
        ...more,
      ].join('\n\n'),
    ),
  )
  const templates = templatesOf(pages.map(leafOf))
  const [first = tiled('')] = pages
  const plain = blocksOf(classifyWith({}).run(first))
  const named = blocksOf(classifyWith({templates}).run(first))
  let shared = 0
  for (const [i, {data}] of named.entries()) {
    if (data.evidence.some(({rule}) => rule === 'template/shared')) shared += 1
    else assert.deepEqual(data, plain[i]?.data)
  }
  assert.ok(shared >= menu.length)
})
