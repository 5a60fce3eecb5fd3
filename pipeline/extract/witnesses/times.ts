import {tuned} from '../../tuning/load.ts'
import type {Candidate} from '../ballot/ballot.ts'
import {shown} from '../document/elements.ts'
import {type Instant, instantOf, printedOf} from '../document/instant.ts'
import type {Document, Shown} from '../document/types.ts'
import {isChange} from './date-labels.ts'
import {captureDayOf, isPossibleDay} from './possible-day.ts'

const calledPublished = /publi|entry-date|posted/
const calledChanged = /updat|modif/
const {timeLineLength: longestTime} = tuned('fields')

/** The first `time` element in the head that may be of a kind; one that is called so counts more. */
export function timeCandidates(
  document: Document,
  language: string | undefined,
  wanted: 'published' | 'modified',
): readonly Candidate<Instant>[] {
  const captured = captureDayOf(document)
  const near = shown(
    document,
    longestTime,
    ({tag, attributes}) => tag === 'time' || attributes.datetime !== undefined,
  ).filter(({at}) => document.head().holds(at))
  const found = near.flatMap(({at, text, element}) => {
    const called = calledBy({at, text, element})
    if (called !== wanted && (called !== undefined || wanted === 'modified')) return []
    const value = instantOf(element.attributes.datetime ?? text, language)
    const traits = called === wanted ? ['called'] : []
    return value === undefined || !isPossibleDay(value, captured)
      ? []
      : [{value, words: printedOf(value), key: value.day, kind: 'time', traits, at}]
  })
  return found.slice(0, 1)
}

/** What its class, its property or the words in it call a time. */
function calledBy({element: {attributes}, text}: Shown): 'published' | 'modified' | undefined {
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''}`.toLowerCase()
  if (calledPublished.test(names)) return 'published'
  return calledChanged.test(names) || isChange(text) ? 'modified' : undefined
}
