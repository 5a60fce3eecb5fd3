import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {check, type Parameters} from 'recheck'
import {buildsIn, type Expression, files, literalsOf, recordBuilt, sourceOf} from './expressions.ts'
import {provedWith} from './proved.ts'

/**
 * How expressions are checked: proved by their automaton, and where that is not to be had, as with
 * lookaround, a back-reference or long counts, searched for strings that slow them; such a search can
 * miss one.
 *
 * Everything that could end the work early counts steps, none counts time, and the dice of the search
 * are always the same: a verdict depends on the expression alone. What quadratic time comes to is seen
 * in 30,000 units.
 */
const counted = {
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  seeder: 'dynamic',
  randomSeed: 0,
  attackLimit: 100_000_000,
  maxAttackStringSize: 30_000,
  // Ten minutes for one expression: not a verdict, but a failure.
  timeout: 600_000,
} as const satisfies Parameters
const lanes = 2
const proved = provedWith(counted)
after(proved.keep)

const literals = files.flatMap((file) => literalsOf(file, sourceOf(file)))

/** Damage that no capture has, so that what mends it is met. */
const damaged = `The ferry returned to port on Monday after a well-
known gale, its operator told passengers while the cafÃ© was shut, аnd it will leave again on Friday.

The Cаptain said that Dr. Miller had been on board for three days, and that the crew was well.`

/** Pages that are no article, and a label of a time below a story, which few captures have. */
const pages = [
  '<title>Not found</title><h1>Page not found</h1><p>The page that you are looking for was moved, or it has never been here. Please go back to the front page of the harbour, or look for the words that you have in mind among all of our stories of this year. If you think that this is a mistake, write to us.</p>',
  '<title>Harbour</title><h1>Ferry times</h1><p>The quay has three berths, and ferries leave from all of them.</p><p>The times of the ferry are shown here once you enable JavaScript.</p>',
  `<title>Ferry is back in port</title><h1>Ferry is back in port</h1>${'<p>The ferry returned to port on Monday after two days at sea, its operator said, and none of its passengers was hurt.</p>'.repeat(3)}<div>Published</div><div>March 20, 2024 10:15</div>`,
] as const

/** Whatever builds expressions when it is called, not when it is loaded. */
async function exercise(): Promise<void> {
  // It gathers with the pipeline, which is loaded here and not before.
  const {corpus} = await import('./corpus.ts')
  const {understand} = await import('../pipeline/understand.ts')
  const {inspect} = await import('../pipeline/validate/inspect.ts')
  for (const {bytes, name} of corpus) understand(bytes, {name})
  understand(damaged, {name: 'damaged', deriveHeadline: true})
  for (const page of pages) understand(`<!doctype html><html lang="en"><body>${page}</body></html>`)
  inspect('<script type="application/ld+json">{}</script>', 'page.html')
}

test('no regular expression of the pipeline takes more than linear time', async () => {
  const built = await recordBuilt(exercise)
  for (const file of files) {
    const told = new Set(literalsOf(file, sourceOf(file)).map(keyOf))
    const own = built.filter((each) => each.file === file && !told.has(keyOf(each)))
    const sites = buildsIn(sourceOf(file))
    assert.ok(new Set(own.map(keyOf)).size >= sites, `${file} builds expressions never met here`)
  }
  const all = [...new Map([...literals, ...built].map((each) => [keyOf(each), each])).values()]
  const left = all.values()
  const found: string[] = []
  const work = async () => {
    for (const each of left) found.push(...(await flawsOf(each)))
  }
  await Promise.all(Array.from({length: lanes}, work))
  assert.deepEqual(found, [])
  assert.ok(all.length > 300)
})

test('the check sees a planted expression that takes more', async () => {
  for (const source of ['\\s+$', '(?:a+)+b', '\\s*,', '^(a|b|ab)*c']) {
    assert.equal((await flawsOf({source, flags: '', file: 'planted.ts'})).length, 1, source)
  }
  for (const source of ['(?<!\\s)\\s+$', '^a+b', 'a{1,9}$']) {
    assert.deepEqual(await flawsOf({source, flags: 'u', file: 'planted.ts'}), [], source)
  }
})

test('the walk sees every expression of a source, and no division', () => {
  const source = "const a = 1 / 2 / 3\nconst b: RegExp = /[/]x/giu\nnew RegExp('y', 'u')\n// /z/\n"
  assert.deepEqual(literalsOf('a.ts', source), [{source: '[/]x', flags: 'giu', file: 'a.ts'}])
  assert.equal(buildsIn(source), 1)
})

function keyOf({source, flags}: Expression): string {
  return `/${source}/${flags}`
}

async function flawsOf({source, flags, file}: Expression): Promise<readonly string[]> {
  if (proved.has(source, flags)) return []
  const ran = await check(source, flags, counted)
  if (ran.status === 'safe') {
    proved.add(source, flags)
    return []
  }
  const why = ran.status === 'vulnerable' ? ran.complexity.summary : ran.error.kind
  return [`${file} /${source}/${flags}: ${why}`]
}
