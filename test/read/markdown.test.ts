import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from '../../pipeline/read/read.ts'
import {isWithin} from '../../pipeline/tree/page.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {bytesOf} from '../../pipeline/tree/trace.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

const story = 'The ferry returned to port on Monday after nine weeks, its operator said.'

test('Markdown is read without its marks, as the page that it stands for', () => {
  const {text, page} = captureOf(
    `# Ferry *is* back\n\n${story} It was **late**, \\*very\\*, &amp; [full](https://a.example/x "X").\n`,
  )
  assert.equal(text, `Ferry is back\n\n${story} It was late, *very*, & full.`)
  assert.deepEqual(
    page?.marks.map(({heading}) => heading),
    [1, undefined],
  )
  const link = page?.elements.find(({tag}) => tag === 'a')
  assert.equal(link?.attributes.href, 'https://a.example/x')
})

test('Markdown keeps a trace from its text to its bytes', () => {
  const source = `Zürich\n===\n\nEin *schöner* Tag & ${'`code`'}.\n`
  const capture = captureOf(source)
  const bytes = Buffer.from(source)
  for (const word of ['Zürich', 'schöner', 'Tag &', 'code']) {
    const start = capture.text.indexOf(word)
    const at = bytesOf(capture, {start, end: start + word.length})
    assert.equal(bytes.toString('utf8', at?.start, at?.end), word)
  }
})

test('Markdown knows lists, quotations, code, tables, notes and pictures', () => {
  const {text, page} = captureOf(
    '- one\n- two\n  1. three\n\n> said\n\n```\na  b\n\nc\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nend[^1]\n\n[^1]: note\n\n![alt](https://a.example/p.jpg)\n',
  )
  assert.deepEqual(text.split(/\n+/), [
    'one',
    'two',
    'three',
    'said',
    'a  b',
    'c',
    'x\ty',
    '1\t2',
    'end',
    'note',
  ])
  const regionsOf = (word: string) =>
    page?.marks.find(({at}) => text.slice(at.start).startsWith(word))
  assert.ok(isWithin(regionsOf('three') ?? {within: 0}, 'list'))
  assert.ok(isWithin(regionsOf('said') ?? {within: 0}, 'blockquote'))
  assert.ok(isWithin(regionsOf('a  b') ?? {within: 0}, 'verbatim'))
  assert.ok(isWithin(regionsOf('1') ?? {within: 0}, 'table'))
  const picture = page?.statements.find(({property}) => property === 'img')
  assert.equal(picture?.value, 'https://a.example/p.jpg')
})

test('a short line of Markdown ends where its writer ended it, and wrapped prose is joined', () => {
  const wrapped =
    'The ferry returned to port on Monday after nine weeks\nof repairs, its operator said.'
  assert.equal(
    captureOf(`By **Ann Miller**\n5 March 2024\n\n${wrapped}\n`).text,
    `By Ann Miller\n5 March 2024\n\n${wrapped.replace('\n', ' ')}`,
  )
})

test('HTML inside Markdown is read as HTML', () => {
  const {text} = captureOf(
    `A <b>bold</b> word.<script>alert(1)</script>\n\n<div hidden>\nx\n</div>\n\n<!-- note -->\n\n${story}\n`,
  )
  assert.ok(text.startsWith('A bold word.'))
  assert.ok(!text.includes('alert'))
  assert.ok(!text.includes('note'))
  assert.ok(text.endsWith(story))
})

test('front matter in YAML, TOML and JSON states the fields', () => {
  for (const front of [
    '---\ntitle: Ferry is back\nauthors: [Ann Miller, {name: Bo Weber}]\ndate: 2024-03-05\ntags:\n  - ferry\n---',
    '+++\ntitle = "Ferry is back"\nauthors = ["Ann Miller", "Bo Weber"]\ndate = 2024-03-05\ntags = ["ferry"]\n+++',
    '{\n  "title": "Ferry is back",\n  "authors": ["Ann Miller", "Bo Weber"],\n  "date": "2024-03-05",\n  "tags": ["ferry"]\n}',
  ]) {
    const {text, labelled} = captureOf(`${front}\n\n${story}\n`)
    assert.equal(text, story)
    assert.deepEqual(
      labelled?.statements.map(({property, value}) => `${property} ${value}`),
      [
        'headline Ferry is back',
        'author.name Ann Miller',
        'author.name Bo Weber',
        'datePublished 2024-03-05',
        'keywords ferry',
      ],
    )
  }
})

