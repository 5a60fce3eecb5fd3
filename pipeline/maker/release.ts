import {existsSync, readFileSync} from 'node:fs'
import {lazy} from '../text/lazy.ts'

// The first is found from the entry of the command, the second from a room, of the source or compiled, and from parts of the bundle.
const places = ['../package.json', '../../package.json']

/**
 * The release of the package, as its `package.json` states it.
 *
 * @throws RangeError
 *   When the package was taken apart and has no such file.
 */
export const releaseOf: () => string = lazy(() => {
  const path = places.map((place) => new URL(place, import.meta.url)).find(existsSync)
  if (path === undefined) throw new RangeError('Expected the package.json of copydesk, found none')
  const {version}: {readonly version: string} = JSON.parse(readFileSync(path, 'utf8'))
  return version
})
