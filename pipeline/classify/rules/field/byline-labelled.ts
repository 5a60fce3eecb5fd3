import {tuned} from '../../../tuning/load.ts'
import {bylineIn} from '../../context/bylines.ts'
import {namesLabelled} from '../../context/labelled-lines.ts'
import type {Rule} from '../../context/rule.ts'

const {labelledLineWords: longest} = tuned('text')

/** Bylines among other labels. */
export const bylineLabelled: readonly Rule[] = [
  {
    id: 'byline/labelled',
    role: 'byline',
    weight: 6,
    pass: 'alone',
    reason: 'Labels with values and dates, and nothing else; one of them names who wrote the story',
    needs: {most: longest},
    test: (view) =>
      namesLabelled(view.text) && bylineIn(view).opened && bylineIn(view).agents.length > 0,
    examples: {
      yes: [
        '2024-03-20 10:22 来源：海港日报 作者：王小明',
        '来源： 海港网　作者： 王小明　责任编辑： 陈芳',
        'Source: Harbour Daily Author: Ann Miller Published: 20 March 2024',
        'Автор: Иван Петров Источник: Портовый вестник 20 марта 2024',
      ],
      no: [
        '作者：王小明 说渡轮已经返回港口。',
        'Author: Ann Miller says: the ferry is back',
        'Source: Harbour Daily, 20 March 2024',
      ],
    },
  },
]
