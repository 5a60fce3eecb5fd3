import {correctionList, fileOf, type PageCorrection} from '../corrections.ts'
import {type DocumentPanel, documentPanel} from './document-panel.ts'
import {documentsNav} from './documents-nav.ts'
import {make} from './elements.ts'
import {type PageData, relatedOn} from './page-data.ts'
import {browserStorage, saveFile} from './storage.ts'

/** The list of documents, the one that is open, and all corrections. */
export interface ReviewDesk {
  readonly nav: HTMLElement
  readonly main: HTMLElement
  readonly status: HTMLElement
  readonly counter: HTMLElement
  readonly panel: () => DocumentPanel | undefined
  /** Open another document of the list: 1 for the next, −1 for the one before. */
  readonly moveDocument: (documents: number) => void
  readonly undo: () => void
  readonly save: () => void
  /** Replace all corrections by those of a file. */
  readonly load: (corrections: readonly PageCorrection[]) => void
  readonly search: () => void
  readonly announce: (sentence: string) => void
  /** Show the list and its first document; the elements are on the page. */
  readonly start: () => void
}

/** What is open. */
interface Open {
  panel: DocumentPanel | undefined
  number: number
}

/** Make what the page of review consists of. */
export function reviewDesk(data: PageData): ReviewDesk {
  const {entries, grounds, id} = data.index
  const corrections = correctionList()
  const storage = browserStorage(id)
  corrections.load(storage.kept())
  const open: Open = {panel: undefined, number: -1}
  const {status, counter, main} = partsOfDesk()
  const announce = (sentence: string): void => {
    status.textContent = sentence
  }
  const nav = documentsNav({
    data,
    correctionsOf: (number) => corrections.countOf(entries[number] ?? {name: ''}),
    current: () => open.number,
    onOpen: (number) => onOpen(number),
    announce,
  })
  const changed = (sentence: string): void => {
    const isKept = storage.keep(corrections.all())
    counter.textContent = countText(corrections.all().length)
    nav.refresh(open.number)
    announce(isKept ? sentence : `${sentence} This browser keeps nothing: save the file.`)
  }
  const onOpen = (number: number): void => openDocument(number, true)
  const page = {...relatedOn(data), onOpen, announce}
  const openDocument = (number: number, isClicked = false): void => {
    const entry = entries[number]
    if (entry === undefined) return
    const shown = data.documentOf(number)
    open.number = number
    open.panel = documentPanel({shown, entry, grounds, corrections, onCorrection: changed, page})
    main.replaceChildren(open.panel.element)
    main.scrollTop = 0
    if (isClicked) main.querySelector('h1')?.focus()
    nav.mark(number)
    announce(`${positionIn(nav.listed(), number)}: ${entry.headline || entry.name}`)
  }
  const replaced = (sentence: string): void => {
    open.panel?.refresh()
    nav.show()
    changed(sentence)
  }
  return {
    nav: nav.element,
    main,
    status,
    counter,
    panel: () => open.panel,
    moveDocument: (documents): void => {
      const numbers = nav.listed()
      openDocument(numbers[numbers.indexOf(open.number) + documents] ?? -1)
    },
    undo: (): void => {
      const undone = corrections.undo()
      replaced(undone === undefined ? 'Nothing to undo.' : 'The last correction was undone.')
    },
    save: (): void => {
      saveFile(fileOf(corrections.all()))
      announce(`${countText(corrections.all().length)} saved as corrections.json`)
    },
    load: (loaded): void => {
      corrections.load(loaded)
      replaced(`${countText(loaded.length)} opened.`)
    },
    search: nav.focusSearch,
    announce,
    start: (): void => {
      counter.textContent = countText(corrections.all().length)
      nav.show()
      openDocument(nav.listed()[0] ?? -1)
    },
  }
}

function partsOfDesk(): Pick<ReviewDesk, 'status' | 'counter' | 'main'> {
  return {
    status: make('p', {role: 'status', 'aria-live': 'polite', class: 'status'}),
    counter: make('span', {class: 'counter'}),
    main: make('main', {id: 'document', tabindex: -1, 'aria-label': 'Document'}),
  }
}

function positionIn(numbers: readonly number[], number: number): string {
  return `Document ${numbers.indexOf(number) + 1} of ${numbers.length}`
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'correction' : 'corrections'}`
}
