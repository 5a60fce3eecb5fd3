import type {DocumentPanel} from './document-panel.ts'
import {button} from './elements.ts'
import {frameOf} from './frame.ts'
import type {KeyActions} from './keys.ts'
import type {PageData} from './page-data.ts'
import {reviewDesk} from './review-desk.ts'
import {openFile} from './storage.ts'

/** Build the page of review from its data: the list of documents, the first of them, and the keys. */
export function startReview(page: Document, data: PageData): void {
  const desk = reviewDesk(data)
  const withPanel = (run: (panel: DocumentPanel) => void): void => {
    const panel = desk.panel()
    if (panel !== undefined) run(panel)
  }
  const actions: Omit<KeyActions, 'help'> = {
    move: (blocks) =>
      withPanel(({view, lineage}) => {
        if (!lineage.move(blocks)) moveBlock(view, blocks)
      }),
    compare: () => withPanel(({lineage}) => lineage.compareNext()),
    moveDocument: desk.moveDocument,
    toggleVotes: () => withPanel(({view}) => view.toggleVotes(view.current())),
    search: desk.search,
    corrections: {
      setRole: (role) => withPanel(({corrector}) => corrector.setRole(role)),
      askRole: () => withPanel(({corrector}) => corrector.askRole()),
      setField: (field) => withPanel(({corrector}) => corrector.setField(field)),
      askField: () => withPanel(({corrector}) => corrector.askField()),
      askNote: () => withPanel(({corrector}) => corrector.askNote()),
      undo: desk.undo,
      save: desk.save,
    },
  }
  const controls = [
    desk.counter,
    button('Save corrections', desk.save, {class: 'main'}),
    button('Open corrections', () => openFile(desk.load, desk.announce)),
  ]
  frameOf(page, {...desk, title: `Copydesk review: ${data.index.results}`, controls, actions})
  desk.start()
}

/** Move to another block; the first key moves to the block that is current. */
function moveBlock(view: DocumentPanel['view'], blocks: number): void {
  const isInside = view.element.contains(document.activeElement)
  view.select(isInside ? view.current() + blocks : view.current())
}
