import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import {validate} from '../../pipeline/commands/validate.ts'

test('validate leaves the manifest and the rejections of a run alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-validate-'))
  mkdirSync(join(folder, 'rejected'))
  writeFileSync(join(folder, 'rejected/000000-0000.ndjson'), '{}\n')
  writeFileSync(join(folder, 'manifest.json'), '{}\n')
  const printed: string[] = []
  const err: Terminal['err'] = (text) => {
    printed.push(String(text))
    return 'written'
  }
  const terminal = {out: err, err, colour: false, width: 80, errWidth: 80, watched: false}
  const code = validate(
    {type: 'call', command: 'validate', paths: [folder], options: new Map()},
    terminal,
    {version: '1.2.3'},
  )
  assert.deepEqual(
    [code, printed.join('')],
    [1, 'copydesk: The paths hold no files to check. Check them\n'],
  )
  rmSync(folder, {recursive: true})
})
