import {bylineOf, holdsEasternJob} from '../../parse/names.ts'
import type {SpanRule, Stretch} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'

const {storyEndLength: longest} = tuned('fields')
/** A bracket behind the end of a sentence, at the end of a text in a script without spaces or of few syllables. */
const closing =
  /(?<=[。.!?！？”"」』)）]\s{0,3})[(（【［[](?<inner>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々·・、，,:：\s]{3,40})[)）】］\]]\s{0,9}$/u

/**
 * The reporters in brackets behind the last sentence.
 *
 *     渡轮返回港口。（记者 王小明）
 *                 ^^^^^^^^^
 *
 * Leaves alone brackets without the word for a reporter, or without a person beside it.
 */
export const reporterAtEnd: SpanRule = {
  id: 'byline/reporter-in-brackets',
  name: 'byline',
  reason:
    'In a script without spaces, the word for a reporter and names, in brackets behind the last sentence',
  find: bracketOf,
  examples: {
    yes: [
      '渡轮返回港口。⟦（记者 王小明）⟧',
      '渡輪返回港口。⟦（記者王小明、李華）⟧',
      '連絡船が戻った。⟦（記者・田中一郎）⟧',
      '여객선이 돌아왔다. ⟦(김민수 기자)⟧',
    ],
    no: ['渡轮返回港口。（记者会明天举行）', '（记者 王小明）', '渡轮返回港口（记者 王小明）说。'],
  },
}

function bracketOf(text: string): Stretch | undefined {
  const from = Math.max(0, text.length - longest)
  const match = closing.exec(text.slice(from))
  const inner = match?.groups?.['inner'] ?? ''
  if (match === null || from + match.index === 0 || !holdsEasternJob(inner)) return undefined
  const {agents, opened, titled} = bylineOf(inner, {trust: 'printed'})
  const isNamed = agents.some((agent) => agent['@type'] === 'Person')
  if (!isNamed || !(opened || titled)) return undefined
  const start = from + match.index
  return {start, end: start + match[0].trimEnd().length}
}
