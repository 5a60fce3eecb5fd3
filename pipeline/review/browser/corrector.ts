import type {AuditRole, Offsets} from '../../tree/generated/audit.ts'
import {type CorrectionList, fieldCorrection, roleCorrection} from '../corrections.ts'
import type {ShownBlock, ShownDocument} from '../shown.ts'
import {
  askField,
  askRole,
  askValue,
  type CorrectableField,
  type FieldQuestion,
  isCorrectable,
  valueForms,
  type WantedForm,
} from './dialogs.ts'
import {markedIn} from './selection.ts'

/** What the corrections of a document need to know, and to report. */
export interface CorrectorSetting {
  readonly shown: ShownDocument
  readonly corrections: CorrectionList
  /** The number of the block that has the focus. */
  readonly current: () => number
  /** Called after each change, with a sentence about it. */
  readonly onCorrection: (sentence: string) => void
}

/** Corrections of the current block, and of the fields of its document. */
export interface Corrector {
  readonly setRole: (role: AuditRole) => void
  readonly askRole: () => void
  /** Ask for the value of a field, and offer the marked text or the block. */
  readonly setField: (field: CorrectableField) => void
  readonly askField: () => void
  /** Ask for the value of a field, and offer the one that it has. */
  readonly correctField: (field: string) => void
  readonly askNote: () => void
}

const lists = new Set<string>([
  'author',
  'editor',
  'translator',
  'contributor',
  'keywords',
  'articleSection',
  'correction',
  'image',
])
const dates = new Set<string>(['datePublished', 'dateModified'])
const forms: Readonly<Partial<Record<CorrectableField, WantedForm>>> = {
  datePublished: valueForms.date,
  dateModified: valueForms.date,
  isAccessibleForFree: valueForms.flag,
  url: valueForms.address,
  mainEntityOfPage: valueForms.address,
}
/** The values of a flag. */
const flags = ['true', 'false']

/** The corrections of a document. One that could not be read has no text, and takes none. */
export function corrector(setting: CorrectorSetting): Corrector {
  const {shown, corrections, current, onCorrection} = setting
  const withBlock = (act: (block: ShownBlock) => void): void => {
    const block = shown.blocks[current()]
    if (block !== undefined && shown.sha256 !== undefined) act(block)
  }
  const roleNow = (block: ShownBlock): AuditRole =>
    corrections.roleOf(shown, block)?.now ?? block.role
  const setRole = (role: AuditRole): void =>
    withBlock((block) => {
      const note = corrections.roleOf(shown, block)?.note
      corrections.add(roleCorrection(shown, block, role, note))
      onCorrection(`Block ${current() + 1} is now ${role}, was ${block.role}. u takes it back.`)
    })
  const putField = (field: CorrectableField, at: Offsets | undefined, isMarked = false): void => {
    if (shown.sha256 === undefined) return
    askValue(questionOf(field, shown, at, isMarked), (now) => {
      corrections.add(fieldCorrection(shown, field, now, {at}))
      onCorrection(`${field} is now ${now.join(', ') || 'none'}. u takes it back.`)
    })
  }
  const setField = (field: CorrectableField): void =>
    withBlock((block) => {
      const element = document.activeElement?.closest<HTMLElement>('[data-number]')
      const marked = element ? markedIn(element, block) : undefined
      putField(field, marked ?? block.at, marked !== undefined)
    })
  return {
    setRole,
    askRole: () => withBlock((block) => askRole(roleNow(block), setRole)),
    setField,
    askField: () => askField(setField),
    correctField: (field): void => {
      if (isCorrectable(field)) putField(field, undefined)
    },
    askNote: () =>
      withBlock((block) => {
        askValue(noteQuestion(corrections.roleOf(shown, block)?.note), ([text = '']) => {
          corrections.add(roleCorrection(shown, block, roleNow(block), text))
          onCorrection(`The note on block ${current() + 1} is kept.`)
        })
      }),
  }
}

function questionOf(
  field: CorrectableField,
  shown: ShownDocument,
  at: Offsets | undefined,
  isMarked: boolean,
): FieldQuestion {
  const isDate = dates.has(field)
  const related = shown.fields.filter(
    (each) => each.field === field || (isDate && dates.has(each.field)),
  )
  const known = related.flatMap(({values}) => values)
  const current = related.find((each) => each.field === field)?.values ?? []
  const passed = related.flatMap(({passedOver}) => passedOver.map(({value}) => value))
  const form = forms[field]
  const pointed = at === undefined ? current : [shown.text.slice(...at).trim()]
  // What is printed of a date has no zone and is in the words of its language: a known date is offered.
  const isPrinted = form === undefined || pointed.every((text) => form.fits.test(text))
  const offered = isPrinted ? pointed : current.length > 0 ? current : known.slice(0, 1)
  const place = isMarked ? 'It was read from the marked text.' : 'It was read from this block.'
  const found = form === valueForms.flag ? flags : [...known, ...passed]
  return {
    field,
    offered,
    others: [...new Set(found)].filter((each) => !offered.includes(each)),
    isList: lists.has(field),
    ...(form === undefined ? {} : {form}),
    about: at === undefined ? '' : place,
  }
}

function noteQuestion(text = ''): FieldQuestion {
  return {field: 'note', offered: [text], others: [], isList: false, about: ''}
}
