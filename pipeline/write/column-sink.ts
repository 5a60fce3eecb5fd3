import {createHash} from 'node:crypto'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {articleColumns, type FlatColumn, jsonLdColumn} from './flat.ts'
import {foldersIn} from './folders.ts'
import type {Io} from './io.ts'
import {keyLineOf, keysFolder} from './key-records.ts'
import {toParquet} from './parquet.ts'
import {lineFileIn} from './part-file.ts'
import type {PartFile, Result, Sink} from './result.ts'
import {auditColumns, rejectColumns} from './table-columns.ts'

const extension = '.parquet'

/**
 * Tables for one part of a run, as Parquet files.
 *
 *     articles/<part>.parquet   a row for each article
 *     audits/<part>.parquet     a row for each document that was read
 *     rejected/<part>.parquet   a row for each input without an article
 *     keys/<part>.ndjson        the keys of all inputs, and what became of each
 *
 * Rows are kept in memory until the part ends. Each file is complete or missing; an empty one is never written.
 *
 * @param part
 *   The stem of its files.
 */
export function columnSink(out: string, part: string, io: Io): Sink {
  const folders = foldersIn(io, out)
  const keys = lineFileIn(io, folders, out, keysFolder, `${part}.ndjson`)
  const results: Result[] = []
  const write = <Source>(
    folder: string,
    columns: readonly FlatColumn<Source>[],
    rows: readonly Source[],
  ): readonly PartFile[] | Refusal => {
    if (rows.length === 0) return []
    const [path, bytes] = [`${folder}/${part}${extension}`, toParquet(columns, rows)]
    const failure = folders.write(folder, `${part}${extension}`, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return failure ?? [{path, bytes: bytes.length, sha256}]
  }
  return {
    put: (result): Refusal | undefined => {
      const failure = keys.add(keyLineOf(result))
      if (failure !== undefined) return failure
      // The bytes of the input are of no more use.
      const {bytes: _, ...kept} = result
      results.push(kept)
      return undefined
    },
    end: (): readonly PartFile[] | Refusal => {
      const documents = results.flatMap(({accepted}) => accepted?.search ?? [])
      const written = [
        write(
          'audits',
          auditColumns,
          results.filter(({audit}) => audit !== undefined),
        ),
        write(
          'rejected',
          rejectColumns,
          results.filter(({accepted}) => accepted === undefined),
        ),
        write('articles', [...articleColumns, jsonLdColumn], documents),
      ]
      const failure = written.find(isRefusal)
      if (failure !== undefined) return failure
      const last = keys.end()
      if (isRefusal(last)) return last
      const files = written.flatMap((each) => (isRefusal(each) ? [] : each))
      return folders.sync() ?? [...files, ...(last === undefined ? [] : [last])]
    },
    drop: keys.drop,
  }
}
