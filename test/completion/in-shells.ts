import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {completions} from '../../pipeline/commands/completions.ts'
import {commandNames} from '../../pipeline/commands/shared/options.ts'
import {formatNames} from '../../pipeline/write/formats.ts'

/** Milliseconds that a shell may take to answer. */
const longest = 60_000
const lineEnd = /\n$/
const missing = (['zsh', 'fish'] as const).filter(
  (shell) => spawnSync(shell, ['--version']).error !== undefined,
)

if (missing.length === 0) judge()
else {
  process.stderr.write(
    `There is no ${missing.join(' and no ')} here: nothing was checked. Install zsh and fish\n`,
  )
  process.exitCode = 2
}

function judge(): void {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-shells-'))
  mkdirSync(join(root, 'here/folder'), {recursive: true})
  writeFileSync(join(root, 'here/file.txt'), '')
  writeFileSync(join(root, '_copydesk'), completions.zsh())
  writeFileSync(join(root, 'copydesk.fish'), completions.fish())
  writeFileSync(join(root, 'setup.zsh'), zshSetup(root))
  after(() => rmSync(root, {recursive: true}))

  const inFish = (line: string): readonly string[] => {
    const script = `source ../copydesk.fish; complete -C '${line}'`
    return linesOf(run('fish', ['--no-config', '-c', script], join(root, 'here'))).map(
      (each) => each.split('\t')[0] ?? '',
    )
  }
  /** What stands on the line after the key of completion. */
  const inZsh = (line: string): string =>
    run('zsh', ['-f', '-c', zshScript(root, line)], join(root, 'here')).replace(lineEnd, '')

  test('fish completes commands, options, values, folders and files', () => {
    assert.deepEqual(inFish('copydesk expl'), ['explain'])
    assert.deepEqual(inFish('copydesk extract --form'), ['--format'])
    assert.deepEqual(new Set(inFish('copydesk extract --format ')), new Set(formatNames))
    assert.deepEqual(inFish('copydesk help sho'), ['show'])
    assert.deepEqual(inFish('copydesk extract --out '), ['folder/'])
    assert.deepEqual(inFish('copydesk extract --workers '), [])
    assert.deepEqual(inFish('copydesk show '), ['file.txt', 'folder/'])
    assert.deepEqual(new Set(inFish('copydesk ')), new Set([...commandNames, 'help']))
  })

  test('zsh completes commands, options, values, folders and files', () => {
    assert.equal(inZsh('copydesk expl'), 'copydesk explain ')
    assert.equal(inZsh('copydesk extract --form'), 'copydesk extract --format ')
    assert.equal(inZsh('copydesk extract --format ma'), 'copydesk extract --format markdown ')
    assert.equal(inZsh('copydesk help sho'), 'copydesk help show ')
    assert.equal(inZsh('copydesk extract --out '), 'copydesk extract --out folder/')
    assert.equal(inZsh('copydesk show fi'), 'copydesk show file.txt ')
    assert.equal(inZsh('copydesk nothing x'), 'copydesk nothing x')
  })
}

function run(shell: string, args: readonly string[], folder: string): string {
  const how = {cwd: folder, encoding: 'utf8', timeout: longest} as const
  const {stdout, stderr, status} = spawnSync(shell, args, how)
  assert.equal(status, 0, stderr)
  assert.equal(stderr, '')
  return stdout
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** What a zsh with a terminal of its own needs: the script, and a key that prints the line as it stands. */
function zshSetup(root: string): string {
  return `fpath=(${root} $fpath)
autoload -Uz compinit
compinit -u -D
unsetopt list_beep
bindkey '^I' complete-word
line() { print -r -- "[[$BUFFER]]" }
zle -N line
bindkey '^T' line
print READY
`
}

/** A script that types a line into a zsh, presses the key of completion, and prints what stands there then. */
function zshScript(root: string, line: string): string {
  return `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source ${root}/setup.zsh'
zpty -r shell answer '*READY*'
zpty -w -n shell '${line}'$'\\t\\x14'
zpty -r shell answer '*]]*'
print -r -- \${\${answer##*\\[\\[}%%\\]\\]*}
zpty -d shell
`
}
