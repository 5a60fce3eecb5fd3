import {sectionOf} from '../lexicon/sections.ts'
import {fateOf} from '../tree/roles.ts'
import type {Neighbour, Rule} from './rule.ts'
import {saysFirst, saysWhole} from './said.ts'

const trail = /^(?:[^>»›/|]{1,40}\s[>»›/]\s){1,6}[^>»›/|]{1,80}$/
const startsHome = /^(?:home|startseite|accueil|inicio|início|ana sayfa|news|ホーム)\b/
const onlyNumbers = /^[\d\s.,:/|•·()+-]+$/
const pager = /^(?:page )?\d+ (?:of|\/) \d+$/
const noLetters = /^[^\p{L}\p{N}]+$/u
const readingTime =
  /^\d{1,2} ?mins?$|^\W*\d{1,2}(?:\s?-\s?\d{1,2})?[\s-]?(?:min|mins|minutes?|minuten|dk)\.?(?: de)? ?(?:read|reading|lesezeit|lecture|lectura|leitura|lettura|leestijd|okuma.*)$|^(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd)\b.{0,24}$/
const leastRun = 4

/** Menus, trails, players and the ways around a page. */
export const navigation: readonly Rule[] = [
  {
    id: 'navigation/whole-line',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    reason: 'The whole line is an entry of a menu or a way around the page',
    test: saysWhole('navigation'),
    examples: {
      yes: ['Back to top button', 'Skip to content', 'Impressum', '検索'],
      no: ['Back to the top of the table'],
    },
  },
  {
    id: 'navigation/opens',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    reason: 'A short line that opens like a way around the page, or a player that failed',
    test: (view) => saysFirst('navigation')(view) && view.words <= 14,
    examples: {
      yes: ['View all posts by A. Writer', 'Your browser does not support the audio element.'],
      no: [
        'Your browser knows more about you than your neighbours do, a new study of tracking across Europe has found.',
      ],
    },
  },
  {
    id: 'navigation/trail',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    reason: 'A trail of sections from the home page down',
    test: ({text, lower, words}) => words <= 24 && startsHome.test(lower) && trail.test(text),
    examples: {
      yes: ['Home > World > Asia', 'News / Sport / Rowing'],
      no: ['Home is where the harbour is', '3 > 2'],
    },
  },
  {
    id: 'navigation/pager',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    reason: 'A page number or a row of them',
    test: ({lower}) => pager.test(lower),
    examples: {yes: ['Page 2 of 5', '1 / 12'], no: ['Page 2 of the report says otherwise']},
  },
  {
    id: 'navigation/signs-only',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    reason: 'No letter and no digit',
    test: ({text}) => noLetters.test(text),
    examples: {yes: ['* * *', '———', '•'], no: ['3–2', 'A']},
  },
  {
    id: 'navigation/outside-numbers',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'Only numbers, outside the body',
    test: ({text, index, body}) =>
      onlyNumbers.test(text) && (body === undefined || index < body.first || index > body.last),
    examples: {
      yes: [['The ferry returned to port on Monday, its operator told passengers.', '> 1 2 3 4']],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> 3-2',
          'The score stood until the last whistle of a long and cold evening.',
        ],
      ],
    },
  },
  {
    id: 'navigation/run-outside',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'One of four or more short lines together, outside the body',
    test: ({run, index, body, alone, title, hints}) =>
      run >= leastRun &&
      index !== title &&
      alone === 'paragraph' &&
      (hints.marker === undefined || body === undefined || index < body.first) &&
      (body === undefined || index < body.first || index > body.last),
    examples: {
      yes: [
        [
          'Politics',
          '> Business',
          'Sport',
          'Culture',
          'Weather',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> Ferry back in port',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Monday',
          '> Tuesday',
          'Wednesday',
          'Thursday',
          'On Friday it will leave again for the islands, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'navigation/section-above',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'The name of a section on a line of its own above the body',
    test: ({text, index, body, title, words}) =>
      words <= 3 &&
      body !== undefined &&
      index < body.first &&
      index !== title &&
      sectionOf(text) !== undefined,
    examples: {
      yes: [
        [
          '> World',
          'Ferry line',
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Weather',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'navigation/reading-time',
    role: 'navigation',
    weight: 5,
    pass: 'alone',
    reason: 'Says how long the story takes to read',
    test: ({lower}) => readingTime.test(lower),
    examples: {
      yes: ['3 min read', 'Lesezeit: 4 Minuten', 'Reading time: 2 minutes'],
      no: ['A 3 minute read of the meter'],
    },
  },
  {
    id: 'navigation/stranded',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'A few words without a full stop below the body, with furniture above and below',
    test: ({words, stops, index, body, alone, above, below, hints, run}) =>
      words <= 9 &&
      !stops &&
      alone === 'paragraph' &&
      hints.marker === undefined &&
      body !== undefined &&
      index > body.last &&
      run < leastRun &&
      above(1)?.role !== 'related' &&
      isFurniture(above(1)) &&
      (below(1) === undefined || isFurniture(below(1))),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Advertisement',
          '> Today in history',
          'Read more',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Share',
          '> Today in history',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The captain',
          'Read more',
        ],
        [
          'Share',
          '> Today in history',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
]

function isFurniture(neighbour: Neighbour | undefined): boolean {
  return neighbour !== undefined && fateOf[neighbour.role] === 'aside'
}
