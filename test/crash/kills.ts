import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {type Dice, diceOfInput, oneIn, pick} from '../fuzz/dice.ts'
import {filesIn} from '../run/runs.ts'

/** How a run is called, without the words for its folders. */
export interface Layout {
  readonly name: string
  /** The words of a new run, and of one that resumes it. */
  readonly words: (input: string, out: string, resume: boolean) => readonly string[]
}

/** What is done to a run, and to which of its processes. */
type Deed = 'kill the parent' | 'kill a child' | 'kill the group' | 'terminate the parent'
const deeds: readonly Deed[] = [
  'kill the parent',
  'kill a child',
  'kill the group',
  'terminate the parent',
]

export interface KillOptions {
  readonly layouts: readonly Layout[]
  readonly kills: number
  readonly seed: number
  /** Runs that are tried at the same time. */
  readonly atOnce: number
  readonly onTried?: (done: number) => void
}

/** What was done, and what was found wrong: a line each, with the folder that shows it. */
export interface KillFigures {
  /** Signals by deed; a run that had ended before got none. */
  readonly signals: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

const documents = 60
/** One signal in so many may come before the run holds the lock. */
const startsIn = 10
const terminated = 143
const patienceMilliseconds = 300_000

/**
 * Send signals to runs at random instants, resume each run, and compare what is there then with what an
 * undisturbed run writes. Whatever has its name after the signal must be complete already.
 */
export async function tryKills(options: KillOptions): Promise<KillFigures> {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-kills-'))
  const input = join(root, 'in')
  layDocuments(input)
  const whole = new Map<string, Undisturbed>()
  for (const layout of options.layouts)
    whole.set(layout.name, await undisturbed(layout, root, input))
  const signals: Record<string, number> = {}
  const wrong: string[] = []
  let [next, done] = [0, 0]
  const lane = async (): Promise<void> => {
    for (let number = next++; number < options.kills; number = next++) {
      const layout = options.layouts[number % options.layouts.length]
      const reference = layout && whole.get(layout.name)
      if (reference === undefined) throw new RangeError('Expected a layout')
      const trial = {...reference, out: join(root, `out-${number}`), input}
      const found = await tryOne(trial, diceOfInput(options.seed, number), signals)
      wrong.push(
        ...found.map((each) => `${number} (${reference.layout.name}): ${each}, ${trial.out}`),
      )
      if (found.length === 0) rmSync(trial.out, {recursive: true, force: true})
      done++
      options.onTried?.(done)
    }
  }
  await Promise.all(Array.from({length: options.atOnce}, lane))
  if (wrong.length === 0) rmSync(root, {recursive: true})
  return {signals, wrong}
}

interface Undisturbed {
  readonly layout: Layout
  readonly files: Readonly<Record<string, string>>
  readonly code: number
  /** How long the run takes once it holds the lock. */
  readonly milliseconds: number
}

interface Trial extends Undisturbed {
  readonly input: string
  readonly out: string
}

async function undisturbed(layout: Layout, root: string, input: string): Promise<Undisturbed> {
  const out = join(root, `whole-${layout.name.replaceAll(' ', '-')}`)
  const {child, ended} = start(layout.words(input, out, false))
  await untilHeld(out, child)
  const since = performance.now()
  const {code, err} = await ended
  if (code !== 0 && code !== 1) throw new Error(`An undisturbed run ended with ${code}: ${err}`)
  return {layout, code, files: filesIn(out), milliseconds: performance.now() - since}
}

/** What is wrong after a trial, a line each. */
async function tryOne(
  trial: Trial,
  dice: Dice,
  signals: Record<string, number>,
): Promise<readonly string[]> {
  const {layout, input, out, files} = trial
  const wrong: string[] = []
  // A second signal for some, to the run that resumes the first.
  const rounds = oneIn(3, dice) ? 2 : 1
  for (let round = 0; round < rounds; round++) {
    wrong.push(...(await disturb(trial, round > 0, dice, signals)))
    wrong.push(...incomplete(out, files).map((name) => `${name} is not complete`))
  }
  const {code, err} = await start(layout.words(input, out, true)).ended
  if (code !== trial.code) wrong.push(`the resumed run ended with ${code}: ${err.trim()}`)
  const found = filesIn(out)
  for (const name of new Set([...Object.keys(files), ...Object.keys(found)])) {
    if (found[name] !== files[name]) wrong.push(`${name} differs after the resumed run`)
  }
  return wrong
}

/** Start a run and send it a signal at a random instant. */
async function disturb(
  {layout, input, out, milliseconds, code: expected}: Trial,
  resume: boolean,
  dice: Dice,
  signals: Record<string, number>,
): Promise<readonly string[]> {
  const deed = pick(deeds, dice)
  const {child, ended} = start(layout.words(input, out, resume))
  if (!oneIn(startsIn, dice)) await untilHeld(out, child)
  await wait(dice(Math.ceil(milliseconds)))
  const isDone = act(child, deed)
  if (isDone) signals[deed] = (signals[deed] ?? 0) + 1
  const {code, signal, err} = await ended
  const mayEnd = isDone && deed !== 'kill a child'
  const isKilled = signal === 'SIGKILL' || signal === 'SIGTERM' || code === terminated
  if (code === expected || (mayEnd && isKilled)) return []
  return [`the run ended with ${code ?? signal} (${isDone ? deed : 'no signal'}): ${err.trim()}`]
}

/** Results with a name that are not what an undisturbed run writes. */
function incomplete(out: string, files: Readonly<Record<string, string>>): readonly string[] {
  if (!existsSync(out)) return []
  return Object.keys(files).filter((name) => {
    const path = join(out, name)
    return existsSync(path) && readFileSync(path, 'latin1') !== files[name]
  })
}

/** A run, and how it ends. */
interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<End>
}

