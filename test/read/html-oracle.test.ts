import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {linesShownBy} from '../../data/html-oracle.ts'
import {isRefusal, readPage} from '../../pipeline/index.ts'
import {soup, wellFormed} from './html-pages.ts'

const runs = {seed: 4, numRuns: 1500}

function blocksOf(page: string): readonly string[] {
  const capture = readPage(page, {name: 'page.html'})
  assert.ok(!isRefusal(capture))
  return (capture.page?.marks ?? []).map(({at}) => capture.text.slice(at.start, at.end))
}

test('the reader shows what parse5 shows of well-formed pages', () => {
  fc.assert(
    fc.property(wellFormed, (page) => {
      assert.deepEqual(blocksOf(page), linesShownBy(page))
    }),
    runs,
  )
})

test('the reader shows what parse5 shows of tags in any order', () => {
  fc.assert(
    fc.property(soup, (page) => {
      assert.deepEqual(blocksOf(page), linesShownBy(page))
    }),
    runs,
  )
})

/** What scripts hold that decides where they end. */
const scripted = fc
  .array(
    fc.constantFrom(
      ...['<!--', '-->', '<!-->', '<!--->', '--', '>', '<script>', '<script', '<SCRIPT src=x>'],
      ...['</script>', '</script ', '</SCRIPT>', '</scripts>', '<script/>', '<scripts>', ' x '],
    ),
    {maxLength: 12},
  )
  .map((parts) => `<p>a<script>${parts.join('')}</script><p>b<script>c</script>d`)

test('a script ends where it ends for parse5, with comments and scripts written in it', () => {
  fc.assert(
    fc.property(scripted, (page) => {
      assert.deepEqual(blocksOf(page), linesShownBy(page))
    }),
    runs,
  )
})

for (const [page, lines] of [
  ['<p><b>W</b>ord and w<i>or</i>d', ['Word and word']],
  ['<p>one<br>two<br/>three', ['one', 'two', 'three']],
  ['<p>Donau<wbr>dampf&shy;schiff', ['Donaudampf\u00adschiff']],
  ['<p>a</p><span>b</span>', ['a', 'b']],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>', ['a\tb', 'c\td']],
  ['<td>a</td><td>b</td>', ['ab']],
  ['a<div>b</div>c', ['a', 'b', 'c']],
  ['<p>H<sub>2</sub>O, 5<sup>th</sup>', ['H2O, 5th']],
  ['<p>one<img src=x>two', ['one two']],
  ['<p>in<!-- no -->side <span>a</span><span>b</span>', ['inside ab']],
  ['<p><i>by</i> <span>photo</span><span>Anna Berg</span>', ['by photo Anna Berg']],
  ['<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>', ['a', 'b', 'c', 'd']],
  ['<script><!-- <script>no</script> no --></script><p>yes', ['yes']],
  ['<script><!-- no </script><p>yes', ['yes']],
  ['<svg><script><!-- <script>no</script> no --></script></svg><p>yes', ['yes']],
] as const) {
  test(`the reader and parse5 draw the same lines of ${page}`, () => {
    assert.deepEqual(linesShownBy(page), lines)
    assert.deepEqual(blocksOf(page), lines)
  })
}
