import type {Layout} from './kills.ts'

/** Ways in which a run lays its results and divides its work. */
const ways: readonly (readonly [workers: number, format: string, parts: boolean])[] = [
  [0, 'jsonld', false],
  [2, 'jsonld', false],
  [2, 'ndjson', false],
  [2, 'ndjson', true],
]

/** Layouts of `quick-run.ts`. */
export function quickLayouts(script: string): readonly Layout[] {
  return ways.map(([workers, format, parts]) => ({
    name: nameOf(workers, format, parts),
    words: (input, out, resume) => [
      ...[script, input, out, String(workers), format],
      ...(parts ? ['parts'] : []),
      ...(resume ? ['resume'] : []),
    ],
  }))
}

/** Layouts of the command itself. */
export function commandLayouts(script: string): readonly Layout[] {
  return ways.map(([workers, format, parts]) => ({
    name: `command, ${nameOf(Math.max(1, workers), format, parts)}`,
    words: (input, out, resume) => [
      ...[script, 'extract', input, '--out', out, '--quiet', '--format', format],
      ...['--workers', String(Math.max(1, workers))],
      ...(parts ? ['--parts'] : []),
      ...(resume ? ['--resume'] : []),
    ],
  }))
}

function nameOf(workers: number, format: string, parts: boolean): string {
  return `${workers === 0 ? 'one process' : `${workers} workers`}, ${parts ? 'parts' : format}`
}
