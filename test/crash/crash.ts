import {rmSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {builtCli} from '../cli/built.ts'
import {type KillFigures, tryKills} from './kills.ts'
import {commandLayouts, quickLayouts} from './layouts.ts'
import {quickRun} from './quick-bundle.ts'

const {values} = parseArgs({
  options: {
    kills: {type: 'string', default: '200'},
    seed: {type: 'string', default: '1'},
    'at-once': {type: 'string', default: '4'},
    command: {type: 'boolean', default: false},
  },
})
const [kills, seed, atOnce] = [values.kills, values.seed, values['at-once']].map(Number)

/** Kill runs at random instants, resume them, and print what was found; see `tryKills`. */
async function crash(): Promise<KillFigures> {
  const options = {kills: kills ?? 0, seed: seed ?? 0, atOnce: atOnce ?? 1, onTried: showProgress}
  if (values.command) return await tryKills({...options, layouts: commandLayouts(builtCli())})
  const {script, folder} = await quickRun()
  try {
    return await tryKills({...options, layouts: quickLayouts(script)})
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function showProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${kills}`)
}

const {signals, wrong} = await crash()
const counts = Object.entries(signals)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([deed, count]) => `${count} ${deed}`)
process.stdout.write(
  `${kills} runs, seed ${seed}: ${counts.join(', ')}; ${wrong.length} wrong after they were resumed\n`,
)
for (const each of wrong) process.stdout.write(`${each}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
