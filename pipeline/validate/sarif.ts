import type {Inspection, Placed} from './inspect.ts'
import {sentenceOf} from './problems.ts'

const separator = /[\\/]/

/** Where people read what this tool is. */
const informationUri = 'https://github.com/copydesk/copydesk'

/**
 * The problems of inputs as a SARIF 2.1.0 log (OASIS Static Analysis Results Interchange Format).
 *
 * @param version
 *   The release of this program, such as `1.2.0`.
 */
export function sarif(inspections: readonly Inspection[], version: string): object {
  const rules = [
    ...new Set(inspections.flatMap(({problems}) => problems.map(({rule}) => rule))),
  ].sort((a, b) => (a < b ? -1 : 1))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'copydesk',
            version,
            semanticVersion: version,
            informationUri,
            rules: rules.map((id) => ({id})),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: inspections.flatMap(({file, problems}) =>
          problems.map((problem) => resultOf(file, problem, rules.indexOf(problem.rule))),
        ),
      },
    ],
  }
}

function resultOf(file: string, problem: Placed, ruleIndex: number): object {
  const {pointer, rule, severity, line, column} = problem
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: {text: sentenceOf(problem)},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: addressOf(file)},
          region: {startLine: line, startColumn: column},
        },
        ...(pointer === '' ? {} : {logicalLocations: [{fullyQualifiedName: pointer}]}),
      },
    ],
  }
}

/** A path as a URI reference: separators as slashes, each step encoded. */
function addressOf(file: string): string {
  return file.split(separator).map(encodeURIComponent).join('/')
}
