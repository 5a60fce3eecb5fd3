import type {IndexChange} from './engine.ts'
import {mostChanges, mostUnits} from './limits.ts'

/**
 * Changes in batches that are sent together. A key stands in a batch once: the later change replaces the earlier one. No
 * change is read before the batch before it was taken and the next one is wanted.
 */
export function* batchesOf(changes: Iterable<IndexChange>): Generator<readonly IndexChange[]> {
  let batch = new Map<string, IndexChange>()
  let units = 0
  for (const change of changes) {
    batch.delete(change.key)
    batch.set(change.key, change)
    units += unitsOf(change)
    if (batch.size < mostChanges && units < mostUnits) continue
    yield [...batch.values()]
    batch = new Map()
    units = 0
  }
  if (batch.size > 0) yield [...batch.values()]
}

/** About how long a change is: the body stands twice, the JSON-LD once. */
function unitsOf(change: IndexChange): number {
  if (change.type === 'delete') return change.key.length
  const {body = '', raw = ''} = change.document
  return 2 * body.length + raw.length
}
