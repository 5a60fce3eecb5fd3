import {datesIn} from '../../../parse/calendar.ts'
import {beforeDate} from '../../../parse/joined-names.ts'
import {bylineOf, byWordOf, isClear, opensWithByWord} from '../../../parse/names.ts'
import {bylineIn} from '../../context/bylines.ts'
import type {Rule, View} from '../../context/rule.ts'

/** Bylines with the day of the story. */
export const bylineDated: readonly Rule[] = [
  {
    id: 'byline/date-and-name',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    reason: 'A date, “by” and a name on a short line',
    needs: {most: 22, all: ['figure', 'unstopped']},
    test: (view) => !view.stops && nameBehindDate(view),
    examples: {
      yes: [
        'October 11, 2023  by Ann Miller',
        'Posted on December 18, 2025    Posted by Ann Miller      59 Comments',
        '20.03.2023 von Karl Weber',
      ],
      no: ['On October 11, 2023 by the river', 'March 20, 2023', 'By Ann Miller'],
    },
  },
  {
    id: 'byline/posted-by-on',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    reason: 'Opens with “posted by” or the like, a full name and a date, whatever follows',
    needs: {most: 40, all: ['figure']},
    test: isPostedOn,
    examples: {
      yes: [
        'Posted by Ann Miller on 2025-12-18 in harbour. Tags: ferry, port.',
        'Written by Ann Miller on March 20, 2023 under Harbour, Islands.',
      ],
      no: [
        'Written by hand on March 20, 2023, the letter was found in a drawer.',
        'By Ann Miller’s account the ferry left on March 20, 2023.',
        'Posted by mistake on March 20, 2023.',
      ],
    },
  },
]

/** `20 March 2023 by Ann Miller`: what follows a date opens like a byline. */
function nameBehindDate(view: View): boolean {
  const behind = datesIn(view.text).some(({at}) => opensWithByWord(view.lower.slice(at.end)))
  if (!behind) return false
  const {agents, opened} = bylineIn(view)
  return opened && agents.length > 0
}

/** A clear by-word and the full name of one person, and nothing else before the first date. */
function isPostedOn({text, lower}: View): boolean {
  if (!opensWithByWord(lower) || !isClear(byWordOf(text))) return false
  const before = beforeDate(text)
  if (before === text) return false
  const {agents, opened} = bylineOf(before, {trust: 'printed'})
  const [only, other] = agents
  if (!opened || other !== undefined || only?.['@type'] !== 'Person') return false
  const behind = before.slice(before.indexOf(only.name) + only.name.length)
  return only.name.includes(' ') && !behind.includes(',') && behind.trim().split(' ').length <= 1
}
