import type {AuditRole} from '../../tree/generated/audit.ts'
import {fateOf} from '../../tree/roles.ts'
import type {DocumentMarks, MarkedPiece} from '../marks.ts'
import {certaintyOf, fateNames, verdictOf, voteOf} from '../sentences.ts'
import type {Ground, ShownBlock, ShownDocument} from '../shown.ts'
import {button, make} from './elements.ts'

/** A block with its document and what was corrected of it. */
export interface BlockSetting {
  readonly shown: ShownDocument
  readonly marks: DocumentMarks
  readonly block: ShownBlock
  /** From 0. */
  readonly number: number
  /** The role that a person gave it, if another. */
  readonly corrected: AuditRole | undefined
}

/**
 * Make the element of a block: its role, its text with marks, and the fields that were read in it.
 *
 * @param onField
 *   Called when a person chooses one of these fields; without it they are names only.
 */
export function blockElement(
  setting: BlockSetting,
  onField?: (field: string) => void,
): HTMLElement {
  const {shown, marks, number} = setting
  const made = make('article', {
    class: 'block',
    tabindex: -1,
    'data-number': number,
    'aria-posinset': number + 1,
    'aria-setsize': shown.blocks.length,
  })
  const text = make('div', {class: 'text', dir: 'auto'})
  for (const piece of marks.piecesOf(number)) text.append(...pieceOf(piece))
  made.append(make('p', {class: 'label'}), text)
  const read = marks.readIn(number)
  if (read.length > 0) {
    const items = [...new Set(read.map(({field}) => field))].map((field) =>
      make(
        'li',
        {},
        onField === undefined
          ? make('span', {class: 'chip', text: field})
          : button(field, () => onField(field), {class: 'chip'}),
      ),
    )
    made.append(make('ul', {class: 'margin', 'aria-label': 'Fields read here'}, ...items))
  }
  labelBlock(made, setting)
  return made
}

/** Write the role of a block, and whether a person corrected it, into its element. */
export function labelBlock(made: HTMLElement, {block, number, corrected}: BlockSetting): void {
  const role = corrected ?? block.role
  const fate = fateOf[role]
  made.dataset['role'] = role
  made.dataset['fate'] = fate
  made.classList.toggle('corrected', corrected !== undefined)
  const was = corrected === undefined ? '' : `, was ${block.role}`
  const isClose = corrected === undefined && certaintyOf(block.margin) === 'a close decision'
  made.setAttribute(
    'aria-label',
    `Block ${number + 1}, ${role}${was}, ${fateNames[fate]}${isClose ? ', a close decision' : ''}`,
  )
  made.firstElementChild?.replaceChildren(
    make('span', {class: 'role', text: role}),
    ...(corrected === undefined ? [] : [make('span', {class: 'was', text: `was ${block.role}`})]),
    ...(fate === 'aside' ? [make('span', {class: 'cut', text: 'cut'})] : []),
    ...(isClose ? [make('span', {class: 'close', text: 'close'})] : []),
  )
}

/** The votes on a block and its spans and edits, as sentences. */
export function votesElement(
  {marks, block, number}: BlockSetting,
  grounds: readonly Ground[],
  actions: readonly HTMLElement[],
): HTMLElement {
  const votes = [...block.votes].sort((a, b) => Math.abs(b[2]) - Math.abs(a[2]))
  const reasons = [
    ...votes.map((vote) => voteOf(vote, grounds)),
    ...block.spans.map(
      ({name, fate, ground}) =>
        `The marked ${name} is ${fateNames[fate]}: ${groundText(grounds[ground])}.`,
    ),
    ...marks
      .editsIn(number)
      .map(({was, now, ground}) => `“${was}” became “${now}”: ${groundText(grounds[ground])}.`),
  ]
  return make(
    'section',
    {class: 'votes', 'aria-label': 'Why this block has its role'},
    make('p', {text: verdictOf(block)}),
    reasons.length === 0
      ? make('p', {text: 'No rule voted: without a reason, text is a paragraph.'})
      : make('ul', {}, ...reasons.map((text) => make('li', {text, dir: 'auto'}))),
    make('p', {class: 'actions'}, ...actions),
  )
}

function groundText([rule, reason]: Ground = ['', '']): string {
  return `${reason} (${rule})`
}

function pieceOf(piece: MarkedPiece): readonly (Node | string)[] {
  const {text, span, opensSpan, edit, closesEdit, fields} = piece
  const plain = edit === undefined ? text : make('del', {text})
  const marked =
    fields.length === 0 ? plain : make('u', {class: 'read', 'data-fields': fields.join(' ')}, plain)
  const added = edit !== undefined && closesEdit ? [make('ins', {text: edit.now})] : []
  if (span === undefined) return [marked, ...added]
  const tag = opensSpan ? [make('span', {class: 'tag', text: span.name})] : []
  return [make('span', {class: 'span', 'data-fate': span.fate}, ...tag, marked, ...added)]
}
