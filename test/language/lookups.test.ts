import assert from 'node:assert/strict'
import {test} from 'node:test'
import {agencies, agencyPattern} from '../../pipeline/language/agencies.ts'
import {load} from '../../pipeline/language/load.ts'
import {placeOf} from '../../pipeline/language/places.ts'
import {sectionOf} from '../../pipeline/language/sections.ts'
import {look} from '../../pipeline/language/wordings.ts'
import {zonesOf} from '../../pipeline/language/zones.ts'
import {datesIn} from '../../pipeline/parse/calendar.ts'

test('a place is known in any case', () => {
  assert.equal(placeOf('NEW DELHI')?.zone, 'Asia/Kolkata')
  assert.equal(placeOf('New Delhi')?.country, 'IN')
})

test('a place that is not listed, or has more to it, is not known', () => {
  assert.equal(placeOf('Chapelhaven'), undefined)
  assert.equal(placeOf('New Delhi said'), undefined)
  assert.equal(placeOf(''), undefined)
})

test('the longest way to write an agency is tried first', () => {
  const first = new RegExp(agencyPattern, 'u')
  assert.equal(first.exec('dpa-AFX')?.[0], 'dpa-AFX')
  assert.equal(first.exec('Press Trust of India')?.[0], 'Press Trust of India')
})

test('an agency is known as it is written, and in no other case', () => {
  assert.equal(agencies.get('PTI')?.name, 'Press Trust of India')
  assert.equal(agencies.get('pti'), undefined)
  assert.equal(agencies.get('Ap'), undefined)
})

test('an abbreviation of a zone may have several meanings, one, or none', () => {
  assert.deepEqual(new Set(zonesOf('IST').map(({country}) => country)), new Set(['IE', 'IL', 'IN']))
  assert.equal(zonesOf('JST').length, 1)
  assert.deepEqual(zonesOf('XYZ'), [])
  assert.deepEqual(zonesOf('ist'), [])
})

test('a section is known in any case, with signs around it', () => {
  assert.equal(sectionOf('WORLD'), 'WORLD')
  assert.equal(sectionOf('| World News »'), 'World News')
})

test('a section with more to it is none', () => {
  assert.equal(sectionOf('World at sea'), undefined)
  assert.equal(sectionOf(''), undefined)
})

test('a month is known in many languages', () => {
  for (const day of ['20 марта 2023', '20 marca 2023', '20 Mart 2023', '20 maart 2023']) {
    assert.deepEqual(
      datesIn(day).map(({year, month}) => [year, month]),
      [[2023, 3]],
      day,
    )
  }
})

test('a month is known in every language that the engine names months in by one word', () => {
  const days = [
    ['20 मार्च 2023', 'hi'],
    ['20 ಮಾರ್ಚ್ 2023', 'kn'],
    ['20 март 2023', 'tg'],
    ['20 მარტი 2023', 'ka'],
    ['20 مارس 2023', 'fa'],
    ['20 Machi 2023', 'rwk'],
  ] as const
  for (const [day, language] of days) {
    assert.deepEqual(
      datesIn(day, language).map(({year, month}) => [year, month]),
      [[2023, 3]],
      day,
    )
  }
})

test('a capital with a dot begins a month', () => {
  assert.deepEqual(
    datesIn('20 İyun 2023', 'az').map(({month}) => month),
    [6],
  )
})

test('a name that means two months, or is a short word elsewhere, is a month at home alone', () => {
  const monthsIn = (text: string, language?: string): readonly number[] =>
    datesIn(text, language).map(({month}) => month)
  assert.deepEqual(monthsIn('3 listopad 2023'), [])
  assert.deepEqual(monthsIn('3 listopad 2023', 'pl'), [11])
  assert.deepEqual(monthsIn('3 listopad 2023', 'hr'), [10])
  assert.deepEqual(monthsIn('3 Jan 2023', 'st'), [6])
  assert.deepEqual(monthsIn('3 Jan 2023', 'en'), [1])
  assert.deepEqual(monthsIn('Hut 5, 2023'), [])
  assert.deepEqual(monthsIn('Gun 5, 2023', 'en'), [])
  assert.deepEqual(monthsIn('5 Gun 2023', 'sn'), [9])
})

test('a word that is no month makes no date', () => {
  assert.deepEqual(datesIn('20 crates 2023'), [])
})

test('a line may be a wording, open with one or hold one', () => {
  assert.ok(look('read more').whole.has('promo'))
  assert.ok(look('read more »').whole.has('promo'))
  assert.equal(look('by ann miller').opens.get('byline'), 'by '.length)
})

test('a wording that goes on in the word is not meant', () => {
  assert.equal(look('byzantium falls').opens.size, 0)
  assert.equal(look('readmore').whole.size, 0)
  assert.equal(look('').whole.size, 0)
})

test('a table with other columns than its reader knows is refused', () => {
  assert.throws(() => load('places', ['place', 'country']), {
    name: 'RangeError',
    message: 'Expected columns `place country` in places.tsv, found `place\tcountry\tzone`',
  })
})
