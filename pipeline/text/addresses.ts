const web = /^https?:/i

/** Whether an address is absolute and of the web. */
export function isWebAddress(address: string): boolean {
  return web.test(address) && URL.canParse(address)
}
