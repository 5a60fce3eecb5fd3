import type {TestEvent} from 'node:test/reporters'
import {inspect} from 'node:util'
import type {Ended, Message} from './messages.ts'

type Closing = Extract<TestEvent, {readonly type: 'test:pass' | 'test:fail'}>

const cancelling: readonly unknown[] = ['cancelledByParent', 'testAborted']

/** A reporter of node’s runner that sends every test to the parent process, and prints nothing. */
// biome-ignore lint/style/noDefaultExport: node takes a reporter from the default export
export default async function* reporter(
  source: AsyncIterable<TestEvent>,
): AsyncGenerator<string, void> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    send(endedOf(event))
    if (event.data.nesting > 0) continue
    process.channel?.ref()
    send({type: 'free'})
  }
  yield ''
}

function endedOf({type, data}: Closing): Ended {
  const {name, nesting, details} = data
  const error = 'error' in details ? details.error : undefined
  const reason: unknown = error !== undefined && 'failureType' in error ? error.failureType : ''
  return {
    type: 'ended',
    name,
    nesting,
    isSuite: details.type === 'suite',
    outcome: outcomeOf(type === 'test:pass', data, reason),
    milliseconds: details.duration_ms,
    ...(error === undefined || reason === 'subtestsFailed'
      ? {}
      : {error: inspect(error.cause ?? error)}),
  }
}

function outcomeOf(
  passed: boolean,
  {skip, todo}: Closing['data'],
  reason: unknown,
): Ended['outcome'] {
  if (todo !== undefined && todo !== false) return 'todo'
  if (skip !== undefined && skip !== false) return 'skipped'
  if (passed) return 'pass'
  return cancelling.includes(reason) ? 'cancelled' : 'fail'
}

function send(message: Message): void {
  process.send?.(message)
}
