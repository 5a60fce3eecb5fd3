import {parseArgs} from 'node:util'
import {dependentOnHistory} from './orders.ts'

const {values} = parseArgs({
  options: {count: {type: 'string', default: '20000'}, seed: {type: 'string', default: '1'}},
})
const count = Number(values.count)
const seed = Number(values.seed)
const period = 1000

const differing = await dependentOnHistory(count, seed, (done, differ) => {
  if (done % period === 0) process.stderr.write(`${done} of ${2 * count}, ${differ} differ\n`)
})
const listed = differing.slice(0, 20).join(', ')
process.stdout.write(
  `${count} inputs in two orders, seed ${seed}: ${differing.length} answers that differ${listed === '' ? '' : `: ${listed}`}\n`,
)
process.exitCode = differing.length === 0 ? 0 : 1
