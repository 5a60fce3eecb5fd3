/**
 * Measures of the stage `correct` on the true bodies of a data folder.
 *
 *     node --import tsx bench/typos.ts clean DATA     every edit, with its label; misses; rates
 *     node --import tsx bench/typos.ts inject DATA [LIST]   planted errors, found and made worse
 *     node --import tsx bench/typos.ts speed DATA     the scan, the stage, word parsing
 *
 * DATA holds `wcxb-dev/truth.jsonl` and `fundus-dev/truth.jsonl`. LIST is a file of misspellings to
 * plant, one `wrong->right` a line; the list that the stage itself reads when absent.
 */
import {correctWith} from '../../pipeline/correct/correct.ts'
import {measureClean} from './clean.ts'
import {measureInjected} from './inject.ts'
import {measureSpeed} from './speed.ts'
import {bodiesIn} from './texts.ts'

const [what, folder, list] = process.argv.slice(2)
const measures: Readonly<Record<string, (folder: string) => string>> = {
  clean: (from) => measureClean(bodiesIn(from), correctWith({})),
  inject: (from) => measureInjected(bodiesIn(from), list),
  speed: (from) => measureSpeed(bodiesIn(from)),
}
const measure = measures[what ?? '']
if (measure === undefined || folder === undefined) {
  throw new RangeError('Expected `clean`, `inject` or `speed`, and a folder of data')
}
process.stdout.write(`${measure(folder)}\n`)
