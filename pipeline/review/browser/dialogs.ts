import type {AuditRole} from '../../tree/generated/audit.ts'
import type {CorrectedField} from '../../tree/generated/corrections.ts'
import {roles} from '../../tree/roles.ts'
import {roleKeys} from '../listing.ts'
import {button, make} from './elements.ts'

/** A form of values: what a person is asked to write, and how a fault is named. */
export interface WantedForm {
  readonly hint: string
  readonly fits: RegExp
  readonly expected: string
}

/** A field with a value that a person is asked for. */
export interface FieldQuestion {
  readonly field: string
  /** What stands in the text box at first, a string a line. */
  readonly offered: readonly string[]
  /** Other values that were found. */
  readonly others: readonly string[]
  /** Whether the field may have several strings, one a line. */
  readonly isList: boolean
  /** The form that each string must have; absent for free text. */
  readonly form?: WantedForm
  /** What the text box refers to: the marked text, or the block. */
  readonly about: string
}

const lineEnd = /\r?\n/

/** The forms that values of some fields must have. */
export const valueForms = {
  date: {
    hint: 'Write a day as 2023-03-20, or a time with its offset as 2023-03-20T13:24:56+05:30.',
    fits: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/,
    expected: 'a day or a time with its offset',
  },
  flag: {hint: 'Write true or false.', fits: /^(?:true|false)$/, expected: 'true or false'},
  address: {
    hint: 'Write a whole address, such as https://example.org/news/1.',
    fits: /^https?:\/\/[^\s/]\S*$/,
    expected: 'an address with https:// or http://',
  },
} as const satisfies Readonly<Record<string, WantedForm>>

/** Ask for a role; a key of the table, or a click, chooses one. */
export function askRole(current: AuditRole, onRole: (role: AuditRole) => void): void {
  choose(
    'Which role?',
    roles.map((role) => ({
      key: roleKeys[role],
      text: role,
      isCurrent: role === current,
      choose: () => onRole(role),
    })),
  )
}

/** Keys of fields in the dialog that asks for one; `h`, `a` and `d` do without the dialog. */
export const fieldKeys = {
  headline: 'h',
  author: 'a',
  datePublished: 'd',
  dateModified: 'm',
  alternativeHeadline: 'k',
  description: 's',
  articleSection: 'c',
  keywords: 't',
  dateline: 'l',
  publisher: 'p',
  sourceOrganization: 'o',
  creditText: 'r',
  contributor: 'b',
  editor: 'e',
  translator: 'n',
  copyrightNotice: 'y',
  correction: 'x',
  inLanguage: 'g',
  image: 'i',
  url: 'u',
  mainEntityOfPage: 'w',
  locationCreated: 'v',
  isAccessibleForFree: 'f',
} as const satisfies Readonly<Record<CorrectedField, string>>

/** A field that the page can correct. */
export type CorrectableField = keyof typeof fieldKeys

/** Whether the page can correct a field. */
export function isCorrectable(field: string): field is CorrectableField {
  return Object.hasOwn(fieldKeys, field)
}

/** Ask for a field. */
export function askField(onField: (field: CorrectableField) => void): void {
  choose(
    'Which field?',
    Object.entries(fieldKeys).flatMap(([field, key]) =>
      isCorrectable(field)
        ? [{key, text: field, isCurrent: false, choose: () => onField(field)}]
        : [],
    ),
  )
}

/** Ask for the value of a field; Enter answers with its strings, none for “the document has none”. */
export function askValue(
  {field, offered, others, isList, form, about}: FieldQuestion,
  onValue: (values: readonly string[]) => void,
): void {
  const box = make('textarea', {rows: Math.max(2, offered.length), dir: 'auto', id: 'value'})
  box.value = offered.join('\n')
  const asked = form?.hint ?? (isList ? 'Write one name or word a line' : 'Write the value')
  const hint =
    form === undefined
      ? `${asked} as the article should have it. Nothing means that the document has none.`
      : `${asked} Nothing means that the document has none.`
  const fault = make('p', {role: 'alert', class: 'fault'})
  const found = others.map((text) =>
    button(text, () => {
      box.value = text
      box.focus()
    }),
  )
  const answer = (): boolean => {
    const written = isList ? box.value.split(lineEnd) : [box.value.replace(lineEnd, ' ')]
    const values = written.map((text) => text.trim()).filter((text) => text !== '')
    if (form !== undefined && !values.every((text) => form.fits.test(text))) {
      fault.textContent = `Expected ${form.expected}, found “${values.join(' ')}”.`
      return false
    }
    onValue(values)
    return true
  }
  const dialog = open(
    `Which ${field}?`,
    make('p', {text: `${hint} ${about}`, id: 'hint'}),
    make('label', {for: 'value', text: field}),
    box,
    fault,
    ...(found.length === 0
      ? []
      : [make('p', {text: 'Also found:'}), make('div', {class: 'choices'}, ...found)]),
    button('Save (Enter)', () => answer() && dialog.close(), {class: 'main'}),
  )
  box.setAttribute('aria-describedby', 'hint')
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (answer()) dialog.close()
  })
  box.focus()
  box.select()
}

/** Show a text with a heading; Escape closes it. */
export function showHelp(rows: readonly (readonly [key: string, text: string])[]): void {
  const list = rows.flatMap(([key, text]) => [
    make('dt', {}, make('kbd', {text: key})),
    make('dd', {text}),
  ])
  open('Keys', make('dl', {}, ...list)).focus()
}

interface Choice {
  readonly key: string
  readonly text: string
  readonly isCurrent: boolean
  readonly choose: () => void
}

function choose(question: string, choices: readonly Choice[]): void {
  const take = (choice: Choice): void => {
    dialog.close()
    choice.choose()
  }
  const buttons = choices.map((choice) => {
    const made = button('', () => take(choice), {
      class: 'choice',
      'aria-pressed': String(choice.isCurrent),
    })
    made.append(make('kbd', {text: choice.key}), ` ${choice.text}`)
    return made
  })
  const dialog = open(question, make('div', {class: 'choices'}, ...buttons))
  dialog.addEventListener('keydown', (event) => {
    const choice = choices.find(({key}) => key === event.key)
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    take(choice)
  })
  const current = choices.findIndex(({isCurrent}) => isCurrent)
  buttons[Math.max(0, current)]?.focus()
}

/** Open a dialog over the page; once it is closed the focus returns to where it was. */
function open(title: string, ...children: readonly Node[]): HTMLDialogElement {
  const before = document.activeElement
  const heading = make('h2', {id: 'dialog-title', text: title})
  const dialog = make('dialog', {'aria-labelledby': 'dialog-title', tabindex: -1}, heading)
  const closing = button('Close (Escape)', () => dialog.close())
  dialog.append(...children, closing)
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (before instanceof HTMLElement) before.focus()
  })
  // Keys inside a dialog are not those of the page.
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
