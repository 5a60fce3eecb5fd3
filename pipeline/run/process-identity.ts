import {readFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {codeOf} from '../tree/refusals.ts'

/** The identity of this process among all others, and a way to see whether another one lives. */
export interface ProcessIdentity {
  /** This process, in a text that no other process ever has. */
  readonly self: string
  /** Whether the process with this identity may still live; in doubt it does. */
  readonly isAlive: (identity: string) => boolean
}

/** The identity of this process. */
export function thisProcess(): ProcessIdentity {
  return {self: identityOf(process.pid), isAlive}
}

/** Process id, when the process began, this boot of the machine, its name: process ids are used again. */
function identityOf(pid: number): string {
  return [pid, startOf(pid), bootId(), hostname()].join(' ')
}

function isAlive(identity: string): boolean {
  const [pid, start, boot, ...host] = identity.split(' ')
  if (host.join(' ') !== hostname()) return true
  if (boot !== bootId()) return false
  return isRunning(Number(pid)) && start === startOf(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** When a process began, in clock ticks since boot: field 22 of proc_pid_stat(5). */
function startOf(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`)
  // The second field is a name in parentheses, which may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
}

function bootId(): string {
  return readIfThere('/proc/sys/kernel/random/boot_id').trim() || '-'
}

/** The text of a file of the system; empty where the system has no such file. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
