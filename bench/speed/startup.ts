import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {bundle} from '../bundle.ts'
import {print, table} from '../table.ts'

/** Measure and print what it costs to start the command for nothing, beside starting Node. */
export async function startup(rounds: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-startup-'))
  try {
    await bundle(join(home, 'dist'))
    print(costs(join(home, 'dist/cli.js'), rounds))
  } finally {
    rmSync(home, {recursive: true})
  }
}

/** CPU of processes in turn, round after round, so that a slow moment falls on all alike. */
function costs(cli: string, rounds: number): string {
  const calls = [
    ['-e', '0'],
    [cli, '--version'],
    [cli, '--help'],
    [cli, 'help', 'extract'],
    [cli, 'extract', '--no-such-option'],
    [cli],
  ]
  const measured = calls.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, words] of calls.entries()) measured[i]?.push(cpuOf(words))
  }
  const middles = measured.map(middleOf)
  const [bare = 0] = middles
  const rows = calls.map((words, i) => {
    const middle = middles[i] ?? 0
    const name = ['node', ...words].join(' ').replace(`node ${cli}`, 'copydesk')
    return [name, middle.toFixed(0), (middle / bare).toFixed(2)]
  })
  return `Start-up, median of ${rounds}\n\n${table(['', 'CPU ms', 'of node -e 0'], rows)}`
}

/** Milliseconds of user and system CPU of a process, to its end; Bash gives them to the millisecond. */
function cpuOf(words: readonly string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2> /dev/null'
  const {stderr} = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...words], {
    encoding: 'utf8',
    // biome-ignore lint/style/noProcessEnv: only its locale is another
    env: {...process.env, LC_ALL: 'C'},
  })
  return (
    1000 *
    stderr
      .trim()
      .split(' ')
      .reduce((sum, seconds) => sum + Number(seconds), 0)
  )
}

function middleOf(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
