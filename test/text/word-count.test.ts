import assert from 'node:assert/strict'
import {test} from 'node:test'
import {countWords} from '../../pipeline/text/word-count.ts'

/** Sentences of one report, with the words that `Intl.Segmenter` of Node 20, 22 and 24 finds in them. */
const sentences: readonly (readonly [language: string, text: string, words: number])[] = [
  ['zh', '港务局周三投票决定，十九年来首次疏浚北航道。', 10],
  ['ja', '港湾委員会は水曜日、北航路の浚渫を決めた。', 12],
  ['th', 'สภาท่าเรือลงมติเมื่อวันพุธให้ขุดลอกร่องน้ำ', 12],
  ['lo', 'ຄະນະກຳມະການທ່າເຮືອລົງມະຕິໃນວັນພຸດ', 7],
  ['km', 'គណៈកម្មាធិការកំពង់ផែបានបោះឆ្នោតនៅថ្ងៃពុធ', 6],
  ['my', 'ဆိပ်ကမ်းကော်မတီသည် ဗုဒ္ဓဟူးနေ့တွင် မဲပေးခဲ့သည်', 9],
]

for (const [language, text, words] of sentences) {
  test(`${language}: words are counted where no spaces are`, () => {
    assert.equal(countWords(text), words)
  })
}

test('scripts with spaces are counted by them', () => {
  assert.equal(countWords('항만위원회는 수요일에 준설을 결정했다.'), 4)
  assert.equal(countWords('बंदरगाह समिति ने बुधवार को मतदान किया।'), 7)
  assert.equal(countWords('The ferry’s crew — 12 people — left…'), 8)
})

test('a stretch with one such character has at least one word', () => {
  assert.equal(countWords('。'), 1)
  assert.equal(countWords('々 〆'), 2)
  assert.equal(countWords('iPhone手机'), 2)
})

test('long stretches cost what their length is, and no pair is split', () => {
  const unit = '北京市政府周三宣布新的交通规划'
  const count = countWords(unit.repeat(2000))
  assert.ok(Math.abs(count / (2000 * countWords(unit)) - 1) < 0.02, String(count))
  assert.ok(countWords(`字${'𠮷'.repeat(1000)}`) >= 1)
})
