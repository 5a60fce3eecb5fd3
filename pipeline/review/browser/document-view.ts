import type {AuditRole} from '../../tree/generated/audit.ts'
import type {Ground, ShownBlock, ShownDocument} from '../shown.ts'
import {type BlockSetting, blockElement, labelBlock, votesElement} from './block-view.ts'
import {make} from './elements.ts'

/** Blocks that are painted before anything else, more than a screen holds. */
const atOnce = 60
/** Blocks that are painted in one turn of the browser afterwards. */
const atATime = 200

/** A document on the screen. A page may hold several side by side. */
export interface DocumentView {
  readonly element: HTMLElement
  /** The number of the block that has or had the focus; 0 at first. */
  readonly current: () => number
  /** Move the focus to a block; a number outside the document is the nearest block. */
  readonly select: (number: number) => void
  /** Open or close the votes on a block. */
  readonly toggleVotes: (number: number) => void
  /** Write again the labels of blocks that were corrected, or are no more. */
  readonly refresh: () => void
}

/** What a view shows, and what it reports. */
export interface DocumentViewSetting {
  readonly shown: ShownDocument
  readonly grounds: readonly Ground[]
  /** The name of the list of blocks for people who hear the page. */
  readonly label: string
  /** The role that a person gave a block, if another. */
  readonly correctedOf: (block: ShownBlock) => AuditRole | undefined
  /** Buttons below the votes on a block. */
  readonly actionsOf: (number: number) => readonly HTMLElement[]
  readonly onField: (field: string) => void
  readonly onSelect: (number: number) => void
}

/** Show a document: the blocks that a screen holds at once, the others as soon as the browser is free. */
export function documentView(setting: DocumentViewSetting): DocumentView {
  const {shown, grounds, label, correctedOf, actionsOf, onField, onSelect} = setting
  const element = make('div', {class: 'blocks', role: 'feed', 'aria-label': label})
  const painted: HTMLElement[] = []
  let current = 0
  const settingOf = (number: number): BlockSetting | undefined => {
    const block = shown.blocks[number]
    return block && {shown, block, number, corrected: correctedOf(block)}
  }
  const paintUpTo = (count: number): void => {
    const added: HTMLElement[] = []
    for (let number = painted.length; number < count; number += 1) {
      const own = settingOf(number)
      if (own === undefined) break
      const made = blockElement(own, onField)
      painted.push(made)
      added.push(made)
    }
    element.append(...added)
  }
  const paintOthers = (): void => {
    if (painted.length >= shown.blocks.length || !element.isConnected) return
    paintUpTo(painted.length + atATime)
    setTimeout(paintOthers)
  }
  const markCurrent = (number: number): void => {
    painted[current]?.setAttribute('tabindex', '-1')
    current = number
    painted[number]?.setAttribute('tabindex', '0')
    onSelect(number)
  }
  const select = (wanted: number): void => {
    const number = Math.max(0, Math.min(wanted, shown.blocks.length - 1))
    paintUpTo(number + 1)
    painted[number]?.focus()
    if (current !== number) markCurrent(number)
  }
  element.addEventListener('focusin', ({target}) => {
    const number = numberAt(target)
    if (number !== undefined && number !== current) markCurrent(number)
  })
  const toggleVotes = (number: number): void => {
    const made = painted[number]
    const own = settingOf(number)
    if (made === undefined || own === undefined) return
    const open = made.querySelector('.votes')
    if (open === null) made.append(votesElement(own, grounds, actionsOf(number)))
    else open.remove()
    made.setAttribute('aria-expanded', String(open === null))
  }
  element.addEventListener('click', ({target}) => {
    const number = numberAt(target)
    if (number === undefined || isInside(target, 'button, .votes') || isSelecting()) return
    toggleVotes(number)
  })
  paintUpTo(atOnce)
  painted[0]?.setAttribute('tabindex', '0')
  requestAnimationFrame(() => setTimeout(paintOthers))
  const refresh = (): void => {
    for (const [number, made] of painted.entries()) {
      const own = settingOf(number)
      const isMarked = made.classList.contains('corrected')
      if (own !== undefined && (isMarked || own.corrected !== undefined)) labelBlock(made, own)
    }
  }
  return {element, current: () => current, select, toggleVotes, refresh}
}

/** The number of the block that an event came from. */
function numberAt(target: EventTarget | null): number | undefined {
  const block = target instanceof Element ? target.closest('[data-number]') : null
  return block === null ? undefined : Number(block.getAttribute('data-number'))
}

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

/** Whether a person is marking text with the mouse. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false
}
