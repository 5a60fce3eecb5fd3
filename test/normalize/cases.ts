import type {NormalizeOptions} from '../../pipeline/normalize/options.ts'

/** A damaged text, what it should be, and a text that nearly looks damaged and must stay. */
export type Case = readonly [damaged: string, mended: string, twin: string]

/** Cases of one kind; `options` are those under which both halves hold. */
export interface Kind {
  readonly name: string
  readonly options?: NormalizeOptions
  readonly cases: readonly Case[]
}

/** UTF-8 bytes of a text, read in another charset. */
function misread(text: string, charset: string, times = 1): string {
  let read = text
  for (let i = 0; i < times; i += 1) read = new TextDecoder(charset).decode(Buffer.from(read))
  return read
}

/** The same in Latin-1, which keeps the controls that windows-1252 has signs for. */
function latin(text: string): string {
  return Buffer.from(text).toString('latin1')
}

const sentences: readonly (readonly [text: string, charset: string, twin: string])[] = [
  ['The café on Rue Molière reopened.', 'windows-1254', 'The café on Rue Molière reopened.'],
  ['Señor Núñez voted on Tuesday.', 'windows-1254', 'EL SEÑOR NÚÑEZ VOTÓ EL MARTES.'],
  ['“We won,” she said — twice.', 'windows-1254', '“We won,” she said — twice.'],
  ['It’s the firm’s first loss…', 'windows-1254', 'It’s the firm’s first loss…'],
  ['Größere Städte klagten darüber.', 'windows-1254', 'GRÖSSERE STÄDTE: ÄRGER, ÖL, ÜBER'],
  ['Prices rose €5 to £7 a tonne.', 'windows-1254', 'Prices rose €5 to £7 a tonne, ¥9.'],
  ['O coração da nação não para.', 'windows-1254', 'O CORAÇÃO DA NAÇÃO NÃO PARA.'],
  ['İstanbul’da şiddetli yağış sürüyor.', 'windows-1254', 'ŞİŞLİ ve ÇAĞLAYAN’da yağış'],
  ['The “smart” meter failed again.', 'windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy.'],
  ['Wałęsa spoke in Gdańsk, he’s 80.', 'windows-1250', 'ŁÓDŹ, ŻÓŁĆ i GĘŚLĄ JAŹŃ'],
  ['He said “no” and left.', 'windows-1251', 'Он сказал: «нет» — и ушёл.'],
  ['Привет из Москвы, сказал он.', 'windows-1251', 'Привет из Москвы, сказал он.'],
  ['Киев встречает гостей форума.', 'windows-1251', 'ВСТРЕЧА В РИГЕ: «РОССИЯ»'],
  ['The minister’s résumé was long.', 'windows-1253', 'Ο υπουργός είπε «όχι» χθες.'],
  ['Rīga’s mayor met Šķēle.', 'windows-1257', 'Rīgā šķērsoja ceļu ģērbies vīrs.'],
  ['The café’s owner said “yes”.', 'macintosh', 'x √ y ≈ 3, ∑ and ∫, ≤ 5'],
  ['A naïve plan—and a costly one.', 'macintosh', 'Ångström, Ørsted, Ægir'],
  ['Überraschung in München', 'windows-1254', 'ÜBERRASCHUNG IN MÜNCHEN'],
  ['The 5½-year term at 20°C ended.', 'windows-1254', 'The 5½-year term at 20°C ended.'],
  ['日本語の新聞を読む。', 'windows-1254', '日本語の新聞を読む。'],
  ['서울시는 새로운 계획을 발표했다.', 'windows-1254', '서울시는 새로운 계획을 발표했다.'],
  ['Thanks 😀 for all the fish', 'windows-1254', 'Thanks 😀👩‍👩‍👧 for all the fish'],
  ['Việt Nam đã thắng trận đấu.', 'windows-1254', 'VIỆT NAM ĐÃ THẮNG TRẬN ĐẤU.'],
  ['Çà et là, l’été arrive.', 'windows-1254', 'ÇÀ ET LÀ, L’ÉTÉ ARRIVE. À L’ÉCOLE'],
]

const words = [
  'café',
  'naïve',
  'Zürich',
  'São',
  'Málaga',
  'Córdoba',
  'crème',
  'Malmö',
  'façade',
  'Ødegård',
  'Łódź',
  'jalapeño',
  'fiancée',
  'smörgås',
  'naïveté',
  'Gdańsk',
  'Besançon',
  'Đà',
]

