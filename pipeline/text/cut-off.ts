/** Three dots, in brackets or not, with what closes a quotation behind them. */
const cutOff = /(?:…|\.{3}|\[…\]|\[\.{3}\])["'”’“‘»«›‹」』)\]]{0,3}\s?$/u

/** Whether a text breaks off with three dots: `The ferry returned to port on […]`. */
export function breaksOff(text: string): boolean {
  return cutOff.test(text)
}
