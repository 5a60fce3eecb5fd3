import {urlOf} from '../text/addresses.ts'
import {type Refusal, refuse} from '../tree/refusals.ts'
import {defaultIndex} from '../write/engines/opensearch.ts'

/** The engines that an address can name. */
export type EngineKind = 'opensearch' | 'solr' | 'postgres'

/** The address of an index on a server. */
export interface EngineAddress {
  readonly kind: EngineKind
  /** The engine as messages name it. */
  readonly name: string
  /** Without user, password and parameters, as it may be printed. */
  readonly shown: string
  /** The address that the client of the engine takes, with the user and the password of PostgreSQL only. */
  readonly server: string
  /** The index of OpenSearch, the core of Solr, the database of PostgreSQL. */
  readonly index: string
  /** Those of the address, decoded. */
  readonly user?: string
  readonly password?: string
}

const scheme = /^([a-z][a-z0-9+.-]*):\/\//i
const slashes = /^\/+|(?<!\/)\/+$/g
/** What OpenSearch takes for the name of an index. */
const indexName = /^(?![-_+.])[^A-Z\\/*?"<>| ,#:]{1,255}$/

/** Schemes of addresses: the engine, and the scheme of HTTP behind the first. */
const schemes: Readonly<Record<string, readonly [kind: EngineKind, name: string, web?: string]>> = {
  'opensearch+http': ['opensearch', 'OpenSearch', 'http'],
  'opensearch+https': ['opensearch', 'OpenSearch', 'https'],
  'elasticsearch+http': ['opensearch', 'Elasticsearch', 'http'],
  'elasticsearch+https': ['opensearch', 'Elasticsearch', 'https'],
  'solr+http': ['solr', 'Solr', 'http'],
  'solr+https': ['solr', 'Solr', 'https'],
  postgres: ['postgres', 'PostgreSQL'],
  postgresql: ['postgres', 'PostgreSQL'],
}

/** Whether a text is meant for an address and not for the name of a file. */
export function isAddress(text: string): boolean {
  return scheme.test(text)
}

/**
 * The index that an address names.
 *
 *     opensearch+http://127.0.0.1:9200/news        solr+http://127.0.0.1:8983/solr/news
 *     elasticsearch+https://ann:secret@host/news   postgres://ann:secret@127.0.0.1:5432/news
 *
 * @returns
 *   A refusal, which never holds a password, for another scheme or an address without what its engine needs.
 */
export function engineAddressOf(text: string): EngineAddress | Refusal {
  const written = scheme.exec(text)?.[1]?.toLowerCase() ?? ''
  const found = Object.hasOwn(schemes, written) ? schemes[written] : undefined
  if (found === undefined) {
    const all = Object.keys(schemes).map((each) => `\`${each}://\``)
    return refuse(
      'send/scheme',
      `No server is known by the scheme \`${written}\``,
      `Use ${all.slice(0, -1).join(', ')} or ${all.at(-1)}, or the name of a file`,
    )
  }
  const [kind, name, web] = found
  // By a scheme that the URL Standard knows: it takes hosts and ports of others for mere text.
  const url = urlOf(`${web ?? 'http'}://${text.slice(written.length + '://'.length)}`)
  if (url === undefined || url.hostname === '') return wrong(name, 'a host', kind)
  const path = url.pathname.replace(slashes, '')
  const shown = `${written}://${url.host}${path === '' ? '' : `/${path}`}`
  const user = decoded(url.username)
  const access = user === '' ? {} : {user, password: decoded(url.password)}
  return readers[kind]({known: {kind, name, shown, ...access}, text, path, url})
}

/** An address whose scheme is known. */
interface AddressParts {
  readonly known: Omit<EngineAddress, 'server' | 'index'>
  readonly text: string
  /** Without slashes at its ends. */
  readonly path: string
  readonly url: URL
}

/** How the server and the index are read, by engine. */
const readers: Readonly<Record<EngineKind, (parts: AddressParts) => EngineAddress | Refusal>> = {
  opensearch: ({known, path, url}) => {
    const parts = path.split('/')
    const index = decoded(parts.at(-1) ?? '') || defaultIndex
    if (!indexName.test(index)) {
      return wrong(known.name, 'the name of an index in lower case', known.kind)
    }
    const base = parts.slice(0, -1).map((part) => `/${part}`)
    return {...known, server: `${url.protocol}//${url.host}${base.join('')}`, index}
  },
  solr: ({known, path, url}) => {
    const parts = path.split('/')
    return parts.length < 2
      ? wrong(known.name, 'the path of a core', known.kind)
      : {...known, server: `${url.protocol}//${url.host}/${path}`, index: parts.at(-1) ?? ''}
  },
  postgres: ({known, text, path}) =>
    path === ''
      ? wrong(known.name, 'the name of a database', known.kind)
      : {...known, server: text, index: path},
}

const examples: Readonly<Record<EngineKind, string>> = {
  opensearch: 'opensearch+http://127.0.0.1:9200/news',
  solr: 'solr+http://127.0.0.1:8983/solr/news',
  postgres: 'postgres://user@127.0.0.1:5432/news',
}

function wrong(name: string, what: string, kind: EngineKind): Refusal {
  return refuse(
    'send/address',
    `The address of ${name} lacks ${what}`,
    `Write it as in \`${examples[kind]}\``,
  )
}

/** A part of an address as it is meant; as it is written when its escapes are none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
