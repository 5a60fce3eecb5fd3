import type {Edit} from '../tree/edits.ts'
import type {NormalizeOptions, StepName} from './options.ts'
import type {Prefiltered} from './prefilter.ts'
import {breaks} from './repairs/breaks.ts'
import {compose} from './repairs/compose.ts'
import {controls} from './repairs/controls.ts'
import {entities} from './repairs/entities.ts'
import {ligatures, widths} from './repairs/letters.ts'
import {lookalikes} from './repairs/lookalikes.ts'
import {manifest} from './repairs/manifest.ts'
import {mojibake} from './repairs/mojibake.ts'
import {dashes, ellipses, quotes} from './repairs/signs.ts'
import {spaces} from './repairs/spaces.ts'
import {stops} from './repairs/stops.ts'
import {tags} from './repairs/tags.ts'
import {wraps} from './repairs/wraps.ts'

/** A repair of one kind, and whether a text contains anything for it. */
export interface RepairStep {
  readonly find: (text: string) => readonly Edit[]
  readonly needs: (seen: Prefiltered) => boolean
}

/**
 * The repairs of damage in their order: one may uncover damage that the next one repairs.
 */
const repairs: Readonly<Record<StepName, RepairStep>> = {
  wraps: {find: wraps, needs: ({narrow}) => narrow},
  entities: {find: entities, needs: ({ampersand}) => ampersand},
  tags: {find: tags, needs: ({angle}) => angle},
  mojibake: {find: mojibake, needs: ({misread}) => misread},
  controls: {find: controls, needs: ({hidden}) => hidden},
  compose: {find: compose, needs: ({loose}) => loose},
  lookalikes: {find: lookalikes, needs: ({mixedScripts}) => mixedScripts},
  spaces: {find: spaces, needs: ({oddSpace, doubleSpace}) => oddSpace || doubleSpace},
  stops: {find: stops, needs: ({spaceBeforeStop}) => spaceBeforeStop},
}

/** Before all others, so that none changes a part of what it cuts; it cannot be skipped. */
const cut: RepairStep = {find: manifest, needs: ({hidden}) => hidden}

/** The steps for the given options, in order. */
export function stepsOf(options: NormalizeOptions): readonly RepairStep[] {
  const skip: readonly string[] = options.skip ?? []
  const damage = Object.entries(repairs).flatMap(([name, step]) =>
    skip.includes(name) ? [] : [step],
  )
  return [cut, ...damage, ...styleSteps(options).map((find) => ({find, needs: () => true}))]
}

/** Steps that change style on request; they repair no damage. */
function styleSteps(options: NormalizeOptions): readonly RepairStep['find'][] {
  const {quotes: marks = 'keep', dashes: lines = 'keep', ellipses: dots = 'keep'} = options
  return [
    ...(options.breaks === true ? [breaks] : []),
    ...(options.ligatures === true ? [ligatures] : []),
    ...(options.widths === true ? [widths] : []),
    ...(marks === 'keep' ? [] : [quotes[marks]]),
    ...(lines === 'keep' ? [] : [dashes[lines]]),
    ...(dots === 'keep' ? [] : [ellipses[dots]]),
  ]
}
