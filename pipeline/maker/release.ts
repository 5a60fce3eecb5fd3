import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'

/** The release of the package, as its `package.json` states it. */
export const releaseOf: () => string = lazy(() => {
  const {version}: {readonly version: string} = JSON.parse(resources.textOf('package.json'))
  return version
})
