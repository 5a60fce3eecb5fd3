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
import {type Owner, thisOwner} from '../../pipeline/run/process-identity.ts'
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

/** An owner in a world where only these live. */
function ownerOf(self: string, ...living: readonly string[]): Owner {
  return {self, lives: (words) => living.includes(words)}
}

function taken(out: string, owner: Owner): Lock {
  const held = lock(disk, out, owner)
  assert.ok(!isRefusal(held), JSON.stringify(held))
  return held
}

test('a lock is held by one, and free again when it is released', () => {
  const out = folder()
  const held = taken(out, ownerOf('a'))
  assert.equal(held.isTakenOver, false)
  const other = lock(disk, out, ownerOf('b', 'a'))
  assert.ok(isRefusal(other))
  assert.equal(other.rule, 'run/locked')
  held.release()
  assert.deepEqual(readdirSync(out), [])
  taken(out, ownerOf('b', 'a'))
})

test('a lock of a process that has died is taken over, and leaves nothing of it', () => {
  const out = folder()
  taken(out, ownerOf('a'))
  const held = taken(out, ownerOf('b'))
  assert.equal(held.isTakenOver, true)
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['lock.2'])
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'b')
  held.release()
  assert.deepEqual(readdirSync(out), [])
})

test('a lock that another takes over at the same moment is not taken twice', () => {
  const out = folder()
  taken(out, ownerOf('dead'))
  let isFirst = true
  // Between the look at the old lock and the making of a new one, another run does both.
  const late = {
    ...disk,
    link: (words: string, path: string): void => {
      if (isFirst) taken(out, ownerOf('quick'))
      isFirst = false
      disk.link(words, path)
    },
  }
  const held = lock(late, out, ownerOf('slow', 'quick'))
  assert.ok(isRefusal(held))
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'quick')
})

test('a lock that was taken over twice in the meantime is not taken a third time', () => {
  const out = folder()
  taken(out, ownerOf('dead'))
  let isFirst = true
  const late = {
    ...disk,
    link: (words: string, path: string): void => {
      if (isFirst) {
        taken(out, ownerOf('dies too'))
        taken(out, ownerOf('quick'))
      }
      isFirst = false
      disk.link(words, path)
    },
  }
  assert.ok(isRefusal(lock(late, out, ownerOf('slow', 'quick'))))
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['lock.3'])
})

test('a lock is not made through a link', () => {
  const out = folder()
  const victim = folder()
  symlinkSync(victim, join(out, '.copydesk'))
  const held = lock(disk, out, ownerOf('a'))
  assert.ok(isRefusal(held))
  assert.equal(held.rule, 'write/in-the-way')
  assert.deepEqual(readdirSync(victim), [])
})

test('a release leaves what others keep there', () => {
  const out = folder()
  const held = taken(out, ownerOf('a'))
  mkdirSync(join(out, '.copydesk/mine'))
  held.release()
  assert.ok(lstatSync(join(out, '.copydesk/mine')).isDirectory())
  assert.ok(!existsSync(join(out, '.copydesk/lock.1')))
})

test('this process lives; one of another time, start of the machine or process does not', () => {
  const {self, lives} = thisOwner()
  const [pid, beginning, boot, host] = self.split(' ')
  assert.ok(lives(self))
  assert.ok(!lives([pid, '1', boot, host].join(' ')))
  assert.ok(!lives([pid, beginning, 'another-boot', host].join(' ')))
  assert.ok(!lives([2 ** 30, beginning, boot, host].join(' ')))
})

test('a process on another machine may live, for all we know', () => {
  assert.ok(thisOwner().lives('1 2 3 elsewhere.example'))
})
