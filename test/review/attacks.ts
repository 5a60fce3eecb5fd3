import type {NamedCapture} from './pages.ts'

const prose = 'The ferry sailed on Monday, the harbour master said, and nobody was hurt.'

/** What sets `window.ran`, if a browser runs it. */
const run = 'window.ran=1'

/** Pieces of text that would run, load or close something, if they were taken for markup. */
const pieces: readonly string[] = [
  `</script><script>${run}</script>`,
  `<!--<script>${run}//--></script>`,
  `<img src=x onerror=${run}>`,
  `<svg/onload=${run}>`,
  `"><iframe srcdoc="<script>parent.ran=1</script>">`,
  `<a href="javascript:${run}">link</a>`,
  `<style>@import "https://evil.example/a.css"</style>`,
  `<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<form action=https://evil.example><button autofocus onfocus=${run}>`,
  `\u202egnp.exe\u202c \u2028\u2029 \u0000 \ud83d\ude00`,
  '{"__proto__": {"polluted": true}, "constructor": 1}',
  `\${${run}} {{${run}}} \`${run}\``,
]

/** Captures of hostile text and pages, whose names are hostile, too. */
export const attacks: readonly NamedCapture[] = [
  ...pieces.map((piece, i) => ({
    name: `attack-${i}-${piece.slice(0, 40)}.txt`,
    text: `${piece}\n\nBy ${piece}\n\n${prose}\n\n${piece} ${prose}\n\nRead also: ${piece}\n`,
  })),
  ...pieces.map((piece, i) => ({
    name: `attack-${i}.html`,
    text: `<!doctype html><html><head><title>${piece}</title><meta property="og:title" content='${piece}'><script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: piece, author: {'@type': 'Person', name: piece}})}</script></head><body><article class='${piece}'><h1>${piece}</h1><p>${prose} ${prose}</p><p>${piece}</p><pre>${piece.replaceAll('<', '&lt;')}</pre></article></body></html>`,
  })),
]
