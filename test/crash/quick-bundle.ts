import {cpSync, mkdirSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const entry = fileURLToPath(new URL('quick-run.ts', import.meta.url))
/** Rooms whose tables are read from the disk, beside the folder of the module that asks for them. */
const tables = ['tuning', 'language']
const line = fileURLToPath(new URL('quick-line.ts', import.meta.url))
/** What the line stands for in the modules that call it. */
const replaced = /^(?:\.\.\/\.\.\/(?:index|read\/read)|\.\.\/shared\/start-reading)\.ts$/

/** A run without the line, ready to be started. */
export interface QuickRun {
  readonly script: string
  /** The folder that holds it and the files that it reads. */
  readonly folder: string
}

/** Bundle `quick-run.ts` without the line, into a temporary folder that the caller removes. */
export async function quickRun(): Promise<QuickRun> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-quick-'))
  const script = join(folder, 'run', 'quick-run.mjs')
  mkdirSync(join(folder, 'run'))
  for (const room of tables) {
    const from = fileURLToPath(new URL(`../../pipeline/${room}`, import.meta.url))
    cpSync(from, join(folder, room), {recursive: true})
  }
  await build({
    ...{entryPoints: [entry], outfile: script, bundle: true, format: 'esm', platform: 'node'},
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
  return {script, folder}
}
