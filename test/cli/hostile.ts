/** Repeats a text: so often as is said, or a fraction of that where size is not the point. */
export type Times = (count: number, text: string) => string

/** As often as is said. */
export const inFull: Times = (count, text) => text.repeat(count)

/** A tenth as often. */
export const aTenth: Times = (count, text) => text.repeat(Math.ceil(count / 10))

/** What is made to be hard, and how each must be answered. */
export interface Hard {
  /** A capture record, or what stands in the place of one. */
  readonly record: (times: Times) => string
  readonly status: 'article' | 'rejected' | 'error'
  /** What the body of the article, or a message, holds. */
  readonly holds?: string
  /** What neither does. */
  readonly lacks?: RegExp
}

const lede = 'BERGEN: The harbour opened again on Monday after three days of storm, the port said.'
const story = `Harbour opens after storm\n\n${lede}\n\n“We lost two cranes,” said the harbour master.`
const held = 'The harbour opened again'
/** Paragraphs enough for a page to be a story. */
const told = `<p>${lede}</p><p>“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon on weekdays, and again from Sunday on.</p><p>Work on the northern pier starts in April, the council said, and the city pays half of what it costs.</p>`

const asText = (text: string): string => JSON.stringify({text})
const asPage = (html: string): string => JSON.stringify({html})
const asSaid = (data: string): string =>
  asPage(`<script type="application/ld+json">${data}</script><h1>Harbour opens</h1>${told}`)

const pages: Readonly<Record<string, Hard>> = {
  'deep blocks': {
    record: (times) => asPage(`${times(100_000, '<div>')}${told}`),
    status: 'article',
  },
  'deep inline': {record: (times) => asPage(`${times(50_000, '<b>')}${told}`), status: 'article'},
  'deep mixture': {
    record: (times) => asPage(`${times(20_000, '<a><font><p>')}${told}`),
    status: 'article',
  },
  'deep tables': {
    record: (times) => asPage(`${times(5000, '<table><tr><td>')}${told}`),
    status: 'article',
  },
  'deep templates': {
    record: (times) => asPage(`${told}${times(30_000, '<template>')}x`),
    status: 'article',
    holds: held,
  },
  'a million attributes': {
    record: (times) => asPage(`<p ${times(1_000_000, 'a=1 ')}>${told}`),
    status: 'article',
    holds: held,
  },
  'a long attribute': {
    record: (times) => asPage(`<p class="${times(20_000_000, 'x')}">${told}`),
    status: 'article',
    holds: held,
  },
  'an unclosed comment': {
    record: (times) => asPage(`${told}<!--${times(5_000_000, 'x')}`),
    status: 'article',
    holds: held,
  },
  'an unclosed script': {
    record: (times) => asPage(`${told}<script>${times(5_000_000, 'x')}`),
    status: 'article',
    holds: held,
  },
  'angle brackets': {
    record: (times) => asPage(`${told}${times(2_000_000, '<')}`),
    status: 'article',
    holds: held,
  },
  references: {
    record: (times) => asPage(`${told}<p>${times(1_000_000, '&amp;')}`),
    status: 'article',
    holds: held,
  },
  'bad references': {
    record: (times) => asPage(`${told}<p>${times(100_000, '&nosuch;&#xD800;&#0;&#x110000;')}`),
    status: 'article',
    holds: held,
    lacks: /\\ud[89a-f]|\\u0000/i,
  },
  'a page of NUL bytes': {
    record: (times) => asPage(`${told}${times(1_000_000, '\0')}`),
    status: 'article',
    holds: held,
    lacks: /\\u0000/,
  },
  'a hundred thousand links': {
    record: (times) => asPage(`${told}${times(100_000, '<a href=/x>More news</a> ')}`),
    status: 'rejected',
    holds: 'page/links',
  },
  'twenty thousand items': {
    record: (times) => asPage(`${told}<ul>${times(20_000, '<li><a href=/x>More news</a>')}</ul>`),
    status: 'article',
  },
  'a page that is too much': {
    record: (times) => asPage(times(2_100_000, '<i>x')),
    status: 'rejected',
    holds: 'html/too-much',
  },
  'lists without end': {
    record: (times) => asSaid(times(100_000, '[')),
    status: 'article',
    holds: held,
  },
  'objects without end': {
    record: (times) => asSaid(times(50_000, '{"a":')),
    status: 'article',
    holds: held,
  },
  'a long list of data': {
    record: (times) => asSaid(`[${times(500_000, '{"@type":"NewsArticle","headline":"x"},')}{}]`),
    status: 'article',
    holds: held,
  },
  'data of 20 MB': {
    record: (times) => asSaid(`{"@type":"NewsArticle","articleBody":"${times(20_000_000, 'x')}"}`),
    status: 'article',
    holds: held,
  },
  'keys over and over': {
    record: (times) =>
      asSaid(
        `{"@type":"NewsArticle",${times(100_000, '"headline":"x",')}"headline":"Harbour opens"}`,
      ),
    status: 'article',
    holds: held,
  },
  'a circle of names': {
    record: () =>
      asSaid(
        '[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#b"}},{"@id":"#b","@type":"Person","author":{"@id":"#a"},"name":"Ann Miller"}]',
      ),
    status: 'article',
    holds: held,
  },
  'numbers of any size': {
    record: (times) =>
      asSaid(`{"@type":"NewsArticle","wordCount":1e999999,"headline":${times(100_000, '9')}}`),
    status: 'article',
    holds: held,
  },
  'keys of every object': {
    record: () =>
      asSaid(
        '{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":{"prototype":{"a":1}},"toString":"x"}',
      ),
    status: 'article',
    holds: held,
  },
}

