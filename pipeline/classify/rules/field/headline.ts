import {sectionOf} from '../../../language/sections.ts'
import {wordsForUse} from '../../../language/words.ts'
import {headlineLabelOf} from '../../../parse/headline-labels.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Role} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Neighbour, Rule} from '../../context/rule.ts'

const {headlineLabelReach, headlineWords: longestTitle} = tuned('text')

const belowHeads: ReadonlySet<Role> = new Set(['byline', 'timestamp', 'dek'])
/** A few words, a bar or a colon, and more. */
const parted = /^([\p{L}\p{M}'&-]+(?: [\p{L}\p{M}'&-]+){0,2}) ?[|:] ?(\S.*)$/u
const headlineLabels = lazy(() => new Set(wordsForUse('headline-label')))

/** The headline of the story. */
export const headline: readonly Rule[] = [
  {
    id: 'headline/title-above-the-body',
    role: 'headline',
    weight: 4,
    pass: 'among',
    reason:
      'The line that looks most like a title by its form, its place and what the body says again',
    needs: {most: longestTitle},
    test: ({index, headline}) => index === headline,
    examples: {
      yes: [
        [
          '> Ferry back in port after three days',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        ['World', '> World', 'The ferry returned to port on Monday, its operator told passengers.'],
      ],
    },
  },
  {
    id: 'headline/label',
    role: 'headline',
    weight: 6,
    pass: 'among',
    reason: 'Opens with a label of headlines and a colon, above the text',
    needs: {most: longestTitle},
    test: ({index, text, body}) =>
      index < headlineLabelReach && index < (body?.first ?? 0) && headlineLabelOf(text) > 0,
    examples: {
      yes: [
        [
          '> Title: Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
        [
          'Von: Hafenamt',
          '> Betreff: Fähre wieder im Hafen',
          'Die Fähre ist am Montag in den Hafen zurückgekehrt, wie die Reederei den Fahrgästen mitteilte.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
          '> Title: The Long Way Home',
        ],
        [
          '> Titles: two, and both were lost',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
      ],
    },
  },
  {
    id: 'headline/behind-section',
    role: 'headline',
    weight: 7,
    pass: 'among',
    reason:
      'The first line: a section or a label of headlines, a sign, and a title; the story or its byline is right below',
    needs: {most: longestTitle, any: ['bar', 'colon']},
    test: ({index, text, stops, below}) =>
      index === 0 && !stops && isBelowHeads(below(1)) && opensWithSection(text),
    examples: {
      yes: [
        [
          '> Opinion | Let the ferry wait',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          '> EXCLUSIVE: Ferry company sold',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
      ],
      no: [
        [
          '> Watch: How the ferry was built',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
          '> Opinion | Let the ferry wait',
        ],
      ],
    },
  },
]

/** Whether a line is what stands below headlines: a byline, a time, a standfirst or prose. */
function isBelowHeads(line: Neighbour | undefined): boolean {
  return line !== undefined && (line.prose || belowHeads.has(line.role))
}

/** Whether a section or a label of headlines opens a line, parted by a sign from two words or more. */
function opensWithSection(text: string): boolean {
  const [, label = '', title = ''] = parted.exec(text) ?? []
  return (
    title.includes(' ') &&
    (sectionOf(label) !== undefined || headlineLabels().has(label.toLowerCase()))
  )
}
