import type {Range} from '../../text/ranges.ts'
import {isWithin, type Mark, type Remark} from '../../tree/page.ts'

/** What a reader counts in a page besides text. */
export interface PageCounts {
  frames: number
  scripts: number
  /** Code units of the page that something took that was never closed, and what it was. */
  swallowed: number
  swallower: string
}

/** A page that was read. */
interface CountedPage {
  readonly built: {
    readonly lines: {readonly marks: {readonly all: readonly Mark[]}}
    readonly list: {readonly dropped: number}
    readonly stack: {readonly tooDeep: number}
  }
  readonly counts: Readonly<PageCounts>
}

const leastShown = 200
const leastSwallowed = 2000
const mostHidden = 1000

/** What a person may want to know of how a page was read. */
export function remarksOn(page: CountedPage): readonly Remark[] {
  return [...onFrames(page), ...onScripts(page), ...onSwallowed(page), ...onPassedOver(page)]
}

function onFrames({counts: {frames}}: CountedPage): readonly Remark[] {
  if (frames === 0) return []
  const reason = `The page is made of ${frames} frames, which are pages of their own`
  return [{rule: 'html/frames', level: 'message', reason}]
}

/** A page that scripts fill: saved before they ran, it has next to no text. */
function onScripts({built, counts: {scripts}}: CountedPage): readonly Remark[] {
  const {marks} = built.lines
  const shown = lengthOf(marks.all.filter((mark) => !isWithin(mark, 'hidden')))
  const hidden = lengthOf(marks.all) - shown
  if (scripts === 0 || shown >= leastShown || hidden > mostHidden) return []
  const reason = `The page shows ${shown} characters of text and runs ${scripts} scripts, which may bring the rest; capture it after they have run`
  return [{rule: 'html/scripts-only', level: shown === 0 ? 'fail' : 'message', reason}]
}

function onSwallowed({counts: {swallowed, swallower}}: CountedPage): readonly Remark[] {
  if (swallowed < leastSwallowed) return []
  const what = swallower === 'comment' ? 'A comment' : `\`<${swallower}>\``
  const reason = `${what} that is never closed takes the last ${swallowed} characters of the page`
  return [{rule: 'html/never-closed', level: 'message', reason}]
}

function onPassedOver({built: {list, stack}}: CountedPage): readonly Remark[] {
  const attributes = list.dropped
  const elements = stack.tooDeep
  const deep = `${elements} elements stand too deep in others and are read as if they stood higher`
  const many = `${attributes} attributes are not read, since their elements have too many`
  return [
    ...(elements === 0 ? [] : [{rule: 'html/too-deep', level: 'info', reason: deep} as const]),
    ...(attributes === 0 ? [] : [{rule: 'html/attributes', level: 'info', reason: many} as const]),
  ]
}

function lengthOf(marks: readonly {readonly at: Range}[]): number {
  return marks.reduce((sum, {at}) => sum + at.end - at.start, 0)
}
