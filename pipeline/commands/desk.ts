import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {isEverywhere} from '../write/failures.ts'
import {fileTo} from '../write/filing.ts'
import {printed} from '../write/formats.ts'
import type {Printed} from '../write/stdout.ts'
import type {Document} from './document.ts'
import type {Plan} from './plan.ts'
import type {Terminal} from './terminal.ts'

/** Where documents go: a folder, or standard output. */
export interface Desk {
  readonly put: (document: Document) => Printed
  /** Put what is put last. */
  readonly end: () => Printed
  /** Take back what must not stand when a run breaks off. */
  readonly drop: () => void
  /** Whether after this failure nothing more can be put. */
  readonly closedBy: (failure: Refusal) => boolean
}

/** The desk that a plan asks for; a refusal when its folder cannot be had. */
export function deskOf(plan: Plan, terminal: Terminal): Desk | Refusal {
  return plan.out === undefined ? printingDesk(plan, terminal) : filingDesk(plan, plan.out)
}

function printingDesk({manner}: Plan, {out}: Terminal): Desk {
  return {
    put: ({accepted}) => (accepted === undefined ? 'taken' : out(printed(accepted, manner))),
    end: () => 'taken',
    drop: () => undefined,
    closedBy: () => true,
  }
}

function filingDesk({inputs, manner}: Plan, out: string): Desk | Refusal {
  const sink = fileTo(
    out,
    manner,
    inputs.map(({name}) => name),
  )
  if (isRefusal(sink)) return sink
  return {
    put: (document) => sink.put(document) ?? 'taken',
    end: () => sink.end() ?? 'taken',
    drop: sink.drop,
    closedBy: isEverywhere,
  }
}
