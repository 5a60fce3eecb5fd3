import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Options} from '../../index.ts'
import {documentResultOf} from '../shared/document.ts'
import {type CaseLine, caseLinesOf} from './case-lines.ts'
import {caseFields} from './cases.ts'

/** A case, and what does not come out as it expects. */
export interface CheckedCase {
  readonly folder: string
  /** Sentences; none when the case holds. */
  readonly faults: readonly string[]
}

const captureName = /^capture\.\w{1,9}$/

/** Each case of a folder, understood and compared with what it expects. */
export function checkedCases(folder: string, options: Options): readonly CheckedCase[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => join(folder, name))
    .sort()
    .flatMap((own) => {
      const [capture] = readdirSync(own).filter((name) => captureName.test(name))
      return capture === undefined || !existsSync(join(own, 'expected.tsv'))
        ? []
        : [{folder: own, faults: faultsOf(own, capture, options)}]
    })
}

function faultsOf(folder: string, capture: string, options: Options): readonly string[] {
  const bytes = readFileSync(join(folder, capture))
  const name = join(folder, capture)
  const {understood} = documentResultOf({name, bytes: () => bytes}, options)
  if (understood === undefined) return ['The capture cannot be read. Check the file']
  const rows = readFileSync(join(folder, 'expected.tsv'), 'utf8').trimEnd().split('\n')
  const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const wanted = new Map<string, unknown>(Object.entries(Object(expected)))
  return [
    ...lineFaults(rows, caseLinesOf(understood.tree)),
    ...fieldFaults(wanted, understood.article && caseFields(understood.article)),
  ]
}

function lineFaults(rows: readonly string[], lines: readonly CaseLine[]): readonly string[] {
  if (rows.length !== lines.length) {
    return [`Expected ${rows.length} lines, found ${lines.length}. Make the case again`]
  }
  return lines.flatMap(({role, opening}, i) => {
    const [wanted = ''] = (rows[i] ?? '').split('\t')
    return wanted === role ? [] : [`Expected ${wanted} for \`${opening}\`, found ${role}`]
  })
}

/** What differs of the fields that a case names; others may be missing in it. */
function fieldFaults(
  wanted: ReadonlyMap<string, unknown>,
  found: ReadonlyMap<string, unknown> | undefined,
): readonly string[] {
  const isRejected = wanted.get('rejected') === true
  if (found === undefined) return isRejected ? [] : ['Expected an article, found none']
  if (isRejected) return ['Expected no article, found one']
  return [...wanted].flatMap(([field, value]) => {
    const text = JSON.stringify(value)
    const own = found.has(field) ? JSON.stringify(found.get(field)) : 'nothing'
    return text === own ? [] : [`Expected ${text} as ${field}, found ${own}`]
  })
}
