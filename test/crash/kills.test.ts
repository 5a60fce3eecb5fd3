import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {test} from 'node:test'
import {tryKills} from './kills.ts'
import {quickLayouts} from './layouts.ts'
import {quickRun} from './quick-bundle.ts'

test('runs that are killed at random instants leave complete files, and are resumed to the same bytes', async () => {
  const {script, folder} = await quickRun()
  const found = await tryKills({layouts: quickLayouts(script), kills: 10, seed: 7, atOnce: 2})
  assert.deepEqual(found.wrong, [])
  assert.ok(Object.keys(found.signals).length >= 2, JSON.stringify(found.signals))
  rmSync(folder, {recursive: true})
})
