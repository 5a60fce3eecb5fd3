import {
  type Archive,
  codeOf,
  counterOf,
  isDocumentNumber,
  isEndMark,
  isPageMark,
  isSeparator,
  openingLabelOf,
} from './marks.ts'

/** Where a document begins, by a line and its offset; the offset may be that of a line above. */
export type ArchiveCutter = (line: string, at: number) => number | undefined

/**
 * Finds where documents begin in the lines of an export, one after another. The first document begins with the
 * file; what no document can be, such as the summary of a search at the end, begins none.
 */
export function cutterOf(archive: Archive): ArchiveCutter {
  return cutters[archive]()
}

const cutters: Readonly<Record<Archive, () => ArchiveCutter>> = {
  nexis: () => {
    let isBegun = false
    let isEnded = false
    return (line, at) => {
      const isCounter = counterOf(line, 'nexis') !== undefined
      const isNew = (isCounter && isBegun) || (isEnded && line.trim() !== '')
      isBegun ||= isCounter
      isEnded = isEndMark(line, 'nexis') || (isEnded && !isNew)
      return isNew ? at : undefined
    }
  },
  factiva: factivaCutter,
  proquest: () => {
    let hasLabels = false
    let isParted = false
    return (line, at) => {
      if (line.trim() === '') return undefined
      if (isSeparator(line)) {
        isParted = hasLabels
        return undefined
      }
      const isTail = isTailLine(line)
      const isNew = !isTail && hasLabels && (isParted || counterOf(line, 'proquest') !== undefined)
      isParted = false
      hasLabels =
        !isTail && (openingLabelOf(line, 'proquest') !== undefined || (hasLabels && !isNew))
      return isNew ? at : undefined
    }
  },
}

/** What the lines of an export of Factiva showed so far. */
interface FactivaPlace {
  readonly hasTitle: boolean
  readonly isEnded: boolean
  /** Where the section of the next document stands. */
  readonly section: number | undefined
}

/** Documents of Factiva end with their number; where it is missing, the next title begins one, with its section. */
function factivaCutter(): ArchiveCutter {
  let place: FactivaPlace = {hasTitle: false, isEnded: false, section: undefined}
  return (line, at) => {
    if (isEndMark(line, 'factiva')) {
      place = {...place, isEnded: false}
      return undefined
    }
    const code = codeOf(line)
    const isNew = place.isEnded
      ? line.trim() !== '' && !isPageMark(line)
      : code === 'HD' && place.hasTitle
    const begin = place.isEnded ? at : (place.section ?? at)
    place = placeAfter(place, line, code, at, isNew)
    return isNew ? begin : undefined
  }
}

function placeAfter(
  {hasTitle, isEnded, section}: FactivaPlace,
  line: string,
  code: string | undefined,
  at: number,
  isNew: boolean,
): FactivaPlace {
  const isTitle = code === 'HD'
  return {
    hasTitle: isTitle || (hasTitle && !isNew),
    isEnded: isDocumentNumber(line) || (isEnded && !isNew),
    section: code === 'SE' ? at : isTitle ? undefined : section,
  }
}

/** Whether a line belongs to what ProQuest adds below the last document. */
function isTailLine(line: string): boolean {
  const label = openingLabelOf(line, 'proquest')?.label
  return (
    label === 'CONTACT US AT' ||
    label === 'TERMS AND CONDITIONS' ||
    line.trimStart().slice(0, 'Database copyright'.length).toUpperCase() === 'DATABASE COPYRIGHT'
  )
}
