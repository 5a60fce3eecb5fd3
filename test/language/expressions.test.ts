import assert from 'node:assert/strict'
import {test} from 'node:test'
import {files, sourceOf} from '../expressions.ts'

/** So many words make an expression one of a language. */
const fewest = 3
/** A word as it is written, outside of classes, escapes, groups’ names and what is put in by name. */
const wordOfText = /(?<![\\{\w$.<])[^\W\d_]{3,}(?![}\w=.(>])/gu
const property = /\\[pP]\{[^}]*\}/g
const filled = /\$\{[^}]*\}/g
/** An expression between slashes on the right of an equals sign, a bracket or a comma, and one in a raw string. */
const expression =
  /(?<=[=(,[:]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|String\.raw`[^`]*`/gu

/** Files and rooms whose expressions hold words that are no language’s, and why. */
const ofFormats: Readonly<Record<string, string>> = {
  'classify/markup/': 'names of classes and attributes of pages',
  'commands/explanation.ts': 'the unit of weights',
  'commands/validate.ts': 'endings of file names',
  'commands/indexing/results.ts': 'names of formats',
  'commands/serving/desk.ts': 'messages of Node',
  'commands/verification/unaccounted.ts': 'endings of file names',
  'extract/contradictions/': 'names of metadata, parts of addresses, and reasons of claims',
  'extract/document/site-names.ts': 'parts of addresses',
  'extract/document/statements.ts': 'types of schema.org',
  'extract/fields/access.ts': 'values of schema.org and of OpenGraph',
  'extract/witnesses/headings.ts': 'names of classes',
  'extract/witnesses/picture.ts': 'parts of addresses of pictures',
  'extract/witnesses/shown-bylines.ts': 'names of classes and parts of addresses',
  'extract/witnesses/times.ts': 'names of classes',
  'extract/witnesses/topics.ts': 'names of classes and parts of addresses',
  'gather/': 'endings of file names',
  'normalize/repairs/entities.ts': 'names of HTML',
  'normalize/repairs/mojibake.ts': 'names of encodings',
  'normalize/repairs/tags.ts': 'names of HTML',
  'parse/day-names.ts': 'names of metadata',
  'parse/names/words.ts': 'endings of domains',
  'read/bytes/': 'names of HTML',
  'read/formats/formats.ts': 'media types and endings of file names',
  'read/formats/html.ts': 'media types',
  'read/formats/item-roles.ts': 'roles of titles and persons in NewsML-G2 and ninjs',
  'read/formats/markup.ts': 'names of HTML',
  'read/formats/newsml': 'names of NewsML-G2, and media types',
  'read/formats/ninjs': 'members of ninjs and their roles',
  'read/formats/nitf.ts': 'the outermost element of NITF',
  'read/html/': 'values of CSS',
  'read/statements/': 'names of metadata and classes, parts of addresses, and types of schema.org',
  'read/wikitext/': 'names of wikis in links',
  'repair/': 'protocols, and types of schema.org',
  'run/worker.ts': 'messages of Node',
  'text/addresses.ts': 'parts of addresses',
  'validate/': 'names of HTML, JSON and schema.org',
  'write/names.ts': 'file names that Windows reserves',
}

test('no expression of the pipeline holds words of a language', () => {
  const excused = Object.keys(ofFormats)
  const held = files.filter((file) => !excused.some((each) => file.startsWith(each)))
  assert.deepEqual(held.flatMap(wordyIn), [])
  assert.ok(held.length > 200)
})

test('no file or room is excused for a format that it has no words of', () => {
  const idle = Object.keys(ofFormats).filter(
    (each) => files.filter((file) => file.startsWith(each)).flatMap(wordyIn).length === 0,
  )
  assert.deepEqual(idle, [])
})

test('the walk sees a planted expression of words, and none of forms', () => {
  assert.equal(wordyOf('const by = /^(?:by|von|par|por|door) /iu').length, 1)
  assert.equal(wordyOf("const by = new RegExp(String.raw`^(?:text|word|story) by`, 'u')").length, 1)
  assert.deepEqual(wordyOf('const name = /^\\p{Script=Han}[abc]{2}(?<year>\\d{4})$/u'), [])
  const filledIn = `new RegExp(String.raw\`^\${oneOf('published', 'changed', 'by')}\`, 'u')`
  assert.deepEqual(wordyOf(filledIn), [])
})

function wordyIn(file: string): readonly string[] {
  return file.includes('generated/') ? [] : wordyOf(sourceOf(file)).map((each) => `${file} ${each}`)
}

/** The expressions of a source that hold words of a language. */
function wordyOf(source: string): readonly string[] {
  return Array.from(source.matchAll(expression), ([whole]) => whole).filter((whole) => {
    const bare = whole.replace('String.raw', '').replace(property, '').replace(filled, '')
    return new Set(bare.match(wordOfText)).size >= fewest
  })
}
