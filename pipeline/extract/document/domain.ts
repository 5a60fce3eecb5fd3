import {parse} from 'tldts'

/** The site of an address. */
export interface Domain {
  /** The registrable domain: `paper.co.uk`. */
  readonly domain: string
  /** The same without its public suffix: `paper`. */
  readonly name: string
  /** The part of the public suffix that is a country’s, in capitals. */
  readonly country?: string
}

const countryCode = /(?:^|\.)([a-z]{2})$/
/** Country codes that are sold to the whole world. */
const worldwide: ReadonlySet<string> = new Set([
  'ai',
  'cc',
  'co',
  'fm',
  'gg',
  'io',
  'ly',
  'me',
  'to',
  'tv',
  'ws',
])

/** The registrable domain of an address, by the Public Suffix List that `tldts` carries. */
export function domainOf(url: string | undefined): Domain | undefined {
  if (url === undefined) return undefined
  const {domain, domainWithoutSuffix, publicSuffix} = parse(url)
  if (domain === null || domainWithoutSuffix === null) return undefined
  const code = countryCode.exec(publicSuffix ?? '')?.[1]
  const country =
    code === undefined || worldwide.has(code)
      ? undefined
      : code === 'uk'
        ? 'GB'
        : code.toUpperCase()
  return {domain, name: domainWithoutSuffix, ...(country === undefined ? {} : {country})}
}
