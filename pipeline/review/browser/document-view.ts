import type {AuditRole} from '../../tree/generated/audit.ts'
import {marksOf} from '../marks.ts'
import type {Ground, ShownBlock, ShownDocument} from '../shown.ts'
import {type BlockSetting, blockElement, labelBlock, votesElement} from './block-view.ts'
import {make} from './elements.ts'

/**
 * Blocks of a group. A browser lays out and paints only the groups near the screen, so that a long
 * document costs it little; the first group, more than a screen holds, stands before the first paint.
 */
const ofGroup = 50
/** Blocks that are made in one turn of the browser afterwards. */
const atATime = 2000

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
  const marks = marksOf(shown)
  let current = 0
  const settingOf = (block: ShownBlock, number: number): BlockSetting => ({
    shown,
    marks,
    block,
    number,
    corrected: correctedOf(block),
  })
  const paintUpTo = (count: number): void => {
    while (painted.length < Math.min(count, shown.blocks.length)) {
      const from = painted.length
      const added = shown.blocks
        .slice(from, from + ofGroup)
        .map((block, i) => blockElement(settingOf(block, from + i), onField))
      painted.push(...added)
      element.append(make('div', {class: 'group'}, ...added))
    }
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
    const [made, block] = [painted[number], shown.blocks[number]]
    if (made === undefined || block === undefined) return
    const open = made.querySelector('.votes')
    if (open === null) {
      made.append(votesElement(settingOf(block, number), grounds, actionsOf(number)))
    } else open.remove()
    made.setAttribute('aria-expanded', String(open === null))
  }
  element.addEventListener('click', ({target}) => {
    const number = numberAt(target)
    if (number === undefined || isInside(target, 'button, .votes') || isSelecting()) return
    toggleVotes(number)
  })
  paintUpTo(ofGroup)
  painted[0]?.setAttribute('tabindex', '0')
  requestAnimationFrame(() => setTimeout(paintOthers))
  const refresh = (): void => {
    for (const [number, block] of shown.blocks.entries()) {
      const made = painted[number]
      if (made === undefined) return
      const own = settingOf(block, number)
      const isMarked = made.classList.contains('corrected')
      if (isMarked || own.corrected !== undefined) labelBlock(made, own)
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