const entityPairs: readonly (readonly [reference: string, sign: string])[] = [
  ['&eacute;', 'é'],
  ['&Uuml;', 'Ü'],
  ['&ntilde;', 'ñ'],
  ['&ccedil;', 'ç'],
  ['&szlig;', 'ß'],
  ['&sacute;', 'ś'],
  ['&scaron;', 'š'],
  ['&#233;', 'é'],
  ['&#xE9;', 'é'],
  ['&#x00e9;', 'é'],
  ['&oelig;', 'œ'],
  ['&aring;', 'å'],
]

export const kinds: readonly Kind[] = [
  {
    name: 'mojibake',
    cases: sentences.map(([text, charset, twin]) => [misread(text, charset), text, twin]),
  },
  {
    name: 'mojibake of Latin-1, once and twice',
    cases: [
      ...words.map((word): Case => [`A ${latin(word)} here`, `A ${word} here`, `A ${word} here`]),
      ...words.map(
        (word): Case => [
          `A ${latin(latin(word))} here`,
          `A ${word} here`,
          `${word.toUpperCase()}!`,
        ],
      ),
    ],
  },
  {
    name: 'mojibake in two and three layers',
    cases: [
      'It’s 5€',
      'Malmö won',
      'a “first” try',
      'Renée lost',
      'Łódź – centrum',
      'über alles',
    ].flatMap((text): Case[] => [
      [misread(text, 'windows-1254', 2), text, text],
      [misread(text, 'windows-1254', 3), text, text],
    ]),
  },
  {
    name: 'mojibake with lost bytes and spaces',
    cases: [
      ['voilÃ  le travail', 'voilà le travail', 'voilà le travail'],
      ['She said â€œno”.', 'She said “no”.', 'She said “no”.'],
      ['Sold for Â£5 and Â£6.', 'Sold for £5 and £6.', 'Sold for £5 and £6.'],
      ['WireGuardÂ® is open.', 'WireGuard® is open.', 'WireGuard® is open.'],
      ['All solutionsÂ are open.', 'All solutions are open.', 'All solutions are open.'],
      ['donâ€™t and canâ€™t and café', 'don’t and can’t and café', 'don’t and can’t and café'],
      ['2015â€“2019 were wet', '2015–2019 were wet', '2015–2019 were wet'],
      ['â€¢ First item', '• First item', '• First item'],
    ],
  },
  {
    name: 'mojibake that is shown',
    cases: [
      [
        'Read as UTF-8 the page said donâ€™t.',
        'Read as UTF-8 the page said don’t.',
        'In UTF-8, “Ã©” is what é becomes.',
      ],
      [
        'The encoding broke: itâ€™s odd.',
        'The encoding broke: it’s odd.',
        'The encoding shows (â€™) for an apostrophe.',
      ],
      ['Ã©cole was shut', 'école was shut', 'His phone shows "Ã©" for that.'],
    ],
  },
  {
    name: 'controls of windows-1252',
    cases: [
      ['\u0093Yes,\u0094 he said', '“Yes,” he said', '“Yes,” he said'],
      ['It\u0092s late\u0085', 'It’s late…', 'It’s late…'],
      ['1990\u0096200', '1990–200', '1990–200'],
      ['\u0080 5 a day', '€ 5 a day', '€ 5 a day'],
      ['War\u0097and peace', 'War—and peace', 'War—and peace'],
      ['\u0095 item', '• item', '• item'],
    ],
  },
  {
    name: 'references of HTML',
    cases: [
      ...entityPairs.map(
        ([reference, sign]): Case => [`Ren${reference}e spoke`, `Ren${sign}e spoke`, `Ren${sign}e`],
      ),
      ['Fish &amp; chips', 'Fish & chips', 'Fish & chips'],
      ['Fish &amp;amp; chips', 'Fish & chips', 'Fish &c; chips'],
      ['AT&amp;amp;amp;T rose', 'AT&T rose', 'AT&T rose'],
      ['&quot;Yes&quot;, he said', '"Yes", he said', '"Yes", he said'],
      ['It&#39;s late', "It's late", 'It&39;s late'],
      ['It&rsquo;s &ldquo;late&rdquo;', 'It’s “late”', 'It&rsquos late'],
      ['It&#8217;s late', 'It’s late', 'Item &#8217 late'],
      ['1990&ndash;2000 &mdash; a decade', '1990–2000 — a decade', 'a &ndash b'],
      ['wait&hellip;', 'wait…', 'wait &hell; no'],
      ['one&nbsp;two', 'one two', 'one &nbsp two'],
      ['one&amp;nbsp;two', 'one two', 'one&two;'],
      ['&nbsp;&nbsp;Indented', 'Indented', '& Indented'],
      ['The end.&nbsp;', 'The end.', 'The end. &'],
      ['5 &lt; 6 and 7 &gt; 6', '5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
      ['in&shy;ter&shy;est', 'interest', 'in-ter-est'],
      ['zero&#8203;width', 'zerowidth', 'zero width'],
      ['&#128512; smile', '😀 smile', '😀 smile'],
      ['price &euro;5, &pound;6', 'price €5, £6', 'price &5; 6'],
      ['&copy; 2020 The Daily', '© 2020 The Daily', '?a=1&copy=2'],
      ['R&amp;D spending', 'R&D spending', 'R&D; spending'],
      ['a&#13;', 'a', 'a#13;'],
      ['caf&Atilde;&copy; open', 'café open', 'café open'],
      ['http://example.org/?a=1&amp;b=2', 'http://example.org/?a=1&b=2', '?a=1&lt=2'],
      ['one &amp; two', 'one & two', 'In HTML write &amp; for an ampersand.'],
      ['a &lt; b', 'a < b', 'Write <code>a &lt; b</code> there'],
      ['x &num;1', 'x #1', 'let y = &num;'],
      ['x&#10;y', 'x y', 'x #10; y'],
    ],
  },
  {
    name: 'tags left in text',
    cases: [
      ['a <b>bold</b> claim here', 'a bold claim here', 'a < b and c > d here'],
      ['a <strong>bold</strong> claim', 'a bold claim', 'a <strong> claim without an end'],
      ['one line<br>two lines', 'one line two lines', 'Use the <br> tag for two lines'],
      ['one line<br/>two lines', 'one line two lines', 'The <br/> element breaks HTML lines'],
      ['<p>The council met.</p>', 'The council met.', 'The <council> met in <place>.'],
      ['The council met.</p>', 'The council met.', 'Close the line with </p>'],
      ['Rain.<br><br>', 'Rain.', 'Type <br>'],
      ['</p><p>The council met.<p>', 'The council met.', 'The council </p> met <p> twice'],
      ['<i>The Times</i> said so', 'The Times said so', 'if (x <i>y) then <i'],
      [
        'see <a href="https://example.org/">the report</a> here',
        'see the report here',
        'see <https://example.org/> for the report',
      ],
      ['&lt;em&gt;Really&lt;/em&gt; new ideas', 'Really new ideas', 'Really < new > ideas'],
      ['H<sub>2</sub>O and its uses', 'H2O and its uses', 'H<2 and its uses'],
      ['<span class="x">Jane Doe</span> wrote', 'Jane Doe wrote', 'git clone <repo url> wrote'],
      ['the end <!-- more --> of it', 'the end of it', 'the end <-- more --> of it'],
      ['a <u>fine</u>, <b>big</b> day', 'a fine, big day', 'List<String> names; a fine day'],
      ['a <em>new</em> day dawned', 'a new day dawned', '  <li>a new day dawned</li>'],
      ['the <q>old</q> plan fell', 'the old plan fell', 'the <q>old<p> plan fell</q>'],
    ],
  },
  {
    name: 'look-alike letters',
    cases: [
      ['the Krеmlin said', 'the Kremlin said', 'the Кремль said'],
      ['Аmerica first', 'America first', 'А также America'],
      ['Сookie Policy', 'Cookie Policy', 'Сookie и кофе'],
      ['a prоblem here', 'a problem here', 'a π-day problem here'],
      ['Βritain voted', 'Britain voted', 'β-carotene in Britain'],
      ['the Seпate', 'the Seпate', 'the Seпate'],
      ['Micrоsoft rose', 'Microsoft rose', 'Компания Micrоsoft выросла'],
      ['Pаris is calm', 'Paris is calm', 'The homograph pаypal fooled them'],
      ['the budgеt passed', 'the budget passed', 'ΔT and Ωm and μm'],
      ['Νorway agreed', 'Norway agreed', 'Ν αυτό Norway'],
      ['Τhe deal', 'The deal', 'https://www.pаypal.com/'],
      ['Lоndon is calling', 'London is calling', 'ру и en'],
    ],
  },
  {
    name: 'spaces',
    cases: [
      ['one  two', 'one two', 'one two'],
      ['one\u00a0two', 'one two', 'one two'],
      ['one\u2009two', 'one two', 'one-two'],
      ['one\u202ftwo', 'one two', 'Vraiment\u202f?'],
      ['one\u2003two', 'one two', 'one\u3000二'],
      ['one\ttwo', 'one two', '\tone two'],
      ['one \u00a0 two', 'one two', '   one two'],
      ['10\u00a0000 people', '10 000 people', 'Il a dit\u00a0: oui'],
      ['The end.  The start.', 'The end. The start.', 'The end.\n\nThe start.'],
      ['one\u2002\u2002two', 'one two', '«\u00a0Oui\u00a0»'],
      ['one\u205ftwo', 'one two', 'one two  '],
      ['one\u1680two', 'one two', 'one two'],
      ['a \u200b b', 'a b', 'a b'],
      ['one\u2007two', 'one two', 'Attention\u00a0!'],
    ],
  },
  {
    name: 'characters that nobody sees',
    cases: [
      ['in\u00adter\u00adest', 'interest', 'inter-est'],
      ['zero\u200bwidth', 'zerowidth', 'ภาษา\u200bไทย'],
      ['\ufeffStart', 'Start', 'Start'],
      ['mid\ufeffdle', 'middle', 'middle'],
      ['left\u200eright', 'leftright', 'שלום\u200e (a)'],
      ['\u202aphone\u202c', 'phone', 'عربي\u200e abc'],
      ['a\u2060b', 'ab', 'ab'],
      ['fi\u200csh', 'fish', 'می\u200cخواهم'],
      ['fi\u200dsh', 'fish', 'क्\u200dष'],
      ['end.\u200d', 'end.', '👩\u200d🚀 end.'],
      ['\u0000nul', 'nul', 'nul'],
      ['bell\u0007', 'bell', 'bell'],
      ['back\bspace', 'backspace', 'back\tspace'.replace('\t', ' ')],
      ['\u001b[31mred\u001b[0m', 'red', '[31mred[0m'],
      ['half\ud800pair', 'half\ufffdpair', 'whole😀pair'],
      ['low\udc00half', 'low\ufffdhalf', 'low\ufffdhalf'],
      ['pic\ufffcture', 'picture', 'picture'],
      ['del\u007fete', 'delete', 'delete'],
      ['c\u0081ut', 'cut', 'cut'],
      ['a\u2062b', 'ab', 'f(x) = 2x'],
      ['a\u206ab', 'ab', 'ab'],
      ['a\ufff9b', 'ab', '❤️ ab'],
      ['iso\u2066late\u2069', 'isolate', 'ע\u200fabc'],
      ['x\u061cy', 'xy', 'أ\u061c x'],
      ['a\u180eb', 'ab', 'ᠠ\u180eᠠ'],
      ['a\u200c\u200db', 'ab', '☎️ ab'],
    ],
  },
  {
    name: 'letters and marks apart',
    cases: [
      ['cafe\u0301', 'café', 'café'],
      ['Zu\u0308rich', 'Zürich', 'Zürich'],
      ['n\u0303', 'ñ', 'x\u0303'],
      ['A\u030a', 'Å', 'Å'],
      ['\u1112\u1161\u11ab', '한', '한'],
      ['e\u0323\u0302', 'ệ', 'ệ'],
      ['か\u3099', 'が', 'が'],
      ['\u212b', 'Å', 'Å'],
      ['И\u0306', 'Й', 'Й'],
      ['ο\u0301', 'ό', 'ό'],
      ['s\u030c', 'š', 'ﬁn'],
      ['क\u093c', 'क\u093c', 'क\u093c'],
    ],
  },
  {
    name: 'spaces before stops',
    cases: [
      [
        '"It came late, " said the captain.',
        '"It came late," said the captain.',
        'He said it, "late" or not.',
      ],
      [
        'She wrote “too late. ” Then she left.',
        'She wrote “too late.” Then she left.',
        'A 12" pipe, 9" long, 3 " wide.',
      ],
      ['The deal , he said', 'The deal, he said', 'The deal, he said'],
      ['They left .', 'They left.', 'They use .NET here'],
      ['He won ) .', 'He won ).', 'git checkout .'],
      ['“Yes” , she said', '“Yes”, she said', '“Yes”, she said'],
      ['What is this ?', 'What is this?', 'Qu’est-ce que c’est ?'],
      ['This is the end !', 'This is the end!', 'C’est la fin de l’histoire !'],
      ['He said that : no', 'He said that: no', 'Il a dit que les autres : non'],
      ['It was late ; he left', 'It was late; he left', 'Il est tard ; elle est dans la rue'],
      ['Was ist das ?', 'Was ist das?', 'Quoi ?'],
      ['It was 5 , not 6', 'It was 5, not 6', 'The score was 3 : 1 to them'],
      ['The end .\nNext', 'The end.\nNext', 'The end . . . and next'],
      ['In Rome , he', 'In Rome, he', 'In Rome ,h'],
      ['The deal ,he said', 'The deal, he said', 'f(x ,yes) = 2'],
      ['Up 3 percent ,the bank said', 'Up 3 percent, the bank said', 'up ,to two'],
      ['¿Qué es esto ?', '¿Qué es esto?', 'The face is sad :('],
      ['That is it ...', 'That is it ...', 'That is it ... really'],
    ],
  },
  {
    name: 'line breaks',
    options: {breaks: true},
    cases: [
      ['a\r\nb', 'a\nb', 'a\nb'],
      ['a\rb', 'a\nb', 'a\n\nb'],
      ['a\u2028b', 'a\nb', 'a\\u2028b'],
      ['a\u2029b', 'a\nb', 'a b'],
      ['a\fb\vc', 'a\nb\nc', 'a\nb\nc'],
      ['a\u0085b\u0085c\u0085d', 'a\nb\nc\nd', 'a…\nb'],
    ],
  },
  {
    name: 'ligatures, when asked for',
    options: {ligatures: true},
    cases: [
      ['ﬁne', 'fine', 'fine'],
      ['eﬃcient', 'efficient', 'æther'],
      ['ﬂag oﬀ', 'flag off', 'œuvre'],
      ['ǆungla', 'džungla', 'ß'],
      ['ĳs', 'ijs', 'ø'],
    ],
  },
  {
    name: 'widths, when asked for',
    options: {widths: true},
    cases: [
      ['ＡＢＣ１２３', 'ABC123', 'ABC123'],
      ['ＬＯＮＤＯＮ　ＮＥＷＳ', 'LONDON NEWS', '東京，大阪'],
      ['ｱｲｳ', 'アイウ', 'アイウ'],
      ['ok！', 'ok!', '中国！'],
    ],
  },
  {
    name: 'straight quotes, when asked for',
    options: {quotes: 'straight'},
    cases: [
      ['“Yes”', '"Yes"', '"Yes"'],
      ['it’s', "it's", "it's"],
      ['„Ja“', '"Ja"', '«Oui»'],
    ],
  },
  {
    name: 'curly quotes, when asked for',
    options: {quotes: 'curly'},
    cases: [
      ['"Yes," he said', '“Yes,” he said', '“Yes,” he said'],
      ["it's", 'it’s', 'it’s'],
      ["'Yes'", '‘Yes’', '‘Yes’'],
      ["the '90s", 'the ’90s', '6′ 2″'],
    ],
  },
  {
    name: 'dashes, when asked for',
    options: {dashes: 'long'},
    cases: [
      ['war--and peace', 'war—and peace', 'well-known'],
      ['war -- and peace', 'war — and peace', 'a --option here'],
      ['war - and peace', 'war – and peace', 'e-mail'],
    ],
  },
  {
    name: 'plain dashes, when asked for',
    options: {dashes: 'plain'},
    cases: [
      ['1990–2000', '1990-2000', '1990-2000'],
      ['war—and peace', 'war--and peace', 'a − b'],
    ],
  },
  {
    name: 'ellipses, when asked for',
    options: {ellipses: 'dots'},
    cases: [['wait…', 'wait...', 'wait....']],
  },
  {
    name: 'ellipses as a sign, when asked for',
    options: {ellipses: 'sign'},
    cases: [['wait...', 'wait…', 'wait....']],
  },
  {
    name: 'quotes, dashes and ellipses as written',
    cases: [
      ['“a”  b', '“a” b', '“a” - b -- c — d – e'],
      ["'a'  b", "'a' b", "'a' … b ... ‘c’"],
      ['ﬁn  ＡＢ', 'ﬁn ＡＢ', 'ﬁn ＡＢ ĳ'],
    ],
  },
]
