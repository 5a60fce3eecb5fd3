import type {AuditRelation} from '../../tree/generated/audit.ts'
import {directionOf, kindNames, reasonOf, sharesOf} from '../relation-sentences.ts'
import type {ShownDocument} from '../shown.ts'
import {button, make} from './elements.ts'
import type {RelatedOn} from './page-data.ts'
import {type RelationView, relationView} from './relation-view.ts'
import {storyElement} from './story-view.ts'

/** What other documents are to the one that is open, and the story that it tells. */
export interface LineageView {
  readonly element: HTMLElement
  /** Show the next related document beside this one. */
  readonly compareNext: () => void
  /** Move the focus by so many rows of the two documents; `false` when it is not there. */
  readonly move: (rows: number) => boolean
}

/** What the view needs of the page. */
export interface LineagePage extends RelatedOn {
  readonly onOpen: (number: number) => void
  readonly announce: (sentence: string) => void
}

/**
 * Show the relations of a document; nothing where there are none.
 *
 * @param key
 *   The key of the document.
 */
export function lineageView(shown: ShownDocument, key: string, page: LineagePage): LineageView {
  const {numberOf, documentOf, announce, onOpen} = page
  const story = page.storyOf(key)
  const {relations = []} = shown
  const beside = make('div', {class: 'beside'})
  const state: {view: RelationView | undefined; next: number} = {view: undefined, next: 0}
  const others = relations.flatMap((relation, i) => {
    const number = numberOf(relation.document.key)
    return number === undefined ? [] : [{relation, number, place: i}]
  })
  const compare = (place: number): void => {
    const found = others.find((each) => each.place === place)
    if (found === undefined) return
    state.next = others.indexOf(found) + 1
    state.view = relationView(shown, documentOf(found.number), found.relation)
    beside.replaceChildren(state.view.element)
    state.view.move(0)
    announce(`Beside it: ${found.relation.document.title}`)
  }
  const items = relations.map((relation, i) => {
    const number = numberOf(relation.document.key)
    return relationElement(
      relation,
      number === undefined
        ? undefined
        : {
            compare: () => compare(i),
            open: () => onOpen(number),
          },
    )
  })
  const element = make('section', {class: 'lineage', 'aria-label': 'Relations'})
  if (story !== undefined) element.append(storyElement(story, {own: key, numberOf, onOpen}))
  if (items.length > 0) element.append(make('ol', {class: 'relations'}, ...items), beside)
  element.hidden = !element.hasChildNodes()
  return {
    element,
    compareNext: (): void => {
      const {place} = others[state.next] ?? others[0] ?? {}
      if (place === undefined) announce('No related document is on this page.')
      else compare(place)
    },
    move: (rows): boolean => {
      if (state.view === undefined || !beside.contains(document.activeElement)) return false
      state.view.move(rows)
      return true
    },
  }
}

function relationElement(
  relation: AuditRelation,
  actions: {readonly compare: () => void; readonly open: () => void} | undefined,
): HTMLElement {
  const {kind, document: other, aligned, evidence} = relation
  const buttons =
    actions === undefined
      ? [make('span', {class: 'known', text: 'It is not on this page.'})]
      : [button('Compare', actions.compare), button('Open', actions.open)]
  const reasons = evidence.map((each) => make('li', {text: reasonOf(each)}))
  const shares = aligned.length === 0 ? '' : `${sharesOf(relation)} `
  return make(
    'li',
    {},
    make('p', {}, make('strong', {text: `${kindNames[kind]}: `}), titleElement(other)),
    make('p', {class: 'known', text: `${shares}${directionOf(relation)}`}),
    ...(reasons.length === 0 ? [] : [make('ul', {class: 'reasons'}, ...reasons)]),
    make('p', {class: 'actions'}, ...buttons),
  )
}

function titleElement({title, name}: AuditRelation['document']): HTMLElement {
  return make('span', {dir: 'auto', title: name, text: title})
}
