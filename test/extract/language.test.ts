import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'
import {understood} from './pages.ts'
import {bodies} from './timestamps.ts'

for (const [language, body] of Object.entries(bodies)) {
  test(`a body in ${language} is known as such`, () => {
    assert.equal(read('inLanguage', [['paragraph', body]]), language)
  })
}

test('a language is derived and not read', () => {
  const claim = claimOf('inLanguage', [['paragraph', bodies.en]])
  assert.equal(claim?.derived, true)
  assert.match(claim?.reason ?? '', /probability of [01]\.\d{3}$/)
})

test('a short body has no language', () => {
  assert.equal(read('inLanguage', [['paragraph', 'The ferry came back on Monday.']]), undefined)
  assert.equal(read('inLanguage', [['paragraph', 'x'.repeat(99)]]), undefined)
})

test('short paragraphs are measured together', () => {
  const parts = bodies.en.split(',').map((text) => ['paragraph', text.trim()] as const)
  assert.equal(read('inLanguage', parts), 'en')
})

test('what is no language has none', () => {
  assert.equal(read('inLanguage', [['paragraph', '0123456789 '.repeat(20)]]), undefined)
})

test('only the body is measured', () => {
  const parts = [
    ['share', bodies.de],
    ['paragraph', bodies.en],
    ['legal', bodies.fr],
  ] as const
  assert.equal(read('inLanguage', parts), 'en')
  assert.equal(read('inLanguage', [['legal', bodies.fr]]), undefined)
})

test('a character at the edge of a sample is not cut in half', () => {
  const text = Array.from({length: 5}, () => bodies.en).join(' ')
  for (const edge of [159, 160, 299, 300, 479, 480]) {
    const body = `${text.slice(0, edge - 1)}😀${text.slice(edge)}`
    assert.equal(read('inLanguage', [['paragraph', body]]), 'en', String(edge))
  }
})

test('the language is that of the words, whatever the markup says', () => {
  const {audit, article} = understood({lang: 'fr'})
  assert.equal(article?.inLanguage, 'en')
  const claim = audit.claims.find(({field}) => field === 'inLanguage')
  assert.equal(claim?.passedOver[0]?.value, 'fr')
})

test('a short body in a script that says more in a character has one', () => {
  const cases = [
    ['zh', '5月17日，一台捐赠的钢琴翻过两座山，被抬进了石桥村小学的教室。校长说，学校办了四十年。'],
    ['ko', '산골 마을에 버스가 끊긴 지 석 달이 지났다. 주민 대부분은 일흔이 넘은 노인이다.'],
    ['ja', '港町の銭湯が三十一日、百年の歴史に幕を閉じた。最後の夜には常連客ら二百人が訪れた。'],
  ] as const
  for (const [language, body] of cases) {
    assert.ok(body.length < 100)
    assert.equal(read('inLanguage', [['paragraph', body]]), language)
  }
})

test('a measured language has the tag of today', () => {
  const body =
    'המאפייה האחרונה ברחוב הנפחים תיסגר בסוף החודש, לאחר שבעים שנה שבהן אפתה לחם בכל לילה. הבעלים אמר כי שכר הדירה הוכפל, והשכנים מחפשים קונה.'
  assert.equal(read('inLanguage', [['paragraph', body]]), 'he')
})
