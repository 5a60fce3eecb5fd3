import {lazy} from '../../../pipeline/text/lazy.ts'
import {corpus} from '../../corpus.ts'
import {type Dice, pick} from '../dice.ts'
import {bytesOf, mutate} from '../mutate.ts'
import {pageOf} from '../pages.ts'
import type {Made} from './made.ts'

/** Mutants longer than this say nothing that shorter ones do not. */
const mostUnits = 20_000

const originals = lazy(() => {
  const texts = corpus.map(({bytes}) => Buffer.from(bytes).toString())
  return [...texts, ...texts.map(pageOf)]
})

/** A document of this project, or a page made of it, with some changes. */
export function mutant(dice: Dice): Made {
  const text = mutate(pick(originals(), dice), dice, originals()).slice(0, mostUnits)
  return {bytes: bytesOf(text, dice), extension: ''}
}
