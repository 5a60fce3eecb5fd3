import {notes} from '../../run/lock.ts'
import {nameOf} from '../../run/task.ts'
import type {Refusal} from '../../tree/refusals.ts'
import {fileTo} from '../../write/document-files.ts'
import {printed, shapeOf} from '../../write/formats.ts'
import type {Io} from '../../write/io.ts'
import {both, partSink, spoolSink} from '../../write/part-sink.ts'
import type {PartFile, Sink} from '../../write/result.ts'
import type {Printed, Printer} from '../../write/stdout.ts'
import {type Document, refuseOurs} from '../shared/document.ts'
import type {Job} from './job.ts'
import {nothing, type Summary, sum, summaryOf} from './summary.ts'

/** A part that is being made. */
export interface Making {
  /** Its place among the parts of its shard, from 0. */
  readonly number: number
  /** Count a document and put what became of it. */
  readonly put: (document: Document) => Printed
  readonly end: () => readonly PartFile[] | Refusal
  /** Take back what is not in its place. */
  readonly drop: () => void
  readonly count: () => Count
  /** Whether the next document belongs to the next part. */
  readonly isFull: () => boolean
}

/** What a part came to so far. */
export interface Count {
  readonly inputs: number
  /** Results that could not be written. */
  readonly missed: number
  readonly sums: Summary
}

/** What a part needs of the world. */
export interface Setting {
  readonly io: Io
  /** Takes articles instead of files. */
  readonly print?: Printer
}

/** A part ends when its documents have so many bytes together. */
const mostBytesInPart = 32_000_000

/**
 * Begin a part.
 *
 * @param stems
 *   Stems of files of the documents at hand, by name.
 */
export function beginPart(
  job: Job,
  {io, print}: Setting,
  shard: number,
  number: number,
  stems: ReadonlyMap<string, string>,
): Making {
  const sink =
    print === undefined ? sinkOf(job, nameOf(shard, number), stems, io) : printingSink(job, print)
  let [inputs, missed, bytes, sums] = [0, 0, 0, nothing]
  return {
    number,
    put: (document): Printed => {
      inputs++
      bytes += document.bytes?.length ?? 0
      sums = sum(sums, summaryOf(document))
      const put = putOn(sink, document)
      if (put !== 'taken') missed++
      return put
    },
    end: sink.end,
    drop: sink.drop,
    count: () => ({inputs, missed, sums}),
    isFull: () => inputs >= job.mostInPart || bytes >= mostBytesInPart,
  }
}

/** A sink, or standard output, whose reader may go away. */
interface Outlet extends Omit<Sink, 'put'> {
  readonly put: (document: Document) => Printed | undefined
}

function printingSink({manner}: Job, print: Printer): Outlet {
  return {
    put: ({accepted}) => (accepted === undefined ? 'taken' : print(printed(accepted, manner))),
    end: () => [],
    drop: () => undefined,
  }
}

function sinkOf(
  {layout, out, manner}: Job,
  name: string,
  stems: ReadonlyMap<string, string>,
  io: Io,
): Sink {
  if (layout === 'parts') return partSink(out, name, manner, io)
  if (layout === 'spool') return spoolSink(out, 'articles', name, manner, io)
  const files = fileTo(out, manner, stems, io)
  if (shapeOf(manner).all === undefined) return files
  return both(files, spoolSink(out, notes, name, manner, io))
}

/** An error of ours while one document is put leaves its neighbours alone. */
function putOn({put}: Outlet, document: Document): Printed {
  try {
    return put(document) ?? 'taken'
  } catch (error) {
    return refuseOurs(`Could not write what became of \`${document.name}\``, error)
  }
}
