import {randomBytes} from 'node:crypto'
import {readFileSync, readlinkSync} from 'node:fs'
import {hostname} from 'node:os'
import {codeOf} from '../tree/refusals.ts'

/** What can be known of another process; `unknown` when it may run where this one cannot see it. */
export type Life = 'alive' | 'dead' | 'unknown'

/** The identity of this process among all others, and a way to see whether another one lives. */
export interface ProcessIdentity {
  /** This process, in a text that no other process ever has; it opens with a word that none has. */
  readonly self: string
  readonly lifeOf: (identity: string) => Life
}

const unknown = '-'
/** Bytes of the word that no other process has. */
const tokenLength = 8

/** The identity of this process. */
export function thisProcess(): ProcessIdentity {
  const start = startOf('self')
  const token = randomBytes(tokenLength).toString('hex')
  const self = [token, process.pid, start, bootId(), namespaceOfProcesses(), hostname()].join(' ')
  return {self, lifeOf: (identity) => (identity === self ? 'alive' : lifeOf(identity))}
}

/**
 * Process ids mean something only within one namespace of one boot of a kernel. Containers on one
 * machine have namespaces of their own, and two machines may have one name.
 */
function lifeOf(identity: string): Life {
  const [, pid, start, boot, namespace] = identity.split(' ')
  if (boot !== bootId() || boot === unknown) return 'unknown'
  if (namespace !== namespaceOfProcesses() || namespace === unknown) return 'unknown'
  if (!isRunning(Number(pid))) return 'dead'
  // Process ids are used again, start times are not.
  const found = startOf(pid ?? '')
  if (found === unknown) return 'unknown'
  return found === start ? 'alive' : 'dead'
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
function startOf(pid: string): string {
  const stat = readIfThere(`/proc/${pid}/stat`)
  // The second field is a name in parentheses, which may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? unknown
}

function bootId(): string {
  return readIfThere('/proc/sys/kernel/random/boot_id').trim() || unknown
}

/** The namespace of process ids, unless `/proc` shows those of another one. See pid_namespaces(7). */
function namespaceOfProcesses(): string {
  return linkIfThere('/proc/self') === String(process.pid)
    ? linkIfThere('/proc/self/ns/pid')
    : unknown
}

/** The text of a file of the system; empty where the system has no such file. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function linkIfThere(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return unknown
  }
}
