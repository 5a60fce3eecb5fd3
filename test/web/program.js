/**
 * What runs where there is no Node: captures through `copydesk/web`, and what came out of each.
 *
 * @param {typeof import('../../pipeline/web.ts').open} open
 * @param {import('../../pipeline/web.ts').Supplies} supplies
 * @param {readonly {name: string, base64: string, known: object, feed?: readonly object[], rules?: readonly object[]}[]} samples
 * @returns {Promise<readonly {name: string, article: unknown, audit: unknown}[]>}
 */
export async function run(open, supplies, samples) {
  const desk = await open(supplies)
  return samples.map(({name, base64, known, feed, rules}) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const capture = desk.read(bytes, {name, ...known})
    if (desk.isRefusal(capture)) return {name, article: null, audit: capture.reason}
    const {article, audit} = desk.understand(feed === undefined ? capture : {...capture, feed}, {
      ...(rules === undefined ? {} : {rules}),
    })
    return {name, article: article ?? null, audit}
  })
}
