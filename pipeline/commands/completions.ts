import {type CommandName, commandNames, commandOf, type Option} from './shared/options.ts'

/** Values of an option or words of a command that a shell can offer: some words, folders, files, or nothing. */
type Offer = readonly string[] | 'folders' | 'files' | 'nothing'

const quote = /'/g
const special = /[\\[\]:']/g

/** Shells, each with its script for completion, made from the table of commands and options. */
export const completions = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
} as const satisfies Readonly<Record<string, () => string>>

/** The words that follow a command: the table’s own, or files. */
function wordsAfter(name: CommandName): Offer {
  return commandOf(name).words ?? 'files'
}

function offerOf({value, choices}: Option): Offer {
  if (choices !== undefined) return choices
  if (value === 'DIR') return 'folders'
  return value === 'FILE' || value === 'NAME' ? 'files' : 'nothing'
}

function optionsOf(name: CommandName): readonly (readonly [name: string, option: Option])[] {
  return Object.entries(commandOf(name).options)
}

function bashScript(): string {
  const values = commandNames.flatMap((name) =>
    optionsOf(name)
      .filter(([, {value}]) => value !== undefined)
      .map(([option, how]) => `    '${name} --${option}') ${bashReply(offerOf(how))}; return ;;`),
  )
  const words = commandNames.map((name) => {
    const options = optionsOf(name).map(([option]) => `--${option}`)
    return `    ${name}) options='${options.join(' ')}'; ${bashWords(wordsAfter(name))} ;;`
  })
  return `# Completion of copydesk for bash: source <(copydesk completion bash)
_copydesk() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} options='' words='' files=''
  COMPREPLY=()
  if [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W '${commandNames.join(' ')} help --help --version' -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]} $prev" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
    help) words='${commandNames.join(' ')}' ;;
${words.join('\n')}
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ $words != '' ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  elif [[ $files != '' ]]; then COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _copydesk copydesk
`
}

function bashReply(offer: Offer): string {
  if (offer === 'folders') return 'COMPREPLY=($(compgen -d -- "$cur"))'
  if (offer === 'files') return 'COMPREPLY=($(compgen -f -- "$cur"))'
  if (offer === 'nothing') return 'COMPREPLY=()'
  return `COMPREPLY=($(compgen -W '${offer.join(' ')}' -- "$cur"))`
}

function bashWords(offer: Offer): string {
  return typeof offer === 'string' ? 'files=1' : `words='${offer.join(' ')}'`
}

function zshScript(): string {
  const pages = commandNames.map((name) => {
    const options = optionsOf(name).map(
      ([option, how]) => `      '--${option}[${inZsh(how.help)}]${zshValue(how)}'`,
    )
    const words = wordsAfter(name)
    const rest = typeof words === 'string' ? '_files' : `(${words.join(' ')})`
    return `    ${name})\n      _arguments \\\n${[...options, `      '*:word:${rest}'`].join(' \\\n')} ;;`
  })
  return `#compdef copydesk
# Completion of copydesk for zsh: copydesk completion zsh > a folder of $fpath, as _copydesk
_copydesk() {
  local -a commands
  commands=(
${commandNames.map((name) => `    '${name}:${inZsh(commandOf(name).about)}'`).join('\n')}
    'help:print the options of a command'
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    help) _describe 'command' commands ;;
${pages.join('\n')}
  esac
}
_copydesk "$@"
`
}

function zshValue(option: Option): string {
  const {value} = option
  if (value === undefined) return ''
  const offer = offerOf(option)
  if (typeof offer !== 'string') return `:${value}:(${offer.join(' ')})`
  const actions = {folders: '_files -/', files: '_files', nothing: ''} as const
  return `:${value}:${actions[offer]}`
}

/** A text between single quotation marks in which the signs of \`_arguments\` are escaped. */
function inZsh(text: string): string {
  return text.replace(special, (sign) => (sign === "'" ? "'\\''" : `\\${sign}`))
}

function fishScript(): string {
  const names = commandNames.map(
    (name) =>
      `complete -c copydesk -f -n __fish_use_subcommand -a ${name} -d '${inFish(commandOf(name).about)}'`,
  )
  const options = commandNames.flatMap((name) => [
    ...fishWords(name),
    ...optionsOf(name).map(([option, how]) => {
      const when = `-n '__fish_seen_subcommand_from ${name}'`
      return `complete -c copydesk ${when} -l ${option}${fishValue(how)} -d '${inFish(how.help)}'`
    }),
  ])
  return `# Completion of copydesk for fish: copydesk completion fish > ~/.config/fish/completions/copydesk.fish
${names.join('\n')}
complete -c copydesk -f -n __fish_use_subcommand -a help -d 'print the options of a command'
complete -c copydesk -f -n '__fish_seen_subcommand_from help' -a '${commandNames.join(' ')}'
${options.join('\n')}
`
}

function fishWords(name: CommandName): readonly string[] {
  const words = wordsAfter(name)
  if (typeof words === 'string') return []
  return [
    `complete -c copydesk -f -n '__fish_seen_subcommand_from ${name}' -a '${words.join(' ')}'`,
  ]
}

function fishValue(option: Option): string {
  if (option.value === undefined) return ''
  const offer = offerOf(option)
  if (typeof offer !== 'string') return ` -x -a '${offer.join(' ')}'`
  return {folders: " -x -a '(__fish_complete_directories)'", files: ' -r', nothing: ' -x'}[offer]
}

function inFish(text: string): string {
  return text.replace(quote, "\\'")
}
