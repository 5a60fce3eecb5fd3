import type {Rule} from '../../context/rule.ts'
import {opensWith} from '../../context/wording.ts'

/** The publisher’s own corrections and editor’s notes. */
export const correction: readonly Rule[] = [
  {
    id: 'correction/opens',
    role: 'correction',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'Opens like a correction, a clarification or a note of the editor',
    needs: {most: 120},
    test: opensWith('correction'),
    examples: {
      yes: [
        'Correction: an earlier version of this story misspelt the ferry’s name.',
        'Editor’s note: names were changed.',
      ],
      no: ['Corrections officers went on strike.', 'Correction of the river took ten years.'],
    },
  },
]
