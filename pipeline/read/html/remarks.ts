import type {Range} from '../../text/ranges.ts'
import {isWithin, type Mark, type Remark} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'

/** What a reader counts in a page besides text. */
export interface PageCounts {
  frames: number
  scripts: number
  /** Length in code units of an element that is never closed, and its name; `comment` for a comment. */
  unclosedLength: number
  unclosedElement: string
}

/** A page that has been read. */
interface CountedPage {
  readonly built: {
    readonly lines: {readonly marks: {readonly all: readonly Mark[]}}
    readonly list: {readonly dropped: number}
    readonly stack: {readonly tooDeep: number}
  }
  readonly counts: Readonly<PageCounts>
}

const {leastUnclosed, leastVisible, mostHidden} = tuned('read')

/** Remarks on anything in a page that may cost text. */
export function remarksOn(page: CountedPage): readonly Remark[] {
  return [...onFrames(page), ...onScripts(page), ...onUnclosed(page), ...onUnread(page)]
}

function onFrames({counts: {frames}}: CountedPage): readonly Remark[] {
  if (frames === 0) return []
  const reason = `The page consists of ${frames} frames; capture the page in each frame`
  return [{rule: 'html/frames', level: 'message', reason}]
}

/** A page that was saved before its scripts filled it has almost no text. */
function onScripts({built, counts: {scripts}}: CountedPage): readonly Remark[] {
  const {marks} = built.lines
  const shown = lengthOf(marks.all.filter((mark) => !isWithin(mark, 'hidden')))
  const hidden = lengthOf(marks.all) - shown
  if (scripts === 0 || shown >= leastVisible || hidden > mostHidden) return []
  const reason = `The page shows ${shown} characters of text and runs ${scripts} scripts, which may add the rest; capture it after they have run`
  return [{rule: 'html/scripts-only', level: shown === 0 ? 'fail' : 'message', reason}]
}

function onUnclosed({counts: {unclosedLength, unclosedElement}}: CountedPage): readonly Remark[] {
  if (unclosedLength < leastUnclosed) return []
  const what = unclosedElement === 'comment' ? 'A comment' : `\`<${unclosedElement}>\``
  const reason = `${what} is never closed and takes the last ${unclosedLength} characters of the page`
  return [{rule: 'html/never-closed', level: 'message', reason}]
}

function onUnread({built: {list, stack}}: CountedPage): readonly Remark[] {
  const attributes = list.dropped
  const elements = stack.tooDeep
  const deep = `${elements} elements are nested too deeply and are read as if they stood higher`
  const many = `${attributes} attributes are not read, because their elements have too many`
  return [
    ...(elements === 0 ? [] : [{rule: 'html/too-deep', level: 'info', reason: deep} as const]),
    ...(attributes === 0 ? [] : [{rule: 'html/attributes', level: 'info', reason: many} as const]),
  ]
}

function lengthOf(marks: readonly {readonly at: Range}[]): number {
  return marks.reduce((sum, {at}) => sum + at.end - at.start, 0)
}
