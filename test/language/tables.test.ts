import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fullLanguages, type UseEntry} from '../../pipeline/language/uses/use-entry.ts'
import {uses} from '../../pipeline/language/uses.ts'
import {fold} from '../../pipeline/text/fold.ts'
import {cellsOf, languageTables, tables} from './tables.ts'

const cardKeys = ['what', 'source', 'licence', 'date', 'count']
const remedy = 'Run `make words`: it sorts and counts the rows of language files'
const curly = /[‘’‚‛“”„‟]/u
const countries = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})

test('the room has tables, and a file for each full language', () => {
  const names = new Set(tables.map(({name}) => name))
  assert.ok(tables.length > fullLanguages.length)
  for (const language of fullLanguages) assert.ok(names.has(language), language)
})

for (const {name, card, columns, lines} of tables) {
  test(`${name} has a card that says what, from where, under which licence, when and how many`, () => {
    const entries = card.map((line) => /^# (\w+): (\S.*)$/.exec(line))
    assert.deepEqual(
      entries.map((entry) => entry?.[1]),
      cardKeys,
    )
  })

  test(`${name} was made on the day that its card says`, () => {
    const day = /^# date: (\d{4}-\d\d-\d\d)$/m.exec(card.join('\n'))?.[1] ?? ''
    assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day)
  })

  test(`${name} has as many rows as its card counts`, () => {
    assert.ok(lines.length > 0)
    assert.ok(card.includes(`# count: ${lines.length}`), remedy)
  })

  test(`${name} has its rows in order, each once`, () => {
    assert.deepEqual(lines, [...new Set(lines)].sort(byCodeUnits), remedy)
  })

  test(`${name} has a cell for every column and no blank at an edge that no reader sees`, () => {
    for (const line of lines) {
      assert.equal(line.split('\t').length, columns.length, line)
      assert.doesNotMatch(line, /\r|^\s|\s{2,}$/u)
    }
  })

  test(`${name} is in Unicode NFC`, () => {
    for (const line of lines) assert.equal(line.normalize('NFC'), line)
  })
}

for (const name of ['places', 'zones', 'zone-names']) {
  test(`every zone of ${name} is known to this engine`, () => {
    for (const zone of cellsOf(name, 'zone')) {
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', {timeZone: zone}), zone)
    }
  })
}

for (const name of ['places', 'zones', 'agencies']) {
  test(`every country of ${name} is one of ISO 3166`, () => {
    for (const country of cellsOf(name, 'country')) {
      assert.match(country, /^[A-Z]{2}$/)
      assert.ok(countries.of(country) !== undefined, country)
    }
  })
}

for (const name of ['zones', 'zone-names']) {
  test(`every offset of ${name} is one that the zone’s clocks show in some month`, () => {
    const offsets = cellsOf(name, 'offset')
    for (const [i, zone] of cellsOf(name, 'zone').entries()) {
      const offset = offsets[i] ?? ''
      if (offset !== '') assert.ok(offsetsOf(zone).includes(offset), `${zone} ${offset}`)
    }
  })
}

test('a full name of a zone stands once, in lower case with plain signs', () => {
  const names = cellsOf('zone-names', 'names').flatMap((cell) => cell.split('|'))
  assert.equal(new Set(names).size, names.length)
  for (const name of names) {
    assert.equal(name.toLowerCase(), name)
    assert.equal(fold(name), name)
    assert.match(name, /^\p{L}/u)
  }
})

test('an abbreviation of a zone is capitals', () => {
  for (const abbreviation of cellsOf('zones', 'abbreviation'))
    assert.match(abbreviation, /^[A-Z]+$/)
})

for (const {name, columns} of languageTables) {
  test(`every row of ${name} has a use of the list, in a form that the use takes`, () => {
    assert.deepEqual(columns, ['use', 'form', 'wording'])
    const forms = cellsOf(name, 'form')
    for (const [i, use] of cellsOf(name, 'use').entries()) {
      const entry = Object.entries<UseEntry>(uses).find(([known]) => known === use)?.[1]
      assert.ok(
        entry?.forms.some((form) => form === forms[i]),
        `${use} ${forms[i]}`,
      )
    }
  })

  test(`wordings of ${name} are written as lines are looked at: lower case, plain signs and spaces`, () => {
    for (const cell of cellsOf(name, 'wording')) {
      assert.equal(fold(cell).toLowerCase(), cell)
      assert.doesNotMatch(cell, curly, cell)
    }
  })

  test(`${name} is the code of a language, or \`mul\` for words of none`, () => {
    assert.deepEqual(Intl.getCanonicalLocales(name), [name])
  })
}

test('months are in lower case, have a number, and every language has all twelve', () => {
  for (const name of cellsOf('months', 'name')) assert.equal(name.toLowerCase(), name)
  const seen = new Map<string, Set<string>>()
  const numbers = cellsOf('months', 'month')
  for (const [i, language] of cellsOf('months', 'language').entries()) {
    seen.set(language, (seen.get(language) ?? new Set()).add(numbers[i] ?? ''))
  }
  const all = Array.from({length: 12}, (_, i) => i + 1)
  for (const [language, months] of seen) {
    assert.deepEqual(
      [...months].map(Number).sort((a, b) => a - b),
      all,
      language,
    )
  }
})

test('every language is a tag that this engine knows', () => {
  for (const {name, columns} of tables) {
    if (!columns.includes('language')) continue
    for (const language of cellsOf(name, 'language')) {
      assert.deepEqual(Intl.getCanonicalLocales(language), [language])
    }
  }
})

/** The order of the rows of a table. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** The offsets that the clocks of a zone show over the year 2023. */
function offsetsOf(zone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'})
  return Array.from({length: 12}, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2023, month, 15))
    const shown = parts.find(({type}) => type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
    return shown === '' ? '+00:00' : shown
  })
}
