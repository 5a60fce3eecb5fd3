import {shippedForHeadlines} from '../pipeline/classify/model/headline/model.ts'
import {lexiconBytes, lexiconOf} from '../pipeline/classify/model/lexicon.ts'
import {forestBytes} from '../pipeline/classify/model/packed-forest.ts'
import {shippedForPages, shippedWeights} from '../pipeline/classify/model/page/model.ts'
import {shippedForText, shippedTextWeights} from '../pipeline/classify/model/text/model.ts'
import {slipHashes} from '../pipeline/correct/day-name.ts'
import {commonHashes, commonTable} from '../pipeline/language/common-words.ts'
import {countryTable} from '../pipeline/language/countries.ts'
import {largeTable, stemTable} from '../pipeline/language/dictionary.ts'
import {monthTable} from '../pipeline/language/months.ts'
import {nameTable} from '../pipeline/language/name-list.ts'
import {weekdayNames} from '../pipeline/language/weekdays.ts'
import {rowTable} from '../pipeline/language/word-rows.ts'
import {wordTable} from '../pipeline/language/words.ts'
import {clockTable} from '../pipeline/language/zone-clocks.ts'
import {shippedMaker} from '../pipeline/maker/maker.ts'
import type {MadePart} from '../pipeline/resources/made-parts.ts'
import {wordTableBytes} from '../pipeline/text/word-table.ts'
import {wordSources} from './word-sources.ts'

/** How each part that the build makes is made from the sources. */
export const makers: Readonly<Record<MadePart, () => Uint8Array>> = {
  'made/american': () => stemTable('american'),
  'made/british': () => stemTable('british'),
  'made/common': commonTable,
  'made/common-hashes': commonHashes,
  'made/companies': () => nameTable('companies'),
  'made/countries': countryTable,
  'made/day-name-slips': slipHashes,
  'made/headline-forest': () => forestBytes(shippedForHeadlines()),
  'made/large': largeTable,
  'made/maker': () => Buffer.from(JSON.stringify(shippedMaker())),
  'made/months': monthTable,
  'made/page-forest': () => forestBytes(shippedForPages().forest),
  'made/page-words': () => {
    const {words, lexicon, classes} = shippedWeights()
    return Buffer.from(JSON.stringify({words, lexicon, classes}))
  },
  'made/people': () => nameTable('people'),
  'made/text-forest': () => forestBytes(shippedForText().forest),
  'made/text-words': () => lexiconBytes(lexiconOf(shippedTextWeights().lexicon)),
  'made/weekdays': weekdayNames,
  'made/word-sources': () => wordTableBytes(new Map(Object.entries(wordSources()))),
  'made/wordings': rowTable,
  'made/words': wordTable,
  'made/zone-clocks': clockTable,
}
