import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A text of the data folder and where it stands. */
export interface Sample {
  readonly id: string
  readonly text: string
}

/** Every true body: the `body` of each `truth.jsonl` in the folders of a folder. */
export function bodiesIn(folder: string): readonly Sample[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => join(folder, name, 'truth.jsonl'))
    .flatMap((path) => (hasFile(path) ? samplesOf(readFileSync(path, 'utf8'), 'body') : []))
}

/** Every noisy capture: the `text` of each `*.jsonl.gz` in the folders of a folder. */
export function capturesIn(folder: string): readonly Sample[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name}) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.jsonl.gz'))
        .flatMap((file) => {
          const lines = gunzipSync(readFileSync(join(folder, name, file))).toString('utf8')
          return samplesOf(lines, 'text').map(({id, text}) => ({id: `${file}:${id}`, text}))
        }),
    )
}

function hasFile(path: string): boolean {
  return readdirSync(join(path, '..')).includes('truth.jsonl')
}

function samplesOf(lines: string, field: 'body' | 'text'): readonly Sample[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const row: unknown = JSON.parse(line)
      if (typeof row !== 'object' || row === null || !('id' in row) || !(field in row)) return []
      const text: unknown = Object.entries(row).find(([name]) => name === field)?.[1]
      return typeof text === 'string' && text !== '' ? [{id: String(row.id), text}] : []
    })
}
