import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** What others make of a page: its body as text, and its fields by the names that they give them. */
export interface Peers {
  readonly bodies: Readonly<
    Record<string, (html: string, url: string) => PeerBody | Promise<PeerBody>>
  >
  readonly fields: Readonly<
    Record<string, (html: string, url: string) => Promise<Readonly<Record<string, unknown>>>>
  >
}

/** The body as text; with its CPU time in milliseconds where it was made in another process. */
export type PeerBody = string | {readonly text: string; readonly cost: number}

const folder = new URL('../peers/', import.meta.url)

/** The peers of `bench/peers/`, a package of its own; none unless `npm ci` was run there. */
export async function loadPeers(): Promise<Peers> {
  if (!existsSync(fileURLToPath(new URL('node_modules', folder)))) return {bodies: {}, fields: {}}
  return await import(new URL('peers.js', folder).href)
}
