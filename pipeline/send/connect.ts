import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {engineAddressOf} from './address.ts'
import type {Engine} from './engine.ts'
import {openSearchEngine} from './opensearch.ts'
import {postgresEngine} from './postgres.ts'
import {solrEngine} from './solr.ts'

/** An index on a server, and its address as it may be printed. */
export interface Connected {
  readonly engine: Engine
  readonly shown: string
}

/**
 * The index that an address names. Nothing is sent yet.
 *
 * @returns
 *   A refusal for an address that is none, and for a client that is not installed.
 */
export async function connect(text: string): Promise<Connected | Refusal> {
  const address = engineAddressOf(text)
  if (isRefusal(address)) return address
  const engine =
    address.kind === 'solr'
      ? solrEngine(address)
      : await (address.kind === 'postgres' ? postgresEngine(address) : openSearchEngine(address))
  return isRefusal(engine) ? engine : {engine, shown: address.shown}
}
