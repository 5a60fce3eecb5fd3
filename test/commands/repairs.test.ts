import assert from 'node:assert/strict'
import {test} from 'node:test'
import {placesIn} from '../../pipeline/commands/places.ts'
import {repairsOf} from '../../pipeline/commands/repairs.ts'
import {understand} from '../../pipeline/index.ts'

const story = [
  'The ferry came back into port on Monday evening, three days late and with all of its passengers on board, the harbour office said.',
  'Waves of nine metres had kept the ship out at sea since Friday, and the captain had asked for a tug when one of two engines failed.',
].map((text) => `<p>${text}</p>`)

/** What is told of a page with the given head, as `rule reason`. */
function told(head: string, picture = ''): readonly string[] {
  const page = `<!DOCTYPE html><html><head>\n${head}\n</head><body><article><h1>Ferry is back in port</h1>${picture}${story.join('\n')}</article></body></html>`
  const understood = understand(page, {name: 'page.html'})
  assert.ok(understood.article)
  return repairsOf('page.html', Buffer.from(page), understood).map(
    ({rule, reason}) => `${rule} ${reason}`,
  )
}

function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`
}

const sound =
  '"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry is back in port"'

test('a page whose JSON-LD is sound and full is told nothing but what was added', () => {
  const lines = told(script(`{${sound},"inLanguage":"en"}`))
  assert.deepEqual(lines, [])
})

test('a page without JSON-LD is told so, and what was added on which evidence', () => {
  const lines = told('<meta name="keywords" content="ferry, storm">')
  assert.ok(lines.some((line) => line.startsWith('repair/none')))
  assert.ok(lines.includes('repair/added Added `keywords` `["ferry","storm"]`'))
})

test('a type in lower case is read as the type that it is', () => {
  const lines = told(
    script('{"@type":"article","headline":"Ferry is back in port","inLanguage":"en"}'),
  )
  assert.deepEqual(lines, [])
})

test('the day in a caption is that of its picture and contradicts nothing', () => {
  const date = '"datePublished":"2023-04-05T10:11:12+02:00"'
  const caption =
    '<figure><img src="/a.jpg" alt=""><figcaption>The ferry in the harbour on 15 March 2023.</figcaption></figure>'
  const own = script(`{${sound},"inLanguage":"en",${date}}`)
  const contradicted = (picture: string): readonly string[] =>
    told(own, picture).filter((line) => line.startsWith('repair/contradicted'))
  assert.deepEqual(contradicted(caption), [])
  assert.equal(contradicted('<p>Published on 15 March 2023</p>').length, 1)
})

test('how broken JSON was mended is told', () => {
  const [line] = told(script(`{${sound},"inLanguage":"en",}`))
  assert.equal(line, 'repair/commas Unexpected JSON with commas that do not belong there, mended')
})

test('markup in a value, a date in another form and joined authors are told with what they became', () => {
  const lines = told(
    script(
      `{${sound},"inLanguage":"en","description":"Back &amp; in port, all on board","datePublished":"2023-04-05 10:11:12 +0200","author":"By Ann Miller and Bo Tan"}`,
    ),
  )
  assert.deepEqual(lines, [
    'repair/markup Unexpected markup or reference in `description`: `Back &amp; in port, all on board`, changed to `Back & in port, all on board`',
    'repair/date Unexpected `datePublished` `2023-04-05 10:11:12 +0200`, changed to `2023-04-05T10:11:12+02:00`',
    'repair/author Unexpected author `By Ann Miller and Bo Tan`, changed to `Ann Miller`, `Bo Tan`',
  ])
})

test('a change before the publication is told as left out', () => {
  const lines = told(
    script(
      `{${sound},"inLanguage":"en","datePublished":"2023-04-05T10:00:00Z","dateModified":"2023-04-04T10:00:00Z"}`,
    ),
  )
  assert.deepEqual(lines, [
    'repair/date Unexpected `dateModified` `2023-04-04T10:00:00Z`, left out',
  ])
})

test('a language that the words deny is told as contradicted', () => {
  const lines = told(script(`{${sound},"inLanguage":"fr"}`))
  assert.deepEqual(lines, [
    'repair/contradicted `inLanguage` is `fr`, and the page says `en`, which is written',
  ])
})

test('an offset has the line and the column of its byte', () => {
  const placeOf = placesIn(Buffer.from('ab\ncd\n'))
  assert.deepEqual([0, 1, 3, 4, 6].map(placeOf), [
    {line: 1, column: 1},
    {line: 1, column: 2},
    {line: 2, column: 1},
    {line: 2, column: 2},
    {line: 3, column: 1},
  ])
})
