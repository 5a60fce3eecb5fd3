import assert from 'node:assert/strict'
import {test} from 'node:test'
import {apply, searchDocument, understand} from '../../pipeline/index.ts'
import {mojibake} from '../../pipeline/normalize/repairs/mojibake.ts'
import {liveIn} from './oracle.ts'

const prose =
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said. Ferries to Stavanger sail from noon on weekdays.'
const pad = 'x'.repeat(400)
const attack = `<img src=x onerror=alert(1) title="${pad}">`

/** Texts in which something could open a tag, be a reference or hide, between two paragraphs. */
const lines: readonly string[] = [
  attack,
  `See ${attack} here and there.`,
  '<img src=x onerror=alert(1) //',
  'So <img\nsrc=x\nonerror=alert(1)> he said on Monday.',
  'So <img\n\nsrc=x onerror=alert(1)> he said on Monday.',
  'So <img title="a>b" src=x onerror=alert(1)> he said on Monday.',
  'So <img <b> src=x onerror=alert(1)> he said on Monday.',
  'So <img title="<" src=x onerror=alert(1)> he said on Monday.',
  'The \u202egnp.exe\u202c file and \u05d0 was opened by the port on Monday.',
  'So <![CDATA[<script>alert(1)</script>]]> he said on Monday.',
  'So <x onfocus=alert(1) tabindex=0 autofocus> he <a-b onclick=alert(1)> said on Monday.',
  'So </ script><script/x>alert(1)</script/ > he said on Monday.',
  'So <?xml-stylesheet href="javascript:alert(1)"?> he said on <!doctype x> Monday.',
  'So <embed>, <custom-element>, </plaintext>, <rt>, <select> and <svg/onload=alert(1)//x>.',
  'A \u2061sign\u2064 and \ufdd0 and \u{e0041}\u{1fffe} and \u0090 and \u{e0001}.',
  'Then &amp;amp;lt;script&amp;amp;gt;alert(1)&amp;amp;lt;/script&amp;amp;gt; he said.',
  `Then <svg/onload=alert(1)//${pad}> he said.`,
  'In 2023 &copy2023 and &section and &#60b and &ampamp;.',
]

/** Text about markup, and as it is published. */
const readable: readonly (readonly [string, string])[] = [
  ['The <br> tag turns 30, its inventor said.', 'The ‹br› tag turns 30, its inventor said.'],
  ['The <strong> element marks what matters.', 'The ‹strong› element marks what matters.'],
  ['In Rust you write let r1 = &data; and go on.', 'In Rust you write let r1 = &data; and go on.'],
  ['for (i=0;i<a ;i=b>c) he said on Monday.', 'for (i=0;i‹a ;i=b›c) he said on Monday.'],
  ['Pages open with <!DOCTYPE html>, he said.', 'Pages open with ‹!DOCTYPE html›, he said.'],
  ['If a < b and AT&T, R&D then x, he said.', 'If a < b and AT&T, R&D then x, he said.'],
  ['A List<String> holds text, he said.', 'A List‹String› holds text, he said.'],
  ['He said <b>never</b> on Monday in Geneva.', 'He said never on Monday in Geneva.'],
  ['He said so on Monday in Geneva.<br>', 'He said so on Monday in Geneva.'],
]

