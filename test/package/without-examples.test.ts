import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {transformSync} from 'esbuild'
import {withoutExamples} from '../../bench/without-examples.ts'

const rooms = [
  'classify/rules/aside',
  'classify/rules/body',
  'classify/rules/field',
  'extract/spans',
]
const id = /^ +id: '/gmu

for (const room of rooms) {
  test(`files of ${room} are the same rules without their examples`, () => {
    const folder = fileURLToPath(new URL(`../../pipeline/${room}/`, import.meta.url))
    for (const name of readdirSync(folder)) {
      const path = `${folder}${name}`
      const source = readFileSync(path, 'utf8')
      const kept = withoutExamples(path)
      assert.doesNotMatch(kept, /^ +examples: \{/mu, name)
      assert.equal(kept.match(id)?.length, source.match(id)?.length, name)
      assert.doesNotThrow(() => transformSync(kept, {loader: 'ts'}), name)
    }
  })
}
