import assert from 'node:assert/strict'
import {test} from 'node:test'
import cld3 from 'cld3-asm'
import {tuned} from '../../pipeline/tuning/load.ts'

interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer
}

/** Where the memory of the detector holds the end of its heap. */
const heapPointerAt = 445_824
const memories: WebAssemblyMemory[] = []
const {Memory} = standard()
Reflect.set(
  standard(),
  'Memory',
  class extends Memory {
    constructor(size: object) {
      super(size)
      memories.push(this)
    }
  },
)
const {detectLanguage, longestSample} = await import(
  '../../pipeline/extract/document/language-detector.ts'
)

const texts = [
  'The ferry returned to port on Monday, its operator told passengers. It will leave again for the islands on Friday.',
  'Die Fähre kehrte am Montag in den Hafen zurück, teilte der Betreiber den Fahrgästen mit. Sie fährt am Freitag wieder.',
  'Le ferry est revenu au port lundi, a indiqué son exploitant aux passagers. Il repartira vendredi pour les îles.',
  'フェリーは月曜日に港に戻ったと運航会社が乗客に伝えた。天候が許せば金曜日に再び島へ向けて出発する予定だという。',
  'Паром вернулся в порт в понедельник, сообщил пассажирам его оператор. В пятницу он снова отправится на острова.',
  '12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34',
  'kort',
  '',
  '😀 Smile 😀 '.repeat(20),
]

test('the detector answers as its own loader makes it answer', async () => {
  const detector = (await cld3.loadModule()).create(
    tuned('fields').languageLength,
    4 * longestSample,
  )
  for (const text of texts) {
    const {language, probability, is_reliable: isReliable} = detector.findLanguage(text)
    assert.deepEqual(detectLanguage(text), {language, probability, isReliable}, text)
  }
  assert.deepEqual(
    texts.slice(0, 5).map((text) => detectLanguage(text).language),
    ['en', 'de', 'fr', 'ja', 'ru'],
  )
})

test('the detector needs no more memory for many texts than for one', () => {
  const {buffer} = memories[0] ?? assert.fail('The detector has a memory')
  const heapEnd = (): number | undefined => new Int32Array(buffer)[heapPointerAt >> 2]
  for (const text of texts) detectLanguage(text)
  const before = heapEnd()
  // Its memory cannot grow: a leak of 16 bytes a text would end it after some 650,000 texts.
  for (let round = 0; round < 2000; round += 1) detectLanguage(texts[round % texts.length] ?? '')
  assert.equal(heapEnd(), before)
})

function standard(): {readonly Memory: new (size: object) => WebAssemblyMemory} {
  return Reflect.get(globalThis, 'WebAssembly')
}
