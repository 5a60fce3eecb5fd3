import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {disk, type Io} from '../../pipeline/write/io.ts'
import {filesIn, lay, memory, planFor, runQuickly} from './runs.ts'
import {smallDisk} from './small-disk.ts'

/** Kilobytes of ten disks; each file and folder takes a page of four at least. */
const sizes = [8, 16, 24, 36, 48, 64, 80, 100, 120, 144] as const
const layouts = {documents: {}, 'one file': {format: 'ndjson'}, parts: {parts: true}} as const

let root = ''
before(() => {
  root = mkdtempSync(join(memory, 'copydesk-disks-'))
  const stories = Array.from({length: 12}, (_, i) => [`${i}.txt`, `story ${i} `.repeat(400)])
  lay(join(root, 'in'), Object.fromEntries(stories))
})
after(() => rmSync(root, {recursive: true}))

/** A disk of so many kilobytes at a folder, and what gives it more room. */
interface SmallDisk {
  readonly io: Io
  readonly isReal: boolean
  readonly grow: () => void
  readonly remove: () => void
}

/** A real one where this process may mount, else files whose writing fails after so many bytes. */
function smallDiskAt(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder)
  const call = (program: string, ...words: string[]): void => {
    execFileSync(program, [...words, folder], {stdio: 'ignore'})
  }
  try {
    call('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'copydesk')
  } catch {
    const io = smallDisk(disk, kilobytes * 1024)
    return {io, isReal: false, grow: () => undefined, remove: () => undefined}
  }
  const grow = (): void => call('mount', '-o', 'remount,size=64m')
  return {io: disk, isReal: true, grow, remove: () => call('umount')}
}

for (const [layout, options] of Object.entries(layouts)) {
  test(`a disk that becomes full at any of ten sizes ends the run with a remedy, and more room completes it (${layout})`, async (t) => {
    const input = join(root, 'in')
    const whole = mkdtempSync(join(root, 'whole-'))
    await runQuickly(planFor([input], whole, options))
    const expected = filesIn(whole)
    let full = 0
    for (const size of sizes) {
      const out = join(mkdtempSync(join(root, 'small-')), 'out')
      const small = smallDiskAt(out, size)
      if (!small.isReal) t.diagnostic('No right to mount a small disk: a failing writer stands in')
      try {
        const {refusal} = await runQuickly(planFor([input], out, options), small.io)
        if (refusal !== undefined) {
          full++
          assert.equal(refusal.rule, 'write/full', `${size}: ${refusal.reason}`)
          assert.match(refusal.reason, /^Could not write `[^`]*\/out[^`]*`: the disk is full$/)
          assert.match(refusal.remedy, /Free some space and run again/)
        }
        const found = filesIn(out)
        for (const [name, text] of Object.entries(found)) {
          if (!name.startsWith('.copydesk/')) assert.equal(text, expected[name], `${size}: ${name}`)
        }
        assert.ok(!Object.keys(found).some((name) => name.endsWith('.part')), `${size}`)
        small.grow()
        const again = planFor([input], out, {...options, resume: true})
        assert.deepEqual(await runQuickly(again, disk, 'two'), {isStopped: false}, `${size}`)
        assert.deepEqual(filesIn(out), expected, `${size}`)
      } finally {
        small.remove()
      }
    }
    assert.ok(full >= sizes.length / 2, `${full} of the disks became full`)
  })
}
