import {type ChildProcess, spawn} from 'node:child_process'
import {watch} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folders = ['pipeline', 'test', 'data', 'train', 'bench', 'schemas']
const source = /\.(?:ts|tsv|json|txt|html)$/
/** Milliseconds without a change before tests run again: editors write a file in several steps. */
const quiet = 150
const runner = fileURLToPath(new URL('run.ts', import.meta.url))

let running: ChildProcess | undefined
let timer: NodeJS.Timeout | undefined

/** Runs the selected tests, now and after every change, until it is interrupted. */
function runAgain(): void {
  running?.kill()
  const child = spawn(process.execPath, [...process.execArgv, runner, ...process.argv.slice(2)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  let text = ''
  child.stdout.on('data', (piece) => {
    text += String(piece)
  })
  child.on('close', () => {
    if (running === child) process.stdout.write(`${briefOf(text)}\nWaiting for a change\n`)
  })
}

/** The failing tests of an output, with their errors, and its closing lines. */
function briefOf(text: string): string {
  const failing = text.match(/^not ok .*(?:\n {2}.*)*/gm) ?? []
  const closing = text.match(/^# (?:tests|pass|fail|cancelled|duration_ms) .*/gm) ?? []
  return [...failing, ...closing].join('\n')
}

for (const folder of folders) {
  watch(folder, {recursive: true}, (_, name) => {
    if (name === null || !source.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(runAgain, quiet)
  })
}
runAgain()
