import type {FieldCorrection} from '../../tree/generated/corrections.ts'
import {originOf} from '../sentences.ts'
import type {Ground, ShownDocument, ShownField} from '../shown.ts'
import {fieldKeys} from './dialogs.ts'
import {button, make} from './elements.ts'

/** What the table of fields shows and does. */
export interface FieldsSetting {
  readonly shown: ShownDocument
  readonly grounds: readonly Ground[]
  readonly correctedOf: (field: string) => FieldCorrection | undefined
  readonly onCorrect: (field: string) => void
  /** Go to a place of the capture. */
  readonly onPlace: (offset: number) => void
}

/** The fields of a document, with what each was read from, and what was found but not taken. */
export function fieldsElement(setting: FieldsSetting): HTMLElement {
  const {shown, correctedOf} = setting
  const known = new Set(shown.fields.map(({field}) => field))
  const added = correctedBeside(known, correctedOf)
  const rows = [
    ...shown.fields.map((field) => rowOf(field, setting)),
    ...added.map((field) => rowOf({...nothing, field}, setting)),
  ]
  return make(
    'section',
    {class: 'fields', 'aria-label': 'Fields'},
    rows.length === 0
      ? make('p', {text: 'No field was read.'})
      : make('table', {}, headOf(), make('tbody', {}, ...rows)),
  )
}

/** What is shown of a field that the document has not, once it is corrected. */
const nothing = {values: [], ground: -1, at: [], stated: [], passedOver: []} as const

function correctedBeside(
  known: ReadonlySet<string>,
  correctedOf: FieldsSetting['correctedOf'],
): readonly string[] {
  return Object.keys(fieldKeys).filter(
    (field) => !known.has(field) && correctedOf(field) !== undefined,
  )
}

function headOf(): HTMLElement {
  const names = ['Field', 'Value', 'Read from', 'Sure']
  return make('thead', {}, make('tr', {}, ...names.map((text) => make('th', {scope: 'col', text}))))
}

function rowOf(field: ShownField, setting: FieldsSetting): HTMLElement {
  const {grounds, correctedOf, onCorrect, onPlace} = setting
  const correction = correctedOf(field.field)
  const places = field.at.map(([start], i) =>
    button(`place ${i + 1}`, () => onPlace(start), {class: 'place'}),
  )
  const passed = field.passedOver.map(({value, reason}) =>
    make('p', {class: 'passed', dir: 'auto', text: `Not “${value}”: ${reason}.`}),
  )
  const origin = field.ground < 0 ? 'Not in the article.' : originOf(field, grounds)
  return make(
    'tr',
    {'data-field': field.field, class: correction === undefined ? undefined : 'corrected'},
    make(
      'th',
      {scope: 'row'},
      button(field.field, () => onCorrect(field.field), {class: 'chip'}),
    ),
    make('td', {dir: 'auto'}, ...valuesOf(field, correction)),
    make('td', {}, make('p', {}, origin, ' ', ...places), ...passed),
    make('td', {text: sureness(field)}),
  )
}

function valuesOf(field: ShownField, correction: FieldCorrection | undefined): readonly Node[] {
  const was = field.values.map((text) => make(correction === undefined ? 'p' : 'del', {text}))
  if (correction === undefined) return was
  const now = correction.now.map((text) => make('ins', {text}))
  return [...was, ...(now.length === 0 ? [make('ins', {text: 'none'})] : now)]
}

function sureness({probability, withheld}: ShownField): string {
  const share = probability === undefined ? '' : `${Math.round(probability * 100)} %`
  return withheld === true ? `${share} withheld` : share
}
