import type {Row} from '../shape.ts'

/** What stands below a story in the body of a page. */
export const below: readonly Row[] = [
  ['elements with a time', 60, '<time datetime="2014-03-1{k}T0{k}:00:00Z">x</time> '],
  ['sizes of one picture', 150, 'a{i}.jpg {i}w, ', {before: '<img srcset="', after: '">'}],
  [
    'figures',
    25,
    '<figure><img src="{i}.jpg" srcset="a{i}.jpg 1x, b{i}.jpg 2x"><figcaption>The quay {i}. Ann Miller/AP</figcaption></figure>',
  ],
  [
    'captions',
    30,
    '<figcaption>The harbour master on Monday {i}. Photo: Ann Miller/AP</figcaption>',
  ],
  [
    'links',
    50,
    '<a href="https://example.org/2023/0{k}/story-{i}">A story of the harbour {i}</a><br>',
  ],
  ['lists within lists', 60, '<ul><li>item {i} of the list that goes on'],
  [
    'quotations within quotations',
    60,
    '<blockquote><p>He said {i} on Monday that the port opened.</p>',
  ],
  [
    'rows of a table with huge spans',
    50,
    '<tr><td colspan=9e15>{i}</td><td rowspan=65534>the port {i}</td><td>b</td></tr>',
    {before: '<table>', after: '</table>'},
  ],
  ['cells of one row', 200, '<td>{i}</td>', {before: '<table><tr>', after: '</table>'}],
  ['tables within tables', 60, '<table><tr><td>{i}'],
  ['headings', 40, '<h2>The port {i}</h2><p>It opened on Monday, he said {i}.</p>'],
  [
    'classes of elements',
    40,
    '<div class="c{i} author-byline x{i}"><p>It opened on Monday, he said {i}.</p></div>',
  ],
  ['pictures as addresses of data', 10, `<img src="data:image/png;base64,${'A'.repeat(500)}">`],
  ['drawings within drawings', 80, '<svg><title>x</title><desc>'],
  ['options to choose from', 80, '<option>{i}', {before: '<select>', after: '</select>'}],
  ['comments', 300, '<!-- a -->'],
  ['links that never close', 150, '<a '],
  ['attributes that swap quotes', 100, `<a title='">`],
  ['references of two characters', 150, '&NotEqualTilde;&acE;', {before: '<p>'}],
  ['references without an end', 300, '&amp&lt&#', {before: '<p>'}],
  ['hidden paragraphs', 60, '<div style="display:none"><p>It opened on Monday.</p></div>'],
  [
    'declarations of one style',
    300,
    'color:red;',
    {before: '<p style="', after: 'display:none">x</p>'},
  ],
  ['names of one class', 200, 'c{i} ', {before: '<p class="', after: '">It opened on Monday.</p>'}],
  ['attributes of one element', 120, 'data-a{i}="{i}" ', {before: '<p ', after: '>It opened.</p>'}],
  ['elements of a made-up name', 80, '<x-{w}>It opened {i}. </x-{w}>'],
  ['bold words', 80, '<b>port <i>{i}</i></b> ', {before: '<p>', after: '</p>'}],
  ['unclosed bold words', 100, '<b>port {i} ', {before: '<p>'}],
  ['tags that close nothing', 150, '</div></p></i>'],
  ['items of a list', 80, '<li>The port {i} opened on Monday.</li>', {before: '<ul>'}],
  ['terms with descriptions', 60, '<dt>Port {i}</dt><dd>It opened.</dd>', {before: '<dl>'}],
  ['line breaks', 150, 'port {i}<br>'],
  ['lines of preformatted text', 120, 'port {i}\tharbour\n', {before: '<pre>', after: '</pre>'}],
  ['embedded pages', 60, '<iframe src="https://example.org/{i}"></iframe>'],
  ['cards of other stories', 30, '<article><h3><a href="/{i}">Port {i} opens</a></h3></article>'],
  ['comments of readers', 30, '<div class="comment"><p>Ann {w}: well said, port {i}.</p></div>'],
  ['links to topics', 50, '<a rel="tag" href="/tag/{w}">Harbour {w}</a> '],
  ['links to authors', 40, '<a rel="author" href="/by/{w}">Ann {w}</a> '],
  ['bylines that a page shows', 40, '<p class="byline">By Ann Mil{w}er</p>'],
  ['dates that a page shows', 40, '<p class="date">Published March {d}, 2023 10:1{k}</p>'],
  ['ruby above letters', 80, '<ruby>東<rt>to{i}</rt></ruby>', {before: '<p>'}],
  ['rules of a style', 150, 'p.c{i}{color:red}', {before: '<style>', after: '</style>'}],
  ['text areas that never close', 80, '<textarea>port {i}'],
  ['forms', 40, '<form><label>Mail {i}<input name="m{i}"></label><button>Go</button></form>'],
  ['declarations in the body', 100, '<!doctype html><?xml ?>'],
  ['paragraphs with one link each', 40, '<p>The port {i} opened, <a href="/{i}">he said</a>.</p>'],
]

/** What stands above a story in the body of a page. */
export const above: readonly Row[] = [
  ['main headings', 60, '<h1>Harbour opens {i}</h1>'],
  [
    'authors within authors',
    80,
    '<div itemscope itemprop=author itemtype="https://schema.org/Person"><i itemprop=name>A{i}</i>',
  ],
  [
    'articles as items',
    40,
    '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop=headline>Port {i}</b></div>',
  ],
  [
    'properties of one item',
    60,
    '<b itemprop=author>Ann {w}</b> ',
    {before: '<div itemscope itemtype="https://schema.org/NewsArticle">', after: '</div>'},
  ],
]

/** What stands in the head of a page. */
export const head: readonly Row[] = [
  [
    'authors and keywords in meta elements',
    60,
    '<meta property="article:author" content="Ann M{w}"><meta name=keywords content="k{i}, l{i}">',
  ],
  [
    'pictures in meta elements',
    60,
    '<meta property="og:image" content="https://example.org/{i}.jpg">',
  ],
  ['words of one title', 100, 'Harbour opens - ', {before: '<title>', after: '</title>'}],
  ['parts of one title', 150, 'a{i} | ', {before: '<title>', after: '</title>'}],
  [
    'folders of the own address',
    300,
    'a/',
    {before: '<link rel=canonical href="https://example.org/', after: '">'},
  ],
  ['links to other languages', 60, '<link rel=alternate hreflang=x{i} href="/{i}">'],
  ['scripts', 60, '<script>var a{i} = "<b>"</script>'],
  ['scripts that open again', 100, '<!--<script>', {before: '<script>', after: '</script>'}],
  ['templates', 60, '<template><p>port {i}</p></template>'],
  ['pages without scripts', 60, '<noscript><p>port {i}</p></noscript>'],
]
