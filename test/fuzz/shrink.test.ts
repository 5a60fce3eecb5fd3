import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shrink} from './shrink.ts'

const lines = Array.from({length: 200}, (_, index) => `<p>line ${index} of many</p>`).join('\n')

const enough = 1_500_000

function holding(...needles: readonly string[]) {
  return (bytes: Uint8Array): Promise<boolean> => {
    const text = Buffer.from(bytes).toString()
    return Promise.resolve(needles.every((needle) => text.includes(needle)))
  }
}

test('a planted failure is all that is left of an input', async () => {
  const {bytes} = await shrink(Buffer.from(`${lines}\nbad\n${lines}`), holding('bad'), enough)
  assert.equal(Buffer.from(bytes).toString(), 'bad')
})

test('two places that only fail together are both kept', async () => {
  const planted = `${lines}\n<b>${lines}\n</i>\n${lines}`
  const {bytes} = await shrink(Buffer.from(planted), holding('<b>', '</i>'), enough)
  assert.equal(Buffer.from(bytes).toString(), '<b></i>')
})

test('the work is limited, and what is left still fails', async () => {
  let calls = 0
  const fails = (bytes: Uint8Array): Promise<boolean> => {
    calls += 1
    return holding('line 7 ')(bytes)
  }
  const {bytes, tries} = await shrink(Buffer.from(lines), fails, 40_000)
  assert.ok(tries <= 20 && calls === tries)
  assert.ok(await fails(bytes))
  assert.ok(bytes.length < lines.length)
})

test('an input of which every part is needed stays as it is', async () => {
  const whole = Buffer.from('a b\nc')
  const fails = (bytes: Uint8Array): Promise<boolean> => Promise.resolve(whole.equals(bytes))
  assert.deepEqual(Buffer.from((await shrink(whole, fails, enough)).bytes), whole)
})

test('bytes that are no characters are cut byte by byte, and characters are not', async () => {
  const half = Buffer.from([0x61, 0xff, 0xc3, 0x62])
  const found = await shrink(half, (bytes) => Promise.resolve(bytes.includes(0xc3)), enough)
  assert.deepEqual([...found.bytes], [0xc3])
  const kept = await shrink(Buffer.from('xåx'), holding('å'), enough)
  assert.equal(Buffer.from(kept.bytes).toString(), 'å')
})
