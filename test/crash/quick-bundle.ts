import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const entry = fileURLToPath(new URL('quick-run.ts', import.meta.url))
const line = fileURLToPath(new URL('quick-line.ts', import.meta.url))
/** What the line stands for in the modules that call it. */
const replaced = /^\.\.\/\.\.\/(?:index|read\/read)\.ts$/

/** Bundle `quick-run.ts` without the line; returns the path of the script, in a folder of its own. */
export async function quickRun(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-quick-'))
  const outfile = join(folder, 'quick-run.mjs')
  await build({
    ...{entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node'},
    banner: {
      js: "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);",
    },
    plugins: [
      {
        name: 'without-line',
        setup: ({onResolve}) => onResolve({filter: replaced}, () => ({path: line})),
      },
    ],
  })
  return outfile
}