test('a broken value of front matter costs that field, with its place and a remedy', () => {
  const {labelled, page, text} = captureOf(
    `---\ntitle: Ferry is back\nauthor: "Ann\ndate: 2024-03-05\n---\n${story}\n`,
  )
  assert.equal(text, story)
  assert.deepEqual(
    labelled?.statements.map(({property}) => property),
    ['headline', 'datePublished'],
  )
  const [remark] = page?.remarks ?? []
  assert.equal(remark?.rule, 'markdown/front-matter-value')
  assert.match(remark?.reason ?? '', /at line \d, column \d+ \(.*\).*put the value in quotes/)
})

test('a broken line of TOML costs that line alone', () => {
  const {labelled, page} = captureOf(`+++\ntitle = Ferry\ndate = 2024-03-05\n+++\n${story}\n`)
  assert.deepEqual(
    labelled?.statements.map(({property}) => property),
    ['datePublished'],
  )
  assert.match(page?.remarks[0]?.reason ?? '', /at line 2, column/)
})

test('front matter that is never closed ends where its keys end', () => {
  const {labelled, page, text} = captureOf(`---\ntitle: Ferry is back\n\n${story}\n`)
  assert.equal(text, story)
  assert.equal(labelled?.statements[0]?.value, 'Ferry is back')
  assert.match(page?.remarks[0]?.reason ?? '', /opens at line 1 is never closed .* up to line 2/)
})

test('the lines of a tool above a page are its title, address and day', () => {
  const {text, page} = captureOf(
    `Title: Ferry is back\n\nURL Source: https://a.example/ferry\n\nPublished Time: 2024-03-05\n\nMarkdown Content:\n${story}\n`,
    'page.txt',
  )
  assert.equal(text, story)
  assert.deepEqual(
    page?.statements.map(({property}) => property).filter((each) => !each.startsWith('url')),
    ['article:published_time', 'canonical', 'title'],
  )
})

test('a text is Markdown by its name or by several marks together', () => {
  const linked = `# Ferry\n\n[a](https://a.example/1) [b](https://a.example/2) [c](https://a.example/3)\n\n${story}`
  assert.equal(captureOf(linked, 'story.txt').labelled?.format, 'markdown')
  assert.equal(
    captureOf(`---\ntitle: Ferry\ndate: 2024-03-05\n---\n${story}`, 'x.txt').labelled?.format,
    'markdown',
  )
  assert.equal(captureOf(story, 'story.md').labelled?.format, 'markdown')
})

test('plain text with a hash, asterisks, hyphens or one link is left alone', () => {
  for (const text of [
    `# Ferry\n\n${story}`,
    `#Ferry is trending, she said. ${story}`,
    `---\n\n${story}\n\n---\n\n${story}`,
    `---\nNote: this is one line\n---\n${story}`,
    `---\ntitle: Ferry\ndate: 2024-03-05\n---\n`,
    `---\ntitle: Ferry\ndate: 2024-03-05\n---\n{"title": "Ferry"}`,
    `* * *\n\n**${story}**\n\n* one\n* two`,
    `${story} Write [like this](https://a.example/x) to make a link.`,
  ]) {
    const capture = captureOf(text, 'story.txt')
    assert.equal(capture.labelled, undefined)
    assert.equal(capture.text, text)
  }
})

test('marks that no person writes leave the text as it is written', () => {
  for (const text of ['*a_'.repeat(3000), `${'- '.repeat(500)}a`, '>'.repeat(3000)]) {
    const {page} = captureOf(`${text}\n\n${story}\n`)
    assert.ok(page?.remarks.some(({rule}) => rule === 'markdown/too-marked'))
  }
})

function captureOf(text: string, name = 'story.md'): Capture {
  const capture = read(text, {name})
  assert.ok(!isRefusal(capture), JSON.stringify(capture))
  return capture
}
