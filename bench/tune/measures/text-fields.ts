import {levels, readLevel} from '../../../data/levels.ts'
import {answersOf, fieldNames, isWrong} from '../../text/fields.ts'
import {type Measure, meanOf, percentOf} from '../figures.ts'

/**
 * How well fields are read from plain text: the mean of their accuracies, then accuracy and precision of
 * each, over all levels.
 */
export const measure: Measure = (folder, every) => {
  const rows = levels.flatMap((level) => readLevel(folder, level, every))
  const answers = rows.flatMap((row) => answersOf(row))
  const scores = fieldNames.map((name) => {
    const known = answers.filter(({field, truth}) => field === name && truth !== '')
    const answered = known.filter(({found}) => found !== '')
    const right = answered.filter((each) => !isWrong(each)).length
    return {
      name,
      accuracy: percentOf(right, known.length),
      precision: percentOf(right, answered.length),
    }
  })
  return {
    'mean %': meanOf(scores.map(({accuracy}) => accuracy)),
    ...Object.fromEntries(
      scores.flatMap(({name, accuracy, precision}) => [
        [name, accuracy],
        [`${name} of answers`, precision],
      ]),
    ),
  }
}
