import {showHelp} from './dialogs.ts'
import type {DocumentPanel} from './document-panel.ts'
import {button, make} from './elements.ts'
import {act, helpRows, type KeyActions} from './keys.ts'
import {pageData} from './page-data.ts'
import {reviewDesk} from './review-desk.ts'
import {openFile} from './storage.ts'

/** Build the page of review from its data: the list of documents, the first of them, and the keys. */
export function startReview(page: Document): void {
  const data = pageData()
  const desk = reviewDesk(data)
  const withPanel = (run: (panel: DocumentPanel) => void): void => {
    const panel = desk.panel()
    if (panel !== undefined) run(panel)
  }
  const actions: KeyActions = {
    move: (blocks) => withPanel(({view}) => moveBlock(view, blocks)),
    moveDocument: desk.moveDocument,
    toggleVotes: () => withPanel(({view}) => view.toggleVotes(view.current())),
    setRole: (role) => withPanel(({corrector}) => corrector.setRole(role)),
    askRole: () => withPanel(({corrector}) => corrector.askRole()),
    setField: (field) => withPanel(({corrector}) => corrector.setField(field)),
    askField: () => withPanel(({corrector}) => corrector.askField()),
    askNote: () => withPanel(({corrector}) => corrector.askNote()),
    undo: desk.undo,
    save: desk.save,
    search: desk.search,
    help: () => showHelp(helpRows),
  }
  page.addEventListener('keydown', (event) => {
    if (act(event, actions)) event.preventDefault()
  })
  page.body.append(
    make('a', {class: 'skip', href: '#document', text: 'Go to the document'}),
    make(
      'header',
      {},
      make('p', {class: 'title', text: `Copydesk review: ${data.index.results}`}),
      desk.counter,
      button('Save corrections', desk.save, {class: 'main'}),
      button('Open corrections', () => openFile(desk.load, desk.announce)),
      button('Keys', actions.help),
    ),
    desk.nav,
    desk.main,
    make('footer', {}, desk.status),
  )
  desk.start()
}

/** Move to another block; the first key moves to the block that is current. */
function moveBlock(view: DocumentPanel['view'], blocks: number): void {
  const isInside = view.element.contains(document.activeElement)
  view.select(isInside ? view.current() + blocks : view.current())
}
