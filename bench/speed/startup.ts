import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {bundle} from '../bundle.ts'
import {print, table} from '../table.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** A text and a page, the first documents of a process. */
const firsts = {
  text: join(root, 'documents/000_0d5f010ca1dc3f35.txt'),
  page: join(root, 'test/golden/page-live-budget/capture.html'),
} as const

/** A process that is measured: what it is called in the table, its arguments, and what it reads. */
interface Start {
  readonly name: string
  readonly words: readonly string[]
  readonly input?: string
}

/** Measure and print what it costs to start the command for nothing and for one document, beside starting Node. */
export async function startup(rounds: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-startup-'))
  try {
    await bundle(join(home, 'dist'))
    print(costs(startsOf(join(home, 'dist/cli.js'), home), rounds))
  } finally {
    rmSync(home, {recursive: true})
  }
}

/** Starts for nothing, and those that answer one document: by a run, and by `worker` as a line of JSON. */
function startsOf(cli: string, home: string): readonly Start[] {
  const idle = [
    ['--version'],
    ['--help'],
    ['help', 'extract'],
    ['extract', '--no-such-option'],
    [],
  ].map((words) => ({name: ['copydesk', ...words].join(' '), words: [cli, ...words]}))
  const answering = (['text', 'page'] as const).flatMap((kind): readonly Start[] => {
    const path = firsts[kind]
    const input = join(home, `${kind}.jsonl`)
    const document = readFileSync(path, 'utf8')
    writeFileSync(
      input,
      `${JSON.stringify(kind === 'page' ? {html: document} : {text: document})}\n`,
    )
    return [
      {name: `copydesk extract, one ${kind}`, words: [cli, 'extract', path]},
      {name: `copydesk worker, one ${kind}`, words: [cli, 'worker'], input},
    ]
  })
  return [{name: 'node -e 0', words: ['-e', '0']}, ...idle, ...answering]
}

/** CPU of processes in turn, round after round, so that a slow moment falls on all alike. */
function costs(starts: readonly Start[], rounds: number): string {
  const measured = starts.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, start] of starts.entries()) measured[i]?.push(cpuOf(start))
  }
  const middles = measured.map(middleOf)
  const [bare = 0, version = 0] = middles
  const rows = starts.map(({name}, i) => {
    const middle = middles[i] ?? 0
    return [name, middle.toFixed(0), (middle / bare).toFixed(2), (middle - version).toFixed(0)]
  })
  const head = ['', 'CPU ms', 'of node -e 0', 'over --version, ms']
  return `Start-up, median of ${rounds}\n\n${table(head, rows)}`
}

/** Milliseconds of user and system CPU of a process and its workers, to its end; Bash gives them to the millisecond. */
function cpuOf({words, input = '/dev/null'}: Start): number {
  const script =
    'TIMEFORMAT="%3U %3S"; input=$1; shift; time "$@" < "$input" > /dev/null 2> /dev/null'
  const {stderr} = spawnSync('bash', ['-c', script, 'bash', input, process.execPath, ...words], {
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
