const web = /^https?:/i

/** Whether an address is a valid absolute one with http or https. */
export function isWebAddress(address: string): boolean {
  return web.test(address) && URL.canParse(address)
}
