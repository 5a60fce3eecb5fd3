import {readFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {codeOf} from '../tree/refusals.ts'

/** Who holds a lock, and how to tell whether a holder still lives. */
export interface Owner {
  /** This process, in words that no other process ever has. */
  readonly self: string
  /** Whether the process of these words may still live; in doubt it does. */
  readonly lives: (words: string) => boolean
}

/** This process among those of this machine and others. */
export function thisOwner(): Owner {
  return {self: wordsOf(process.pid), lives}
}

/** Process, when it began, this start of the machine, its name: ids of processes are used again. */
function wordsOf(pid: number): string {
  return [pid, beginningOf(pid), bootOf(), hostname()].join(' ')
}

function lives(words: string): boolean {
  const [pid, beginning, boot, ...host] = words.split(' ')
  if (host.join(' ') !== hostname()) return true
  if (boot !== bootOf()) return false
  return isRunning(Number(pid)) && beginning === beginningOf(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** When a process began, in ticks since the machine did: field 22 of proc_pid_stat(5). */
function beginningOf(pid: number): string {
  const stat = told(`/proc/${pid}/stat`)
  // The second field is a name in parentheses, in which anything can stand.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
}

function bootOf(): string {
  return told('/proc/sys/kernel/random/boot_id').trim() || '-'
}

/** What the system tells under a name; nothing where it tells none. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
