import assert from 'node:assert/strict'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {setTimeout as pause} from 'node:timers/promises'
import {type Heartbeat, heartbeat} from '../../pipeline/run/heartbeat.ts'
import {mostStillLooks} from '../../pipeline/run/limits.ts'
import {type Lock, lock} from '../../pipeline/run/lock.ts'
import {type ProcessIdentity, thisProcess} from '../../pipeline/run/process-identity.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {disk, type Io} from '../../pipeline/write/io.ts'
import {silent} from './runs.ts'

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
  return {self, lifeOf: (identity) => (living.includes(identity) ? 'alive' : 'dead')}
}

/** A process that cannot see any other, as in a container of its own. */
function stranger(self: string): ProcessIdentity {
  return {self, lifeOf: () => 'unknown'}
}

async function taken(out: string, own: ProcessIdentity, io: Io = disk): Promise<Lock> {
  const held = await lock(io, out, own, silent)
  assert.ok(!isRefusal(held), JSON.stringify(held))
  return held
}

async function assertLocked(out: string, own: ProcessIdentity, signs: Heartbeat): Promise<void> {
  const held = await lock(disk, out, own, signs)
  assert.ok(isRefusal(held))
  assert.equal(held.rule, 'run/locked')
}

/** Files of which the first making of a lock comes late: other runs do something before. */
function lateBy(act: () => void): Io {
  let isFirst = true
  return {
    ...disk,
    link: (words, path): void => {
      if (isFirst) act()
      isFirst = false
      disk.link(words, path)
    },
  }
}

/** What a run that takes a folder leaves on the disk. */
function takeAs(self: string, out: string, number: number): void {
  for (let old = 1; old < number; old++) {
    rmSync(join(out, `.copydesk/lock.${old}`), {force: true})
  }
  symlinkSync(self, join(out, `.copydesk/lock.${number}`))
  mkdirSync(join(out, `.copydesk/run.${self}`))
}

test('a lock is held by one, and free again when it is released', async () => {
  const out = folder()
  const held = await taken(out, identityOf('a'))
  await assertLocked(out, identityOf('b', 'a'), silent)
  await held.release()
  assert.deepEqual(readdirSync(out), [])
  await taken(out, identityOf('b', 'a'))
})

test('the lock of a dead process is taken over and removed', async () => {
  const out = folder()
  await taken(out, identityOf('a'))
  const held = await taken(out, identityOf('b'))
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['lock.2', 'run.a', 'run.b'])
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'b')
  await held.release()
  assert.deepEqual(readdirSync(join(out, '.copydesk')), ['run.a'])
})

test('a lock that another takes over at the same moment is not taken twice', async () => {
  const out = folder()
  await taken(out, identityOf('dead'))
  const late = lateBy(() => takeAs('quick', out, 2))
  const held = await lock(late, out, identityOf('slow', 'quick'), silent)
  assert.ok(isRefusal(held))
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'quick')
})

test('a lock that was taken over twice in the meantime is not taken a third time', async () => {
  const out = folder()
  await taken(out, identityOf('dead'))
  const late = lateBy(() => takeAs('quick', out, 3))
  assert.ok(isRefusal(await lock(late, out, identityOf('slow', 'quick'), silent)))
  assert.deepEqual(
    readdirSync(join(out, '.copydesk')).filter((name) => name !== 'run.dead'),
    ['lock.3', 'run.quick'],
  )
})

test('a lock is not made through a link', async () => {
  const out = folder()
  const victim = folder()
  symlinkSync(victim, join(out, '.copydesk'))
  const held = await lock(disk, out, identityOf('a'), silent)
  assert.ok(isRefusal(held))
  assert.equal(held.rule, 'write/in-the-way')
  assert.deepEqual(readdirSync(victim), [])
})

