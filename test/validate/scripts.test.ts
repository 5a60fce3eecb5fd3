import assert from 'node:assert/strict'
import {test} from 'node:test'
import {scriptsOf} from '../../pipeline/validate/scripts.ts'

const finds: readonly (readonly [string, string, readonly string[]])[] = [
  ['a script', '<script type="application/ld+json">{}</script>', ['{}']],
  ['any case and single quotes', "<SCRIPT\nTYPE='Application/LD+JSON'>{}</Script >", ['{}']],
  ['a type without quotes', '<script async type=application/ld+json>{}</script>', ['{}']],
  [
    'a type with a charset',
    '<script type="application/ld+json; charset=utf-8">{}</script>',
    ['{}'],
  ],
  [
    'other attributes with > in them',
    '<script data-a="a>b" type="application/ld+json">1</script>',
    ['1'],
  ],
  [
    'several',
    '<script type="application/ld+json">1</script><p><script type="application/ld+json">2</script>',
    ['1', '2'],
  ],
  ['a comment sign inside', '<script type="application/ld+json"><!-- 1</script>', ['<!-- 1']],
  [
    'an end of another tag inside',
    '<script type="application/ld+json">"</scripts>"</script>',
    ['"</scripts>"'],
  ],
  ['a script without end', '<script type="application/ld+json">{}', ['{}']],
  ['what follows an empty comment', '<!--><script type="application/ld+json">1</script>', ['1']],
]

const leaves: readonly (readonly [string, string])[] = [
  ['a comment', '<!-- <script type="application/ld+json">{}</script> -->'],
  ['code that mentions one', '<script>a = \'<script type="application/ld+json">{}\'</script>'],
  ['a text field', '<textarea><script type="application/ld+json">{}</script></textarea>'],
  ['another type', '<script type="application/json">{}</script>'],
  ['a second type attribute', '<script type="module" type="application/ld+json">{}</script>'],
  ['another tag', '<scripts type="application/ld+json">{}</scripts>'],
  ['a type in another attribute', '<script data-type="application/ld+json">{}</script>'],
  ['plain text', 'a < b'],
]

for (const [name, page, expected] of finds) {
  test(`scripts finds ${name}`, () => {
    const found = scriptsOf(page)
    assert.deepEqual(
      found.map(({text}) => text),
      expected,
    )
    for (const {text, offset} of found) assert.ok(page.startsWith(text, offset))
  })
}

for (const [name, page] of leaves) {
  test(`scripts leaves ${name} alone`, () => assert.deepEqual(scriptsOf(page), []))
}

test('a large page of opening tags or comments holds no script', () => {
  assert.deepEqual(scriptsOf('<!--'.repeat(50_000)), [])
  assert.deepEqual(scriptsOf('<script-like '.repeat(50_000)), [])
})
