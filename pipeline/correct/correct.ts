import {merge} from '../tree/edits.ts'
import type {Stage} from '../tree/line.ts'
import {overlaps} from '../tree/ranges.ts'
import type {Classified, Corrected} from '../tree/types.ts'
import {doubledWords} from './doubled.ts'
import {strayDigits} from './stray.ts'

/** Fixes obvious typos in text that will be published. Author of `edits` and `doubts`. */
export const correct: Stage<Classified, Corrected> = {
  name: 'correct',
  run: (tree) => {
    const stray = strayDigits(tree)
    const found = merge(stray.edits, doubledWords(tree))
    const edits = found.filter(
      (edit) => !tree.repairs.some((repair) => overlaps(repair.at, edit.at)),
    )
    return {...tree, edits, doubts: stray.doubts}
  },
}
