import assert from 'node:assert/strict'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {type Lock, lock} from '../../pipeline/run/lock.ts'
import {type ProcessIdentity, thisProcess} from '../../pipeline/run/process-identity.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {disk} from '../../pipeline/write/io.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-lock-'))
})
after(() => rmSync(root, {recursive: true}))

function folder(): string {
  return mkdtempSync(join(root, 'out-'))
}

/** A process identity for which only the given processes live. */
function identityOf(self: string, ...living: readonly string[]): ProcessIdentity {
  return {self, isAlive: (identity) => living.includes(identity)}
}

function taken(out: string, own: ProcessIdentity): Lock {
  const held = lock(disk, out, own)
  assert.ok(!isRefusal(held), JSON.stringify(held))
  return held
}

test('a lock is held by one, and free again when it is released', () => {
  const out = folder()
  const held = taken(out, identityOf('a'))
  assert.equal(held.isTakenOver, false)
  const other = lock(disk, out, identityOf('b', 'a'))
  assert.ok(isRefusal(other))
  assert.equal(other.rule, 'run/locked')
  held.release()
  assert.deepEqual(readdirSync(out), [])
  taken(out, identityOf('b', 'a'))
})

test('the lock of a dead process is taken over and removed', () => {
  const out = folder()
  taken(out, identityOf('a'))
  const held = taken(out, identityOf('b'))
  assert.equal(held.isTakenOver, true)
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['lock.2'])
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'b')
  held.release()
  assert.deepEqual(readdirSync(out), [])
})

test('a lock that another takes over at the same moment is not taken twice', () => {
  const out = folder()
  taken(out, identityOf('dead'))
  let isFirst = true
  // Between the look at the old lock and the making of a new one, another run does both.
  const late = {
    ...disk,
    link: (words: string, path: string): void => {
      if (isFirst) taken(out, identityOf('quick'))
      isFirst = false
      disk.link(words, path)
    },
  }
  const held = lock(late, out, identityOf('slow', 'quick'))
  assert.ok(isRefusal(held))
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'quick')
})

test('a lock that was taken over twice in the meantime is not taken a third time', () => {
  const out = folder()
  taken(out, identityOf('dead'))
  let isFirst = true
  const late = {
    ...disk,
    link: (words: string, path: string): void => {
      if (isFirst) {
        taken(out, identityOf('dies too'))
        taken(out, identityOf('quick'))
      }
      isFirst = false
      disk.link(words, path)
    },
  }
  assert.ok(isRefusal(lock(late, out, identityOf('slow', 'quick'))))
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['lock.3'])
})

test('a lock is not made through a link', () => {
  const out = folder()
  const victim = folder()
  symlinkSync(victim, join(out, '.copydesk'))
  const held = lock(disk, out, identityOf('a'))
  assert.ok(isRefusal(held))
  assert.equal(held.rule, 'write/in-the-way')
  assert.deepEqual(readdirSync(victim), [])
})

test('a release leaves what others keep there', () => {
  const out = folder()
  const held = taken(out, identityOf('a'))
  mkdirSync(join(out, '.copydesk/mine'))
  held.release()
  assert.ok(lstatSync(join(out, '.copydesk/mine')).isDirectory())
  assert.ok(!existsSync(join(out, '.copydesk/lock.1')))
})

test('this process is alive; one with another start time, boot or id is not', () => {
  const {self, isAlive} = thisProcess()
  const [pid, beginning, boot, host] = self.split(' ')
  assert.ok(isAlive(self))
  assert.ok(!isAlive([pid, '1', boot, host].join(' ')))
  assert.ok(!isAlive([pid, beginning, 'another-boot', host].join(' ')))
  assert.ok(!isAlive([2 ** 30, beginning, boot, host].join(' ')))
})

test('a process on another machine counts as alive', () => {
  assert.ok(thisProcess().isAlive('1 2 3 elsewhere.example'))
})
