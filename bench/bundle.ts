import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, type Plugin} from 'esbuild'
import {bundledProgram, programFiles} from '../pipeline/review/program.ts'
import {compiledChecks} from './compiled-checks.ts'
import {writeDataFolder} from './data-folder.ts'
import {alone, documents, writeReadingPart} from './reading-part.ts'
import {withoutExamples} from './without-examples.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const resources = /\/resources\/resources\.ts$/
const commands = join(root, 'pipeline/commands')
const checks = /\/validate\/schemas\.ts$/
/** Files of rules, which have examples. */
const ruled =
  /\/(?:classify\/rules\/(?:aside|body|field)|extract\/spans)\/[^/]+\.ts$|\/parse\/(?:eastern-)?datelines\.ts$/
const parser = /\/text\/xml\.ts$/
const packageIn = /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//
/** How the sources load a package in the old format when they first need it. */
const loadLater = /const load = createRequire\(import\.meta\.url\)\n/
/** Names of packages in the old format that a bundle shall hold. */
const loaded = /\bload\('(saxes)'\)/

/**
 * What each part needs of its surroundings: `require` for packages in the old format, and the address of the
 * part, which a program in the old format that holds the package knows as a file name only.
 */
const surroundings = `import {createRequire as requireOf} from 'node:module'; import {pathToFileURL as urlOfFile} from 'node:url';
const partUrl = import.meta.url || urlOfFile(__filename).href; const require = requireOf(partUrl);`

/** What all bundles are made with. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
} as const satisfies BuildOptions

/** What the programs for Node are made with. */
const program = {
  ...shared,
  platform: 'node',
  define: {'import.meta.url': 'partUrl'},
  banner: {js: surroundings},
  plugins: [withResources('packed.ts')],
} as const satisfies BuildOptions

/**
 * Make the library, the command and the library for browsers, with the packages that they are made with: `index.js`, `web.js`, and `cli.js` with its parts in
 * `bundle/`. The library is one file, so that other bundlers take it as it is. The command answers `--help`, `--version` and wrong use by itself and loads the rest when a command is called.
 *
 * @param folder
 *   Where `index.js` and `cli.js` come to stand, and beside them `copydesk-data/`.
 * @returns
 *   The names of the packages of which something is in the bundle or in the data beside it, sorted.
 */
export async function bundle(folder: string): Promise<readonly string[]> {
  const packed = writeDataFolder(join(folder, 'copydesk-data'))
  const page = bundledProgram()
  for (const part of ['script', 'style'] as const) {
    const file = join(folder, programFiles[part])
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, page[part])
  }
  const detector = await build({
    ...shared,
    entryPoints: ['jschardet'],
    outfile: join(folder, 'copydesk-data/jschardet.cjs'),
    platform: 'node',
    format: 'cjs',
    minify: true,
  })
  const [library, command, reading, web] = await Promise.all([
    build({...program, outdir: folder, entryPoints: ['pipeline/index.ts']}),
    build({
      ...program,
      outdir: folder,
      entryPoints: ['pipeline/cli.ts'],
      chunkNames: 'bundle/[name]-[hash]',
      splitting: true,
      plugins: [...program.plugins, withFewParts],
    }),
    writeReadingPart(join(folder, 'bundle'), program),
    build({
      ...shared,
      outdir: folder,
      entryPoints: ['pipeline/web.ts'],
      platform: 'browser',
      // Workers and the edge have no document.
      conditions: ['worker'],
      target: 'es2022',
      minify: true,
      inject: ['pipeline/web/buffer.ts'],
      plugins: [withResources('given.ts'), fewerWords, withoutNode],
    }),
  ])
  const bundles = [detector, library, command, web]
  const sources = [...reading, ...bundles.flatMap(({metafile}) => Object.keys(metafile.inputs))]
  const bundled = sources.flatMap((path) => packageIn.exec(path)?.[1] ?? [])
  return [...new Set([...packed, ...bundled])].sort((a, b) => (a < b ? -1 : 1))
}

/**
 * Put another file of `pipeline/resources/` in the place of the one that reads the source tree, put checks that are
 * compiled in the place of those that are compiled when they are used, and hold what is loaded late.
 */
function withResources(file: string): Plugin {
  return {
    name: 'resources',
    setup: ({onResolve, onLoad}) => {
      onResolve({filter: resources}, () => ({path: join(root, 'pipeline/resources', file)}))
      onLoad({filter: parser}, ({path}) => ({loader: 'ts', contents: withParser(path)}))
      onLoad({filter: checks}, () => ({loader: 'ts', contents: compiledChecks()}))
    },
  }
}

/** The program for browsers prints no manual, so that its rules need no examples. */
const fewerWords: Plugin = {
  name: 'fewer-words',
  setup: ({onLoad}) => {
    onLoad({filter: ruled}, ({path}) => ({loader: 'ts', contents: withoutExamples(path)}))
  },
}

/**
 * Commands that read documents are one file, with copies of what other parts hold too: each would have a part of its own, and what
 * some of them share another one, so that a command would open some forty files at once.
 */
const withFewParts: Plugin = {
  name: 'few-parts',
  setup: ({onResolve}) => {
    onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) =>
      kind === 'dynamic-import' && !alone.test(path) && resolveDir.startsWith(commands)
        ? {path: `./${documents}.js`, external: true}
        : undefined,
    )
  },
}

/** Put our own functions in the place of the few of Node that the library calls. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup: ({onResolve}) => {
    onResolve({filter: /^node:(?:crypto|buffer)$/}, ({path}) => ({
      path: join(root, 'pipeline/web', `${path.replace(':', '-')}.ts`),
    }))
  },
}

/** @throws RangeError When the file does not load the parser as it is known here. */
function withParser(path: string): string {
  const source = readFileSync(path, 'utf8')
  if (!(loadLater.test(source) && loaded.test(source))) {
    throw new RangeError(`Expected ${path} to load a package with \`load\`, found nothing of it`)
  }
  return source
    .replace("import {createRequire} from 'node:module'\n", '')
    .replace(loadLater, '')
    .replace(loaded, "require('$1')")
}
