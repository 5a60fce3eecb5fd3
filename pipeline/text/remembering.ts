/** How many answers a function keeps. */
interface Remembering<Answer> {
  /** Answers that are kept; when there are so many, all are dropped. */
  readonly most: number
  /** Whether an answer is worth keeping beyond the next text; by default every one is. */
  readonly keeps?: (answer: Answer) => boolean
}

/**
 * A pure function of a text that keeps answers, since the same text is asked about again and again.
 *
 * It answers as the function does, whatever was asked before, and holds no part of a document but the
 * texts themselves: the engine keeps the whole document of a text that was cut out of it.
 *
 * @param answerTo
 *   A pure function. Gets a copy of the text, so that what it cuts out of it is small as well.
 */
export function remembering<Answer extends NonNullable<unknown>>(
  answerTo: (text: string) => Answer,
  {most, keeps = (): boolean => true}: Remembering<Answer>,
): (text: string) => Answer {
  const kept = new Map<string, Answer>()
  let last: {readonly text: string; readonly answer: Answer} | undefined
  return (text) => {
    if (last?.text === text) return last.answer
    const known = kept.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    const answer = answerTo(own)
    last = {text: own, answer}
    if (!keeps(answer)) return answer
    if (kept.size >= most) kept.clear()
    kept.set(own, answer)
    return answer
  }
}

/** A text of its own: V8 joins the parts of a concatenation into a new string before it cuts out of it. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}
