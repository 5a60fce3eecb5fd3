import assert from 'node:assert/strict'
import {test} from 'node:test'
import {breaksOff} from '../../pipeline/text/cut-off.ts'
import {endsSentence} from '../../pipeline/text/sentence-end.ts'

test('a text breaks off with three dots, in brackets or before a closing quote', () => {
  for (const text of [
    'The wall gave way…',
    'Die Mauer [...]',
    '“It will […]”',
    '壁は...',
    '「壁は…」',
  ]) {
    assert.ok(breaksOff(text), text)
  }
  for (const text of ['The wall gave way.', '… and the wall', 'Die Mauer [Foto]', '']) {
    assert.ok(!breaksOff(text), text)
  }
})

test('a sentence ends with a stop of any script, behind it what closes a quotation', () => {
  for (const line of [
    'It held.',
    '“It held!”',
    'Er fragte: „Wann?“',
    '壁は残った。',
    'दीवार बच गई।',
    'هل بقي؟',
  ]) {
    assert.ok(endsSentence(line), line)
  }
  for (const line of ['The wall of the', 'Die Mauer,', '壁は', '']) {
    assert.ok(!endsSentence(line), line)
  }
})
