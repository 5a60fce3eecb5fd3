import {toHtml} from '../../pipeline/write/json.ts'

const signs: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
const lineBreak = /\n+/

/** A page such as a site would make of a text: head, linked data, navigation, paragraphs, a foot. */
export function pageOf(text: string): string {
  const lines = text.split(lineBreak).filter((line) => line.trim() !== '')
  const [headline = '', ...rest] = lines
  const paragraphs = rest.map((line) => `<p class="text">${escaped(line)}</p>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)} | Harbour Post</title>
<meta property="og:title" content="${escaped(headline)}">
<meta property="article:published_time" content="2023-03-20T13:24:56+05:30">
<link rel="canonical" href="https://example.org/2023/03/20/story">
${toHtml({'@context': 'https://schema.org', '@type': 'NewsArticle', headline})}
<style>.text {color: black}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>${escaped(headline)}</h1>
<figure><img src="quay.jpg" alt="The quay"><figcaption>The quay. Ann Miller/AP</figcaption></figure>
${paragraphs.join('\n')}
</article><aside><h2>Related</h2><a href="/b">Another story of the harbour</a></aside></main>
<footer>&copy; 2023 Harbour Post. <a href="/privacy">Privacy</a></footer></body></html>
`
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => signs[sign] ?? sign)
}
