import type {Row} from '../shape.ts'

const article = '{"@type":"NewsArticle","headline":"Harbour opens"'

/** Scripts of JSON-LD, some of them broken. */
export const scripts: readonly Row[] = [
  [
    'authors of one article',
    50,
    '{"@type":"Person","name":"Ann Mil{w}er"}',
    {before: `${article},"author":[`, between: ',', after: ']}'},
  ],
  [
    'articles of a graph that name one another',
    50,
    '{"@type":"NewsArticle","@id":"#{i}","headline":"Harbour {i}","author":{"@id":"#{i}"}}',
    {before: '{"@graph":[', between: ',', after: ']}'},
  ],
  [
    'a ring of nodes',
    60,
    (i) => `{"@type":"WebPage","@id":"#${i}","mainEntity":{"@id":"#${i + 1}"}}`,
    {before: `{"@graph":[${article},"@id":"#0"},`, between: ',', after: ']}'},
  ],
  ['graphs within graphs', 60, '{"@graph":[', {after: '1'}],
  ['a chain of main entities', 60, '{"@type":"WebPage","@id":"#{i}","mainEntity":', {after: '1'}],
  ['empty arrays', 300, '[]', {before: '[', between: ',', after: ']'}],
  ['brackets that stay open', 400, '['],
  ['values with quotes within quotes', 60, `'k{i}': "a "b" c" `, {before: '{'}],
  ['quotes that nothing escapes', 120, 'a"b ', {before: '{"headline":"', after: '"}'}],
  ['quotes before commas', 100, 'a", b" ', {before: '{"headline":"', after: '"}'}],
  ['quotes before colons', 100, 'a": b" ', {before: '{"headline":"', after: '"}'}],
  ['comments', 100, '/* a */ // b\n', {before: '{"headline":"x",'}],
  ['comments that stay open', 150, '/* ', {before: '{"headline":"x",'}],
  ['backslashes', 500, '\\', {before: '{"headline":"'}],
  ['line breaks in a string', 200, 'port {i}\n', {before: '{"headline":"', after: '"}'}],
  ['stray commas', 300, ',,', {before: `${article}`, after: '}'}],
  ['objects in a row', 80, `${article}}`],
  ['calls around values', 100, 'f{i}(1) ', {before: '['}],
  ['names without quotes', 100, 'a{i}: b{i}, ', {before: '{', after: '}'}],
  ['strings added up', 100, '"a{i}" + ', {before: '{"headline":', after: '"b"}'}],
  ['regular expressions as values', 100, '/a{i}/, ', {before: '[', after: '1]'}],
  ['values cut off', 80, '{"a{i}":', {before: ''}],
  ['code in fences', 100, '```json\n{"a":{i}}\n```\n'],
  ['escaped quotes', 150, '\\"a\\": ', {before: '{\\"headline\\": '}],
  ['keywords of one string', 100, 'k{i}, ', {before: `${article},"keywords":"`, after: '"}'}],
  ['descriptions', 100, 'It opened. ', {before: `${article},"description":"`, after: '"}'}],
  [
    'pictures',
    60,
    '{"url":"https://example.org/{i}.jpg","width":{i}}',
    {
      before: `${article},"image":[`,
      between: ',',
      after: ']}',
    },
  ],
  ['types of one node', 100, '"T{i}"', {before: '{"@type":[', between: ',', after: ']}'}],
]

/** Scripts of a page, each of them one repetition. */
export const manyScripts: readonly Row[] = [
  [
    'scripts with keywords',
    12,
    (i) =>
      `<script type="application/ld+json">${article},"keywords":[${Array.from({length: 20}, (_, j) => `"k${i}x${j}"`)}]}</script>`,
  ],
  [
    'scripts with authors',
    12,
    (i) =>
      `<script type="application/ld+json">${article},"@id":"#${i}","author":[${Array.from({length: 20}, (_, j) => `{"name":"Ann M${i}x${j}"}`)}]}</script>`,
  ],
]