test('a release leaves what others keep there', async () => {
  const out = folder()
  const held = await taken(out, identityOf('a'))
  mkdirSync(join(out, '.copydesk/mine'))
  await held.release()
  assert.ok(lstatSync(join(out, '.copydesk/mine')).isDirectory())
  assert.ok(!existsSync(join(out, '.copydesk/lock.1')))
})

test('a holder that cannot be seen keeps its lock while it gives signs of life', async () => {
  const out = folder()
  const held = await taken(out, identityOf('a'))
  let looks = 0
  const late: Heartbeat = {
    ...silent,
    pause: (): Promise<void> => {
      // The sign comes at the last look.
      if (++looks === mostStillLooks) writeFileSync(join(held.folder, 'beat'), '1')
      return Promise.resolve()
    },
  }
  await assertLocked(out, stranger('b'), late)
  assert.equal(looks, mostStillLooks)
  assert.equal(readlinkSync(join(out, '.copydesk/lock.1')), 'a')
})

test('a holder that cannot be seen loses its lock when it gives none', async () => {
  const out = folder()
  const held = await taken(out, identityOf('a'))
  writeFileSync(join(held.folder, 'beat'), '7')
  let looks = 0
  const counted: Heartbeat = {
    ...silent,
    pause: (): Promise<void> => {
      looks++
      return Promise.resolve()
    },
  }
  assert.ok(!isRefusal(await lock(disk, out, stranger('b'), counted)))
  assert.equal(looks, mostStillLooks)
  assert.equal(readlinkSync(join(out, '.copydesk/lock.2')), 'b')
})

test('a lock that is released while another run waits for signs of life is free', async () => {
  const out = folder()
  const held = await taken(out, identityOf('a'))
  const releasing: Heartbeat = {...silent, pause: () => held.release()}
  assert.ok(!isRefusal(await lock(disk, out, stranger('b'), releasing)))
  assert.equal(readlinkSync(join(out, '.copydesk/lock.1')), 'b')
})

test('a heartbeat goes on while the main thread is busy, and ends when it is stopped', async () => {
  const path = join(folder(), 'beat')
  const stop = heartbeat.start(path)
  while (!existsSync(path)) await pause(10)
  const seen = new Set<string>()
  const cell = new Int32Array(new SharedArrayBuffer(4))
  for (let looks = 0; looks < 24; looks++) {
    seen.add(readFileSync(path, 'utf8'))
    Atomics.wait(cell, 0, 0, 100)
  }
  await stop()
  assert.ok(seen.size >= 2, `${[...seen]}`)
  const last = readFileSync(path, 'utf8')
  await pause(1200)
  assert.equal(readFileSync(path, 'utf8'), last)
})

test('this process is alive; one with another start time or id is not', () => {
  const {self, lifeOf} = thisProcess()
  const [token, pid, start, ...place] = self.split(' ')
  assert.equal(lifeOf(self), 'alive')
  assert.equal(lifeOf(['other', pid, start, ...place].join(' ')), 'alive')
  assert.equal(lifeOf([token, pid, '1', ...place].join(' ')), 'dead')
  assert.equal(lifeOf([token, 2 ** 30, start, ...place].join(' ')), 'dead')
})

test('a process of another boot or another namespace may live or not, whatever the name of its machine', () => {
  const {self, lifeOf} = thisProcess()
  const [token, pid, , boot, namespace, ...host] = self.split(' ')
  assert.equal(lifeOf([token, pid, '1', 'other', namespace, ...host].join(' ')), 'unknown')
  assert.equal(lifeOf([token, pid, '1', boot, 'pid:[1]', ...host].join(' ')), 'unknown')
  assert.equal(lifeOf([token, pid, '1', boot, '-', ...host].join(' ')), 'unknown')
  assert.equal(lifeOf([token, pid, '1', boot, namespace, 'elsewhere'].join(' ')), 'dead')
  assert.equal(lifeOf('words of an older version'), 'unknown')
})

test('no two processes have one identity', () => {
  assert.notEqual(thisProcess().self, thisProcess().self)
})
