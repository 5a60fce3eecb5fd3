import type {Rule} from './rule.ts'
import {afterWording, saysFirst, saysWhole} from './said.ts'

const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
const sentence = /\b(?:was|were|is|are|said|had|have|has)\b/

/** Topics and tags at the foot. */
export const tags: readonly Rule[] = [
  {
    id: 'tags/labelled',
    role: 'tags',
    weight: 4,
    pass: 'alone',
    reason: 'Opens with “tags”, “topics” or the like, and a list follows',
    test: (view) =>
      saysFirst('tags')(view) &&
      view.words <= 50 &&
      !sentence.test(afterWording(view, 'tags')?.toLowerCase() ?? ''),
    examples: {
      yes: ['Tags: harbour, ferry, weather', 'Topics: Ferry | Islands', 'Etiquetas: puerto, islas'],
      no: ['Tags: were found on both birds', 'Tagging birds is slow.'],
    },
  },
  {
    id: 'tags/head',
    role: 'tags',
    weight: 3,
    pass: 'alone',
    reason: 'The whole line is the head of a list of tags',
    test: saysWhole('tags'),
    examples: {yes: ['Tags', 'Filed under:'], no: ['Tags are back']},
  },
  {
    id: 'tags/hashtags',
    role: 'tags',
    weight: 4,
    pass: 'alone',
    reason: 'Hashtags and nothing else',
    test: ({text}) => hashtags.test(text),
    examples: {yes: ['#ferry #harbour'], no: ['#ferry is trending']},
  },
]