function start(words: readonly string[]): Run {
  // A group of its own, so that it can be killed as a whole.
  const child = spawn(process.execPath, words, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return {child, ended: endOf(child)}
}

/** @returns Whether there was a process to send a signal to. */
function act(child: ChildProcess, deed: Deed): boolean {
  const {pid} = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return false
  if (deed === 'terminate the parent') return send(pid, 'SIGTERM')
  if (deed === 'kill the group') return send(-pid, 'SIGKILL')
  if (deed === 'kill the parent') return send(pid, 'SIGKILL')
  const [first] = childrenOf(pid)
  return first !== undefined && send(first, 'SIGKILL')
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** The processes that a process started; none where the system does not list them. See proc(5). */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}

/** Wait until a run holds the lock, or has ended. */
async function untilHeld(out: string, child: ChildProcess): Promise<void> {
  while (
    !existsSync(join(out, '.copydesk')) &&
    child.exitCode === null &&
    child.signalCode === null
  )
    await wait(2)
}

interface End {
  readonly code: number | null
  readonly signal: string | null
  readonly err: string
}

function endOf(child: ChildProcess): Promise<End> {
  let err = ''
  child.stderr?.on('data', (text) => {
    err += String(text)
  })
  const slow = setTimeout(() => {
    if (child.pid !== undefined) send(-child.pid, 'SIGKILL')
    err += ' (it did not end)'
  }, patienceMilliseconds)
  return new Promise((resolve) => {
    // Not `close`: workers of a parent that was killed may hold the pipe a little longer.
    child.on('exit', (code, signal) => {
      clearTimeout(slow)
      resolve({code, signal, err})
    })
  })
}

function layDocuments(input: string): void {
  mkdirSync(input)
  for (let i = 0; i < documents; i++) {
    const story = `Ferry sails again ${i}\n\nBERGEN: The ferry sailed on Monday with ${i} aboard.\n`
    writeFileSync(join(input, `${i}.txt`), i % 20 === 19 ? '' : story.repeat(1 + (i % 7)))
  }
}
