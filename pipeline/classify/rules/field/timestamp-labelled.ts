import {labelledLineOf} from '../../../parse/labelled-lines.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'

const {labelledLineWords: longest} = tuned('text')

/** Dates among labels. */
export const timestampLabelled: readonly Rule[] = [
  {
    id: 'timestamp/labelled',
    role: 'timestamp',
    weight: 5,
    pass: 'alone',
    reason: 'Labels with values and a date, and nothing else',
    needs: {most: longest, all: ['figure']},
    test: ({text}) => labelledLineOf(text)?.isDated === true,
    examples: {
      yes: [
        '2024年03月20日10:22 来源：海港日报',
        '发布时间：2024-03-20 浏览量：234 字号：大 中 小',
        '20 March 2024 Views: 234 Font size: A A A',
        '입력: 2024.03.20 10:22 출처: 항구일보',
      ],
      no: [
        '来源：海港日报',
        'Time: 20 March 2024, when the ferry came back to port',
        '2024年3月20日：渡轮返回港口',
      ],
    },
  },
]
