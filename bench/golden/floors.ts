import {readFileSync} from 'node:fs'
import {print} from '../table.ts'
import {type Kind, measureGolden, type Reached, type Tally} from './golden.ts'

const path = new URL('../floors.json', import.meta.url)

/** What was reached once, and under which no change may fall. */
export function readFloors(): Readonly<Record<Kind, Reached>> {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * Where less is reached than the floors say: one sentence each, none when all hold.
 *
 * Shares are compared, so that captures can be added.
 */
export function fallsBelow(reached: Reached, floors: Reached): readonly string[] {
  return kinds.flatMap((kind) => {
    const [now, floor] = [reached[kind], floors[kind]]
    if (shareOf(now) >= shareOf(floor)) return []
    return [`${kind}: ${now.right} of ${now.of} right, the floor is ${floor.right} of ${floor.of}`]
  })
}

const kinds = [
  'fates',
  'roles',
  'fields',
  'documents',
] as const satisfies readonly (keyof Reached)[]

function shareOf({right, of}: Tally): number {
  return of === 0 ? 0 : right / of
}

/** Print what is reached now, in the form of `floors.json`. */
export function floors(): void {
  const reached = {text: measureGolden('text').reached, pages: measureGolden('pages').reached}
  print(JSON.stringify(reached, null, 2))
}
