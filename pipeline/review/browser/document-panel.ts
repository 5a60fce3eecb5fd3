import type {CorrectionList} from '../corrections.ts'
import type {Ground, ShownDocument, ShownEntry} from '../shown.ts'
import {type Corrector, corrector} from './corrector.ts'
import {type DocumentView, documentView} from './document-view.ts'
import {button, make} from './elements.ts'
import {fieldsElement} from './fields-view.ts'
import {type LineagePage, type LineageView, lineageView} from './lineage-view.ts'
import {sourceView} from './source-view.ts'

/** What the panel of a document needs. */
export interface PanelSetting {
  readonly shown: ShownDocument
  readonly entry: ShownEntry
  readonly grounds: readonly Ground[]
  readonly corrections: CorrectionList
  /** Called after a correction, with a sentence about it. */
  readonly onCorrection: (sentence: string) => void
  /** What relations need to know of the page. */
  readonly page: LineagePage
}

/** A document that is open for correction. */
export interface DocumentPanel {
  readonly element: HTMLElement
  readonly view: DocumentView
  readonly corrector: Corrector
  readonly lineage: LineageView
  /** Show again what corrections changed. */
  readonly refresh: () => void
}

/** Open a document. */
export function documentPanel(setting: PanelSetting): DocumentPanel {
  const {shown, entry, grounds, corrections, onCorrection, page} = setting
  const lineage = lineageView(shown, entry.key ?? '', page)
  const source = sourceView(shown)
  const own = corrector({
    shown,
    corrections,
    current: () => view.current(),
    onCorrection: (sentence): void => {
      refresh()
      onCorrection(sentence)
    },
  })
  const view = documentView({
    shown,
    grounds,
    label: `Blocks of ${shown.name}`,
    correctedOf: (block) => corrections.roleOf(shown, block)?.now,
    actionsOf: () => [
      button('Change role', own.askRole),
      button('Use as a field', own.askField),
      button('Add a note', own.askNote),
    ],
    onField: own.correctField,
    onSelect: (number) => source.mark(shown.blocks[number]),
  })
  const fieldsOf = (): HTMLElement =>
    fieldsElement({
      shown,
      grounds,
      correctedOf: (field) => corrections.fieldOf(shown, field),
      onCorrect: own.correctField,
      onPlace: (offset) => view.select(shown.blocks.findIndex(({at}) => at[1] > offset)),
    })
  let fields = fieldsOf()
  const refresh = (): void => {
    const next = fieldsOf()
    fields.replaceWith(next)
    fields = next
    view.refresh()
  }
  const head = headOf(shown, entry, grounds)
  const parts = [...head, fields, lineage.element, source.element, view.element]
  const element = make('div', {class: 'document'}, ...parts)
  return {element, view, corrector: own, lineage, refresh}
}

/** The name of a document, what is known of it, and what was found about it. */
function headOf(
  {name, url, language, notes}: ShownDocument,
  {headline, kind, outcome, why}: ShownEntry,
  grounds: readonly Ground[],
): readonly HTMLElement[] {
  const known = [name, outcome, kind, language, url].filter((each) => each !== undefined)
  const found = notes.map(({level, ground, between}) => {
    const [rule = '', reason = ''] = grounds[ground] ?? []
    const sides = between === undefined ? '' : ` “${between[0]}” was taken, not “${between[1]}”.`
    return make('li', {'data-level': level, dir: 'auto', text: `${reason} (${rule}).${sides}`})
  })
  const about = known.filter((each) => each !== '').join(' · ')
  const doubts = why.length === 0 ? 'Nothing is in doubt.' : `In doubt: ${why.join(', ')}.`
  return [
    make('h1', {dir: 'auto', text: headline || name, tabindex: -1}),
    make('p', {class: 'known', dir: 'auto', text: about}),
    make('p', {class: why.length === 0 ? 'known' : 'doubts', text: doubts}),
    ...(found.length === 0
      ? []
      : [make('ul', {class: 'notes', 'aria-label': 'Findings'}, ...found)]),
  ]
}
