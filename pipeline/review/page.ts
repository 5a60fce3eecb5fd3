import type {ShownDocument, ShownIndex, ShownPair} from './shown.ts'

/** A script and a style for a page, each as text. */
export interface PageProgram {
  readonly script: string
  readonly style: string
  /** The digest of each for a policy, as `sha256-` and base64. */
  readonly scriptDigest: string
  readonly styleDigest: string
}

/** The titles of pages, by which they are known again. */
export const pageTitles = ['Copydesk review', 'Copydesk diff'] as const

const lessThan = /</g
const closing = /<\/(?:script|style)|<!--/i

/**
 * The opening of a page that is one file: a policy that lets nothing run or load but the script and
 * the style of the program.
 *
 * Documents follow, each from `documentPart`, then `closingPart`.
 *
 * @throws RangeError
 *   When the program holds what would end its element.
 */
export function openingPart(
  {script, style, scriptDigest, styleDigest}: PageProgram,
  title: (typeof pageTitles)[number],
): string {
  if (closing.test(script) || closing.test(style)) {
    throw new RangeError('Expected a program that does not close its own element')
  }
  const policy = [
    "default-src 'none'",
    `script-src '${scriptDigest}'`,
    `style-src '${styleDigest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript>This page needs JavaScript. It loads nothing and sends nothing.</noscript>',
    '',
  ].join('\n')
}

/** A document in a page, or one in two runs, as data that no browser runs. */
export function documentPart(shown: ShownDocument | ShownPair): string {
  return `<script type="application/json" data-document>${inertJson(shown)}</script>\n`
}

/** The end of a page: what it holds beside its documents, and the program. */
export function closingPart(index: ShownIndex, {script}: PageProgram): string {
  const data = `<script type="application/json" id="index">${inertJson(index)}</script>`
  return `${data}\n<script>${script}</script>\n</body>\n</html>\n`
}

/** JSON that nothing in a document can end: no `<` is left in it. */
function inertJson(value: object): string {
  return JSON.stringify(value).replace(lessThan, '\\u003c')
}
