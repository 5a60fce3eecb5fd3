const web: readonly string[] = ['http:', 'https:']

/** Whether an address is absolute and of the web. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && web.includes(new URL(address).protocol)
}
