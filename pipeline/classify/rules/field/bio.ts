import {wordIn} from '../../../language/words.ts'
import {authorOfNote} from '../../../parse/author-notes.ts'
import {bylineIn} from '../../context/bylines.ts'
import type {Neighbour, Rule} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const opensAsContact = new RegExp(`^\\W{0,2}${wordIn('contact-call')}`, 'u')
const mailAddress = /[\w.+-]@\w/

/** Notes about the author. */
export const bio: readonly Rule[] = [
  {
    id: 'bio/head',
    role: 'bio',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the head of an author’s note',
    test: isWording('bio'),
    examples: {yes: ['About the Author'], no: ['About the authors of the plan little is known.']},
  },
  {
    id: 'bio/opens',
    role: 'bio',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'Opens like an author’s note',
    needs: {most: 80},
    test: opensWith('bio'),
    examples: {
      yes: ['The author teaches history at a college in Pune.'],
      no: ['The authority writes rules for the port.'],
    },
  },
  {
    id: 'bio/reachable',
    role: 'bio',
    weight: 3.5,
    pass: 'alone',
    reason: 'Says how the author can be reached or followed, or whose views these are',
    worded: true,
    needs: {most: 90},
    test: holdsWording('bio'),
    examples: {
      yes: [
        'Ann Miller is a reporter for the Post. She can be reached at ann@example.org.',
        'Views expressed are personal.',
      ],
      no: ['The island can be reached by ferry.'],
    },
  },
  {
    id: 'bio/is-a-writer-at-the-foot',
    role: 'bio',
    weight: 4,
    pass: 'among',
    reason:
      'Below the last paragraphs, a full name “is a” writer, editor or scholar, or “writes about”',
    needs: {most: 80},
    test: ({text, index, body}) =>
      body !== undefined &&
      index >= body.last - 1 &&
      index > body.first + 1 &&
      authorOfNote(text) !== undefined,
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing, he said.',
          'All told, it was the longest delay that the line has seen.',
          '> Ann Miller is a writer at the Harbour Post.',
        ],
      ],
      no: [
        [
          '> Ann Miller is a writer at the Harbour Post.',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again on Friday, he said.',
          'All told, it was the longest delay yet.',
          '> Ann Miller is a sailor.',
        ],
      ],
    },
  },
  {
    id: 'bio/contact-at-the-foot',
    role: 'bio',
    weight: 4,
    pass: 'among',
    reason: 'Below the story, or as its last line, says where to write to',
    needs: {most: 40},
    test: ({lower, index, body}) =>
      body !== undefined &&
      index >= body.last &&
      index > body.first &&
      opensAsContact.test(lower) &&
      mailAddress.test(lower),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Contact the sports desk at 555-0142 or sports@example.com.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Write to Ann Miller at ann.miller@example.com',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Schreiben Sie an redaktion@example.org',
        ],
      ],
      no: [
        [
          '> Contact the harbour at port@example.com before you sail, the notice said on Monday.',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Contact with the ship was lost at noon, said the coast guard.',
        ],
      ],
    },
  },
  {
    id: 'bio/in-the-head',
    role: 'bio',
    weight: 4,
    pass: 'among',
    reason:
      'A sentence right below a byline that opens with the name there, above the time of the story',
    needs: {most: 40},
    test: ({text, stops, above, below}) =>
      stops &&
      below(1)?.role === 'timestamp' &&
      namesOfByline(above(1)).some((name) => text.startsWith(`${name} `)),
    examples: {
      yes: [
        [
          'Ferry back in port',
          'By Ann Miller',
          '> Ann Miller has covered harbours for twelve years.',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port',
          'By Ann Miller',
          '> Ann Miller has covered harbours for twelve years.',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
]

function namesOfByline(line: Neighbour | undefined): readonly string[] {
  return line?.role === 'byline' ? bylineIn(line).agents.map((agent) => agent.name) : []
}