const texts: Readonly<Record<string, Hard>> = {
  'twenty megabytes on a line': {
    record: (times) => asText(times(400_000, 'It rained on and on over the old harbour town. ')),
    status: 'article',
  },
  'a word of ten million letters': {
    record: (times) => asText(`${story}\n\n${times(10_000_000, 'a')}`),
    status: 'article',
    holds: held,
  },
  'a million spaces': {
    record: (times) => asText(`${story}\n\n${times(1_000_000, ' ')}The end.`),
    status: 'article',
    holds: held,
  },
  'a million combining marks': {
    record: (times) => asText(`${story}\n\nA${times(1_000_000, '\u0301')}`),
    status: 'article',
    holds: held,
  },
  'a million signs of direction': {
    record: (times) => asText(`${story}\n\n${times(1_000_000, '\u202e')}x`),
    status: 'article',
    holds: held,
    lacks: /\u202e/,
  },
  'a million zero-width spaces': {
    record: (times) => asText(`${story}\n\n${times(1_000_000, '\u200b')}x`),
    status: 'article',
    holds: held,
  },
  'a million quotation marks': {
    record: (times) => asText(`${story}\n\n${times(1_000_000, '"')}`),
    status: 'article',
    holds: held,
  },
  'a million brackets': {
    record: (times) => asText(`${story}\n\n${times(1_000_000, '(')}`),
    status: 'article',
    holds: held,
  },
  'a million capitals': {
    record: (times) => asText(`${story}\n\n${times(200_000, 'A. B ')}`),
    status: 'article',
    holds: held,
  },
  'names without end': {
    record: (times) => asText(`${story}\n\nBy ${times(100_000, 'Ann Miller, ')}`),
    status: 'article',
    holds: held,
  },
  'dates without end': {
    record: (times) =>
      asText(`${story}\n\nUpdated: ${times(100_000, 'March 20, 2023 13:24:56 IST ')}`),
    status: 'article',
    holds: held,
  },
  'words said twice without end': {
    record: (times) => asText(`${story}\n\n${times(100_000, 'the the ')}`),
    status: 'article',
    holds: held,
  },
  'addresses without end': {
    record: (times) => asText(`${story}\n\n${times(100_000, 'www.example.org/a ')}`),
    status: 'article',
    holds: held,
  },
  'misread letters without end': {
    record: (times) => asText(`${story}\n\n${times(100_000, 'Ã©â€™')}`),
    status: 'article',
    holds: held,
  },
  'references in text': {
    record: (times) => asText(`${story}\n\n${times(200_000, '&amp;amp;lt;')}`),
    status: 'article',
    holds: held,
  },
  'twenty thousand lines of a sign': {
    record: (times) => asText(`${story}\n\n${times(20_000, '-\n\n')}`),
    status: 'article',
    holds: held,
  },
  'twenty thousand lines that are alike': {
    record: (times) => asText(`${story}\n\n${times(20_000, 'Read more: harbour\n')}`),
    status: 'article',
    holds: held,
  },
  'more lines than any document': {
    record: (times) => asText(times(600_000, 'rain\n')),
    status: 'rejected',
    holds: 'lines',
  },
  'halves of pairs': {
    record: () => `{"text":${JSON.stringify(story).slice(0, -1)}\\ud800 and \\udc00"}`,
    status: 'article',
    holds: held,
    lacks: /\\ud[89a-f]/i,
  },
  'NUL characters': {
    record: () => asText(story.replace('again', '\0again')),
    status: 'article',
    lacks: /\\u0000/,
  },
}

const lines: Readonly<Record<string, Hard>> = {
  'lists without end as words': {
    record: (times) => `{"text":${times(100_000, '[')}`,
    status: 'error',
  },
  'lists without end': {record: (times) => times(1_000_000, '['), status: 'error'},
  'a key of every object': {record: () => '{"text":"a","__proto__":{"id":1}}', status: 'error'},
  'a name that leads out': {
    record: () => JSON.stringify({id: '../../etc/passwd', text: story}),
    status: 'article',
    holds: held,
  },
  'a name with a zero': {
    record: () => JSON.stringify({id: 'a\0b', text: story}),
    status: 'article',
    holds: held,
  },
  'a long name': {
    record: (times) => JSON.stringify({id: times(5000, 'x'), text: story}),
    status: 'article',
    holds: held,
  },
  'no JSON': {record: () => 'rain', status: 'error'},
  'no words': {record: () => '{}', status: 'error'},
  'words of no letters': {record: () => asText('\u200b\u202e\0'), status: 'rejected'},
  'more than a document may have': {
    record: (times) => asText(times(70_000_000, 'x')),
    status: 'error',
    holds: 'gather/too-long',
  },
}

/** Captures by name, as records of JSON. */
export const hardPages: ReadonlyMap<string, Hard> = new Map(Object.entries(pages))
export const hardTexts: ReadonlyMap<string, Hard> = new Map(Object.entries(texts))
/** Lines that are not, or barely, captures. */
export const hardLines: ReadonlyMap<string, Hard> = new Map(Object.entries(lines))
