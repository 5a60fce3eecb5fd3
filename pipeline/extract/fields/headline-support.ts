import {breaksOff} from '../../text/cut-off.ts'
import {tuned} from '../../tuning/load.ts'
import type {Support} from '../ballot/ballot.ts'
import type {HeadlineCandidate} from '../witnesses/heading-traits.ts'

/** Titles, which templates cut and lengthen, and lines that only repeat a part of them: none of them shows where a kicker ends. */
const partial: ReadonlySet<string> = new Set(['twitter', 'meta', 'title', 'repeated'])
const {headlineLeast: shortestHeadline, sectionLength: longestKicker} = tuned('fields')
const kickerEnd = /(?:[:：|]\s*|\s[–—-]\s)$/u

/**
 * How another value supports one: as the same when they are one, or when it only puts a kicker and a
 * colon or dash before it; else as one that holds it or stands in it.
 */
export const headlineSupport: Support<HeadlineCandidate> = (other, value) => {
  if (value.key === other.key || isKicked(other, value) || isCutOff(other, value)) return 'same'
  if (other.key.includes(value.key)) return 'holds'
  return value.key.includes(other.key) && !isKicked(value, other) ? 'held' : undefined
}

/** Whether the longer value is the shorter with a kicker before it: `Storm: Ferry is back`. */
function isKicked(longer: HeadlineCandidate, shorter: HeadlineCandidate): boolean {
  if (partial.has(shorter.kind) || shorter.value.length < shortestHeadline) return false
  if (!longer.key.endsWith(shorter.key) || longer.key === shorter.key) return false
  const kicker = longer.value.slice(0, Math.max(0, longer.value.length - shorter.value.length))
  return kicker.length <= longestKicker && kickerEnd.test(kicker)
}

/** Whether a value is the other cut off by a template: `Ferry is back in port after three…`. */
function isCutOff(cut: HeadlineCandidate, whole: HeadlineCandidate): boolean {
  return (
    breaksOff(cut.value) &&
    cut.key.length >= shortestHeadline &&
    whole.key.length > cut.key.length &&
    whole.key.startsWith(cut.key)
  )
}
