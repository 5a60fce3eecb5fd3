import {showHelp} from './dialogs.ts'
import {button, make} from './elements.ts'
import {act, helpRowsOf, type KeyActions} from './keys.ts'

/** What stands in the frame of a page. */
export interface FrameSetting {
  readonly title: string
  /** Beside the title. */
  readonly controls: readonly HTMLElement[]
  readonly nav: HTMLElement
  readonly main: HTMLElement
  readonly status: HTMLElement
  readonly actions: Omit<KeyActions, 'help'>
}

/** Put the parts of a page into its body, and let its keys act. */
export function frameOf(page: Document, setting: FrameSetting): void {
  const {title, controls, nav, main, status} = setting
  const rows = helpRowsOf(setting.actions.corrections !== undefined)
  const actions: KeyActions = {...setting.actions, help: () => showHelp(rows)}
  page.addEventListener('keydown', (event) => {
    if (act(event, actions)) event.preventDefault()
  })
  page.body.append(
    make('a', {class: 'skip', href: '#document', text: 'Go to the document'}),
    make(
      'header',
      {},
      make('p', {class: 'title', text: title}),
      ...controls,
      button('Keys', actions.help),
    ),
    nav,
    main,
    make('footer', {}, status),
  )
}
