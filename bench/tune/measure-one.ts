/**
 * Measures one value of one tuned number, in a process of its own: the pipeline reads its numbers
 * when it is loaded.
 *
 *     node --import tsx bench/tune/measure-one.ts AREA/NAME VALUE DATA EVERY
 *
 * Prints the figures as one line of JSON.
 */
import {replaceTuned} from '../../pipeline/tuning/load.ts'
import {entryOf} from './entries.ts'
import type {Measure} from './figures.ts'

const [called = '', value, folder = '', every] = process.argv.slice(2)
const {area, name, bench} = entryOf(called)
replaceTuned(area, name, Number(value))
const {measure}: {readonly measure: Measure} = await import(`./measures/${bench}.ts`)
process.stdout.write(`${JSON.stringify(measure(folder, Number(every)))}\n`)
