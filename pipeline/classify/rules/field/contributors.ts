import {wordIn} from '../../../language/words.ts'
import {namesTranslator} from '../../../parse/credits.ts'
import {opensAsEditedBy} from '../../../parse/names.ts'
import {tuned} from '../../../tuning/load.ts'
import {namesEditors} from '../../context/labelled-lines.ts'
import {isOutsideBody} from '../../context/outside-body.ts'
import type {Rule, View} from '../../context/rule.ts'
import {holdsWording, opensWith} from '../../context/wording.ts'

const {contributorsWords: longest} = tuned('text')
const sentenceVerb = new RegExp(wordIn('telling'), 'u')

/** Lines that name who else worked on the story: inputs, reporting and editing. */
export const contributors: readonly Rule[] = [
  {
    id: 'contributors/opens',
    role: 'contributors',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'A short line that opens with inputs, reporting or editing',
    needs: {most: longest},
    test: (view) => opensWith('contributors')(view) && !isSentence(view),
    examples: {
      yes: [
        'With contributions from agencies.',
        '(With inputs from PTI)',
        '(Reporting by Ann Miller; Editing by Ravi Nair)',
        'Mit Material von dpa',
      ],
      no: [
        'With files from the archive, the historian said, she could show who had owned the quay.',
        'Reporting by satellite is new.',
      ],
    },
  },
  {
    id: 'contributors/translated',
    role: 'contributors',
    weight: 5,
    pass: 'alone',
    reason: 'A short line that opens with words for a translation, and names who made it',
    needs: {most: longest, all: ['unstopped']},
    test: ({text, stops}) => !stops && opensAsEditedBy(text) && namesTranslator(text),
    examples: {
      yes: [
        'Translated by Ravi Nair',
        'Aus dem Englischen von Karl Weber',
        'Traduit par Luc Martin',
        'Перевод: Иван Петров',
        '翻訳：田中一郎',
      ],
      no: [
        'Translated by machine',
        'Übersetzung gesucht',
        'Edited by Ravi Nair',
        'Translated into ten languages',
      ],
    },
  },
  {
    id: 'contributors/holds',
    role: 'contributors',
    weight: 3.5,
    pass: 'alone',
    worded: true,
    reason: 'Says who contributed to the report',
    needs: {most: longest},
    test: (view) => holdsWording('contributors')(view) && !isSentence(view),
    examples: {
      yes: ['Ravi Nair in Mumbai contributed to this report.'],
      no: ['Heavy rain contributed to the delay.'],
    },
  },
  {
    id: 'contributors/labelled',
    role: 'contributors',
    weight: 5,
    pass: 'among',
    reason: 'Above or below the body, labels of editors with names, and nothing else',
    needs: {most: longest},
    test: (scene) => isOutsideBody(scene) && namesEditors(scene.text),
    examples: {
      yes: [
        [
          '渡轮返回港口',
          '> 责任编辑：陈芳',
          '渡轮周一返回港口，船长对等候的乘客说，明天还会再次出发。',
        ],
        ['渡轮周一返回港口，船长对等候的乘客说，明天还会再次出发。', '> （责编：陈芳、李四）'],
        ['渡轮周一返回港口，船长对等候的乘客说，明天还会再次出发。', '> 【编辑：陈芳】'],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> [Editor: Ann Miller]',
        ],
      ],
      no: [
        [
          '渡轮周一返回港口，船长对等候的乘客说，明天还会再次出发。',
          '> 编辑：这是一个关于港口的故事。',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Editor: Ann Miller',
          'It will leave again for the islands on Friday, weather allowing, he said.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Editor: the word is on every door of the building',
        ],
      ],
    },
  },
]

function isSentence({lower}: View): boolean {
  return sentenceVerb.test(lower)
}
