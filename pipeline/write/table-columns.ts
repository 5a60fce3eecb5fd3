import {propertyOf} from '../text/json.ts'
import {isWrittenNumber} from '../text/written-numbers.ts'
import type {FlatColumn} from './flat.ts'
import type {Result} from './result.ts'

/** The columns of the table of audits: one row for each document that was read. */
export const auditColumns: readonly FlatColumn<Result>[] = [
  {name: 'key', kind: 'text', isRequired: true, of: ({key}) => key},
  {name: 'name', kind: 'text', isRequired: true, of: ({name}) => name},
  {name: 'id', kind: 'text', isRequired: false, of: ({accepted}) => accepted?.search.id},
  {name: 'outcome', kind: 'text', isRequired: true, of: ({reply}) => statusOf(reply)},
  ...['body', 'field', 'aside', 'gap', 'capture'].map(
    (fate): FlatColumn<Result> => ({
      name: `${fate}_units`,
      kind: 'count',
      isRequired: false,
      of: ({audit}) => countIn(propertyOf(audit, 'ledger'), fate),
    }),
  ),
  {name: 'audit', kind: 'json', isRequired: true, of: ({audit}) => JSON.stringify(audit)},
]

/** The columns of the table of inputs without an article: one row each. */
export const rejectColumns: readonly FlatColumn<Result>[] = [
  {name: 'key', kind: 'text', isRequired: true, of: ({key}) => key},
  {name: 'name', kind: 'text', isRequired: true, of: ({name}) => name},
  {
    name: 'given_id',
    kind: 'text',
    isRequired: false,
    of: ({id}) => (isWrittenNumber(id) ? id.written : id),
  },
  {name: 'status', kind: 'text', isRequired: true, of: ({reply}) => statusOf(reply)},
  {name: 'rule', kind: 'text', isRequired: false, of: (result) => textIn(causeOf(result), 'rule')},
  {
    name: 'reason',
    kind: 'text',
    isRequired: false,
    of: (result) => textIn(causeOf(result), 'reason'),
  },
  {name: 'note', kind: 'text', isRequired: false, of: (result) => textIn(causeOf(result), 'note')},
  {
    name: 'line',
    kind: 'count',
    isRequired: false,
    of: (result) => countIn(causeOf(result), 'line'),
  },
  {
    name: 'column',
    kind: 'count',
    isRequired: false,
    of: (result) => countIn(causeOf(result), 'column'),
  },
  {name: 'problems', kind: 'json', isRequired: true, of: ({problems}) => JSON.stringify(problems)},
]

const statuses = {articles: 'article', rejected: 'rejected', errors: 'error'} as const

function statusOf(reply: Result['reply']): string {
  return statuses[reply]
}

/** The first problem for which a document has no article. */
function causeOf({problems}: Result): unknown {
  return problems.find((problem) => propertyOf(problem, 'level') === 'fail') ?? problems[0]
}

function textIn(value: unknown, name: string): string | undefined {
  const found = propertyOf(value, name)
  return typeof found === 'string' ? found : undefined
}

function countIn(value: unknown, name: string): number | undefined {
  const found = propertyOf(value, name)
  return typeof found === 'number' ? found : undefined
}
