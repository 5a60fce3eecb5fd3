/**
 * Makes the package where npm installs it from its repository, as pre-commit does; elsewhere it does nothing.
 *
 * npm names the repositories that it is preparing in a variable. With `--global`, it installs what a package needs for its
 * making in the global folder too, where nothing finds it, so that it is installed here again.
 */
import {execFileSync} from 'node:child_process'
import process from 'node:process'

const {env} = process
const {_PACOTE_NO_PREPARE_: repositories, ...outer} = env
if (repositories !== undefined && repositories !== '') {
  const own = Object.entries(outer).filter(
    ([name]) => !/^npm_config_(?:global|prefix|local_prefix)$/i.test(name),
  )
  const options = {
    stdio: 'inherit',
    env: Object.fromEntries(own),
    shell: process.platform === 'win32',
  }
  execFileSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts'],
    options,
  )
  execFileSync('npm', ['run', '--silent', 'build'], options)
}
