/**
 * Tests the clients in `clients/`, and what the package for Spark does without Spark, against the command as users get it:
 *
 *     make clients
 *
 * A language that is not on this machine is named, and its client is left out.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {wordsOfCall} from '../cli/run.ts'

/** A client: the program that its language needs, and its tests, which give an exit code. */
interface Client {
  readonly language: string
  readonly needs: readonly string[]
  readonly test: () => number
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache')
const {env: outer} = process
const surroundings = {...outer, COPYDESK: wordsOfCall.join('\n')}

const clients: readonly Client[] = [
  {
    language: 'Python',
    needs: ['python3'],
    test: (): number => testPython('clients/python', ['src']),
  },
  {
    language: 'Python',
    needs: ['python3'],
    test: (): number => testPython('engines/spark', ['src', '../../clients/python/src']),
  },
  {
    language: 'Java',
    needs: ['javac', 'java'],
    test: (): number => {
      const sources = join(root, 'clients/java/src')
      mkdirSync(cache, {recursive: true})
      const classes = mkdtempSync(join(cache, 'clients-'))
      const files = readdirSync(sources, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.java'))
        .map((file) => join(sources, file))
      const options = {cwd: root, env: surroundings}
      const compiler = ['--release', '17', '-Xlint:all', '-Werror', '-d', classes, ...files]
      const code =
        run('javac', compiler, options) ||
        run('java', ['-cp', classes, 'org.copydesk.client.CopydeskTest'], options)
      rmSync(classes, {recursive: true})
      return code
    },
  },
]

for (const {language, needs, test} of clients) {
  const lacking = needs.find((program) => spawnSync(program, ['--version']).error !== undefined)
  if (lacking === undefined) {
    if (test() !== 0) process.exitCode = 1
  } else {
    process.stderr.write(
      `There is no \`${lacking}\`: the client in ${language} was not tested. Install ${language}.\n`,
    )
  }
}

/** Run the tests of a package with what it imports, by folders in it. */
function testPython(name: string, paths: readonly string[]): number {
  const env = {...surroundings, PYTHONPATH: paths.join(':'), PYTHONDONTWRITEBYTECODE: '1'}
  const words = ['-m', 'unittest', 'discover', '--start-directory', 'tests']
  return run('python3', words, {cwd: join(root, name), env})
}

function run(
  program: string,
  words: readonly string[],
  options: {readonly cwd: string; readonly env: NodeJS.ProcessEnv},
): number {
  return spawnSync(program, words, {...options, stdio: 'inherit'}).status ?? 1
}
