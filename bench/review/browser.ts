import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'

/** A page in a browser, as far as it is used here. */
export interface BrowserPage {
  readonly goto: (address: string) => Promise<unknown>
  /** What an expression gives in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly screenshot: (options: object) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A browser without a window, as far as it is used here. */
export interface BenchBrowser {
  readonly newPage: (options?: object) => Promise<BrowserPage>
  readonly close: () => Promise<void>
}

/** What is used of playwright-core, whose declarations need those of a browser. */
interface Playwright {
  readonly chromium: {readonly launch: (options: object) => Promise<BenchBrowser>}
}

const usual = '/usr/bin/chromium'
const load = createRequire(import.meta.url)

/**
 * Start Chromium.
 *
 * @param path
 *   The browser; Debian's place for it when it is empty.
 * @throws RangeError
 *   When there is none.
 */
export async function startChromium(path = ''): Promise<BenchBrowser> {
  const executablePath = path === '' ? usual : path
  if (!existsSync(executablePath)) {
    throw new RangeError(`Expected Chromium at \`${executablePath}\`, found nothing; install it`)
  }
  const {chromium}: Playwright = load('playwright-core')
  return await chromium.launch({executablePath, args: ['--no-sandbox']})
}
