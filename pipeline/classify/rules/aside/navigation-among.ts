import {sectionOf} from '../../../language/sections.ts'
import {fateOf} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import {isOutsideBody} from '../../context/outside-body.ts'
import type {Neighbour, Rule, Scene} from '../../context/rule.ts'

const onlyNumbers = /^[\d\s.,:/|•·()+-]+$/
const {menuRun: leastRun, shortLine} = tuned('text')

/** Menus, numbers and stray labels, which are known by their place outside the body. */
export const navigationAmong: readonly Rule[] = [
  {
    id: 'navigation/numbers',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'Only numbers, outside the body',
    needs: {all: ['unlettered']},
    test: (scene) => onlyNumbers.test(scene.text) && isOutsideBody(scene),
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
    id: 'navigation/run',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason:
      'One of four or more short lines together, outside the body, in a capture with furniture',
    needs: {most: shortLine, all: ['unstopped']},
    test: (scene) => {
      const {run, index, body, alone, title, hints, noisy} = scene
      return (
        noisy &&
        run >= leastRun &&
        index !== title &&
        alone === 'paragraph' &&
        (hints.marker === undefined || body === undefined || index < body.first) &&
        isOutsideBody(scene)
      )
    },
    examples: {
      yes: [
        [
          'Menu',
          'Log in',
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
    needs: {most: 3},
    test: ({text, index, body, title}) =>
      body !== undefined && index < body.first && index !== title && sectionOf(text) !== undefined,
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
    id: 'navigation/stranded',
    role: 'navigation',
    weight: 2.5,
    pass: 'among',
    reason: 'A few words without a full stop below the body, with furniture above and below',
    needs: {most: 9, all: ['unstopped']},
    test: ({stops, index, body, alone, above, below, hints, run}) =>
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
  {
    id: 'navigation/below-the-body',
    role: 'navigation',
    weight: 2,
    pass: 'among',
    reason:
      'Words without a full stop below the body of a capture with furniture, and not in its last list',
    needs: {most: 20, all: ['unstopped']},
    test: (scene) =>
      scene.noisy &&
      scene.body !== undefined &&
      scene.index > scene.body.last &&
      scene.alone === 'paragraph' &&
      !scene.stops &&
      scene.above(1)?.role !== 'related' &&
      !endsTheBody(scene),
    examples: {
      yes: [
        [
          'Menu',
          'The ferry returned to port on Monday, its operator told passengers.',
          'Share',
          '> Ferry Facts',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Ferry Facts',
          '> The Islands',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> - forty crates of fish',
        ],
        ['> Ferry Facts', 'The ferry returned to port on Monday, its operator told passengers.'],
      ],
    },
  },
]

function isFurniture(neighbour: Neighbour | undefined): boolean {
  return neighbour !== undefined && fateOf[neighbour.role] === 'aside'
}

/** The block right below the last paragraph, or in an unbroken list that starts there. */
function endsTheBody({index, body, above, hints}: Scene): boolean {
  if (body !== undefined && index === body.last + 1) return true
  return (
    hints.marker !== undefined &&
    above(1)?.hints.marker !== undefined &&
    fateOf[above(1)?.role ?? 'promo'] === 'body'
  )
}
