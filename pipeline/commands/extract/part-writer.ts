import {stemOfPart} from '../../run/part.ts'
import {stateFolder} from '../../run/state-folder.ts'
import type {Refusal} from '../../tree/refusals.ts'
import {documentFilesIn} from '../../write/document-files.ts'
import {articleText, definitionOf} from '../../write/formats.ts'
import type {Io} from '../../write/io.ts'
import {both, keySink, partSink, spoolSink} from '../../write/part-sink.ts'
import type {PartFile, Sink} from '../../write/result.ts'
import type {Printer, PrintResult} from '../../write/stdout.ts'
import type {DocumentResult} from '../shared/document.ts'
import type {Job} from './job.ts'
import {mostBytesInPart} from './limits.ts'
import {addSummaries, emptySummary, type Summary, summaryOf} from './summary.ts'

/** Writes one part and counts its results. */
export interface PartWriter {
  /** Its place among the parts of its shard, from 0. */
  readonly number: number
  /** Write the result of a document and count it. When an internal error is thrown, it is not counted. */
  readonly put: (document: DocumentResult) => PrintResult
  readonly end: () => readonly PartFile[] | Refusal
  /** Remove files that are not complete. */
  readonly drop: () => void
  readonly counts: () => PartCounts
  /** Whether the next document belongs to the next part. */
  readonly isFull: () => boolean
}

/** The counts of a part so far. */
export interface PartCounts {
  readonly inputs: number
  /** Results that could not be written. */
  readonly unwritten: number
  readonly sums: Summary
}

/** Where parts are written. */
export interface Destination {
  readonly io: Io
  /** Prints articles instead of writing files. */
  readonly print?: Printer
  /** Writes tables of columns, for the formats that are such. */
  readonly columnSink?: (out: string, part: string, io: Io) => Sink
}

/**
 * Begin a part.
 *
 * @param stems
 *   The stem of the files of each document at hand, by its name.
 */
export function beginPart(
  job: Job,
  destination: Destination,
  shard: number,
  number: number,
  stems: ReadonlyMap<string, string>,
): PartWriter {
  const {print} = destination
  const sink =
    print === undefined
      ? sinkOf(job, stemOfPart(shard, number), stems, destination)
      : printingSink(job, print)
  let [inputs, unwritten, bytes, sums] = [0, 0, 0, emptySummary]
  return {
    number,
    put: (document): PrintResult => {
      const summed = addSummaries(sums, summaryOf(document))
      const result = sink.put(document) ?? 'written'
      sums = summed
      inputs++
      bytes += document.bytes?.length ?? 0
      if (result !== 'written') unwritten++
      return result
    },
    end: sink.end,
    drop: sink.drop,
    counts: () => ({inputs, unwritten, sums}),
    isFull: () => inputs >= job.mostInPart || bytes >= mostBytesInPart,
  }
}

/** A sink, or standard output, whose reader may close it. */
interface Outlet extends Omit<Sink, 'put'> {
  readonly put: (document: DocumentResult) => PrintResult | undefined
}

function printingSink({output}: Job, print: Printer): Outlet {
  return {
    put: ({accepted}) =>
      accepted === undefined ? 'written' : print(articleText(accepted, output)),
    end: () => [],
    drop: () => undefined,
  }
}

function sinkOf(
  {layout, out, output}: Job,
  name: string,
  stems: ReadonlyMap<string, string>,
  {io, columnSink}: Destination,
): Sink {
  if (columnSink !== undefined) return columnSink(out, name, io)
  if (layout === 'parts') return partSink(out, name, output, io)
  if (layout === 'spool') return spoolSink(out, 'articles', name, output, io)
  const keys = keySink(out, stateFolder, name, io)
  const files = both(documentFilesIn(out, output, stems, io), keys)
  if (definitionOf(output).all === undefined) return files
  return both(files, spoolSink(out, stateFolder, name, output, io))
}
