import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'

/** A page in a browser, as far as it is used here. */
export interface BrowserPage {
  readonly goto: (address: string) => Promise<unknown>
  /** What an expression gives in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly screenshot: (options: object) => Promise<unknown>
  readonly context: () => BrowserContext
  readonly close: () => Promise<void>
}

/** What a page belongs to, as far as it is used here. */
interface BrowserContext {
  readonly newCDPSession: (page: BrowserPage) => Promise<BrowserSession>
}

/** Commands of the protocol of Chromium’s developer tools. */
interface BrowserSession {
  readonly send: (command: string, options?: object) => Promise<object>
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

/** What the main thread of a page has done. */
export interface PageWork {
  /** Milliseconds of CPU. */
  readonly cpu: number
  /** How often it laid the page out. */
  readonly layouts: number
}

/**
 * Count the work of a page.
 *
 * @returns
 *   A function that gives the work since the page was made.
 */
export async function workOf(page: BrowserPage): Promise<() => Promise<PageWork>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  return async (): Promise<PageWork> => {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the protocol documents this answer
    const {metrics} = (await session.send('Performance.getMetrics')) as {
      readonly metrics: readonly {readonly name: string; readonly value: number}[]
    }
    const metric = (wanted: string): number =>
      metrics.find(({name}) => name === wanted)?.value ?? Number.NaN
    return {cpu: metric('TaskDuration') * 1000, layouts: metric('LayoutCount')}
  }
}
