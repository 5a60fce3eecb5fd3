import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

const pipeline = fileURLToPath(new URL('../../pipeline/', import.meta.url))

/** A number with a name, at the top of a file; bits, code points and seeds are written in hexadecimal. */
const bare = /^(?:export )?const [A-Za-z]+ = -?\d[\d_.e]*$/m

/** Numbers have a home: these files hold nothing else. */
const homes = /(?:^|\/)limits\.ts$|^(?:tuning|models|tree\/generated)\//

/**
 * Files and rooms whose named numbers are neither tuned nor limits, with the reason. A number that
 * changes which text is kept, which field is found or which word is corrected belongs to
 * `pipeline/tuning/`; one that keeps a run safe belongs to the `limits.ts` of its room.
 */
const reasons: Readonly<Record<string, string>> = {
  'classify/model/': 'Part of a feature: another value needs another model',
  'classify/context/title-features.ts': 'Part of a feature: another value needs another model',
  'classify/context/overlap.ts': 'Part of a feature: another value needs another model',
  'classify/context/traits.ts': 'Bits, and the size of a table',
  'classify/context/pull-quotes.ts': 'Length of a key: it finds the same quotations with any',
  'classify/explain.ts': 'What is shown of an explanation, not what is decided',
  'classify/rules/rule-set.ts': 'A mask of all bits',
  'correct/day-name.ts': 'Bytes of a hash in a table',
  'correct/letters.ts': 'Bits of kinds of letters',
  'correct/stray.ts': 'Code units between two brackets of a pair',
  'relate/instants.ts': 'Milliseconds of an hour',
  'relate/namings.ts': 'A name of one letter is none',
  'relate/neighbours.ts': 'Bits of counts in one number, and hexadecimal digits of a hash',
  'extract/ballot/claims.ts': 'Hundredths, to which a lead is rounded',
  'extract/chances/': 'Part of a feature: another value needs another model',
  'extract/contradictions/differences.ts': 'Milliseconds of a day',
  'extract/ballot/ballot.ts': 'A base: more than a document has witnesses of one kind',
  'extract/document/instant.ts': 'Years and offsets that a date may have',
  'extract/document/quality.ts': 'Hundredths, to which a quality is rounded',
  'extract/document/zone.ts': 'Milliseconds of a day',
  'extract/document/language-detector.ts': 'Sizes and places in the memory of a program',
  'extract/document/page-kind.ts': 'How far before a name its wording may stand',
  'extract/fields/moments.ts': 'Milliseconds of an hour and of a minute',
  'extract/spans/story-end-patterns.ts': 'The longest that a pattern takes at the end of a text',
  'extract/witnesses/possible-day.ts': 'Milliseconds of a day and of the widest zone',
  'extract/witnesses/shown-bylines.ts': 'The highest of three ranks',
  'language/': 'Sizes of tables and keys',
  'parse/names/openings.ts': 'Signs that a pattern takes before a line',
  'parse/archives/': 'Digits and letters that forms of an archive have',
  'text/': 'Bits, sizes of tables, and lengths of forms such as a clock',
  'tree/keys.ts': 'How long an identifier of a search engine may be, and the length of a digest',
  'tree/messages.ts': 'How long a quotation in a message is, and which verdicts it calls close',
  'tree/refusals.ts': 'The longest string that the engine can make',
  'normalize/repairs/difference.ts': 'How much two texts must agree on to be in step again',
  'read/': 'Lengths of signatures, codes and labels of formats, and sizes of tables',
  'gather/': 'Lengths and codes of formats, and sizes of buffers',
  'run/': 'Numbers of file descriptors',
  'search/':
    'Lengths of dates and hashes, how much of an answer is shown, and numbers of the file format',
  'send/': 'Codes of HTTP, milliseconds of a second, and lengths that the schema of an engine has',
  'write/engines/document.ts': 'The length of a day, and milliseconds of a second',
  'write/flat.ts': 'The length of a day, and milliseconds of a second',
  'write/names.ts': 'Length of a digest in a name',
  'compile/annotations.ts': 'Length of what is quoted',
  'compile/markdown.ts': 'The level of headings below the title',
  'compile/title.ts': 'The length of a derived headline that its format recommends',
  'validate/': 'Lengths of dates and of what is quoted',
  'repair/': 'Length of what is quoted',
  'review/': 'What a page paints at once, and which words it has for a margin',
  'maker/digest.ts': 'Length of a digest',
  'commands/': 'Layout of the terminal, and file descriptors',
}

const files = readdirSync(pipeline, {recursive: true, encoding: 'utf8'})
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !homes.test(path))

test('every named number is tuned, a limit, or has a reason to be where it is', () => {
  const homeless = files.filter((path) => holdsNumber(path) && reasonOf(path) === undefined)
  assert.deepEqual(homeless, [])
})

test('no reason is given for files that hold no named number', () => {
  const needed = new Set(files.filter(holdsNumber).map(reasonOf))
  assert.deepEqual(
    Object.keys(reasons).filter((place) => !needed.has(place)),
    [],
  )
})

test('a named number is seen, and what is no number is not', () => {
  assert.match('const leastWords = 5\n', bare)
  assert.match("import {a} from './a.ts'\n\nexport const share = 0.25\n", bare)
  assert.doesNotMatch('const mask = 0x1fff\n', bare)
  assert.doesNotMatch("const {share} = tuned('text')\n", bare)
  assert.doesNotMatch('  const half = 2\n', bare)
})

function holdsNumber(path: string): boolean {
  return bare.test(readFileSync(join(pipeline, path), 'utf8'))
}

/** The place that gives a file its reason. */
function reasonOf(path: string): string | undefined {
  return Object.keys(reasons).find((place) => path === place || path.startsWith(place))
}
