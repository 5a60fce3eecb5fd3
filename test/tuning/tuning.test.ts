import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import {replaceTuned, tuned} from '../../pipeline/tuning/load.ts'
import {byCodeUnit} from '../corpus.ts'
import {type Json, readJson, under} from '../schemas/read-schemas.ts'

const pipeline = fileURLToPath(new URL('../../pipeline/', import.meta.url))
const folder = join(pipeline, 'tuning')
const ending = '.json'
const areas = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))

const reading = /\btuned\('([a-z]+)'\)/g
const taking = /\bconst \{([^{}]*)\} = tuned\('([a-z]+)'\)/g
const day = /^\d{4}-\d\d-\d\d$/

const ajv = new Ajv2020({strict: true, allErrors: true})
ajv.addFormat('date', day)
const fits = ajv.compile(readJson('tuning.schema.json'))

for (const area of areas) {
  test(`tuning/${area}.json fits its schema`, () => {
    fits(read(area))
    assert.deepEqual(fits.errors ?? [], [])
  })

  test(`tuning/${area}.json has its entries in order`, () => {
    const names = namesOf(area)
    assert.deepEqual(names, [...names].sort(byCodeUnit))
  })

  test(`tuning/${area}.json has values to try on both sides of each of its own`, () => {
    for (const name of namesOf(area)) {
      const {value, sweep} = under(read(area), name)
      if (!(Array.isArray(sweep) && typeof value === 'number')) continue
      assert.ok(sweep.includes(value) && sweep.length > 1, `${area}/${name}`)
    }
  })
}

test('every tuned number is used, and by the pipeline', () => {
  const used = new Set(sources().flatMap(takenIn))
  const entries = areas.flatMap((area) => namesOf(area).map((name) => `${area}/${name}`))
  assert.deepEqual(
    entries.filter((entry) => !used.has(entry)),
    [],
  )
})

test('tuned numbers are taken by name, so that an unused one is seen', () => {
  const otherwise = sources().filter(
    (source) => source.match(reading)?.length !== source.match(taking)?.length,
  )
  assert.deepEqual(otherwise, [])
})

test('an entry that nobody takes is seen', () => {
  const source = "const {\n  one,\n  two: other,\n} = tuned('text')\n"
  assert.deepEqual(takenIn(source), ['text/one', 'text/two'])
})

test('a schema refuses an entry without its measurement', () => {
  const entry = {value: 1, unit: 'words', meaning: 'A line.', date: '2026-11-28'}
  assert.equal(fits({$schema: '../../schemas/tuning.schema.json', entry}), false)
})

test('tuned numbers are the values of the file and frozen', () => {
  const values = tuned('relate')
  assert.equal(values.leastScore, under(read('relate'), 'leastScore')['value'])
  assert.ok(Object.isFrozen(values))
})

test('a misspelt name does not compile', () => {
  // @ts-expect-error: there is no such entry
  const {leastScored} = tuned('relate')
  assert.equal(leastScored, undefined)
})

test('a number that is in use is not replaced', () => {
  tuned('relate')
  assert.throws(() => replaceTuned('relate', 'leastScore', 0.1), RangeError)
})

test('a number that no file has is not replaced', () => {
  assert.throws(() => replaceTuned('page', 'nothing', 1), RangeError)
})

function read(area: string): Json {
  return JSON.parse(readFileSync(join(folder, `${area}${ending}`), 'utf8'))
}

function namesOf(area: string): readonly string[] {
  return Object.keys(read(area)).filter((name) => name !== '$schema')
}

function sources(): readonly string[] {
  return readdirSync(pipeline, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts') && path !== join('tuning', 'load.ts'))
    .map((path) => readFileSync(join(pipeline, path), 'utf8'))
}

function takenIn(source: string): readonly string[] {
  return Array.from(source.matchAll(taking), ([, names = '', area]) =>
    names
      .split(',')
      .map((name) => name.split(':')[0]?.trim() ?? '')
      .filter((name) => name !== '')
      .map((name) => `${area}/${name}`),
  ).flat()
}
