import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isCountry} from '../../pipeline/language/countries.ts'
import {monthNamed, monthRows} from '../../pipeline/language/months.ts'
import {rowsByUse, rowTable} from '../../pipeline/language/word-rows.ts'
import {wordsForUse, wordTable} from '../../pipeline/language/words.ts'
import {clockTable, minutesEast} from '../../pipeline/language/zone-clocks.ts'
import {zonesInTables} from '../../pipeline/language/zones.ts'
import {wordTableOf} from '../../pipeline/text/word-table.ts'

const minute = 60_000

test('a month is known by its name in its language and, where it means one, in others', () => {
  assert.deepEqual([...monthNamed('marzo').anywhere], [3])
  assert.equal(monthNamed('márc').home.get('hu'), 3)
  assert.deepEqual([monthNamed('monday').anywhere.size, monthNamed('').home.size], [0, 0])
  for (const {language, name, month, reach} of monthRows()) {
    const {home, anywhere} = monthNamed(name)
    assert.equal(home.get(language), Number(month), name)
    if (reach === 'anywhere') assert.ok(anywhere.has(Number(month)), name)
  }
})

test('a country is known in many languages and in any case', () => {
  assert.ok(['France', 'DEUTSCHLAND', '日本', 'Côte d’Ivoire'].every(isCountry))
  assert.ok(!['Paris', 'Fr', 'francs'].some(isCountry))
})

test('the tables of words and rows have those of every use', () => {
  const [words, rows] = [wordTableOf(wordTable()), wordTableOf(rowTable())]
  for (const [use, lines = ''] of Object.entries(rowsByUse())) {
    assert.equal(rows.textOf(use)?.replaceAll('\x1e', '\n').replaceAll('\x1f', '\t'), lines, use)
  }
  assert.deepEqual(words.textOf('weekday')?.split('\x1f'), wordsForUse('weekday'))
})

test('a zone has the offset of the season, and that of its clock in years before', () => {
  const winter = Date.UTC(2024, 0, 15)
  const summer = Date.UTC(2024, 6, 15)
  assert.deepEqual(
    [minutesEast('Europe/Paris', winter), minutesEast('Europe/Paris', summer)],
    [60, 120],
  )
  assert.equal(minutesEast('Asia/Kolkata', winter), 330)
  assert.equal(minutesEast('Europe/London', Date.UTC(1944, 6, 1)), 120)
})

test('the offsets that are laid out are those of the clocks, to the minute', () => {
  const table = wordTableOf(clockTable())
  for (const zone of zonesInTables()) {
    const [first = '', ...rest] = table.textOf(zone)?.split(' ') ?? []
    const numbers = [first, ...rest].map((each) => Number.parseInt(each, 36))
    assert.equal(numbers[0], minutesEast(zone, Date.UTC(1970, 0, 1)), zone)
    for (let i = 1; i < numbers.length; i += 2) {
      const [before, at = 0, now] = numbers.slice(i - 1)
      assert.equal(minutesEast(zone, (at - 1) * minute), before, zone)
      assert.equal(minutesEast(zone, at * minute), now, zone)
    }
    for (let day = Date.UTC(1970, 0, 1); day < Date.UTC(2038, 0, 1); day += 31 * 24 * 60 * minute) {
      const after = numbers.findIndex((each, i) => i % 2 === 1 && each * minute > day)
      assert.equal(numbers.at(after === -1 ? -1 : after - 1), minutesEast(zone, day), zone)
    }
  }
})
