import {faultsOf} from '../../classify/rules/user-rules.ts'
import {documentAt} from '../../gather/files/document.ts'
import {decode} from '../../read/bytes/decode.ts'
import {isRefusal} from '../../tree/refusals.ts'
import type {UserRule} from '../../tree/user-rules.ts'
import {sentenceOf} from '../../validate/problems.ts'
import {readRules} from '../../validate/rules.ts'
import {type Misuse, misuse} from '../shared/arguments.ts'
import {mostRuleProblems} from './limits.ts'

/** The rules in the file of `--rules`, after their examples are run. */
export function rulesIn(path: string): readonly UserRule[] | Misuse {
  const bytes = documentAt({path}).bytes()
  const decoded = isRefusal(bytes) ? bytes : decode(bytes)
  if (isRefusal(decoded)) {
    return misuse(`Could not read the rules in \`${path}\`. ${decoded.reason}. ${decoded.remedy}`)
  }
  const found = readRules(decoded.text)
  if ('problems' in found) {
    return wrong(
      path,
      found.problems.map((problem) => ({...problem, sentence: sentenceOf(problem)})),
    )
  }
  const faults = faultsOf(found.rules)
  if (faults.length === 0) return found.rules
  return wrong(
    path,
    faults.map(({pointer, message}) => ({
      ...found.placeOf(pointer),
      sentence: `${pointer}: ${message}`,
    })),
  )
}

interface RuleProblem {
  readonly line: number
  readonly column: number
  readonly sentence: string
}

function wrong(path: string, all: readonly RuleProblem[]): Misuse {
  const listed = all
    .slice(0, mostRuleProblems)
    .map(({line, column, sentence}) => `  ${path}:${line}:${column}  ${sentence}`)
  const more = all.length > mostRuleProblems ? [`  and ${all.length - mostRuleProblems} more`] : []
  return misuse([`The rules in \`${path}\` cannot be used`, ...listed, ...more].join('\n'))
}
