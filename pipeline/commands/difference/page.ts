import {createHash} from 'node:crypto'
import {type DocumentChange, measureNames, measures, type RunDifference} from './differences.ts'
import {shareOf} from './gates.ts'

/** Documents that the page shows; the others are counted. */
const mostDocuments = 2000
const signs = /[&<>"']/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:auto;padding:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8886}
td.number{text-align:right;white-space:nowrap}td{overflow-wrap:anywhere}del{text-decoration-color:#c33}ins{text-decoration:underline 2px #2a7}
summary{cursor:pointer;font-weight:600}details{margin:.5rem 0}caption{text-align:left;font-weight:600}`

/**
 * A page that shows what changed between two runs, side by side. It holds no script, and its policy forbids any: captures
 * are hostile.
 *
 * @param names
 *   What the runs are called.
 */
export function differencePage(
  difference: RunDifference,
  [old, young]: readonly [old: string, young: string],
): string {
  const digest = createHash('sha256').update(style).digest('base64')
  const shown = difference.documents.slice(0, mostDocuments)
  const rest = difference.documents.length - shown.length
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>What changed from ${plain(old)} to ${plain(young)}</title>
<style>${style}</style>
</head>
<body>
<h1>What changed from <code>${plain(old)}</code> to <code>${plain(young)}</code></h1>
<p>${difference.compared} documents compared, ${difference.documents.length} with a change.</p>
${summaryTable(difference)}
${shown.map((each) => documentSection(each, old, young)).join('\n')}
${rest === 0 ? '' : `<p>${rest} more documents changed; <code>copydesk diff --json</code> lists them all.</p>\n`}</body>
</html>
`
}

function summaryTable(difference: RunDifference): string {
  const rows = measureNames.map((name) => {
    const share = shareOf(name, difference).toFixed(2)
    return `<tr><th scope="row">${name}</th><td>${measures[name].about}</td><td class="number">${difference.counts[name]}</td><td class="number">${share} %</td></tr>`
  })
  return `<table><caption>In all</caption>\n${rows.join('\n')}\n</table>`
}

function documentSection(
  {name, outcome, blocks, fields}: DocumentChange,
  old: string,
  young: string,
): string {
  const head = `<tr><th scope="col">Text</th><th scope="col">${plain(old)}</th><th scope="col">${plain(young)}</th></tr>`
  const ofBlocks = blocks.map(
    ({text, was, now}) =>
      `<tr><td>${plain(text)}</td><td><del>${plain(was)}</del></td><td><ins>${plain(now)}</ins></td></tr>`,
  )
  const ofFields = fields.map(
    ({field, was, now}) =>
      `<tr><th scope="row">${plain(field)}</th><td>${value('del', was)}</td><td>${value('ins', now)}</td></tr>`,
  )
  const tables = [
    ...(ofBlocks.length === 0
      ? []
      : [`<table><caption>Blocks</caption>${head}\n${ofBlocks.join('\n')}\n</table>`]),
    ...(ofFields.length === 0
      ? []
      : [`<table><caption>Fields</caption>${head}\n${ofFields.join('\n')}\n</table>`]),
  ]
  const what = outcome === 'same' ? '' : ` (${outcomes[outcome]})`
  return `<details open><summary>${plain(name)}${what}</summary>\n${tables.join('\n')}\n</details>`
}

/** What became of a document, in words. */
export const outcomes = {
  lost: 'no article any more',
  gained: 'an article now',
  recaptured: 'the capture has other bytes; its blocks are not compared',
} as const satisfies Record<Exclude<DocumentChange['outcome'], 'same'>, string>

function value(tag: 'del' | 'ins', json: string | undefined): string {
  return json === undefined ? '' : `<${tag}>${plain(json)}</${tag}>`
}

/** A text in a page, every sign of markup as a reference. */
function plain(text: string): string {
  return text.replace(signs, (sign) => references[sign] ?? sign)
}
