import fc from 'fast-check'

/** Markup as people and programs write it: elements closed or not, nested right or wrong. */
const inline = ['a', 'b', 'em', 'span', 'i', 'strong', 'small', 'time', 'code', 'sup', 'label']
const block = [
  'div',
  'p',
  'section',
  'article',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'blockquote',
  'header',
  'footer',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'nav',
  'aside',
  'address',
  'details',
  'summary',
]
const single = ['br', 'hr', 'img', 'input', 'wbr']
const texts = [
  'rain',
  'Bergen',
  ' snow ',
  '\n  ',
  '12',
  ' ',
  '&amp;',
  '&nbsp;',
  'AT&T',
  '&#32;',
  '雨が降った',
  'æ',
  '&#x1F327;',
  '< ',
  '<span hidden>no <b>no</b></span>',
  '> ',
  '&#8203;',
  '\t',
  '.',
]
const attributes = ['', ' class="x"', ' id=y', ' aria-hidden=true']
/** Not on inline elements: one that is never closed hides what follows only by the tree that parse5 builds. */
const hiding = [...attributes, ' hidden', ' style="visibility: hidden"']
const inert = [
  '<!-- a <p>comment</p> -->',
  '<script>var a = "<p>no</p>"</script>',
  '<style>p {}</style>',
  '<template><p>no</p></template>',
  '<svg><title>no</title><path/></svg>',
  '<textarea>a\n b</textarea>',
  '<select><option>one<option>two</select>',
  '<button>Go</button>',
  '<iframe>no</iframe>',
]
const closed = [
  '<noscript><img src=x>off</noscript>',
  '<table><tr><td>a<td>b<tr><th>c</th></tr></table>',
  '<table><tbody><tr><td><p>a</p>b</td></tr></tbody></table>',
  '<pre>\n a  b\n</pre>',
  '<form>x<input></form>',
]

const text = fc.constantFrom(...texts)
const attributeOf = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(...(block.includes(name) ? hiding : attributes))
const leaf = fc.oneof(
  {weight: 6, arbitrary: text},
  {weight: 2, arbitrary: fc.constantFrom(...single.map((name) => `<${name}>`))},
  {weight: 2, arbitrary: fc.constantFrom(...inert)},
)

function elementOf(
  names: readonly string[],
  content: fc.Arbitrary<readonly string[]>,
): fc.Arbitrary<string> {
  return fc
    .constantFrom(...names)
    .chain((name) => fc.tuple(fc.constant(name), attributeOf(name), content))
    .map(([name, said, inside]) => `<${name}${said}>${inside.join('')}</${name}>`)
}

/** Well-formed markup: what is opened is closed, innermost first. */
export const wellFormed: fc.Arbitrary<string> = fc
  .letrec<{phrase: string; flow: string}>((tie) => ({
    phrase: fc.oneof(
      {maxDepth: 4, withCrossShrink: true},
      leaf,
      elementOf(
        inline.filter((name) => name !== 'a'),
        fc.array(tie('phrase'), {maxLength: 4}),
      ),
      elementOf(['a'], fc.array(leaf, {maxLength: 3})),
    ),
    flow: fc.oneof(
      {maxDepth: 5, withCrossShrink: true},
      tie('phrase'),
      fc.constantFrom(...closed),
      elementOf(block, fc.array(tie('flow'), {maxLength: 5})),
    ),
  }))
  .flow.chain((first) => fc.array(fc.constant(first), {maxLength: 2}).map((all) => all.join('')))

/** Tags in any order: never closed, closed twice, closed in the wrong order. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: text},
      {
        weight: 4,
        arbitrary: fc
          .constantFrom(...block, ...inline)
          .chain((name) => fc.tuple(fc.constant(name), attributeOf(name)))
          .map(([name, said]) => `<${name}${said}>`),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...block, ...inline).map((name) => `</${name}>`),
      },
      {weight: 1, arbitrary: fc.constantFrom(...single.map((name) => `<${name}>`))},
      {weight: 1, arbitrary: fc.constantFrom(...inert, ...closed)},
    ),
    {maxLength: 30},
  )
  .map((tokens) => `<body>${tokens.join('')}`)
