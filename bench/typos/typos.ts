import {correct} from '../../pipeline/correct/correct.ts'
import {print} from '../table.ts'
import {measureClean} from './clean.ts'
import {measureInjected} from './inject.ts'
import {measureSpeed} from './speed.ts'
import {type Body, bodiesIn, everySet} from './texts.ts'

const parts: Readonly<Record<string, (bodies: readonly Body[], list?: string) => string>> = {
  clean: (bodies) => measureClean(bodies, correct),
  inject: (bodies, list) => measureInjected(bodies, list),
  speed: (bodies) => measureSpeed(bodies),
}

/**
 * Measures of the stage `correct` on true bodies.
 *
 * @param folder
 *   Holds `<set>/truth.jsonl` of `wcxb-dev` and `fundus-dev`, and for `clean` of `daniel-dev` and `andy-dev`.
 * @param part
 *   `clean` prints every edit with its label, misses and rates; `inject` plants errors and prints how many are mended and how
 *   many are made worse; `speed` prints what the scan, the stage and word parsing cost.
 * @param list
 *   A file of misspellings to plant, one `wrong->right` a line; the list that the stage itself reads when absent.
 * @throws RangeError
 *   When there is no such part.
 */
export function typos(folder: string, part = 'clean', list?: string): void {
  const measure = parts[part]
  if (measure === undefined) {
    throw new RangeError(`Expected a part of ${Object.keys(parts).join(', ')}, found \`${part}\``)
  }
  print(measure(part === 'clean' ? bodiesIn(folder, everySet) : bodiesIn(folder), list))
}
