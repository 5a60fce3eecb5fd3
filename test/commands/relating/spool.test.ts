import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {readerOf, spoolFiles} from '../../../pipeline/commands/relating/spool.ts'
import {spoolName} from '../../../pipeline/commands/relating/state.ts'

const openFiles = '/proc/self/fd'
const canCount = ((): boolean => {
  try {
    return readdirSync(openFiles).length > 0
  } catch {
    return false
  }
})()

test('documents of any number of spools are read with few open files', {skip: !canCount}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-spool-test-'))
  const names = Array.from({length: 200}, (_, i) => spoolName(i, 0))
  for (const name of names) {
    writeFileSync(join(folder, `${name}${spoolFiles.documents}`), `${JSON.stringify({id: name})}\n`)
  }
  const reader = readerOf(folder)
  const before = readdirSync(openFiles).length
  for (const name of [...names, ...names.slice(0, 3)]) {
    const {length} = readFileSync(join(folder, `${name}${spoolFiles.documents}`))
    assert.equal(reader.at(name, 0, length).id, name)
    assert.ok(readdirSync(openFiles).length <= before + 64)
  }
  reader.close()
  assert.equal(readdirSync(openFiles).length, before)
  rmSync(folder, {recursive: true})
})
