import assert from 'node:assert/strict'
import {test} from 'node:test'
import {foldingOf} from '../../pipeline/commands/extract/folding.ts'
import {printLines} from '../../pipeline/commands/shared/wrapping.ts'

test('of messages that are alike the first three are printed, and the others are counted', () => {
  const folding = foldingOf(false)
  const shown = Array.from({length: 8}, (_, i) => folding.shows({kind: i < 6 ? 'a/b' : 'c/d'}))
  assert.deepEqual(shown, [true, true, true, false, false, false, true, true])
  assert.equal(folding.line(), '3 messages like those above: 3 a/b. `--verbose` prints them all\n')
})

test('failures are never folded, and nothing is with --verbose', () => {
  const folding = foldingOf(false)
  assert.ok(Array.from({length: 9}, () => folding.shows({})).every(Boolean))
  assert.equal(folding.line(), '')
  const verbose = foldingOf(true)
  assert.ok(Array.from({length: 9}, () => verbose.shows({kind: 'a/b'})).every(Boolean))
  assert.equal(verbose.line(), '')
})

test('lines are broken on a terminal and whole in a pipe', () => {
  let text = ''
  const err = (piece: string | Uint8Array): 'written' => {
    text += String(piece)
    return 'written'
  }
  const terminal = {out: err, err, colour: false, width: 80, errWidth: 12}
  printLines({...terminal, watched: true}, 'ab cd ef gh ij\nkl\n')
  assert.equal(text, 'ab cd ef\n  gh ij\nkl\n')
  text = ''
  printLines({...terminal, watched: false}, 'ab cd ef gh ij\n')
  assert.equal(text, 'ab cd ef gh ij\n')
})
