import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {disk, retrying} from '../../pipeline/write/io.ts'
import {Death, type Fault, failingAt} from '../write/faults.ts'
import {filesIn, lay, memory, planFor, runQuickly} from './runs.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(memory, 'copydesk-faults-'))
  lay(join(root, 'in'), {
    'a.txt': 'one',
    'b.txt': 'reject',
    'c.txt': 'two',
    'd.txt': 'error',
    'e.txt': 'three',
  })
})
after(() => rmSync(root, {recursive: true}))

/** How a run lays its results: a file a document, one file for all, files of parts. */
const layouts = {
  documents: {},
  'one file': {format: 'ndjson'},
  parts: {parts: true},
} as const

const transient: readonly Fault[] = [{code: 'EINTR'}, {code: 'EAGAIN'}, 'short']
const lasting: readonly Fault[] = [{code: 'ENOSPC'}, {code: 'EIO'}]

function nameOf(fault: Fault): string {
  return typeof fault === 'object' ? fault.code : String(fault)
}

/** The files of a run without faults. */
async function referenceOf(options: Readonly<Record<string, string | true>>) {
  const out = mkdtempSync(join(root, 'whole-'))
  assert.deepEqual(await runQuickly(planFor([join(root, 'in')], out, options)), {isStopped: false})
  const files = filesIn(out)
  assert.ok(Object.keys(files).length >= 3)
  return files
}

/** Files of results, without temporary files and the state of the run. */
function resultsIn(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filesIn(out)).filter(([name]) => !/(?:^|\/)\.copydesk/.test(name)),
  )
}

/** Every result in the folder is complete. */
function assertWhole(out: string, whole: Readonly<Record<string, string>>, when: string): void {
  for (const [name, text] of Object.entries(resultsIn(out))) {
    assert.equal(text, whole[name], `${when}: ${name}`)
  }
}

for (const [layout, options] of Object.entries(layouts)) {
  for (const fault of transient) {
    test(`${nameOf(fault)} at any call changes nothing (${layout})`, async () => {
      const whole = await referenceOf(options)
      for (let n = 1, isUntouched = false; !isUntouched; n++) {
        const out = mkdtempSync(join(root, 'out-'))
        const {io, calls} = failingAt(disk, n, fault)
        const plan = planFor([join(root, 'in')], out, options)
        assert.deepEqual(await runQuickly(plan, retrying(io)), {isStopped: false}, `call ${n}`)
        assert.deepEqual(filesIn(out), whole, `call ${n}`)
        isUntouched = calls() < n
      }
    })
  }

  for (const fault of lasting) {
    test(`${nameOf(fault)} at any call is reported, and a resumed run makes up for it (${layout})`, async () => {
      const whole = await referenceOf(options)
      for (let n = 1, isUntouched = false; !isUntouched; n++) {
        const out = mkdtempSync(join(root, 'out-'))
        const {io, calls} = failingAt(disk, n, fault)
        const ending = await runQuickly(planFor([join(root, 'in')], out, options), io)
        assertWhole(out, whole, `call ${n}`)
        isUntouched = calls() < n
        const isAllThere = Object.keys(resultsIn(out)).length === Object.keys(whole).length
        assert.ok(ending.refusal ?? ending.unwritten ?? isAllThere, `call ${n} was passed over`)
        const again = planFor([join(root, 'in')], out, {...options, resume: true})
        assert.deepEqual(
          await runQuickly(again, disk, 'two'),
          {isStopped: false},
          `after call ${n}`,
        )
        assert.deepEqual(filesIn(out), whole, `after call ${n}`)
      }
    })
  }

  test(`a process that dies at any call leaves complete files, and a resumed run completes the rest (${layout})`, async () => {
    const whole = await referenceOf(options)
    for (let n = 1, isUntouched = false; !isUntouched; n++) {
      const out = mkdtempSync(join(root, 'out-'))
      isUntouched = !(await diesAt(n, planFor([join(root, 'in')], out, options), 'one'))
      assertWhole(out, whole, `call ${n}`)
      const again = planFor([join(root, 'in')], out, {...options, resume: true})
      assert.deepEqual(await runQuickly(again, disk, 'two'), {isStopped: false}, `after call ${n}`)
      assert.deepEqual(filesIn(out), whole, `after call ${n}`)
    }
  })

  test(`a resumed run that dies at any call is resumed once more (${layout})`, async () => {
    const whole = await referenceOf(options)
    for (let n = 1, isUntouched = false; !isUntouched; n++) {
      const out = mkdtempSync(join(root, 'out-'))
      await diesAt(40, planFor([join(root, 'in')], out, options), 'one')
      const again = planFor([join(root, 'in')], out, {...options, resume: true})
      isUntouched = !(await diesAt(n, again, 'two'))
      assertWhole(out, whole, `call ${n}`)
      assert.deepEqual(await runQuickly(again, disk, 'three'), {isStopped: false})
      assert.deepEqual(filesIn(out), whole, `after call ${n}`)
    }
  })
}

for (const [layout, options] of Object.entries(layouts)) {
  test(`a run that is taken over before any call changes no result any more, and reports it (${layout})`, async () => {
    const whole = await referenceOf(options)
    for (let n = 1, isUntouched = false; !isUntouched; n++) {
      const out = mkdtempSync(join(root, 'out-'))
      let atOnce: Readonly<Record<string, string>> | undefined
      // Another run has taken over, and has ended as well: nothing of the state is there any more.
      const {io, calls} = failingAt(disk, n, () => {
        // Before its folder holds anything, the run is about to take the lock, and would take it again.
        const own = join(out, '.copydesk/run.one')
        if (!existsSync(own) || readdirSync(own).length === 0) return
        rmSync(join(out, '.copydesk'), {recursive: true})
        atOnce = resultsIn(out)
      })
      const {refusal} = await runQuickly(planFor([join(root, 'in')], out, options), io)
      isUntouched = calls() < n
      if (atOnce === undefined) continue
      assert.deepEqual(resultsIn(out), atOnce, `call ${n}`)
      const isAllThere = Object.keys(atOnce).length === Object.keys(whole).length
      assert.ok(
        isAllThere || refusal?.rule === 'write/lost',
        `call ${n}: ${JSON.stringify(refusal)}`,
      )
    }
  })
}

/** Whether a run of process `self` died at call `n`; it may end before. */
async function diesAt(n: number, plan: ReturnType<typeof planFor>, self: string): Promise<boolean> {
  const {io, calls} = failingAt(disk, n, 'death')
  try {
    await runQuickly(plan, io, self)
    return calls() >= n
  } catch (error) {
    assert.ok(error instanceof Death, String(error))
    return true
  }
}
