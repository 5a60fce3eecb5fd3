/**
 * Reads pages that are made to be hard, and prints a line of JSON for each: its name and what became
 * of it. Run by `html-hostile.test.ts` in a process of its own, under a limit of CPU time.
 */
import {isRefusal, readPage} from '../../pipeline/index.ts'

const times = (count: number, text: string): string => text.repeat(count)

const pages: Readonly<Record<string, () => string>> = {
  'deep blocks': () => `${times(100_000, '<div>')}rain${times(100_000, '</div>')}<p>snow`,
  'deep inline': () => `${times(50_000, '<b>')}<p>rain`,
  'deep mixture': () => `${times(20_000, '<a><font><p>')}rain`,
  'deep tables': () => `${times(5000, '<table><tr><td>')}rain`,
  'deep templates': () => `${times(30_000, '<template>')}snow`,
  'a million attributes': () => `<p ${times(1_000_000, 'a=1 ')}>rain`,
  'a long attribute': () => `<p class="${times(20_000_000, 'x')}">rain`,
  'a long style': () => `<p style="${times(2_000_000, 'display : ')}">rain`,
  'an unclosed attribute': () => `<p>rain<p class="${times(2_000_000, 'x <p>')}`,
  'an unclosed comment': () => `<p>rain<!-- ${times(5_000_000, 'x')}`,
  'an unclosed script': () => `<p>rain<script>${times(5_000_000, 'x')}`,
  'an unclosed title': () => `<title>${times(1_000_000, 'snow ')}<p>rain`,
  'angle brackets': () => times(2_000_000, '<'),
  ampersands: () => `<p>${times(1_000_000, '&')}`,
  references: () => `<p>${times(1_000_000, '&amp;')}`,
  'a long reference': () => `<p>rain &#${times(5_000_000, '9')};`,
  'a long line': () => `<p>${times(600_000, 'It rained on and on over the old harbour town. ')}`,
  'many short elements': () => times(200_000, '<span itemprop=a>x</span>'),
  'many rows': () => `<table>${times(100_000, '<tr><td>x<td>y')}`,
  'many names': () => Array.from({length: 100_000}, (_, i) => `<x${i}>y</x${i}>`).join(''),
  'more than any document': () => times(3_000_000, '<i>x'),
  'more lines than any document': () => times(600_000, '<p>x'),
  'end tags': () => `${times(1_000_000, '</div></p></b>')}rain`,
  'zero bytes': () => `<p>ra\0in</p>${times(1_000_000, '\0')}`,
  plaintext: () => `<p>rain<plaintext>${times(1_000_000, '<p>\n')}`,
  'white space': () => `<p>rain${times(2_000_000, ' \n')}snow`,
  'nested scripts of data': () =>
    `<script type=application/ld+json>${times(500_000, '[')}</script><p>${times(50, 'rain ')}`,
  'halves of pairs': () => '<p>\ud800 rain &#xd800; \udc00',
}

for (const [name, make] of Object.entries(pages)) {
  const capture = readPage(make(), {name})
  const told = isRefusal(capture)
    ? {rule: capture.rule}
    : {
        text: capture.text.slice(0, 80),
        length: capture.text.length,
        marks: capture.page?.marks.length,
        rules: capture.page?.remarks.map(({rule}) => rule),
      }
  process.stdout.write(`${JSON.stringify({name, ...told})}\n`)
}