function bodyOf(input: string): string {
  const {article, tree} = understand(input, {url: 'https://example.org/1'})
  assert.ok(article !== undefined, input)
  assert.deepEqual([...liveIn(article), ...liveIn(searchDocument(article, tree))], [], input)
  return article.articleBody
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

test('no markup of a text or a page reaches an article', () => {
  for (const line of lines) {
    bodyOf(`${prose}\n\n${line}\n\n${prose}`)
    bodyOf(`Harbour opens ${line}\n\nBy Ann ${line} Miller\n\n${prose} ${line}\n\n${prose}`)
    const shown = escaped(line)
    const top = `<title>Harbour ${shown} opens</title><meta name=author content='Ann ${shown} Miller'>`
    const head = `${top}<meta property="og:description" content='${shown}'><h1>Harbour opens again ${shown}</h1>`
    bodyOf(
      `<!doctype html>${head}<p>${prose}</p><figure><img src=a.png><figcaption>${shown}</figcaption></figure><p>${prose} ${shown}</p>`,
    )
  }
})

test('no markup that JSON-LD escapes several times reaches a field', () => {
  const amp = 'amp;'.repeat(5)
  const stated = {
    '@type': 'NewsArticle',
    headline: `Harbour &amp;lt;img src=x onerror=alert(1) title='${pad}'&amp;gt; opens`,
    author: {'@type': 'Person', name: `Ann &amp;lt;img src=x title='${pad}'&amp;gt; Miller`},
    description: `So &${amp}lt;script&${amp}gt;alert(1), the port said on Monday.`,
  }
  const script = `<script type="application/ld+json">${JSON.stringify(stated)}</script>`
  const page = `<!doctype html>${script}<h1>Harbour opens again after storm</h1><p>${prose}</p><p>${prose}</p>`
  assert.equal(bodyOf(page), `${prose}\n\n${prose}`)
})

/** Characters that change the order of a line, hide in it, or stand for nothing. */
const hidden = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...[
    '\u0080',
    '\u008d',
    '\u009f',
    '\ufdd0',
    '\ufdef',
    '\ufffe',
    '\uffff',
    '\u{1fffe}',
    '\u{10ffff}',
  ],
  ...['\u{e0001}', '\u{e0041}', '\u{e007f}'],
]

test('no directional override, noncharacter, tag character or C1 control reaches a field', () => {
  for (const sign of hidden) {
    const shown = `Harbour${sign} opens again`
    const stated = JSON.stringify({
      '@type': 'NewsArticle',
      headline: shown,
      description: `${prose}${sign} So${sign} it is.`,
      keywords: [`por${sign}t`],
      author: {'@type': 'Person', name: `Ann${sign} Miller`},
    })
    const script = `<script type="application/ld+json">${stated}</script>`
    const figure = `<figure><img src=a.png><figcaption>The ${sign}harbour</figcaption></figure>`
    const page = `<!doctype html>${script}<h1>${shown}</h1><p>${prose} So${sign} it is.</p>${figure}<p>${prose}</p>`
    for (const input of [page, `${shown}\n\nBy Ann${sign} Miller\n\n${prose} So${sign} it is.`]) {
      const {article, tree} = understand(input, {url: 'https://example.org/1'})
      assert.ok(article !== undefined)
      const written = JSON.stringify([article, searchDocument(article, tree)])
      assert.ok(!written.includes(sign), `U+${sign.codePointAt(0)?.toString(16)}`)
    }
  }
})

test('text that runs from right to left, and flags and families of emoji, are left alone', () => {
  const flags =
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 🇳🇴 👩\u200d👧 ❤\ufe0f'
  for (const kept of [
    `It flew ${flags} on Monday, the port said.`,
    'הנמל נפתח\u200f (NRK)\u200f ביום שני לאחר שלושה ימים של סערה.',
    'می\u200cخواهد بندر را روز دوشنبه باز کند، وزیر گفت.',
  ]) {
    assert.equal(bodyOf(`${prose}\n\n${kept}\n\n${prose}`).split('\n\n')[1], kept)
  }
})

test('text about markup stays readable, and costs no document', () => {
  for (const [line, expected] of readable) {
    assert.equal(bodyOf(`${prose}\n\n${line}\n\n${prose}`).split('\n\n')[1], expected)
  }
})

test('signs in neighbouring cells that were decoded in a wrong encoding are mended', () => {
  const mark = 'â\u009c\u0093'
  const cells = `<tr><td>Port ${mark}</td><td>${mark}</td></tr><tr><td>Ferry ${mark}</td><td>${mark}</td></tr>`
  const page = `<!doctype html><h1>Harbour opens</h1><p>${prose}</p><table>${cells}</table><p>${prose}</p>`
  const [, first, second] = bodyOf(page).split('\n\n')
  assert.deepEqual([first, second], ['Port ✓ ✓', 'Ferry ✓ ✓'])
  const signs = `${mark}\t${mark}`
  assert.equal(apply(signs, mojibake(signs)), '✓\t✓')
})
