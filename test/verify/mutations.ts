import {parseArgs} from 'node:util'
import {understand} from '../../pipeline/index.ts'
import {verify} from '../../verify/verify.ts'
import {corpus, goldenPages} from '../corpus.ts'
import {diceOfInput} from '../fuzz/dice.ts'
import {type Checked, mutated} from './mutate.ts'

/** How many mutations were seen, with the audit’s digest of itself and without it. */
export interface Seen {
  readonly count: number
  readonly caught: number
  /** By rebuilding and recomputation alone. */
  readonly rebuilt: number
  /** Places whose changes only the digest shows, with their number. */
  readonly digestOnly: ReadonlyMap<string, number>
  readonly missed: readonly string[]
}

/** Every document of the project, as it is written to files. */
export function documentsOf(): readonly Checked[] {
  return [...corpus, ...goldenPages].map(({name, bytes, rules}) => {
    const {audit, article} = understand(bytes, {name, ...(rules === undefined ? {} : {rules})})
    const written: Checked = JSON.parse(JSON.stringify({audit, article}))
    return {...written, bytes: Buffer.from(bytes)}
  })
}

/** Change one fact at a time and see whether the checker sees it. */
export function seenOf(documents: readonly Checked[], count: number, seed: number): Seen {
  const digestOnly = new Map<string, number>()
  const missed: string[] = []
  let rebuilt = 0
  for (let i = 0; i < count; i += 1) {
    const dice = diceOfInput(seed, i)
    const document = documents[dice(documents.length)]
    if (document === undefined) throw new RangeError('Expected documents')
    const {place, changed} = mutated(document, dice)
    const {bytes, article} = changed
    const audit: unknown = JSON.parse(JSON.stringify(changed.audit))
    if (verify(bytes, audit, {article, withoutDigest: true}).findings.length > 0) rebuilt += 1
    else if (verify(bytes, audit, {article}).findings.length > 0)
      digestOnly.set(place, (digestOnly.get(place) ?? 0) + 1)
    else missed.push(place)
  }
  return {count, caught: count - missed.length, rebuilt, digestOnly, missed}
}

if (process.argv[1] === import.meta.filename) {
  const {values} = parseArgs({options: {count: {type: 'string'}, seed: {type: 'string'}}})
  const seen = seenOf(documentsOf(), Number(values.count ?? '10000'), Number(values.seed ?? '1'))
  const places = [...seen.digestOnly].sort(([, a], [, b]) => b - a)
  process.stdout.write(
    `${seen.count} mutations, ${seen.caught} caught, ${seen.rebuilt} of them without the audit’s digest of itself\n`,
  )
  for (const [place, count] of places)
    process.stdout.write(`  ${count}  only by the digest: ${place}\n`)
  for (const place of seen.missed) process.stdout.write(`  missed: ${place}\n`)
  process.exitCode = seen.missed.length > 0 ? 1 : 0
}
